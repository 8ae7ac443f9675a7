"""The papers there are, as a person chooses among them."""

from dataclasses import dataclass, replace

from tracker.desk.releasing import ORIGINAL, RECORDS, TIMELINE
from tracker.language import N_, Language


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A paper that can be chosen: its name among the commands, its title, what it is for, and what it is about."""

    name: str
    title: str
    purpose: str
    about: str


PAPER_KINDS = (
    PaperKind("pre-brief", N_("Pre-brief"), N_("Before a meeting: what to say, and what stands"), "meeting"),
    PaperKind("summary", N_("Meeting summary"), N_("After a meeting: what was said, and what came of it"), "meeting"),
    PaperKind("readout", N_("Readout (draft)"), N_("For others: what both sides may tell"), "meeting"),
    PaperKind("memcon", N_("Record of conversation"), N_("Who said what"), "meeting"),
    PaperKind("agenda", N_("Annotated agenda"), N_("Each item with what belongs to it"), "meeting"),
    PaperKind("track-record", N_("Body track record"), N_("What a body's meetings produced"), "body"),
    PaperKind("status", N_("Commitment status report"), N_("How commitments stand, and what changed"), ""),
    PaperKind("actions", N_("Action list"), N_("Who does what by when"), ""),
    PaperKind("chronology", N_("Chronology"), N_("What happened, in order"), ""),
)


_OTHERS = {RECORDS: N_("Records"), TIMELINE: N_("Timeline"), ORIGINAL: N_("Original file")}
"""What left that is no paper."""

LANGUAGE_NAMES = {"en": "English", "es": "Español"}
"""Each in its own words."""


def paper_kinds(language: Language) -> tuple[PaperKind, ...]:
    """The papers there are, in the words of a language."""
    _ = language.gettext
    return tuple(replace(kind, title=_(kind.title), purpose=_(kind.purpose)) for kind in PAPER_KINDS)


def about_of(name: str) -> str:
    """What a paper is about: `meeting`, `body`, or nothing in particular."""
    return _kind(name).about


def title_of(name: str, language: Language) -> str:
    """What a paper is called; the name itself for one that another program made."""
    found = next((kind.title for kind in PAPER_KINDS if kind.name == name), _OTHERS.get(name, ""))
    return language.gettext(found) if found else name


def _kind(name: str) -> PaperKind:
    return next(kind for kind in PAPER_KINDS if kind.name == name)

"""A paper as it would leave, and what left before, as the Papers view shows them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.release import UnmarkedRecords
from tracker.desk.releasing import last_version, named_record, released
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.schema import field_of
from tracker.errors import BadInput, Line
from tracker.language import N_, Language
from tracker.papers.content import Paper
from tracker.papers.forms import Release
from tracker.papers.markdown import markdown
from tracker.papers.page import Page
from tracker.papers.pdf import pages_png
from tracker.papers.press import build
from tracker.storage.release_log import LoggedRelease
from tracker.ui.papers.values import FreeText, LeftRow, PaperKind, PaperShown, PapersRead, Wanted
from tracker.ui.presenting.comparing import compared
from tracker.ui.presenting.record_history import moment_words
from tracker.ui.presenting.words import marking_chip, number
from tracker.ui.view_values import MarkingChip

_KINDS = (
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
_FREE = ("objective", "they_will_say", "remarks")
_UNMARKED_ONE = N_("{refs} is unmarked and would go out marked {marking}")
_UNMARKED_MANY = N_("{refs} are unmarked and would go out marked {marking}")
_NO_NAME = re.compile(r"[^\w.,()+ -]+")
_LONGEST = 60


def paper_kinds(language: Language) -> tuple[PaperKind, ...]:
    """The papers there are, in the words of a language."""
    _ = language.gettext
    return tuple(replace(kind, title=_(kind.title), purpose=_(kind.purpose)) for kind in _KINDS)


def about_of(name: str) -> str:
    """What a paper is about: `meeting`, `body`, or nothing in particular."""
    return next(kind.about for kind in _KINDS if kind.name == name)


def desk_of(desk: Desk, wanted: Wanted) -> Desk:
    """The desk as the paper sees it: on its day, in its language."""
    return replace(desk, as_of=wanted.as_of, language=Language(wanted.language), known_flags=None)


def release_of(wanted: Wanted, *, allow_unmarked: bool) -> Release:
    """What may go out."""
    return Release(wanted.ceiling or None, allow_unmarked, wanted.tell_withheld)


def read_papers(desk: Desk, wanted: Wanted, width: int) -> PapersRead:
    """The paper wanted, its pages `width` pixels wide, and the log. What cannot be made says why in its place."""
    return PapersRead(_shown(desk, wanted, width), read_left(desk))


def read_left(desk: Desk) -> tuple[LeftRow, ...]:
    """The log of what left, in words."""
    return tuple(_left(desk, entry) for entry in released(desk))


def left_columns(language: Language) -> tuple[str, ...]:
    """What the log's columns are called, in the order of its cells."""
    _ = language.gettext
    return _("When"), _("Document"), _("About"), _("Marking"), _("File"), _("By"), _("Ceiling"), _("Size"), _("SHA-256")


def _left(desk: Desk, entry: LoggedRelease) -> LeftRow:
    left = entry.left
    titles = {kind.name: desk.language.gettext(kind.title) for kind in _KINDS}
    size = desk.language.gettext("{count} kB")
    cells = (
        moment_words(entry.at, desk),
        titles.get(left.paper, left.paper),
        left.subject,
        left.marking or "–",
        left.file_name,
        entry.by,
        left.ceiling or "–",
        size.format(count=number(max(1, round(left.size / 1000)), desk.language)),
        left.sha256,
    )
    return LeftRow(entry.id, cells, marking_chip(desk, left.marking))


def _shown(desk: Desk, wanted: Wanted, width: int) -> PaperShown:
    shown = PaperShown(wanted, width)
    if about_of(wanted.name) and not wanted.subject:
        return shown
    try:
        paper, unmarked = _built(desk, wanted)
    except BadInput as error:
        return replace(shown, trouble=error.told(desk.language))
    text = markdown(paper)
    return replace(
        shown,
        pages=pages_png(paper, width, page=Page(wanted.page)) if width else (),
        title=paper.title,
        subject=subject_title(desk, wanted),
        marking=_chip(paper),
        told=tuple(_told(desk, wanted, paper)),
        unmarked=unmarked,
        text=text,
        free=tuple(_free(desk, wanted)),
        compared=compared(desk, last_version(desk, wanted.name, wanted.subject), text),
    )


def _built(desk: Desk, wanted: Wanted) -> tuple[Paper, str]:
    """The paper, and the line that asks to confirm what has no marking; a preview may show it all the same."""
    waiting: list[UnmarkedRecords] = []
    release = replace(release_of(wanted, allow_unmarked=False), on_unmarked=waiting.append)
    paper = build(desk_of(desk, wanted), wanted.name, wanted.subject, release, number=wanted.number)
    return paper, unmarked_line(waiting[0]).told(desk.language) if waiting else ""


def unmarked_line(error: UnmarkedRecords) -> Line:
    """What a person has to confirm before unmarked records go out."""
    return Line(_UNMARKED_ONE if error.line.values["count"] == 1 else _UNMARKED_MANY, **error.line.values)


def _chip(paper: Paper) -> MarkingChip | None:
    banner = paper.marking
    return MarkingChip(banner.text, banner.foreground, banner.background) if banner else None


def _told(desk: Desk, wanted: Wanted, paper: Paper) -> Iterator[str]:
    _ = desk.language.gettext
    if paper.marking is None:
        yield _("The paper bears no marking")
    if wanted.ceiling:
        above = len(desk.below(wanted.ceiling).hidden)
        words = desk.language.ngettext(
            "{count} record of the desk lies above {ceiling}", "{count} records of the desk lie above {ceiling}", above
        )
        yield words.format(count=number(above, desk.language), ceiling=wanted.ceiling)


def subject_title(desk: Desk, wanted: Wanted) -> str:
    """The title of the record that a paper is about; a query as it was written."""
    named = named_record(desk, wanted.subject)
    return named.title if named else wanted.subject


def _free(desk: Desk, wanted: Wanted) -> Iterator[FreeText]:
    """What a person writes for a meeting's papers: its own sections, and the points of its agenda."""
    if about_of(wanted.name) != "meeting":
        return
    meeting = desk.by_id(desk.find(wanted.subject, (Kind.MEETING,)).id)
    _ = desk.language.gettext
    for key in _FREE:
        field = field_of(Kind.MEETING, key)
        if field is not None:
            yield FreeText(str(meeting.ref), key, _(field.label), meeting.text(key))
    for item in desk.related(Kind.AGENDA_ITEM, "meeting", meeting.id):
        yield FreeText(str(item.ref), "points", _points_title(item, desk.language), item.text("points"))


def _points_title(item: Record, language: Language) -> str:
    return language.gettext("Points to make: {item}").format(item=item.title)


def file_name_of(desk: Desk, wanted: Wanted, suffix: str) -> str:
    """The name that is proposed for a paper's file: what it is, of what, as of which day."""
    title = next(kind.title for kind in _KINDS if kind.name == wanted.name)
    parts = (Language(wanted.language).gettext(title), subject_title(desk, wanted), wanted.as_of.isoformat())
    words = " ".join(_NO_NAME.sub(" ", part).strip()[:_LONGEST].strip() for part in parts if part)
    return f"{' '.join(words.split())}{suffix}"


def first_wanted(desk: Desk) -> Wanted:
    """What somebody who opens the view most likely wants: the pre-brief of the next meeting, else the last one's."""
    day = desk.as_of.isoformat()
    ahead = desk.list_ids((Kind.MEETING,), f"date>={day} -status:held -status:cancelled", limit=1)
    ids = ahead or desk.list_ids((Kind.MEETING,))[-1:]
    subject = str(desk.by_id(ids[0]).ref) if ids else ""
    return Wanted("pre-brief", subject, desk.as_of, desk.language.code)


def matching_subjects(desk: Desk, wanted: Wanted, query: str) -> list[Record]:
    """The meetings or bodies that a query finds, each the subject of a paper of its own; by date.

    Raises BadInput for a query that cannot be read.
    """
    if about_of(wanted.name) == "meeting":
        return desk.records(desk.list_ids((Kind.MEETING,), query))
    return desk.records(desk.list_ids((Kind.ACTOR,), f"type:body {query}"))


def numbered_names(desk: Desk, wanted: Wanted, subjects: list[Record], suffix: str) -> tuple[str, ...]:
    """A name for the file of each; those that would be the same bear their reference."""
    names = [file_name_of(desk, replace(wanted, subject=str(one.ref)), suffix) for one in subjects]
    return tuple(
        f"{name.removesuffix(suffix)} {one.ref}{suffix}" if names.count(name) > 1 else name
        for name, one in zip(names, subjects, strict=True)
    )

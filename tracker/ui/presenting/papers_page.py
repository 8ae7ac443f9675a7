"""A paper as it would leave, and what left before, as the Papers view shows them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.release import UnmarkedRecords
from tracker.desk.releasing import has_left_otherwise, last_version, named_record
from tracker.domain.kinds import Kind
from tracker.domain.progress import OnProgress, part_of
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.language import Language
from tracker.papers.apart import paper_bytes_apart
from tracker.papers.content import Paper
from tracker.papers.forms import Release
from tracker.papers.markdown import markdown
from tracker.papers.page import Page
from tracker.papers.pdf_pages import PdfPages
from tracker.papers.press import build
from tracker.papers.scope import Scope
from tracker.ui.papers.kinds import LANGUAGE_NAMES, about_of, title_of
from tracker.ui.papers.preview_watch import Watched
from tracker.ui.papers.values import Compared, ComparedAgain, PaperShown, Wanted
from tracker.ui.presenting.comparing import compared
from tracker.ui.presenting.free_sections import free_sections
from tracker.ui.presenting.unmarked import Waiting, waiting_line, waiting_of
from tracker.ui.presenting.words import number
from tracker.ui.view_values import MarkingChip

_NO_NAME = re.compile(r"[^\w.,()+ -]+")
_DASH = re.compile("[\N{HYPHEN}-\N{HORIZONTAL BAR}]")
_HELD = frozenset({"summary", "readout", "memcon"})
"""Papers about what was said and done: there are none of a meeting that has not been held."""
_LONGEST = 60
_BUILT = 0.4
"""The share of a preview that its content takes; the rest is for its pages."""


def desk_of(desk: Desk, wanted: Wanted) -> Desk:
    """The desk as the paper sees it: on its day, in its language."""
    return replace(desk, as_of=wanted.as_of, language=Language(wanted.language), known_flags=None)


def release_of(wanted: Wanted, *, allow_unmarked: bool) -> Release:
    """What may go out."""
    return Release(wanted.ceiling or None, allow_unmarked, wanted.tell_withheld, drafter=wanted.drafter)


def read_paper(desk: Desk, wanted: Wanted, width: int, watching: Watched) -> PaperShown:
    """The paper wanted, its first page `width` pixels wide. What cannot be made says why in its place.

    Raises what `watching` raises.
    """
    shown = PaperShown(wanted, width)
    if not wanted.subject and (about_of(wanted.name) or not wanted.everything):
        return shown
    if wanted.subject and about_of(wanted.name) and named_record(desk, wanted.subject, wanted.ceiling or None) is None:
        words = desk.language.gettext("Nothing is called “{text}”; type a part of its name and choose from the list")
        return replace(shown, trouble=words.format(text=wanted.subject))
    try:
        paper, waiting = _built(desk, wanted, part_of(watching.on_progress, 0.0, _BUILT))
    except BadInput as error:
        return replace(shown, trouble=error.told(desk.language))
    made = replace(shown, text=markdown(paper), marking=_chip(paper))
    pages = PdfPages(paper_bytes_apart(paper, ".pdf", watching.check, page=Page(wanted.page)))
    watching.check()
    return replace(
        made,
        pages=pages,
        first_page=pages.png(1, width),
        subject=subject_title(desk, wanted),
        told=tuple(_told(desk, wanted, paper)),
        unmarked=waiting_line(waiting, desk.language) if waiting else "",
        waiting=waiting,
        free=tuple(free_sections(desk, wanted.name, _subject_ref(desk, wanted))),
        compared=_compared(desk, made),
    )


def _built(desk: Desk, wanted: Wanted, on_progress: OnProgress) -> tuple[Paper, Waiting | None]:
    """The paper, and what is to be confirmed before it leaves; a preview may show it all the same."""
    waiting: list[UnmarkedRecords] = []
    release = replace(release_of(wanted, allow_unmarked=False), on_unmarked=waiting.append)
    paper = build(
        desk_of(desk, wanted), wanted.name, wanted.subject, release, number=wanted.number, on_progress=on_progress
    )
    return paper, waiting_of(waiting[0]) if waiting else None


def compared_again(desk: Desk, shown: PaperShown) -> ComparedAgain:
    """What changed in a paper since the version before, after one more has left."""
    return ComparedAgain(shown, _compared(desk, shown))


def _compared(desk: Desk, shown: PaperShown) -> Compared | None:
    wanted = shown.wanted
    before = last_version(desk_of(desk, wanted), wanted.name, wanted.subject, wanted.ceiling or None)
    if before is None and has_left_otherwise(desk, wanted.name, wanted.subject):
        return Compared("", 0, (), nothing=_nothing_alike(desk, wanted))
    return compared(desk, before, shown.text, shown.marking.text if shown.marking else None, wanted.ceiling or None)


def _nothing_alike(desk: Desk, wanted: Wanted) -> str:
    """The paper did leave, but not so that this one may be compared with it."""
    _ = desk.language.gettext
    spoken = LANGUAGE_NAMES[wanted.language]
    if not wanted.ceiling:
        words = _(
            "This paper left the desk before, but not in this language ({language}): there is nothing to compare."
        )
        return words.format(language=spoken)
    words = _(
        "This paper left the desk before, but not in this language ({language}) with a marking up to {ceiling}: "
        "there is nothing to compare."
    )
    return words.format(language=spoken, ceiling=wanted.ceiling)


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
    named = named_record(desk, wanted.subject, wanted.ceiling or None)
    return named.title if named else wanted.subject


def _subject_ref(desk: Desk, wanted: Wanted) -> str:
    named = named_record(desk, wanted.subject, wanted.ceiling or None)
    return str(named.ref) if named else wanted.subject


def file_name_of(desk: Desk, wanted: Wanted, suffix: str) -> str:
    """The name that is proposed for a paper's file: what it is, of what, as of which day.

    It leaves with the file: below a ceiling a query stands in it in the words that the paper has for it, if any.
    """
    subject = subject_title(desk, wanted)
    if wanted.ceiling and subject and subject == wanted.subject:
        subject = Scope(subject).title(desk_of(desk, wanted).below(wanted.ceiling), "")
    parts = (title_of(wanted.name, Language(wanted.language)), subject, wanted.as_of.isoformat(), wanted.ceiling)
    dashed = (_DASH.sub("-", part) for part in parts if part)
    words = " ".join(_NO_NAME.sub(" ", part).strip()[:_LONGEST].strip() for part in dashed)
    return f"{' '.join(words.split())}{suffix}"


def first_wanted(desk: Desk, drafter: str = "") -> Wanted:
    """What somebody who opens the view most likely wants: the pre-brief of the next meeting, else the last one's."""
    day = desk.as_of.isoformat()
    ahead = desk.list_ids((Kind.MEETING,), f"date>={day} -status:held -status:cancelled", limit=1)
    ids = ahead or desk.list_ids((Kind.MEETING,))[-1:]
    subject = str(desk.by_id(ids[0]).ref) if ids else ""
    return Wanted("pre-brief", subject, desk.as_of, desk.language.code, drafter=drafter)


def matching_ids(desk: Desk, wanted: Wanted, query: str) -> list[int]:
    """The meetings or bodies that a query finds, each the subject of a paper of its own; by date.

    Raises BadInput for a query that cannot be read.
    """
    words = f"({query})" if query.strip() else ""
    if about_of(wanted.name) == "meeting":
        return desk.list_ids((Kind.MEETING,), f"status:held {words}" if is_of_held(wanted.name) else query)
    return desk.list_ids((Kind.ACTOR,), f"type:body {words}")


def is_of_held(paper: str) -> bool:
    """Whether a paper is of meetings that have been held."""
    return paper in _HELD


def numbered_names(desk: Desk, wanted: Wanted, subjects: list[Record], suffix: str) -> tuple[str, ...]:
    """A name for the file of each; those that would be the same bear their reference."""
    names = [file_name_of(desk, replace(wanted, subject=str(one.ref)), suffix) for one in subjects]
    # To many file systems names that differ in case alone are the same file.
    times = Counter(name.casefold() for name in names)
    return tuple(
        f"{name.removesuffix(suffix)} {one.ref}{suffix}" if times[name.casefold()] > 1 else name
        for name, one in zip(names, subjects, strict=True)
    )

"""A paper as it would leave, and what left before, as the Papers view shows them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.release import UnmarkedRecords
from tracker.desk.releasing import last_version, named_record, released, subjects_told
from tracker.domain.kinds import Kind
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.record import Record
from tracker.domain.schema import field_of
from tracker.errors import BadInput
from tracker.language import Language
from tracker.papers.apart import paper_bytes_apart
from tracker.papers.content import Paper
from tracker.papers.forms import Release
from tracker.papers.markdown import markdown
from tracker.papers.page import Page
from tracker.papers.pdf_pages import PdfPages
from tracker.papers.press import build
from tracker.storage.release_log import LoggedRelease
from tracker.ui.papers.kinds import about_of, title_of
from tracker.ui.papers.values import Compared, FreeText, LeftRow, PaperShown, PapersRead, Wanted
from tracker.ui.presenting.comparing import compared
from tracker.ui.presenting.record_history import moment_words
from tracker.ui.presenting.unmarked import unmarked_line
from tracker.ui.presenting.words import number
from tracker.ui.view_values import MarkingChip

_FREE = {"pre-brief": ("objective", "they_will_say", "remarks"), "agenda": ()}
"""The fields of the meeting that a paper prints as they were written; both print the points of the agenda."""
_NO_NAME = re.compile(r"[^\w.,()+ -]+")
_LONGEST = 60


def desk_of(desk: Desk, wanted: Wanted) -> Desk:
    """The desk as the paper sees it: on its day, in its language."""
    return replace(desk, as_of=wanted.as_of, language=Language(wanted.language), known_flags=None)


def release_of(wanted: Wanted, *, allow_unmarked: bool) -> Release:
    """What may go out."""
    return Release(wanted.ceiling or None, allow_unmarked, wanted.tell_withheld)


def read_papers(desk: Desk, wanted: Wanted, width: int, on_progress: OnProgress = unwatched) -> PapersRead:
    """The paper wanted, its first page `width` pixels wide, and the log. What cannot be made says why in its place.

    Raises what `on_progress` raises.
    """
    return PapersRead(_shown(desk, wanted, width, on_progress), read_left(desk))


def read_left(desk: Desk, newest: int | None = None) -> tuple[LeftRow, ...]:
    """The log of what left, in words; or only so many of its newest entries."""
    entries = released(desk, newest)
    subjects = subjects_told(desk, entries)
    return tuple(_left(desk, entry, subjects[entry.id]) for entry in entries)


def left_columns(language: Language) -> tuple[str, ...]:
    """What the log's columns are called, in the order of its cells."""
    _ = language.gettext
    first = _("When"), _("Document"), _("Type"), _("About"), _("Ceiling"), _("SHA-256"), _("Bears")
    return *first, _("File"), _("Size"), _("By")


def _left(desk: Desk, entry: LoggedRelease, subject: str) -> LeftRow:
    left = entry.left
    _ = desk.language.gettext
    cells = (
        moment_words(entry.at, desk),
        title_of(left.paper, desk.language),
        left.format,
        subject or _("the whole desk"),
        left.ceiling or "–",
        left.sha256,
        left.marking or "–",
        left.file_name,
        _("{count} kB").format(count=number(max(1, round(left.size / 1000)), desk.language)),
        entry.by,
    )
    return LeftRow(entry.id, cells, left.marking)


def _shown(desk: Desk, wanted: Wanted, width: int, on_progress: OnProgress) -> PaperShown:
    shown = PaperShown(wanted, width)
    if not wanted.subject and (about_of(wanted.name) or not wanted.everything):
        return shown
    if wanted.subject and about_of(wanted.name) and named_record(desk, wanted.subject) is None:
        words = desk.language.gettext("Nothing is called “{text}”; type a part of its name and choose from the list")
        return replace(shown, trouble=words.format(text=wanted.subject))
    try:
        paper, unmarked = _built(desk, wanted, on_progress)
    except BadInput as error:
        return replace(shown, trouble=error.told(desk.language))
    made = replace(shown, text=markdown(paper), marking=_chip(paper))
    pages = PdfPages(paper_bytes_apart(paper, ".pdf", on_progress, page=Page(wanted.page)))
    on_progress(0, 0)
    return replace(
        made,
        pages=pages,
        first_page=pages.png(1, width),
        subject=subject_title(desk, wanted),
        told=tuple(_told(desk, wanted, paper)),
        unmarked=unmarked,
        free=tuple(_free(desk, wanted)),
        compared=compared_again(desk, made),
    )


def _built(desk: Desk, wanted: Wanted, on_progress: OnProgress) -> tuple[Paper, str]:
    """The paper, and the line that asks to confirm what has no marking; a preview may show it all the same."""
    waiting: list[UnmarkedRecords] = []
    release = replace(release_of(wanted, allow_unmarked=False), on_unmarked=waiting.append)
    paper = build(
        desk_of(desk, wanted), wanted.name, wanted.subject, release, number=wanted.number, on_progress=on_progress
    )
    return paper, unmarked_line(waiting[0]).told(desk.language) if waiting else ""


def compared_again(desk: Desk, shown: PaperShown) -> Compared | None:
    """What changed in a paper since the version before, after one more has left."""
    wanted = shown.wanted
    before = last_version(desk_of(desk, wanted), wanted.name, wanted.subject, wanted.ceiling or None)
    return compared(desk, before, shown.text, shown.marking.text if shown.marking else None, wanted.ceiling or None)


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
    if wanted.name not in _FREE:
        return
    meeting = desk.by_id(desk.find(wanted.subject, (Kind.MEETING,)).id)
    _ = desk.language.gettext
    for key in _FREE[wanted.name]:
        field = field_of(Kind.MEETING, key)
        if field is not None:
            yield FreeText(str(meeting.ref), key, _(field.label), meeting.text(key))
    for item in desk.related(Kind.AGENDA_ITEM, "meeting", meeting.id):
        yield FreeText(str(item.ref), "points", _points_title(item, desk.language), item.text("points"))


def _points_title(item: Record, language: Language) -> str:
    return language.gettext("Points to make: {item}").format(item=item.title)


def file_name_of(desk: Desk, wanted: Wanted, suffix: str) -> str:
    """The name that is proposed for a paper's file: what it is, of what, as of which day."""
    parts = (title_of(wanted.name, Language(wanted.language)), subject_title(desk, wanted), wanted.as_of.isoformat())
    words = " ".join(_NO_NAME.sub(" ", part).strip()[:_LONGEST].strip() for part in parts if part)
    return f"{' '.join(words.split())}{suffix}"


def first_wanted(desk: Desk) -> Wanted:
    """What somebody who opens the view most likely wants: the pre-brief of the next meeting, else the last one's."""
    day = desk.as_of.isoformat()
    ahead = desk.list_ids((Kind.MEETING,), f"date>={day} -status:held -status:cancelled", limit=1)
    ids = ahead or desk.list_ids((Kind.MEETING,))[-1:]
    subject = str(desk.by_id(ids[0]).ref) if ids else ""
    return Wanted("pre-brief", subject, desk.as_of, desk.language.code)


def matching_ids(desk: Desk, wanted: Wanted, query: str) -> list[int]:
    """The meetings or bodies that a query finds, each the subject of a paper of its own; by date.

    Raises BadInput for a query that cannot be read.
    """
    if about_of(wanted.name) == "meeting":
        return desk.list_ids((Kind.MEETING,), query)
    return desk.list_ids((Kind.ACTOR,), f"type:body {query}")


def numbered_names(desk: Desk, wanted: Wanted, subjects: list[Record], suffix: str) -> tuple[str, ...]:
    """A name for the file of each; those that would be the same bear their reference."""
    names = [file_name_of(desk, replace(wanted, subject=str(one.ref)), suffix) for one in subjects]
    # To many file systems names that differ in case alone are the same file.
    times = Counter(name.casefold() for name in names)
    return tuple(
        f"{name.removesuffix(suffix)} {one.ref}{suffix}" if times[name.casefold()] > 1 else name
        for name, one in zip(names, subjects, strict=True)
    )

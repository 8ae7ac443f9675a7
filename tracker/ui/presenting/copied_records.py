"""Rows for the clipboard that are no table's: records of several kinds, follow-ups, what left the desk."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.flag_release import marking_of_reasons
from tracker.desk.followups import FollowUp
from tracker.desk.releasing import released_with, subjects_told
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind, read_ref
from tracker.domain.record import Record
from tracker.exchange.clipboard import copied_rows
from tracker.storage.relations import markings_of
from tracker.ui.papers.left_columns import left_cells
from tracker.ui.papers.values import LeftRow
from tracker.ui.presenting.followups_page import InWords
from tracker.ui.presenting.words import kind_name, state_word
from tracker.ui.table.copying import ReadRows


def read_records(desk: Desk, refs: Sequence[str]) -> ReadRows:
    """These records, of whatever kinds; those that are no more are left out."""
    _, found = desk.language.gettext, _records(desk, refs)
    header = (_("Ref"), _("Date"), _("Kind"), _("Title"), _("Status"))
    rows = [
        (
            str(one.ref),
            in_words(one.date, desk.language) if one.date else "",
            kind_name(one, desk),
            one.title,
            state_word(one, desk.language),
        )
        for one in found
    ]
    marking = desk.settings.ladder.highest(one.marking for one in found)
    return _read(desk, header, rows, marking, _unmarked(found, marking))


def _records(desk: Desk, refs: Sequence[str]) -> list[Record]:
    asked = [ref for text in refs if (ref := read_ref(text)) is not None]
    found = {one.ref: one for one in desk.records(desk.recent_ids(asked))}
    return [found[ref] for ref in asked if ref in found]


def read_follow_ups(desk: Desk, entries: Sequence[FollowUp]) -> ReadRows:
    """These entries of the list, in the words that they are shown in there.

    A flag's reason may name and count other records: the copy bears the marking of what the reasons rest on, too. What
    a person wrote when dismissing one may speak of anything, and is not copied.
    """
    _, words = desk.language.gettext, InWords(desk.language, desk.as_of)
    said = [words(_without_written_reason(one)) for one in entries]
    header = (_("Urgency"), _("Ref"), _("Title"), _("Why"), _("Since"), _("Due"), _("More"))
    rows = [(one.urgency, one.ref, one.title, one.why, one.since, one.due, one.foot) for one in said]
    records = desk.records([one.record for one in entries])
    about = {one.written.about.id for one in entries if one.written and one.written.about}
    borne = desk.settings.ladder.highest([*(one.marking for one in records), *markings_of(desk.workspace, about)])
    flags = [one.flag for one in entries if one.flag]
    marking = marking_of_reasons(desk, flags, borne)
    return _read(desk, header, rows, marking, _unmarked(records, marking))


def _without_written_reason(entry: FollowUp) -> FollowUp:
    flag = entry.flag
    if flag is None:
        return entry
    return replace(entry, flag=replace(flag, reason="", why=flag.why.removesuffix(flag.back).rstrip()))


def read_left_rows(desk: Desk, rows: Sequence[LeftRow], header: Sequence[str]) -> ReadRows:
    """These entries of the log of what left the desk, each with its whole digest.

    The copy bears the markings that they left with, and those that their records have now, under whose titles they
    stand. A query could name anything: what it asked for is not copied.
    """
    entries = {entry.id: entry for entry in released_with(desk, [row.id for row in rows])}
    told, a_query = subjects_told(desk, entries.values()), desk.language.gettext("a query")
    shown = [
        replace(row, about=told[row.id] if left.record else a_query if left.subject else row.about)
        for row in rows
        if (left := entries[row.id].left)
    ]
    records = desk.records(sorted({entry.left.record for entry in entries.values() if entry.left.record}))
    marking = desk.settings.ladder.highest([*(row.marking for row in rows), *(one.marking for one in records)])
    return _read(desk, header, [left_cells(row) for row in shown], marking, _unmarked(records, marking))


def _unmarked(records: Sequence[Record], marking: str | None) -> tuple[str, ...]:
    if marking is None:
        return ()
    return tuple(str(one.ref) for one in records if one.marking is None and one.kind is not Kind.ACTOR)


def _read(
    desk: Desk, header: Sequence[str], rows: Sequence[Sequence[str]], marking: str | None, unmarked: tuple[str, ...]
) -> ReadRows:
    level = desk.settings.ladder.borne(marking) if marking else None
    return ReadRows(copied_rows(header, rows, level), len(rows), marking, unmarked)

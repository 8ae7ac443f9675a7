"""Rows for the clipboard that are no table's: records of several kinds, follow-ups, what left the desk."""

from collections.abc import Sequence

from tracker.desk.desk import Desk
from tracker.desk.flag_release import marking_of_reasons
from tracker.desk.followups import FollowUp
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.exchange.clipboard import copied_rows
from tracker.storage.relations import markings_of
from tracker.ui.papers.values import LeftRow
from tracker.ui.presenting.followups_page import InWords
from tracker.ui.presenting.words import kind_name, state_word
from tracker.ui.table.copying import ReadRows


def read_records(desk: Desk, refs: Sequence[str]) -> ReadRows:
    """These records, of whatever kinds; those that are no more are left out."""
    _, found = desk.language.gettext, [record for ref in refs if (record := _record(desk, ref)) is not None]
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


def _record(desk: Desk, ref: str) -> Record | None:
    try:
        return desk.record(ref)
    except BadInput:
        return None


def read_follow_ups(desk: Desk, entries: Sequence[FollowUp]) -> ReadRows:
    """These entries of the list, in the words that they are shown in there.

    A reason may name and count other records: the copy bears the marking of what the reasons rest on, too.
    """
    _, words = desk.language.gettext, InWords(desk.language, desk.as_of)
    said = [words(one) for one in entries]
    header = (_("Urgency"), _("Ref"), _("Title"), _("Why"), _("Since"), _("Due"), _("More"))
    rows = [(one.urgency, one.ref, one.title, one.why, one.since, one.due, one.foot) for one in said]
    records = desk.records([one.record for one in entries])
    about = {one.written.about.id for one in entries if one.written and one.written.about}
    borne = desk.settings.ladder.highest([*(one.marking for one in records), *markings_of(desk.workspace, about)])
    flags = [one.flag for one in entries if one.flag]
    marking = marking_of_reasons(desk, flags, borne)
    return _read(desk, header, rows, marking, _unmarked(records, marking))


def read_left_rows(desk: Desk, header: Sequence[str], rows: Sequence[LeftRow]) -> ReadRows:
    """These entries of the log of what left the desk, each with its whole digest."""
    marking = desk.settings.ladder.highest(row.marking for row in rows)
    return _read(desk, header, [row.cells for row in rows], marking, ())


def _unmarked(records: Sequence[Record], marking: str | None) -> tuple[str, ...]:
    if marking is None:
        return ()
    return tuple(str(one.ref) for one in records if one.marking is None and one.kind is not Kind.ACTOR)


def _read(
    desk: Desk, header: Sequence[str], rows: Sequence[Sequence[str]], marking: str | None, unmarked: tuple[str, ...]
) -> ReadRows:
    level = desk.settings.ladder.borne(marking) if marking else None
    return ReadRows(copied_rows(header, rows, level), len(rows), marking, unmarked)

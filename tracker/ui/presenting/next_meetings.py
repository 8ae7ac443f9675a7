"""The meetings ahead: when, in how many days, and what each still lacks, with where that is mended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.domain.dates import VagueDate, in_words
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.storage.coming import left_off_agenda
from tracker.storage.release_log import has_left
from tracker.ui.desk.values import Lack, NextMeeting
from tracker.ui.presenting.words import capitalised
from tracker.ui.view_values import Chip, Tone

_NEAR_DAYS, _SOON_DAYS = 10, 30
PRE_BRIEF = "pre-brief"
"""The place where a meeting that lacks one is given its brief: the paper of that name."""
_AGENDA = (Kind.AGENDA_ITEM.value,)


def next_meetings(desk: Desk, meetings: Sequence[Record]) -> tuple[NextMeeting, ...]:
    """These meetings in their order."""
    with_agenda = {id_ for id_, items in desk.compute(meetings).agenda.items() if items}
    left = left_off_agenda(desk.workspace, desk.as_of, [meeting.id for meeting in meetings])
    return tuple(
        NextMeeting(
            str(meeting.ref),
            meeting.title,
            _when(desk, meeting),
            _countdown(desk, meeting.date),
            _toned(desk, meeting, _lacks(desk, meeting, meeting.id in with_agenda, left.get(meeting.id, 0))),
        )
        for meeting in meetings
    )


def _toned(desk: Desk, meeting: Record, lacks: Iterable[Lack]) -> tuple[Lack, ...]:
    """What is lacking is no worry yet while the meeting is far."""
    first = meeting.date.earliest if meeting.date else None
    is_far = first is not None and (first - desk.as_of).days > _SOON_DAYS
    return tuple(replace(one, tone=Tone.NEUTRAL) if is_far else one for one in lacks)


def _lacks(desk: Desk, meeting: Record, has_agenda: bool, left: int) -> Iterator[Lack]:
    _ = desk.language.gettext
    if _is_vague(meeting.date):
        yield Lack(_("day not fixed"), ("date",))
    if not has_agenda:
        yield Lack(_("no agenda"), _AGENDA)
    if left:
        text = desk.language.ngettext("{n} open item not on it", "{n} open items not on it", left)
        if not has_agenda:
            text = desk.language.ngettext("{n} open item", "{n} open items", left)
        yield Lack(text.format(n=left), _AGENDA)
    for words, key in (
        (_("no objective"), "objective"),
        (_("no place"), "place"),
    ):
        if not meeting.text(key):
            yield Lack(words, (key,))
    if not meeting.people("participants"):
        yield Lack(_("no participants"), ("participants",))
    if not has_left(desk.workspace, PRE_BRIEF, str(meeting.ref)):
        yield Lack(_("no brief"), (PRE_BRIEF,))


def _is_vague(when: VagueDate | None) -> bool:
    return when is None or when.earliest is None or when.earliest != when.latest


def _when(desk: Desk, meeting: Record) -> str:
    words = in_words(meeting.date, desk.language, weekday=True) if meeting.date else ""
    parts = (capitalised(words or desk.language.gettext("no date recorded")), meeting.text("place"))
    return " · ".join(part for part in parts if part)


def _countdown(desk: Desk, when: VagueDate | None) -> Chip | None:
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = max((when.earliest - desk.as_of).days, 0), (when.latest - desk.as_of).days
    if first != last:
        return Chip(desk.language.gettext("{first}–{last} days").format(first=first, last=last), Tone.CAUTION)
    if first == 0:
        return Chip(desk.language.gettext("today"), Tone.BAD)
    text = desk.language.ngettext("{n} day", "{n} days", first).format(n=first)
    return Chip(text, Tone.BAD if first <= _NEAR_DAYS else Tone.NEUTRAL)

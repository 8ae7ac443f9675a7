"""A body's page: the director's question answered in the first line, then the series and what the body carries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from tracker.desk.desk import Desk
from tracker.desk.tangible import JudgedMeeting, Tangible
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict
from tracker.domain.tangibility_words import day_in_words, verdict_label
from tracker.ui.presenting.record_page import commitment_row
from tracker.ui.presenting.words import marking_chip, short_day, verdict_tone
from tracker.ui.view_values import (
    BodyTally,
    BodyValues,
    Chip,
    ItemRow,
    RecordSection,
    TangibleBar,
    TextRow,
)

_BARS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class BodiesRead:
    """The bodies that match, by reference and name, the last to meet first; and the page of the one in front."""

    choices: tuple[tuple[str, str], ...]
    page: BodyValues | None


def read_bodies(desk: Desk, query: str, chosen: str) -> BodiesRead:
    """The page of the body `chosen` (a reference), or of the first that matches; no page where none does.

    Raises BadInput for a query that cannot be read.
    """
    matching = set(desk.list_ids((Kind.ACTOR,), query))
    bodies = [one for one in desk.bodies() if one.id in matching]
    choices = tuple((str(one.ref), one.title) for one in bodies)
    if not bodies:
        return BodiesRead((), None)
    front = next((one for one in bodies if str(one.ref) == chosen), bodies[0])
    return BodiesRead(choices, body_values(desk, desk.by_id(front.id)))


def body_values(desk: Desk, body: Record) -> BodyValues:
    """Everything about one body as of the day."""
    _ = desk.language.gettext
    answer = desk.tangible(str(body.ref))
    tally = answer.tally
    none_due = isinstance(answer.verdict, MeetingVerdict)
    return BodyValues(
        ref=str(body.ref),
        title=body.title,
        subtitle=_subtitle(desk, body, answer),
        answer="–"
        if none_due
        else _("{tangible} of {recorded}").format(tangible=tally.tangible, recorded=tally.recorded),
        answer_text=_answer_text(desk, answer),
        tally=series_tally(desk, body, answer.meetings[-_BARS_SHOWN:]),
        sections=tuple(section for section in _sections(desk, body, answer) if section.rows),
        marking=marking_chip(desk, body.marking),
    )


def _subtitle(desk: Desk, body: Record, answer: Tangible) -> str:
    _ = desk.language.gettext
    held = sorted(
        m.record.date.earliest
        for m in answer.meetings
        if _is_held(m.record) and m.record.date and m.record.date.earliest
    )
    parts = [" – ".join(member.title for member in body.pointers("members"))]
    if held:
        parts.append(_("since {day}").format(day=day_in_words(held[0].toordinal(), desk.language)))
    gaps = [(later - earlier).days for earlier, later in pairwise(held)]
    if body.text("rhythm"):
        parts.append(body.text("rhythm"))
    elif gaps:
        days = round(median(gaps))
        parts.append(desk.language.ngettext("about every {n} day", "about every {n} days", days).format(n=days))
    return " · ".join(part for part in parts if part)


def _is_held(meeting: Record) -> bool:
    return meeting.text("status") == "held"


def _answer_text(desk: Desk, answer: Tangible) -> str:
    _ = desk.language.gettext
    day = day_in_words(desk.as_of.toordinal(), desk.language)
    if isinstance(answer.verdict, MeetingVerdict):
        label = verdict_label(answer.verdict, desk.language)
        return _("{verdict}, as of {day}.").format(verdict=label[:1].upper() + label[1:], day=day)
    held = sum(not isinstance(meeting.verdict, MeetingVerdict) for meeting in answer.meetings)
    text = desk.language.ngettext(
        "recorded outcomes tangible over {n} meeting, as of {day}.",
        "recorded outcomes tangible over {n} meetings, as of {day}.",
        held,
    ).format(n=held, day=day)
    single = answer.tally.single_sided
    if single:
        text += " " + desk.language.ngettext(
            "{n} of them rests on one side's word.", "{n} of them rest on one side's word.", single
        ).format(n=single)
    return text


def series_tally(desk: Desk, body: Record, meetings: Sequence[JudgedMeeting]) -> BodyTally:
    """The share of tangible outcomes of a body, a bar for each of these meetings."""
    _ = desk.language.gettext
    bars = []
    for meeting in meetings:
        record, tally = meeting.record, meeting.tally
        label = _day_of(desk, record) or record.title
        if isinstance(meeting.verdict, MeetingVerdict):
            bars.append(TangibleBar(str(record.ref), label, verdict_label(meeting.verdict, desk.language)))
            continue
        note = _("{tangible} of {recorded}").format(tangible=tally.tangible, recorded=tally.recorded)
        bars.append(TangibleBar(str(record.ref), label, note, tally.tangible, tally.single_sided, tally.recorded))
    title = _("Tangible outcomes, {body}").format(body=body.title)
    return BodyTally(str(body.ref), title, tuple(bars))


def _day_of(desk: Desk, meeting: Record) -> str:
    """The day in short; where it is not known, as much as is."""
    when = meeting.date
    if when is None or when.earliest is None:
        return ""
    if when.earliest != when.latest:
        return in_words(when, desk.language)
    return short_day(when.earliest, desk.language, date.min)


def _sections(desk: Desk, body: Record, answer: Tangible) -> list[RecordSection]:
    _ = desk.language.gettext
    mandate = (TextRow(body.text("mandate")),) if body.text("mandate") else ()
    meetings = tuple(
        ItemRow(
            meeting.record.title,
            str(meeting.record.ref),
            in_words(meeting.record.date, desk.language) if meeting.record.date else "",
            chip=Chip(verdict_label(meeting.verdict, desk.language), verdict_tone(meeting.verdict)),
        )
        for meeting in reversed(answer.meetings)
    )
    carried = tuple(commitment_row(desk, one) for one in desk.related(Kind.COMMITMENT, "mechanism", body.id))
    return [
        RecordSection(_("Mandate"), mandate),
        RecordSection(_("Meetings"), meetings),
        RecordSection(_("Commitments it carries"), carried),
    ]

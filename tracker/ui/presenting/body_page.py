"""A body's page: the director's question answered in the first line, then the series and what the body carries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.desk.body_series import Announcement, BodySeries, OpenItem, SeriesMeeting, body_series
from tracker.desk.desk import Desk
from tracker.desk.tangible import JudgedMeeting
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict
from tracker.domain.tangibility_words import day_in_words, verdict_label
from tracker.language import Language
from tracker.ui.body.values import BodyValues, SeriesRow, SeriesValues
from tracker.ui.presenting.record_commitment import commitment_rows
from tracker.ui.presenting.verdicts import verdict_chip
from tracker.ui.presenting.words import capitalised, marking_chip, percent, short_day
from tracker.ui.view_values import BodyTally, FieldRow, ItemRow, RecordSection, TangibleBar, TextRow


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
    series = body_series(desk, body)
    tally, unjudged = series.answer.tally, isinstance(series.answer.verdict, MeetingVerdict)
    counted = _("{tangible} of {recorded}").format(tangible=tally.tangible, recorded=tally.recorded)
    return BodyValues(
        ref=str(body.ref),
        title=body.title,
        subtitle=_subtitle(desk, series),
        answer="–" if unjudged else counted,
        answer_text=_answer_text(desk, series),
        series=_series_values(desk, series),
        about=_with_rows(_about(desk, series)),
        carried=_with_rows(_carried(desk, series)),
        marking=marking_chip(desk, body.marking),
    )


def _with_rows(sections: Iterator[RecordSection]) -> tuple[RecordSection, ...]:
    return tuple(section for section in sections if section.rows)


def _subtitle(desk: Desk, series: BodySeries) -> str:
    _ = desk.language.gettext
    first = next((one.date.earliest for one in series.held if one.date and one.date.earliest), None)
    parts = [" – ".join(member.title for member in series.body.pointers("members"))]
    if first:
        parts.append(_("since {day}").format(day=day_in_words(first.toordinal(), desk.language)))
    return " · ".join(part for part in (*parts, _pace(desk, series)) if part)


def _pace(desk: Desk, series: BodySeries) -> str:
    """How often it has met; nothing before it met twice."""
    if series.gap is None:
        return ""
    words = desk.language.ngettext("about every {n} day", "about every {n} days", series.gap)
    return words.format(n=series.gap)


def _answer_text(desk: Desk, series: BodySeries) -> str:
    _ = desk.language.gettext
    answer, day = series.answer, day_in_words(desk.as_of.toordinal(), desk.language)
    if not answer.meetings:
        return _("No meeting of this body is recorded yet.")
    if isinstance(answer.verdict, MeetingVerdict):
        return _("{verdict}, as of {day}.").format(
            verdict=capitalised(verdict_label(answer.verdict, desk.language)), day=day
        )
    held = sum(not isinstance(meeting.verdict, MeetingVerdict) for meeting in answer.meetings)
    text = desk.language.ngettext(
        "recorded outcomes tangible over {n} meeting, as of {day}.",
        "recorded outcomes tangible over {n} meetings, as of {day}.",
        held,
    ).format(n=held, day=day)
    sentences = (text, _single_sided(desk, answer.tally.single_sided), _dissents(desk, series))
    return " ".join(one for one in sentences if one)


def _single_sided(desk: Desk, count: int) -> str:
    words = desk.language.ngettext(
        "{n} of them rests on one side's word.", "{n} of them rest on one side's word.", count
    )
    return words.format(n=count) if count else ""


def _dissents(desk: Desk, series: BodySeries) -> str:
    """That somebody holds other verdicts, which count for nothing here."""
    answer = series.answer
    found = [*(one.dissent for one in answer.meetings), *(one.dissent for one in answer.outcomes)]
    count = sum(one is not None for one in found)
    words = desk.language.ngettext(
        "{n} dissent is recorded; it is not counted.", "{n} dissents are recorded; they are not counted.", count
    )
    return words.format(n=count) if count else ""


def _series_values(desk: Desk, series: BodySeries) -> SeriesValues:
    hundred, fifty, zero = (percent(share, desk.language) for share in (1.0, 0.5, 0.0))
    title = desk.language.gettext("Tangible outcomes, {body}").format(body=series.body.title)
    return SeriesValues(title, tuple(_series_row(desk, one) for one in series.meetings), hundred, fifty, zero)


def _series_row(desk: Desk, meeting: SeriesMeeting) -> SeriesRow:
    record, judged = meeting.record, meeting.judged
    counted = not isinstance(judged.verdict, MeetingVerdict)
    return SeriesRow(
        ref=str(record.ref),
        title=record.title,
        day=in_words(record.date, desk.language) if record.date else "",
        short_day=_day_of(desk, record) or record.title,
        verdict=verdict_chip(judged.verdict, judged.dissent, desk.language),
        recorded=judged.tally.recorded if counted else None,
        tangible=judged.tally.tangible,
        single_sided=judged.tally.single_sided,
        share=meeting.share,
        share_words=percent(meeting.share, desk.language) if meeting.share is not None else "",
    )


def _about(desk: Desk, series: BodySeries) -> Iterator[RecordSection]:
    """What it is for and how it meets; where sources disagree; what it carries from meeting to meeting."""
    _ = desk.language.gettext
    mandate = series.body.text("mandate")
    yield RecordSection(_("Mandate"), (TextRow(mandate),) if mandate else ())
    yield RecordSection(_("Rhythm and next meeting"), tuple(_meeting_facts(desk, series)))
    conflicts = tuple(ItemRow(one.record.title, str(one.record.ref), one.why) for one in series.conflicts)
    yield RecordSection(_("Conflicts between sources"), conflicts)


def _carried(desk: Desk, series: BodySeries) -> Iterator[RecordSection]:
    _ = desk.language.gettext
    yield RecordSection(_("Open items from meeting to meeting"), tuple(_item_rows(desk, series)))
    rows = tuple(commitment_rows(desk, series.carried, both_axes=True))
    yield RecordSection(_("Commitments it carries"), rows)


def _meeting_facts(desk: Desk, series: BodySeries) -> Iterator[FieldRow]:
    _ = desk.language.gettext
    rhythm, pace = series.body.text("rhythm"), _pace(desk, series)
    if rhythm and pace:
        yield FieldRow(_("Rhythm"), _("{rhythm}; in fact {pace}").format(rhythm=rhythm, pace=pace))
    elif rhythm or pace:
        yield FieldRow(_("Rhythm"), rhythm or capitalised(pace))
    following = series.following
    if following is not None:
        yield FieldRow(_("Next meeting"), _meeting_words(desk, following), str(following.ref))
    elif series.meetings or series.announced:
        yield FieldRow(_("Next meeting"), _("None is planned."))
    for one in series.announced[:1]:
        yield FieldRow(_("Announced"), _announced_words(desk, one), str(one.commitment.ref))


def _meeting_words(desk: Desk, meeting: Record) -> str:
    when = in_words(meeting.date, desk.language) if meeting.date else desk.language.gettext("no date")
    status = choice_word(meeting.text("status"), desk.language) if meeting.text("status") else ""
    return " · ".join(part for part in (capitalised(when), meeting.text("place"), status) if part)


def _announced_words(desk: Desk, announced: Announcement) -> str:
    """What was said about the next meeting, and whether that is recorded."""
    _ = desk.language.gettext
    due = announced.commitment.when("due")
    when = in_words(due, desk.language) if due else ""
    if announced.meeting is None:
        words = _("“{commitment}”, {due}: not recorded")
        return words.format(commitment=announced.commitment.title, due=when)
    words = _("“{commitment}”, {due}: recorded as {meeting}")
    return words.format(commitment=announced.commitment.title, due=when, meeting=announced.meeting.title)


def _item_rows(desk: Desk, series: BodySeries) -> Iterator[ItemRow]:
    rows = commitment_rows(desk, [one.record for one in series.items])
    for item, row in zip(series.items, rows, strict=True):
        yield ItemRow(row.text, row.ref, item_words(item, series, desk.language), chip=row.chip)


def item_words(item: OpenItem, series: BodySeries, language: Language) -> str:
    """Since when an item is open, how often it was carried over, and whether the next meeting takes it up."""
    _ = language.gettext
    since = in_words(item.since.date, language) if item.since.date else item.since.title
    parts = [_("Since {day}").format(day=since), _times(item, language)]
    if item.on_next is not None and series.following is not None:
        words = _("on the next agenda") if item.on_next else _("not on the next agenda")
        parts.append(words)
    return " · ".join(part for part in parts if part)


def _times(item: OpenItem, language: Language) -> str:
    _ = language.gettext
    passed = len(item.passed)
    if not passed:
        return _("not carried over yet")
    words = language.ngettext("carried over {n} time", "carried over {n} times", passed).format(n=passed)
    if passed == 1:
        words = _("carried over once")
    if not item.called:
        return words
    on = language.ngettext("on {n} agenda since", "on {n} agendas since", item.called).format(n=item.called)
    return f"{words}, {on}"


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

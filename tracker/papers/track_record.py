"""The track record of a body: every meeting of its series, what came of them, and the commitments it carried."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.desk.body_series import BodySeries, SeriesMeeting, body_series
from tracker.desk.desk import Desk
from tracker.desk.tangible import JudgedMeeting, Tangible
from tracker.domain.choice_words import choice_word
from tracker.domain.record import Record
from tracker.domain.tangibility_words import tally_line
from tracker.papers.citing import Citing, assessed_on, known_citations, records_behind
from tracker.papers.content import (
    Align,
    Block,
    Callout,
    Column,
    Fact,
    KeyValues,
    Paper,
    Paragraph,
    ParagraphStyle,
    Row,
    Run,
    Runs,
    Table,
    Text,
    plain,
)
from tracker.papers.framing import Release, citing_of, framed, section
from tracker.papers.meeting_facts import tally_tone
from tracker.papers.reach import as_recorded, nothing_recorded
from tracker.papers.sources import sources_of
from tracker.papers.summary_tables import commitments_table, proposals_table
from tracker.papers.track_items import conflict_list, items_table, meetings_ahead
from tracker.papers.track_plot import TrackPoint, track_plot
from tracker.papers.undertakings import Undertaking, undertakings_of
from tracker.papers.values import counted, dated, shared
from tracker.papers.verdict_cells import verdict_cell
from tracker.papers.wording import month_and_year, percent


@dataclass(frozen=True, slots=True)
class _Track:
    """`items` are the commitments of the series that are still open, as they stand."""

    body: Record
    series: BodySeries
    undertakings: tuple[Undertaking, ...]
    items: tuple[Undertaking, ...]

    @property
    def answer(self) -> Tangible:
        """What the meetings came to."""
        return self.series.answer

    @property
    def judged(self) -> list[SeriesMeeting]:
        """The meetings that could have come to something by the day."""
        return [one for one in self.series.meetings if one.could_produce]

    def records(self) -> tuple[Record, ...]:
        """The body, its meetings and their outcomes."""
        answer = self.answer
        meetings, outcomes = (one.record for one in answer.meetings), (one.record for one in answer.outcomes)
        return (self.body, *meetings, *outcomes)


def track_record(desk: Desk, body: Record, release: Release) -> Paper:
    """What a body's meetings came to. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    track = _track(desk, body)
    told = [record for one in (*track.undertakings, *track.items) for record in (one.record, *one.assessments)]
    named = {person.actor.id for one in (*track.undertakings, *track.items) for person in one.obligors}
    named |= {id_ for one in track.series.conflicts for id_ in one.named}
    cited = known_citations(desk, [one.id for one in (*track.records(), *(u.record for u in track.undertakings))])
    cited |= assessed_on(desk, (one for u in (*track.undertakings, *track.items) for one in u.assessments))
    citing = citing_of(desk, (*track.records(), *told, *desk.records(sorted(named))), cited, release)
    kind = desk.language.gettext("Body track record")
    return framed(desk, kind, body.title, _blocks(track, desk, citing), citing)


def _track(desk: Desk, body: Record) -> _Track:
    series = body_series(desk, body)
    items = undertakings_of(desk, (one.record for one in series.items))
    return _Track(body, series, tuple(undertakings_of(desk, series.carried)), tuple(items))


def _blocks(track: _Track, desk: Desk, citing: Citing) -> Iterator[Block]:
    _ = desk.language.gettext
    yield from _about(track.series, citing)
    yield _verdict(track, desk, citing)
    yield section(_("Meetings of the series"))
    yield _meetings_table(track, citing)
    yield section(_("Outcomes over time"))
    yield from _over_time(track, citing)
    yield section(_("Outcomes"))
    yield _outcomes_table(track, citing)
    commitments = [one for one in track.undertakings if one.agreed]
    proposals = [one for one in track.undertakings if not one.agreed]
    if track.items:
        yield section(_("Open items from meeting to meeting"))
        yield items_table(track.series, track.items, citing)
    yield section(_("Commitments carried and their fate"))
    yield commitments_table(commitments, citing, _("Commitments carried and their fate"))
    if proposals:
        yield section(_("Proposals"))
        yield proposals_table(proposals, citing)
    if track.series.conflicts:
        yield section(_("Conflicts between sources"))
        yield conflict_list(desk, track.series, citing)
    yield from sources_of(citing)


def _about(series: BodySeries, citing: Citing) -> Iterator[Block]:
    body = series.body
    _ = citing.language.gettext
    mark = citing.portions.mark((body,))
    facts = ((_("Mandate"), body.text("mandate")), (_("Rhythm"), body.text("rhythm")))
    told = tuple(Fact(label, plain(value), mark) for label, value in facts if value)
    told += tuple(meetings_ahead(series, citing))
    if told:
        yield KeyValues(told)


def _verdict(track: _Track, desk: Desk, citing: Citing) -> Callout:
    answer = track.answer
    held = len(track.judged)
    title = as_recorded(tally_line(answer.tally, desk.as_of.toordinal(), desk.language), citing)
    count = desk.language.ngettext(
        "{count} meeting of the series has taken place or should have.",
        "{count} meetings of the series have taken place or should have.",
        held,
    ).format(count=held)
    mark = citing.portions.mark(track.records())
    return Callout(title, (plain(count),), tally_tone(answer.tally), mark)


def _meetings_table(track: _Track, citing: Citing) -> Block:
    _ = citing.language.gettext
    columns = (
        Column(_("Meeting"), 2.8),
        Column(_("Date"), 1.9),
        Column(_("Outcomes"), 1.2, Align.END),
        Column(_("Tangible"), 1.1, Align.END),
        Column(_("Share so far"), 1.3, Align.END),
        Column(_("Verdict"), 1.7),
    )
    rows = tuple(_meeting_row(one.judged, one.share, one.could_produce, citing) for one in track.series.meetings)
    return Table(columns, rows, _("Meetings of the series")) if rows else nothing_recorded(citing)


def _meeting_row(meeting: JudgedMeeting, share: float | None, due: bool, citing: Citing) -> Row:
    language, record, tally = citing.language, meeting.record, meeting.tally
    cited = citing.of(record)
    status = choice_word(record.text("status"), language) if record.text("status") else ""
    details = "\n".join(part for part in (record.text("place"), status) if part)
    title: tuple[Run, ...] = (Text(record.title), *citing.cites(cited))
    cells: tuple[Runs, ...] = (
        (*title, Text(f"\n{details}", muted=True)) if details else title,
        dated(record.date, language),
        counted(tally.recorded, language) if due else plain("–"),
        counted(tally.tangible, language) if due else plain("–"),
        shared(share, percent(share, language)) if due and share is not None else plain("–"),
        verdict_cell(meeting.verdict, meeting.dissent, language),
    )
    outcomes = (one.record for one in meeting.outcomes)
    return Row(cells, citing.portions.mark((record, *outcomes, *records_behind(cited))))


def _over_time(track: _Track, citing: Citing) -> Iterator[Block]:
    """The plot; its figures stand in the table before it."""
    _ = citing.language.gettext
    points = [
        TrackPoint(_short_date(one.record, citing), one.judged.tally.recorded, one.judged.tally.tangible, one.share)
        for one in track.judged
    ]
    if not points:
        yield nothing_recorded(citing)
        return
    told = "; ".join(
        _("{date}: {tangible} of {recorded} tangible").format(
            date=point.label, tangible=point.tangible, recorded=point.recorded
        )
        for point in points
    )
    description = _("Outcomes of each meeting and those of them tangible. {told}.").format(told=told)
    mark = citing.portions.mark(track.records())
    yield track_plot(points, description, citing.language, mark)
    note = _("Each bar is a meeting. The line is the share of all outcomes recorded up to then that are tangible.")
    yield Paragraph((Text(note),), ParagraphStyle.NOTE)


def _short_date(meeting: Record, citing: Citing) -> str:
    """To the month: days would not have room."""
    day = (meeting.date.earliest or meeting.date.latest) if meeting.date else None
    return month_and_year(day, citing.language) if day else citing.language.gettext("no date")


def _outcomes_table(track: _Track, citing: Citing) -> Block:
    _ = citing.language.gettext
    columns = (Column(_("Outcome"), 4.4), Column(_("Meeting"), 1.2), Column(_("Verdict"), 1.8))
    rows = tuple(
        Row(
            (
                (Text(outcome.record.title), *citing.cites(citing.of(outcome.record))),
                plain(_short_date(meeting.record, citing)),
                verdict_cell(outcome.judged.verdict, outcome.dissent, citing.language),
            ),
            citing.portions.mark((meeting.record, outcome.record, *records_behind(citing.of(outcome.record)))),
        )
        for meeting in track.answer.meetings
        for outcome in meeting.outcomes
    )
    return Table(columns, rows, _("Outcomes")) if rows else nothing_recorded(citing)

"""What a body carries from meeting to meeting, and where its sources disagree: the last parts of its track record."""

from collections.abc import Iterator, Sequence

from tracker.desk.body_series import BodySeries, OpenItem
from tracker.desk.desk import Desk
from tracker.domain.dates import in_words
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import Align, BulletList, Column, Fact, ListItem, Row, Table, Text, plain
from tracker.papers.reach import as_recorded
from tracker.papers.undertaking_cells import any_stands, obligors_cell, standing_cell
from tracker.papers.undertakings import Undertaking
from tracker.papers.values import counted, dated


def meetings_ahead(series: BodySeries, citing: Citing) -> Iterator[Fact]:
    """The next meeting that is planned, and what was announced last, with the meeting that answers it, if any does."""
    language, _ = citing.language, citing.language.gettext
    following = series.following
    if following is not None:
        when = in_words(following.date, language) if following.date else _("no date")
        said = ", ".join(part for part in (when, following.text("place")) if part)
        yield Fact(_("Next meeting"), plain(said), citing.portions.mark((following,)))
    for one in series.announced[:1]:
        due = one.commitment.when("due")
        words = (
            _("“{commitment}”, {due}: recorded as {meeting}")
            if one.meeting
            else as_recorded(_("“{commitment}”, {due}: not recorded"), citing)
        )
        said = words.format(
            commitment=one.commitment.title,
            due=in_words(due, language) if due else "",
            meeting=one.meeting.title if one.meeting else "",
        )
        told = (one.commitment, *((one.meeting,) if one.meeting else ()))
        yield Fact(_("Announced"), plain(said), citing.portions.mark(told))


def items_table(series: BodySeries, open_items: Sequence[Undertaking], citing: Citing) -> Table:
    """Each open item: since when, how often it was carried over, and whether the next meeting takes it up."""
    _ = citing.language.gettext
    columns = (
        Column(_("Open item"), 3.0),
        Column(_("Obligor"), 1.4),
        Column(_("Since"), 1.6),
        Column(_("Carried over"), 1.0, Align.END),
        Column(_("On the next agenda"), 1.2),
        Column(_("Implementation"), 1.6),
    )[: None if any_stands(open_items, citing) else -1]
    known = {one.record.id: one for one in open_items}
    rows = [_row(item, known[item.record.id], len(columns), citing) for item in series.items if item.record.id in known]
    return Table(columns, tuple(rows), _("Open items from meeting to meeting"))


def _row(item: OpenItem, one: Undertaking, cells_told: int, citing: Citing) -> Row:
    language = citing.language
    cells = (
        (Text(item.record.title),),
        obligors_cell(one, citing),
        dated(item.since.date, language) if item.since.date else plain(item.since.title),
        counted(len(item.passed), language),
        plain(_next_words(item, citing)),
        standing_cell(one, citing),
    )
    owing = (person.actor for person in one.obligors)
    behind = records_behind(cited for record in one.assessments for cited in citing.of(record))
    return Row(cells[:cells_told], citing.portions.mark((item.record, item.since, *one.assessments, *behind), owing))


def _next_words(item: OpenItem, citing: Citing) -> str:
    """That something is not on the agenda cannot be known below a ceiling, as little as that no meeting is planned."""
    _ = citing.language.gettext
    if item.on_next is None:
        return as_recorded(_("no meeting planned"), citing)
    return _("yes") if item.on_next else as_recorded(_("no"), citing)


def conflict_list(desk: Desk, series: BodySeries, citing: Citing) -> BulletList:
    """Each conflict in a sentence, marked by all that it names."""
    items = []
    for conflict in series.conflicts:
        named = desk.records([conflict.record.id, *conflict.named])
        items.append(ListItem(plain(f"{conflict.record.title}: {conflict.why}"), citing.portions.mark(named)))
    return BulletList(tuple(items))

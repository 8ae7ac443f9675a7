"""What a body carries from meeting to meeting, and where its sources disagree: the last parts of its track record."""

from collections.abc import Iterator, Sequence

from tracker.desk.body_series import BodySeries, OpenItem
from tracker.desk.desk import Desk
from tracker.domain.dates import in_words
from tracker.language import Language
from tracker.papers.citing import Citing
from tracker.papers.content import Align, BulletList, Column, Fact, ListItem, Row, Table, Text, plain
from tracker.papers.undertaking_cells import obligors_cell, standing_cell
from tracker.papers.undertakings import Undertaking
from tracker.papers.values import counted


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
            else _("“{commitment}”, {due}: not recorded")
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
    )
    known = {one.record.id: one for one in open_items}
    rows = [_row(item, known[item.record.id], citing) for item in series.items if item.record.id in known]
    return Table(columns, tuple(rows), _("Open items from meeting to meeting"))


def _row(item: OpenItem, one: Undertaking, citing: Citing) -> Row:
    language = citing.language
    since = in_words(item.since.date, language) if item.since.date else item.since.title
    cells = (
        (Text(item.record.title),),
        obligors_cell(one, citing),
        plain(since),
        counted(len(item.passed)),
        plain(_next_words(item, language)),
        standing_cell(one, language),
    )
    owing = (person.actor for person in one.obligors)
    return Row(cells, citing.portions.mark((item.record, item.since, *one.assessments), owing))


def _next_words(item: OpenItem, language: Language) -> str:
    _ = language.gettext
    if item.on_next is None:
        return _("no meeting planned")
    return _("yes") if item.on_next else _("no")


def conflict_list(desk: Desk, series: BodySeries, citing: Citing) -> BulletList:
    """Each conflict in a sentence, marked by all that it names."""
    items = []
    for conflict in series.conflicts:
        named = desk.records([conflict.record.id, *conflict.named])
        items.append(ListItem(plain(f"{conflict.record.title}: {conflict.why}"), citing.portions.mark(named)))
    return BulletList(tuple(items))

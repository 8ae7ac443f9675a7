"""A table takes other rows in: those shown stay until others are there, and nothing chosen is lost."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from tests.ui.sample import COLUMNS, Rows
from tracker.domain.ids import Ids
from tracker.ui.row_source import TableRow
from tracker.ui.table.model import RowModel
from tracker.ui.table.row_cache import RUN

DESCENDING = Qt.SortOrder.DescendingOrder


class Slow(Rows):
    """Its order takes a while; only the first `known` rows are known."""

    def __init__(self, count: int, known: int | None = None) -> None:
        super().__init__(count)
        self.known = count if known is None else known

    @property
    def order(self) -> Ids:
        return super().order[: self.known]

    def rows(self, offset: int, limit: int) -> list[TableRow]:
        return super().rows(offset, max(0, min(limit, self.known - offset)))

    def sort(self, column: str, descending: bool) -> bool:
        return False


@pytest.fixture
def model(qapp):
    return RowModel(Slow(1000))


def reverse(count=1000):
    source = Slow(count)
    source.numbers.reverse()
    return source


def test_the_rows_stay_while_another_order_is_worked_out(model, qtbot):
    with qtbot.waitSignal(model.order_asked) as asked:
        model.sort(0, DESCENDING)
    assert (asked.args, model.ref_at(0)) == (["ref", True], "C0")


def test_the_rows_change_when_the_order_is_there(model):
    model.take(reverse())
    assert model.ref_at(0) == "C999"


def test_a_row_that_is_held_follows_its_record(model):
    held = QPersistentModelIndex(model.index(7, 1))
    model.take(reverse())
    assert (held.row(), held.column()) == (992, 1)


def test_many_rows_that_are_held_follow_their_records(model):
    held = [QPersistentModelIndex(model.index(row, 0)) for row in range(20)]
    model.take(reverse())
    assert [one.row() for one in held] == list(range(999, 979, -1))


def test_a_row_whose_record_is_gone_is_let_go(model):
    held = QPersistentModelIndex(model.index(7, 1))
    model.take(Slow(5))
    assert not held.isValid()
    assert model.rowCount() == 5


def test_a_row_not_known_yet_is_empty(qapp):
    model = RowModel(Slow(1000, known=RUN))
    assert model.data(model.index(RUN, 1)) is None
    assert (model.rowCount(), model.ref_at(RUN)) == (1000, "")


def test_rows_that_come_to_be_known_disturb_nothing(qapp, qtbot):
    model = RowModel(Slow(1000, known=RUN))
    model.row(0)
    with qtbot.assertNotEmitted(model.layoutChanged), qtbot.waitSignal(model.dataChanged):
        model.take(Slow(1000))
    assert model.ref_at(500) == "C500"


def test_a_row_that_reads_otherwise_is_read_again_where_it_stands(model, qtbot):
    model.row(0)
    changed = Slow(1000)
    changed._cell = lambda key, n: f"New {n}" if n == 3 else Rows._cell(key, n)
    with qtbot.assertNotEmitted(model.layoutChanged), qtbot.waitSignal(model.dataChanged):
        model.take(changed)
    assert model.index(3, 0).data() == "New 3"


def test_other_columns_are_shown_from_the_start(model, qtbot):
    other = Slow(1000)
    other.choose_columns(["title"])
    other.choose_columns = lambda _keys: None
    with qtbot.waitSignal(model.modelReset):
        model.take(other)
    assert model.columnCount() == 1 < len(COLUMNS)


def test_chosen_columns_are_those_of_rows_to_come(model):
    model.choose_columns(["title", "ref"])
    model.take(reverse())
    assert [column.key for column in model.columns] == ["title", "ref"]


def test_references_of_many_rows_are_told_without_reading_them(model):
    assert model.refs(997, 998) == ["C997", "C998"]
    assert model._source.asked == []


def test_a_record_that_is_no_more_has_no_reference(model):
    gone = Slow(3)
    gone.rows = lambda _offset, _limit: [TableRow("", ("",) * len(COLUMNS))]
    model.take(gone)
    assert model.ref_at(0) == ""
    assert model.rowCount(QModelIndex()) == 3

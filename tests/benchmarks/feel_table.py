"""A table of very many rows: its first rows, a step of scrolling, and another order."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.benchmarks.bare import bare_table
from tests.benchmarks.measuring import Result, interleaved, result, seconds
from tests.benchmarks.open_desk import OpenDesk, open_desk, paint, wait_until
from tracker.storage.driver import connect

_FIRST = 7
_STEPS = 150
_SORTS = 3
_LONGEST_WAIT = 120.0
_NAMES = (
    "(SELECT group_concat(who.title, ', ') FROM involvement JOIN record AS who ON who.id = involvement.actor "
    "WHERE involvement.record = record.id AND part = 'actors')"
)
_BARE_ORDERS = {
    "ref": "record.number",
    "date": "record.earliest",
    "title": "record.title",
    "place": "event.place",
    "actors": _NAMES,
}


def measure_table(rows: int, path: Path) -> list[Result]:
    """Everything about the table of a desk that has nothing but so many events."""
    with open_desk(path, "desk") as opened:
        first = measure_first(rows, path, opened)
        opened.settle()
        cells = [list(_texts(opened, row)) for row in range(64)]
        bare = bare_table(rows, cells)
        bare.show()
        paint()
        found = [first, *measure_scrolling(rows, opened, bare)]
        bare.close()
        bare.deleteLater()
        return [*found, *measure_orders(rows, path, opened)]


def _texts(opened: OpenDesk, row: int) -> list[str]:
    model = opened.table().model
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def measure_first(rows: int, path: Path, opened: OpenDesk) -> Result:
    """From choosing the section to its first rows painted; each time as if it had never been shown."""
    connection = connect(path, read_only=True)
    statement = "SELECT id, title, date FROM record WHERE kind = 'event' ORDER BY earliest, number LIMIT 64"

    def floor() -> float:
        def show() -> None:
            found = [[str(cell) for cell in row] for row in connection.execute(statement)]
            view = bare_table(rows, found)
            view.show()
            paint()
            view.close()
            view.deleteLater()

        return seconds(show)

    def product() -> float:
        opened.show("desk")
        opened.controller.reading.forget("events")
        opened.window.add_page("events", QTableView())
        opened.settle()
        taken = seconds(lambda: (opened.show("events"), wait_until(lambda: _shows_rows(opened)), paint()))
        opened.settle()
        return taken

    what = f"first rows of a table of {rows}, against a bare query of them shown in a new bare QTableView"
    times = result(rows, what, *interleaved(product, floor, _FIRST))
    connection.close()
    return times


def _shows_rows(opened: OpenDesk) -> bool:
    table = getattr(opened.page(), "model", None)
    return table is not None and not callable(table) and bool(table.ref_at(0))


def measure_scrolling(rows: int, opened: OpenDesk, bare: QTableView) -> list[Result]:
    """A step of scrolling by each means, up to what is painted; the floor is a bare table with texts in memory."""
    view = opened.table().view
    steps: dict[str, Callable[[QTableView], Callable[[], object]]] = {
        "a page down, the key held": lambda one: lambda: QTest.keyClick(one, Qt.Key.Key_PageDown),
        "three rows by the wheel": lambda one: lambda: _wheel(one),
        "the scroll bar dragged anywhere": _dragging,
    }
    found = []
    for what, stepping in steps.items():
        ours, floors = stepping(view), stepping(bare)
        pair = interleaved(_after(ours), _after(floors), _STEPS)
        found.append(result(rows, f"{what} in a table of {rows}, against a bare QTableView", *pair))
    return found


def _after(act: Callable[[], object]) -> Callable[[], float]:
    def step() -> float:
        paint()
        return seconds(lambda: (act(), paint()))

    return step


def _wheel(view: QTableView) -> None:
    at = QPointF(view.viewport().rect().center())
    turned = QPoint(0, -120)
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def _dragging(view: QTableView) -> Callable[[], object]:
    rng, bar = Random(1), view.verticalScrollBar()  # the same places each time
    return lambda: bar.setValue(rng.randint(0, bar.maximum()))


def measure_orders(rows: int, path: Path, opened: OpenDesk) -> list[Result]:
    """Each column's order, from the click to its first rows painted; and how long the window stood still meanwhile."""
    connection = connect(path, read_only=True)
    table, pauses, found = opened.table(), [], []
    for number, column in enumerate(table.model.columns):
        statement = (
            "SELECT record.id FROM record JOIN event ON event.id = record.id WHERE record.kind = 'event' "
            f"ORDER BY {_BARE_ORDERS[column.key]}"
        )

        def product(number: int = number) -> float:
            table.model.sort(0, Qt.SortOrder.DescendingOrder)
            opened.settle()
            table.view.scrollToTop()
            paint()
            changed: list[bool] = []
            connected = table.model.layoutChanged.connect(lambda: changed.append(True))
            taken = seconds(lambda: (table.model.sort(number), _wait_noting(lambda: bool(changed), pauses), paint()))
            table.model.layoutChanged.disconnect(connected)
            return taken

        def floor(statement: str = statement) -> float:
            return seconds(lambda: [id_ for (id_,) in connection.execute(statement).fetchall()])

        what = f"{rows} rows by {column.key}, against the bare ORDER BY read whole"
        found.append(result(rows, what, *interleaved(product, floor, _SORTS)))
    connection.close()
    what = "how long the window hears nothing while rows are put in order, against a 60th of a second"
    return [*found, result(rows, what, pauses, [1 / 60] * len(pauses))]


def _wait_noting(done: Callable[[], bool], pauses: list[float]) -> None:
    """Wait as a person does, and note how long each millisecond's rest of the window took."""
    until = time.perf_counter() + _LONGEST_WAIT
    while not done():
        if time.perf_counter() > until:
            raise SystemExit("the rows were never put in order")
        pauses.append(seconds(lambda: QTest.qWait(1)))

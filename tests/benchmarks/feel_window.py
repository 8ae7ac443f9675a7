"""The window on a large desk: turning to another view, a key in a field, a field that is kept."""

import shutil
import tempfile
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from tests.benchmarks.bare import BareWindow
from tests.benchmarks.measuring import Result, interleaved, result, seconds
from tests.benchmarks.open_desk import OpenDesk, open_desk, paint
from tracker.desk.assignments import assignments_of
from tracker.domain.kinds import Kind
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.value_row import ValueRow
from tracker.ui.shell.sections import VIEWS

_SEARCHES = ("border security", "fentanyl", "body:", "due<2026", "working group")
_TYPED = "Both sides will meet again in the spring"
_SAVES = 20
_STEPS = 300
_LONG_TEXT = "Both sides will meet again in the spring. " * 3_400
_CELLS = [[f"{row}, {column}" for column in range(5)] for row in range(64)]


def measure_window(records: int, path: Path) -> list[Result]:
    """Everything about the window of a desk of so many records, on a copy of it, as it is written to."""
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(shutil.copy(path, folder)), "desk") as opened:
        for section in VIEWS:
            opened.show(section)
            opened.settle()
        bare = BareWindow(_CELLS)
        bare.show()
        paint()
        found = [
            measure_switches(records, opened, bare),
            measure_search_keys(records, opened, bare),
            *measure_record_keys(records, opened, bare),
            measure_saving(records, opened, bare),
            measure_catching_up(records, opened, bare),
            measure_long_history(records, opened, bare),
        ]
        bare.close()
        return found


def measure_switches(records: int, opened: OpenDesk, bare: BareWindow) -> Result:
    """From one view to another that has been shown before, every pair of them, up to what is painted."""
    product, floor = [], []
    for one, other in permutations(VIEWS, 2):
        opened.show(one)
        opened.settle()
        ours, theirs = interleaved(_painted(lambda other=other: opened.show(other)), _painted(bare.turn), 1)
        product += ours
        floor += theirs
    what = f"from one of {len(VIEWS)} views to another, each pair, against a bare page with a QTableView"
    return result(records, what, product, floor)


def measure_search_keys(records: int, opened: OpenDesk, bare: BareWindow) -> Result:
    """Each key typed into the search field, while what was typed before is looked for."""
    field = opened.window.top_bar.search
    product, floor = [], []
    for text in _SEARCHES:
        ours, theirs = _typed(field, text, bare.field)
        product += ours
        floor += theirs
        opened.settle()
        field.clear()
        opened.settle()
    return result(records, "a key in the search field, against a bare QLineEdit", product, floor)


def measure_record_keys(records: int, opened: OpenDesk, bare: BareWindow) -> list[Result]:
    """Each key typed into fields of an open commitment."""
    opened.show("commitments")
    opened.settle()
    opened.controller.show_record(opened.table().model.ref_at(0))
    opened.settle()
    found = []
    for key in ("owner", "text", "due", "beneficiary"):
        editor = _begin(opened, key)
        what = f"a key in the field {key} of a record, against a bare QLineEdit"
        found.append(result(records, what, *_typed(editor, _TYPED, bare.field)))
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        opened.settle()
    return found


def measure_saving(records: int, opened: OpenDesk, bare: BareWindow) -> Result:
    """From Enter in a field of an open commitment until table, record, flags and counts show it."""
    what = "one field kept, until table, record, flags and counts show it, against painting a bare QTableView"
    return result(records, what, *_kept(opened, bare, "owner"))


def measure_long_history(records: int, opened: OpenDesk, bare: BareWindow) -> Result:
    """The same of a source with a text of 140,000 characters that was changed some hundred times since."""
    desk = opened.desk
    (id_,) = desk.list_ids((Kind.SOURCE,), limit=1)
    desk.edit(id_, assignments_of({"text": _LONG_TEXT}))
    for number in range(_STEPS):
        desk.edit(id_, assignments_of({"publisher": f"Publisher {number}"}))
    opened.show("sources")
    opened.settle()
    opened.controller.show_record(str(desk.by_id(id_).ref))
    opened.settle()
    what = f"one field kept of a source with a long text and {_STEPS} steps, against painting a bare QTableView"
    return result(records, what, *_kept(opened, bare, "publisher"))


def _kept(opened: OpenDesk, bare: BareWindow, key: str) -> tuple[list[float], list[float]]:
    """The seconds from Enter in a field of the open record until all views show it, in turn with a bare table's."""
    product, floor = [], []
    for number in range(_SAVES):
        editor = _begin(opened, key)
        assert isinstance(editor, LineEditor)
        editor.setText(f"officer {number}")
        paint()
        ours, theirs = interleaved(_saved(opened, editor), _painted(bare.pages.currentWidget().viewport().update), 1)
        product += ours
        floor += theirs
    return product, floor


def measure_catching_up(records: int, opened: OpenDesk, bare: BareWindow) -> Result:
    """The other views take in what was kept when they come to the front: turning to each right after that."""
    product, floor = [], []
    for number, view in enumerate(view for view in VIEWS if view != "commitments"):
        opened.show("commitments")
        opened.settle()
        opened.controller.show_record(opened.table().model.ref_at(0))
        editor = _begin(opened, "owner")
        assert isinstance(editor, LineEditor)
        editor.setText(f"officer of {number}")
        _saved(opened, editor)()
        ours, theirs = interleaved(_painted(lambda view=view: opened.show(view)), _painted(bare.turn), 1)
        product += ours
        floor += theirs
    what = "each other view, turned to after a field was kept, against a bare page with a QTableView"
    return result(records, what, product, floor)


def _saved(opened: OpenDesk, editor: QWidget) -> Callable[[], float]:
    return lambda: seconds(lambda: (QTest.keyClick(editor, Qt.Key.Key_Return), opened.settle()))


def _begin(opened: OpenDesk, key: str) -> QWidget:
    """The editor of a field of the open record, ready for typing."""
    edited = opened.controller.writing.editing.edited
    row = edited.fields.rows[key] if edited else None
    if not isinstance(row, ValueRow):
        raise SystemExit(f"the open record has no field {key} to type in")
    row.show()
    row.begin()
    paint()
    _bring_into_view(row)
    paint()
    return row.focus_target


def _bring_into_view(row: QWidget) -> None:
    above = row.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(row)


def _typed(field: QWidget, text: str, bare: QLineEdit) -> tuple[list[float], list[float]]:
    """The seconds of each key of a text in turn with the same key in a bare field."""
    product, floor = [], []
    for letter in text:
        for times, editor in ((product, field), (floor, bare)):
            times.append(_painted(lambda editor=editor, letter=letter: QTest.keyClick(editor, letter))())
    bare.clear()
    return product, floor


def _painted(act: Callable[[], object]) -> Callable[[], float]:
    return lambda: seconds(lambda: (act(), paint()))

"""What is asked for on all rows while only the first ones are known, on rows that are gone, and while others write."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from tests.ui.asking import page
from tests.ui.holding import Held
from tracker.desk.assignments import assignments_of
from tracker.domain.kinds import Kind
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.presenting.tables import FIRST
from tracker.ui.shell.controller import Controller
from tracker.ui.table.page import TablePage


def add_events(desk, count):
    told = '{{"kind": "event", "title": "Event {}", "date": "2025-01", "marking": "TLP:CLEAR"}}'
    desk.add_lines(told.format(number) for number in range(count))


@pytest.fixture
def beside(qtbot, look, desk):
    """A window on a desk with more events than are read at first."""
    add_events(desk, FIRST)
    made = Controller(desk, look)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made.window)
    made.start(at_once=False)
    made.window.show()
    qtbot.waitUntil(lambda: not made.reading.is_reading("desk"))
    yield made
    made.window.close()


@pytest.fixture
def held(qtbot, beside, monkeypatch):
    """The table of events, all chosen, while the rows after the first ones are still being read."""
    made = Held(beside.fronts["events"], monkeypatch, passing=1)
    beside.window.show_section("events")
    qtbot.waitUntil(lambda: isinstance(page(beside), TablePage))
    assert made.has_read.wait(10)
    page(beside).view.selectAll()
    yield made
    made.let_go()


def settled(qtbot, controller):
    qtbot.waitUntil(lambda: not controller.reading.is_reading("events"))


def test_deleting_all_waits_until_all_are_known(qtbot, beside, held, desk):
    beside.tables.delete()
    assert desk.count((Kind.EVENT,)) > FIRST
    assert beside.tables.notice.accessibleName() == "Reading the record…"
    held.let_go()
    qtbot.waitUntil(lambda: desk.count((Kind.EVENT,)) == 0)


def test_editing_all_is_asked_of_all(qtbot, beside, held, desk):
    beside.tables.edit_many()
    assert beside.tables.many.card is None
    held.let_go()
    qtbot.waitUntil(lambda: beside.tables.many.card is not None)
    assert beside.tables.many.card.accessibleName() == f"Edit {desk.count((Kind.EVENT,))} records"


def test_copying_all_copies_all(qtbot, beside, held, desk):
    QGuiApplication.clipboard().clear()
    beside.tables.copy()
    held.let_go()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    assert len(QGuiApplication.clipboard().text().splitlines()) == desk.count((Kind.EVENT,)) + 3


def test_other_rows_chosen_meanwhile_are_not_deleted(qtbot, beside, held, desk):
    before = desk.count((Kind.EVENT,))
    beside.tables.delete()
    page(beside).view.selectRow(2)
    held.let_go()
    settled(qtbot, beside)
    assert desk.count((Kind.EVENT,)) == before
    assert not beside.tables.notice.isVisible()


def test_rows_that_are_known_need_not_wait(beside, held, desk):
    before = desk.count((Kind.EVENT,))
    page(beside).view.selectRow(2)
    beside.tables.delete()
    held.let_go()
    assert desk.count((Kind.EVENT,)) == before - 1


# --- on the sample ----------------------------------------------------------------------------------------------


@pytest.fixture
def table(controller):
    controller.window.show_section("events")
    return page(controller)


def begin(table, ref, key="title"):
    column = next(at for at, one in enumerate(table.model.columns) if one.key == key)
    table.view.edit_asked.emit(table.model.index(table.model.position(ref), column))
    return table.view.findChild(LineEditor)


def write(controller, ref, **values):
    controller.writing.editing.writer.edit(ref, assignments_of(values))


def test_deleting_a_row_that_is_gone_says_so(controller, table, desk):
    table.view.choose("E3")
    desk.delete([desk.find("E3").id])
    controller.tables.delete()
    assert "no longer there" in controller.window.top_bar.trouble.text()


def test_what_is_done_with_rows_knows_the_present_query(controller, table):
    controller.window.search_asked.emit("Caracas")
    table = controller.tables._tables["events"]
    assert table.listing.total == table.page.model.rowCount()


def test_an_untouched_cell_follows_another_window(controller, table, desk):
    editor = begin(table, "E3")
    write(controller, "E3", title="Written in another window")
    assert editor.text() == "Written in another window"
    controller.tables.keep("events")
    assert desk.record("E3").title == "Written in another window"


def test_a_cell_that_is_typed_in_says_what_changed_meanwhile(controller, table, desk):
    editor = begin(table, "E3")
    editor.setText("Typed here")
    write(controller, "E3", title="Written in another window")
    said = [label.text() for label in editor.parentWidget().findChildren(QLabel)]
    assert "Changed meanwhile to “Written in another window”. What you type here will replace it." in said
    controller.tables.keep("events")
    assert desk.record("E3").title == "Typed here"


def test_a_cell_of_a_record_that_is_deleted_says_so(controller, table):
    editor = begin(table, "E3")
    editor.setText("Typed here")
    controller.writing.editing.writer.delete("E3")
    frame = controller.tables._tables["events"].cells.frame
    assert any("E3" in label.text() for label in frame.findChildren(QLabel))
    assert editor.text() == "Typed here"


def test_what_is_typed_in_a_cell_is_kept_until_it_is_written(qtbot, controller, table, desk):
    typing, uid = controller.writing.editing.typing, desk.record("E3").uid
    editor = begin(table, "E3")
    editor.setText("Half a tit")
    assert [(piece.place, piece.text) for piece in typing.of(uid)] == [("title", "Half a tit")]
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert typing.of(uid) == ()


def test_nothing_else_happens_in_the_window_while_many_are_written(qtbot, controller, desk):
    add_events(desk, 130)
    controller.window.show_section("events")
    page(controller).view.selectAll()
    within = []
    timer = QTimer(controller)
    timer.timeout.connect(lambda: within.append(desk.workspace.connection.in_transaction))
    timer.start(0)
    controller.tables.edit_many()
    card = controller.tables.many.card
    card.value.field.pick("place")
    card.value.editor.setText("Puebla")
    qtbot.keyClick(card.value.editor, Qt.Key.Key_Return)
    card.apply.click()
    controller.tables.delete()
    timer.stop()
    assert desk.count((Kind.EVENT,)) == 0
    assert within
    assert not any(within)

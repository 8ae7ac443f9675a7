"""The states of the window that are walked: every section, a record of every kind, and whatever opens over them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget

from tracker.desk.desk import Desk
from tracker.desk.held_result import Attendee, OutcomeLine
from tracker.domain.kinds import Kind
from tracker.ui.result.page import ResultPage
from tracker.ui.settings.ladder import LadderControl
from tracker.ui.settings.page import SettingsPage
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.fronts.result import RESULT
from tracker.ui.shell.fronts.settings import SETTINGS
from tracker.ui.table.cell_frame import FloatingCell
from tracker.ui.table.page import TablePage

State = tuple[str, QWidget]
"""What it is called, and the widget that holds all of it."""
_QUERIES = {"found": "Mexico", "completion": "stage:"}
_CELLS = {"title": "a line", "date": "a date", "actors": "a list"}
_STAND_INS = {"nothing matches": "place:Nowhere", "failed": "nofield:1"}


def sections(controller: Controller) -> Iterator[State]:
    """Every section, as it is read."""
    for key in controller.window.navigation.keys:
        controller.window.show_section(key)
        settle()
        yield key, controller.window


def records(controller: Controller, desk: Desk) -> Iterator[State]:
    """A record of every kind, beside a list."""
    for kind in Kind:
        ids = desk.list_ids((kind,), limit=1)
        if ids:
            (pointer,) = desk.pointers(ids)
            controller.show_record(str(pointer.ref))
            settle()
            yield kind.value, controller.window.detail


def layers(controller: Controller) -> Iterator[State]:
    """What floats over the window, and a new record."""
    window = controller.window
    for id_ in ("palette", "keys", "about"):
        window.commands.registry.get(id_).run()
        settle()
        yield id_, window
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        settle()
    controller.writing.begin_new()
    settle()
    yield "new record", window.detail
    controller.window.close_record()


def settings(controller: Controller) -> Iterator[State]:
    """The page of settings, and one level of the ladder being written."""
    window = controller.window
    window.commands.registry.get(SETTINGS).run()
    settle()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    yield SETTINGS, window
    ladder = page.row("ladder").control
    assert isinstance(ladder, LadderControl)
    ladder._add.click()
    settle()
    yield "a level of the ladder", window
    controller.fronts[SETTINGS].close()


def results(controller: Controller) -> Iterator[State]:
    """The form of what a meeting brought, with an outcome and its source, and with nothing found."""
    controller.fronts[RESULT].open("M14")
    page = controller.window.current_page()
    assert isinstance(page, ResultPage)
    page.lines.rows[0].put(OutcomeLine("Cell opened", "2", source="S1", quote="it was opened"))
    page.judge()
    settle()
    yield RESULT, controller.window
    page.look.box.setChecked(True)
    page.attendees.put((Attendee("Marco Rubio", "theirs"),))
    settle()
    yield "nothing found", controller.window
    controller.fronts[RESULT].close()


def source_texts(controller: Controller, desk: Desk) -> Iterator[State]:
    """The kept text of a source by itself, and of a citation, from which a selection can be cited."""
    for query in ("kind:source text:spoke", "kind:citation quote:spoke"):
        (pointer,) = desk.pointers(desk.list_ids((), query)[:1])
        controller.show_record(str(pointer.ref))
        controller.writing.read_text(str(pointer.ref))
        settle()
        yield f"text of {pointer.ref}", controller.window.detail
        controller.window.close_record()


def tables(controller: Controller) -> Iterator[State]:
    """A table at work: cells being edited, rows chosen, the columns, many records with what would change."""
    window = controller.window
    window.show_section("events")
    page = window.current_page()
    assert isinstance(page, TablePage)
    for at, column in enumerate(page.model.columns):
        if column.key in _CELLS:
            page.view.edit_asked.emit(page.model.index(0, at))
            settle()
            assert page.view.findChild(FloatingCell) is not None
            yield f"{_CELLS[column.key]} in a cell", window
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
            settle()
    page.view.selectAll()
    settle()
    yield "rows chosen", window
    controller.tables.choose_columns()
    settle()
    yield "columns", window
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    yield from _many(controller)
    page.view.choose_one()


def _many(controller: Controller) -> Iterator[State]:
    controller.tables.edit_many()
    settle()
    yield "many records", controller.window
    card = controller.tables.many.card
    assert card is not None
    card.value.field.pick("place")
    editor = controller.window.focusWidget()
    QTest.keyClicks(editor, "Puebla")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert card.model.rowCount()
    yield "what would change", controller.window
    card.dismiss()
    settle()


def stand_ins(controller: Controller) -> Iterator[State]:
    """What stands where a page has nothing to show."""
    window = controller.window
    window.show_section("positions")
    for name, query in _STAND_INS.items():
        window.search_asked.emit(query)
        settle()
        yield name, window
    window.search_asked.emit("")
    page = window.current_page()
    assert isinstance(page, TablePage)
    page.view.selectAll()
    controller.tables.delete()
    settle()
    yield "cleared", window
    controller.writing.editing.undo()


def lists(controller: Controller) -> Iterator[State]:
    """The lists that open while something is typed."""
    field = controller.window.top_bar.search
    for name, text in _QUERIES.items():
        field.setFocus()
        field.setText(text)
        controller.finding.search.finder._on_paused()
        settle()
        yield name, controller.finding.search.finder.list
        field.clear()
        controller.finding.search.finder.close()


def menus(controller: Controller) -> Iterator[tuple[str, QMenu]]:
    """Every menu of a button, filled as when it opens: without a screen none can be shown."""
    for button in controller.window.findChildren(QWidget):
        menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()
            yield button.accessibleName(), menu


def settle() -> None:
    """Lay out what has changed."""
    for _pass in range(2):
        QApplication.sendPostedEvents()
        QApplication.processEvents()

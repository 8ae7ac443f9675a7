"""The states of the window that are walked: every section, a record of every kind, and whatever opens over them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.ui.shell.controller import Controller

State = tuple[str, QWidget]
"""What it is called, and the widget that holds all of it."""
_QUERIES = {"found": "Mexico", "completion": "stage:"}


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

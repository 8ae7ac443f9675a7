"""Short questions to the wired window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tracker.ui.record.panel import RecordPanel
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.navigation import SectionButton


def page(controller: Controller) -> QWidget:
    """The page in front."""
    shown = controller.window.centralWidget().findChild(QWidget, "pages").currentWidget()
    assert isinstance(shown, QWidget)
    return shown


def search(qtbot: QtBot, controller: Controller, query: str) -> None:
    """Type a query and ask for it."""
    field = controller.window.top_bar.search
    field.setFocus()
    field.setText(query)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def panel(controller: Controller) -> RecordPanel:
    """The record beside the list."""
    shown = controller.window.detail.record
    assert isinstance(shown, RecordPanel)
    return shown


def counts(controller: Controller) -> dict[str, str]:
    """What stands beside each section in the navigation; the empty string where nothing does."""
    buttons = controller.window.navigation.findChildren(SectionButton)
    return {button.key: button.findChild(QLabel).text() for button in buttons}


def texts(widget: QWidget) -> list[str]:
    """Every text that its labels show, in no order."""
    return [label.accessibleName() or label.text() for label in widget.findChildren(QLabel)]

"""The window on the sample desk, with something written by hand in it, in either language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desks import add
from tracker.desk.beginning import SAMPLE_DAY, begin_workspace
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.shell.controller import Controller
from tracker.ui.theme.look import Look


@pytest.fixture(autouse=True)
def assisted(qapp: QApplication) -> Iterator[None]:
    """As while a screen reader is there: Qt then keeps up what it has told it once."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(params=["en", "es"])
def spoken(request: pytest.FixtureRequest, desk: Desk) -> Desk:
    desk.language = Language(request.param)
    return fill(desk)


@pytest.fixture
def window_of(qtbot: QtBot, look: Look, spoken: Desk) -> Controller:
    return opened(qtbot, look, spoken)


@pytest.fixture(params=["en", "es"])
def first_use(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """An empty desk."""
    path = tmp_path / "empty.tracker"
    begin_workspace(path)
    with open_workspace(path, Access.HOLD) as workspace:
        yield Desk(workspace, SAMPLE_DAY, Language(request.param))


def fill(desk: Desk) -> Desk:
    """A record of the kinds that the sample has none of, and a source whose text is kept."""
    add(desk, "followup", "title=Send the paper", "about=C14", "due=2026-01-20", "state=open")
    add(desk, "agenda-item", "title=Information sharing", "meeting=M14", "certainty=certain")
    add(desk, "assessment", "commitment=C3", "implementation=stalled", "date=2026-01-10", "source=S2")
    add(desk, "source", "title=Note for the file", "text=The ministers spoke of ports. More follows.")
    add(desk, "citation", "of=C3", "source=Note for the file", "quote=The ministers spoke of ports.")
    return desk


def opened(qtbot: QtBot, look: Look, desk: Desk) -> Controller:
    """The wired window, in front and laid out."""
    made = Controller(desk, look)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made.window)
    made.window.resize(QSize(1280, 800))
    made.start()
    made.window.show()
    made.window.activateWindow()
    return made

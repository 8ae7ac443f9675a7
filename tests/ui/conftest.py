"""Every widget under test wears the look of the program; the desk behind the wired window is the sample's."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tracker.desk.beginning import SAMPLE_DAY, begin_workspace
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.shell.controller import Controller
from tracker.ui.theme.look import Look


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a window keeps of the person's on this machine goes into the test's own folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def look(qapp: QApplication) -> Look:
    made = Look()
    made.dress(qapp)
    return made


@pytest.fixture
def english() -> Language:
    return Language("en")


@pytest.fixture(scope="session")
def sample_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ui-sample") / "desk.tracker"
    begin_workspace(path, sample=True)
    return path


@pytest.fixture
def sample_path(sample_made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_made_once, tmp_path / "desk.tracker"))


@pytest.fixture
def desk(sample_path: Path, english: Language) -> Iterator[Desk]:
    with open_workspace(sample_path, Access.HOLD) as workspace:
        yield Desk(workspace, SAMPLE_DAY, english)


@pytest.fixture
def controller(qtbot: QtBot, look: Look, desk: Desk) -> Controller:
    """The wired window on the sample, everything read within the call that asks for it."""
    made = Controller(desk, look)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made.window)
    made.start()
    made.window.show()
    return made

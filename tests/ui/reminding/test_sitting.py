"""A person at a desk is told in the tray, and the desk comes to the front when that is pressed."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.asking import page
from tracker.ui.desk.page import DeskPage
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.reminding.tray import Tray, has_tray
from tracker.ui.shell.sitting import Sitting
from tracker.ui.shell.window import MainWindow


@pytest.fixture
def told(monkeypatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(Tray, "show", lambda _tray, reminder: said.append(reminder.text))
    return said


@pytest.fixture
def sit(qtbot, desk, look, tmp_path, told):
    def begin(**preferences):
        store = PreferenceStore(tmp_path / "window.ini")
        store.change(**preferences)
        made = Sitting(desk, look, store)
        made.begin()
        qtbot.waitUntil(lambda: isinstance(page(made.controller), DeskPage))
        return made

    yield begin
    for one in QApplication.topLevelWidgets():
        if isinstance(one, MainWindow):
            one.close()


def test_at_start_it_is_told_once_the_flags_are_known(sit, told):
    sit(notice_at_start=True)
    assert told == ["4 to act on · 11 soon"]


def test_nobody_is_told_who_did_not_ask(sit, told):
    sit()
    assert told == []


def test_at_the_hour_it_is_told_what_is_so_then(sit, told):
    sitting = sit()
    sitting.bell.rang.emit()
    assert told == ["4 to act on · 11 soon"]


def test_pressing_the_notice_brings_the_desk(sit):
    sitting = sit()
    sitting.controller.window.show_section("meetings")
    sitting.tray.wanted.emit()
    assert sitting.controller.window.current_key() == "desk"


def test_the_bell_rests_when_the_last_window_closes(qtbot, sit):
    sitting = sit(notice_at="23:59")
    with qtbot.waitSignal(sitting.controller.window.destroyed):
        sitting.controller.window.close()
    assert not sitting.bell.is_looking


@pytest.mark.usefixtures("qapp")
def test_there_is_no_tray_without_a_screen():
    assert not has_tray()

"""A window left open over midnight is one of the new day, by a clock of the test's own."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from tests.desks import desk_on
from tests.ui.asking import page
from tracker.ui.desk.page import DeskPage
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.reminding.tray import Tray
from tracker.ui.reminding.words import reminder
from tracker.ui.shell.sitting import Sitting
from tracker.ui.shell.window import MainWindow


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 1, 16, 22, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def told(monkeypatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(Tray, "show", lambda _tray, reminder: said.append(reminder.text))
    return said


@pytest.fixture
def sitting(qtbot, desk, look, tmp_path, clock, told):
    store = PreferenceStore(tmp_path / "window.ini")
    store.change(notice_at="08:30")
    made = Sitting(desk, look, store, clock=clock)
    made.begin()
    qtbot.waitUntil(lambda: shows_desk(made))
    yield made
    for one in QApplication.topLevelWidgets():
        if isinstance(one, MainWindow):
            one.close()


def shows_desk(sitting) -> bool:
    return isinstance(page(sitting.controller), DeskPage)


def day_of(sitting):
    return sitting.controller.reading._background._desk.as_of.isoformat()


def test_on_the_same_day_nothing_is_made_anew(sitting, clock):
    before = sitting.controller
    clock.now = clock.now.replace(hour=23, minute=59)
    sitting.daybreak.look()
    assert sitting.controller is before


def test_a_new_day_is_shown_everywhere(qtbot, sitting, clock):
    sitting.controller.show_record("M10")
    clock.now = datetime(2026, 1, 17, 0, 0, 5, tzinfo=UTC)
    sitting.daybreak.look()
    qtbot.waitUntil(lambda: shows_desk(sitting))
    assert (day_of(sitting), sitting.controller.window.record_shown) == ("2026-01-17", "M10")


def test_the_notice_of_the_morning_is_of_the_new_day(qtbot, sitting, clock, told, desk):
    clock.now = datetime(2026, 2, 10, 9, 0, tzinfo=UTC)
    sitting.bell.look()
    qtbot.waitUntil(lambda: len(told) == 1)
    then = desk_on(desk.workspace, "2026-02-10")
    assert (day_of(sitting), told) == ("2026-02-10", [reminder(then, then.flags(), titles=False).text])


@pytest.mark.parametrize("kind", ["activePopupWidget", "activeModalWidget"])
def test_a_day_waits_for_an_open_menu_or_dialog(monkeypatch, sitting, clock, kind):
    clock.now = datetime(2026, 1, 17, 1, 0, tzinfo=UTC)
    with monkeypatch.context() as opened:
        opened.setattr(QApplication, kind, lambda: sitting.controller.window)
        sitting.daybreak.look()
    assert day_of(sitting) == "2026-01-16"
    sitting.daybreak.look()
    assert day_of(sitting) == "2026-01-17"


def test_a_day_waits_for_words_that_are_typed_but_not_for_ever(qtbot, sitting, clock):
    search = sitting.controller.window.top_bar.search
    sitting.controller.window.activateWindow()
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    search.setText("Rub")
    for minute, day in ((0, "2026-01-16"), (9, "2026-01-16"), (11, "2026-01-17")):
        clock.now = datetime(2026, 1, 17, 0, minute, tzinfo=UTC)
        sitting.daybreak.look()
        assert day_of(sitting) == day


def test_nobody_looks_at_the_clock_once_the_last_window_is_closed(qtbot, sitting):
    with qtbot.waitSignal(sitting.controller.window.destroyed):
        sitting.controller.window.close()
    assert not sitting.daybreak.is_looking


def test_without_a_clock_the_desk_stays_on_its_day(qtbot, desk, look, tmp_path):
    store = PreferenceStore(tmp_path / "other.ini")
    made = Sitting(desk, look, store)
    made.begin()
    qtbot.waitUntil(lambda: shows_desk(made))
    assert made.daybreak is None
    with qtbot.waitSignal(made.controller.window.destroyed):
        made.controller.window.close()

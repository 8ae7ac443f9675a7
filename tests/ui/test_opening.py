"""Opening the window on a file, and its pictures."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.ui.asking import page, texts
from tracker.desk.beginning import SAMPLE_DAY
from tracker.desk.desk import Desk
from tracker.errors import BadInput
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.desk.page import DeskPage
from tracker.ui.opening import on_its_day, open_window, screenshot
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.sections import VIEWS
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.tokens import THEMES

TODAY = date(2027, 3, 1)
ROOT = Path(__file__).resolve().parents[2]
HARMLESS = "This plugin does not support propagateSizeHints()\n"


def test_an_example_stands_on_its_own_day(desk):
    assert on_its_day(replace(desk, as_of=TODAY), day_was_given=False).as_of == SAMPLE_DAY
    assert on_its_day(replace(desk, as_of=TODAY), day_was_given=True).as_of == TODAY


def test_a_second_window_is_told_who_holds_the_desk_and_reads_it(qtbot, look, english, desk, sample_path):
    with open_workspace(sample_path, Access.HOLD) as second:
        controller = Controller(Desk(second, SAMPLE_DAY, english), look)
        controller.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(controller.window)
        controller.start()
        controller.window.show()
        assert "has desk.tracker open to write on" in controller.window.top_bar.notice.text()
        assert controller.window.top_bar.notice.isVisible()
        assert "Open to read: desk.tracker" in texts(controller.window.navigation)
        assert 0 < len(page(controller).cards) <= len(controller.fronts["desk"].flags) == len(desk.flags())
        controller.window.close()


def test_a_held_desk_says_where_it_is_kept(controller):
    assert "Saved in desk.tracker" in texts(controller.window.navigation)
    assert "As of 16 Jan 2026" in texts(controller.window.navigation)


class Visitor:
    """Looks at the window that `open_window` shows as soon as the desk stands in it, and closes it."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.findChildren(DeskPage):
                self._timer.stop()
                self.seen = [window.windowTitle(), window.record_shown, *texts(window.navigation)]
                window.close()


@pytest.fixture
def visitor(qapp):
    return Visitor()


def test_the_window_opens_at_a_record_on_the_desks_own_day(visitor, sample_path, english):
    assert open_window(sample_path, TODAY, english, "C1", day_was_given=False) == 0
    title, record, *navigation = visitor.seen
    assert "United States–Mexico" in title
    assert record == "C1"
    assert "As of 16 Jan 2026" in navigation


def test_a_record_that_is_not_there_opens_no_window(qapp, sample_path, english):
    with pytest.raises(BadInput, match="C999"):
        open_window(sample_path, TODAY, english, "C999", day_was_given=True)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_its_picture(qtbot, desk, tmp_path, view, theme):
    out = tmp_path / f"{view}.png"
    screenshot(desk, view, out, (1280, 800), theme, None)
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1280, 800)
    assert picture.pixelColor(4, 400).name().upper() == THEMES[theme].canvas
    # What stands in the middle is more than its ground.
    column = {picture.pixel(300, y) for y in range(60, 790)}
    assert len(column) > 3


def test_a_picture_shows_the_record_beside_the_view(qtbot, desk, tmp_path):
    plain, beside = tmp_path / "plain.png", tmp_path / "beside.png"
    screenshot(desk, "events", plain, (1280, 800), "light", None)
    screenshot(desk, "events", beside, (1280, 800), "light", "Security Implementation Group, 2nd meeting")
    assert QImage(str(plain)) != QImage(str(beside))


def test_a_picture_of_a_record_that_is_not_there(qtbot, desk, tmp_path):
    with pytest.raises(BadInput, match="X999"):
        screenshot(desk, "events", tmp_path / "x.png", (800, 600), "light", "X999")
    assert not (tmp_path / "x.png").exists()


def test_a_picture_takes_no_file_s_place_unless_forced(qtbot, desk, tmp_path):
    out = tmp_path / "x.png"
    out.write_bytes(b"mine")
    with pytest.raises(BadInput, match="already exists"):
        screenshot(desk, "events", out, (800, 600), "light", None)
    assert out.read_bytes() == b"mine"
    screenshot(desk, "events", out, (800, 600), "light", None, overwrite=True)
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_picture_never_takes_a_desk_s_place(qtbot, desk, tmp_path):
    out = tmp_path / "x.png"
    out.write_bytes(desk.workspace.path.read_bytes())
    with pytest.raises(BadInput, match="a desk or another database is kept there"):
        screenshot(desk, "events", out, (800, 600), "light", None, overwrite=True)


def test_what_is_heavy_is_not_imported_before_the_window_is_seen():
    heavy = {"numpy", "babel", "tracker.desk.desk", "tracker.ui.shell.controller"}
    code = f"import sys, tracker.ui.opening; print({heavy!r} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"


def test_a_window_closed_before_the_desk_was_read_ends_well(sample_path, english):
    code = (
        "import datetime, pathlib, sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from tracker.language import Language\n"
        "from tracker.ui.opening import application, open_window\n"
        "qt = application()\n"
        "QTimer.singleShot(int(sys.argv[2]), qt.closeAllWindows)\n"
        "open_window(pathlib.Path(sys.argv[1]), datetime.date(2026, 1, 16), Language('en'), None, day_was_given=True)\n"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    for milliseconds in ("0", "300"):
        command = [sys.executable, "-c", code, str(sample_path), milliseconds]
        ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr.replace(HARMLESS, "")) == (0, "")


def test_an_older_picture_gives_way(qtbot, desk, tmp_path):
    out = tmp_path / "x.png"
    for _ in range(2):
        screenshot(desk, "events", out, (800, 600), "light", None)
    assert QImage(str(out)).size().width() == 800

"""The pages of a paper: laid out, scrolled, zoomed, told."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage

from tracker.ui.papers.pages_view import PagesView, Zoom


def png(colour: str) -> bytes:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def view(qtbot, look, english):
    made = PagesView(look, english)
    qtbot.addWidget(made)
    made.resize(648, 600)
    made.show()
    made.show_pages((png("#ff0000"), png("#00ff00"), png("#0000ff")), 800, "A4")
    return made


def colour_in_the_middle(view) -> str:
    picture = view.viewport().grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2).name()


def test_the_first_page_is_in_view(view):
    assert colour_in_the_middle(view) == "#ff0000"
    assert view.accessibleDescription() == "Page 1 of 3"


def test_the_page_in_view_is_told(view, qtbot):
    with qtbot.waitSignal(view.page_changed) as told:
        view.go_to(2)
    assert told.args == ["Page 2 of 3"]
    assert colour_in_the_middle(view) == "#00ff00"


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_End, "#0000ff"), (Qt.Key.Key_Home, "#ff0000")])
def test_home_and_end_go_to_the_first_and_the_last(view, qtbot, key, page):
    view.go_to(2)
    qtbot.keyClick(view, key)
    assert colour_in_the_middle(view) == page


def test_a_whole_page_fits_when_asked(view):
    view.set_zoom(Zoom.PAGE)
    picture = view.viewport().grab().toImage()
    reds = [y for y in range(picture.height()) if picture.pixelColor(picture.width() // 2, y).name() == "#ff0000"]
    assert 540 <= len(reds) <= 570


def test_page_down_turns_whole_pages(view, qtbot):
    view.set_zoom(Zoom.PAGE)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert colour_in_the_middle(view) == "#00ff00"


def test_the_page_stays_when_its_size_changes(view):
    view.go_to(3)
    view.set_zoom(Zoom.ACTUAL)
    assert view.accessibleDescription() == "Page 3 of 3"


def test_a_wider_view_asks_for_sharper_pages(view, qtbot):
    assert view.wanted_width() == 640
    with qtbot.waitSignal(view.width_wanted):
        view.resize(1200, 600)
    assert view.wanted_width() == 1280


def test_a_stale_page_is_paler(view):
    view.say_stale()
    assert colour_in_the_middle(view) == "#ff9696"

"""The pages of a paper: laid out, scrolled, zoomed, told."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt
from PySide6.QtGui import QColor, QImage

from tracker.ui.papers.page_drawing import PageDrawing
from tracker.ui.papers.pages_view import PagesView, Zoom


class Coloured:
    """Pages of one colour each; remembers which were drawn."""

    def __init__(self, *colours: str) -> None:
        self.colours = colours
        self.count = len(colours)
        self.drawn: list[tuple[int, int]] = []

    def png(self, number: int, width: int) -> bytes:
        self.drawn.append((number, width))
        return png(self.colours[number - 1])


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
    made.show_pages(Coloured("#ff0000", "#00ff00", "#0000ff"), "A4")
    yield made
    made.drawing.stop()


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


def test_a_wider_view_draws_wider_pages(view):
    assert view.wanted_width() == 640
    view.resize(1200, 600)
    assert view.wanted_width() == 1280


def test_only_pages_near_the_view_are_drawn(view):
    pages = Coloured(*["#ff0000"] * 700)
    view.show_pages(pages, "A4")
    view.go_to(400)
    view.viewport().grab()
    assert {number for number, _width in pages.drawn} <= set(range(398, 403))


def test_pages_are_drawn_beside_the_window(view, qtbot):
    view.drawing.go_beside()
    view.show_pages(Coloured("#00ffff", "#00ff00"), "A4")
    assert colour_in_the_middle(view) == "#ffffff"
    qtbot.waitUntil(lambda: colour_in_the_middle(view) == "#00ffff")


def test_a_page_that_came_with_the_paper_is_there_at_once(view):
    view.drawing.go_beside()
    view.show_pages(Coloured("#00ffff"), "A4", (1, view.wanted_width()), png("#00ffff"))
    assert colour_in_the_middle(view) == "#00ffff"


def test_what_is_drawn_of_an_earlier_paper_is_not_shown(view, qtbot):
    view.drawing.go_beside()
    view.show_pages(Coloured("#00ffff"), "A4")
    view.viewport().grab()
    view.show_pages(Coloured("#ff00ff"), "A4")
    qtbot.waitUntil(lambda: colour_in_the_middle(view) == "#ff00ff")


def test_a_stale_page_is_paler(view):
    view.say_stale()
    assert colour_in_the_middle(view) == "#ff9696"


class Broken(Coloured):
    """No page of it can be drawn."""

    def png(self, number: int, width: int) -> bytes:
        super().png(number, width)
        return b""


def test_a_page_that_cannot_be_drawn_says_so_and_is_not_tried_without_end(view, qtbot):
    view.drawing.go_beside()
    pages = Broken("#00ffff")
    view.show_pages(pages, "A4")
    white = view.viewport().grab().toImage()
    qtbot.waitUntil(lambda: view.viewport().grab().toImage() != white)
    view.viewport().grab()
    assert pages.drawn == [(1, view.wanted_width())]


def test_a_fault_while_a_page_is_drawn_is_told_apart_from_a_white_page(view, qtbot):
    view.drawing.go_beside()
    with qtbot.capture_exceptions() as raised:
        view.show_pages(Faulty("#00ffff"), "A4")
        view.viewport().grab()
        qtbot.waitUntil(lambda: view.drawing.has_failed((1, view.wanted_width())))
    assert raised[0][0] is ZeroDivisionError


class Faulty(Coloured):
    def png(self, number: int, width: int) -> bytes:
        return bytes(number // 0)


def test_pages_that_are_asked_for_stay_however_large(qapp, monkeypatch):
    monkeypatch.setattr("tracker.ui.papers.page_drawing._MOST_KEPT", 1)
    parent = QObject()
    drawing, pages = PageDrawing(parent), Coloured("#00ffff", "#ff00ff", "#ff0000")
    drawing.begin(pages)
    drawing.ask([(1, 100), (2, 100)])
    assert drawing.picture((1, 100)) is not None
    assert drawing.picture((2, 100)) is not None
    drawing.ask([(3, 100)])
    assert drawing.picture((1, 100)) is None

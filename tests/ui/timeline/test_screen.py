"""What is kept from one picture to the next while a person pans: never anything else than what would be drawn."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.sample import AS_OF, ITEMS, LANES, item, timeline
from tracker.domain.kinds import OPEN_LATEST
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.layout import Fold
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.timeline.values import timeline_of
from tracker.ui.view_values import Urgency

MANY = [item(f"E{n}", AS_OF - 3 * n % 900, AS_OF - 3 * n % 900 + n % 60, n % 3) for n in range(1, 400)]
ENDLESS = item("C9001", AS_OF - 300, OPEN_LATEST, 1, kind=ItemKind.COMMITMENT)


@pytest.fixture
def view(qtbot, look, english):
    page = TimelinePage(timeline_of([*MANY, ENDLESS, *ITEMS[:3]], LANES, AS_OF), look, english)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.view.show_middle(AS_OF - 100)
    yield page.view


def picture(view):
    return view.viewport().grab().toImage()


def drawn_anew(view):
    view._painter.forget()
    return picture(view)


def alike(one, other):
    """Whether nothing but the roundings of a smooth edge differs."""
    if one.size() != other.size():
        return False
    pixels = [np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other)]
    return np.abs(pixels[0] - pixels[1]).max() <= 2


def pan(view, pixels=23, times=3):
    """Pictures of the same zoom: from the second on, the marks are kept and moved."""
    for _time in range(times):
        view._go(view.scale.panned(pixels))
        shown = picture(view)
    return shown


def test_a_panned_picture_is_the_one_that_would_be_drawn(view):
    shown = pan(view)
    assert view._painter._kept is not None
    assert alike(shown, drawn_anew(view))


@pytest.mark.parametrize("pixels", [400, -400, 2000])
def test_also_further_away_than_was_drawn_in_advance(view, pixels):
    pan(view)
    assert alike(pan(view, pixels, 2), drawn_anew(view))


CHANGES = {
    "zoom": lambda view, look: view.zoom(1.3),
    "theme": lambda view, look: look.change(theme="dark"),
    "type": lambda view, look: look.change(scale=1.25),
    "choice": lambda view, look: view.select("E7"),
    "fold": lambda view, look: view.fold_lane(0, Fold.FOLDED),
    "order": lambda view, look: view.move_lane(0, 1),
    "records": lambda view, look: view.take_values(timeline()),
    "flags": lambda view, look: view.show_flags(
        {int(id_): Urgency.ACT for id_ in view._values.store.ids[view.frame_now().items]}
    ),
    "size": lambda view, look: view.window().resize(1200, 500),
}


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_stays_that_has_changed(view, look, qtbot, change):
    before = pan(view)
    CHANGES[change](view, look)
    QApplication.processEvents()
    # A lane that changes its level takes a moment to do so.
    qtbot.waitUntil(lambda: alike(picture(view), drawn_anew(view)))
    after = picture(view)
    assert not alike(before, after)
    assert alike(after, picture(view))
    assert alike(after, drawn_anew(view))


def test_scrolled_lanes_are_not_those_of_before(view):
    view.setFixedSize(1000, 250)
    before = pan(view)
    view.verticalScrollBar().setValue(40)
    after = picture(view)
    assert not alike(before, after)
    assert alike(after, drawn_anew(view))


def test_a_hovered_mark_is_ringed_over_what_is_kept(view):
    before = pan(view)
    frame = view.frame_now()
    view._hovered = int(frame.standings[0])
    ringed = picture(view)
    assert not alike(before, ringed)
    assert alike(ringed, drawn_anew(view))


def test_a_view_that_nobody_sees_keeps_no_picture(view):
    pan(view)
    view.hide()
    assert view._painter._kept is None


def painted(view, ratio):
    area = QRectF(view.viewport().rect())
    pixels = QImage((area.size() * ratio).toSize(), QImage.Format.Format_RGB32)
    pixels.setDevicePixelRatio(ratio)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view._painter.paint(painter, view.scene, view.sight(), (None, None), view.texts, area)
    painter.end()
    return pixels


def test_another_screen_has_a_picture_of_its_own(view):
    pan(view)
    first, second = painted(view, 2.0), painted(view, 2.0)
    assert view._painter._kept.picture.devicePixelRatio() == 2
    assert alike(first, second)


def test_between_whole_pixels_each_picture_is_drawn(view):
    pan(view)
    assert alike(painted(view, 1.5), painted(view, 1.5))
    assert view._painter._kept is None


def test_what_is_painted_in_place_of_the_screen_has_its_own_pixels(view):
    pixels = QImage(2 * view.viewport().size(), QImage.Format.Format_RGB32)
    pixels.setDevicePixelRatio(2)
    for _picture in range(2):
        view.viewport().render(pixels)
    assert view._painter._kept.picture.devicePixelRatio() == 2

"""The ground of a picture: on a screen the same, whichever way it is painted."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.sample import AS_OF
from tracker.ui.timeline.draw_ground import draw_ground
from tracker.ui.timeline.scale import Scale, fitted
from tracker.ui.timeline.ticks import ticks


def ground_of(look, scale: Scale, ratio: float, *, on_screen: bool) -> QImage:
    image = QImage(round(640 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill("red")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -6)
    draw_ground(painter, look, scale, ticks(scale, "en"), QRectF(40, 46, 600, 120), on_screen=on_screen)
    painter.end()
    return image


@pytest.mark.parametrize("days", [2.3, 30.4, 41.7, 365])
@pytest.mark.parametrize("ratio", [1.0, 2.0, 1.25])
def test_a_row_that_is_repeated_is_as_if_each_line_were_drawn(look, days, ratio):
    scale = fitted(AS_OF, AS_OF + days, 40, 600)
    assert ground_of(look, scale, ratio, on_screen=True) == ground_of(look, scale, ratio, on_screen=False)


@pytest.mark.parametrize("on_screen", [True, False])
def test_it_keeps_to_its_area(look, on_screen):
    image = ground_of(look, fitted(AS_OF, AS_OF + 30, 40, 600), 1.0, on_screen=on_screen)
    outside = {image.pixelColor(x, y).name() for x, y in ((39, 60), (300, 39), (300, 160))}
    assert outside == {"#ff0000"}


def test_weekends_have_a_ground_of_their_own_where_days_are_wide(look):
    scale = Scale(start=6.0, per_day=40.0, width=600.0, left=40.0)  # ordinal 6 is a Saturday
    image = ground_of(look, scale, 1.0, on_screen=True)
    assert image.pixelColor(60, 80) == look.colour("canvas")
    assert image.pixelColor(140, 80) == look.colour("surface")

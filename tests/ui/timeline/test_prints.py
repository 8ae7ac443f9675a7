"""Letters and shapes that are set down as pictures look as if they had been drawn there."""

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPixmap

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline import kept
from tracker.ui.timeline.draw_prints import Prints
from tracker.ui.timeline.draw_shapes import Shape
from tracker.ui.timeline.draw_stamps import Stamps
from tracker.ui.timeline.draw_vague import AIR, Fade
from tracker.ui.timeline.kept import Kept
from tracker.ui.timeline.kinds import ItemKind, ItemState

TEXT = "Reunión ministerial · 2 of 8 tangible"
RATIOS = pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])


def painted(ground, ratio, paint):
    image = QImage(round(400 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


@RATIOS
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_print_looks_like_the_text_drawn_on_its_ground(qapp, theme, ratio):
    look = Look(theme)
    font, tokens = look.font(TypeRole.CAPTION), look.tokens
    metrics = QFontMetricsF(font)
    # The base line on a whole pixel, where the print has it.
    middle = 24.0 - metrics.ascent() + metrics.height() / 2

    def written(painter):
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QPointF(8, 24), TEXT)

    def printed(painter):
        prints = Prints(font, tokens.surface, {})
        prints.begin(painter)
        prints.put(painter, 8, middle, TEXT, tokens.text)

    one, other = (painted(tokens.surface, ratio, paint) for paint in (written, printed))
    assert one.min() != one.max()
    # Here and there a letter stands a quarter of a pixel beside.
    assert (np.abs(one - other) > 3).mean() < 0.005


def test_a_print_in_another_colour_is_another_one(qapp):
    prints = Prints(Look().font(TypeRole.CAPTION), "#FFFFFF", {})

    def pictures(ink):
        return painted("#FFFFFF", 1, lambda painter: prints.put(painter, 8, 20, TEXT, ink))

    assert not np.array_equal(pictures("#1F1F1C"), pictures("#B3261E"))
    assert np.array_equal(pictures("#1F1F1C"), pictures("#1F1F1C"))


@RATIOS
@pytest.mark.parametrize("state", list(ItemState))
def test_a_stamped_shape_looks_like_the_drawn_one(qapp, state, ratio):
    shape = Shape(int(ItemKind.MEETING), int(state), False, "#2F5FD0", "#FFFFFF", 6.0)
    half = shape.size[0] / 2

    def stamped(painter):
        stamps = Stamps()
        stamps.begin(painter)
        [corner] = stamps.corners(np.array([40.0 - half]), np.array([20.0 - half]))
        painter.drawPixmap(corner, stamps.of(shape))

    drawn = painted("#FFFFFF", ratio, lambda painter: shape.draw(painter, QPointF(40, 20)))
    # Between whole pixels it stands half a pixel beside at most, and is as sharp.
    assert np.abs(drawn - painted("#FFFFFF", ratio, stamped)).max() <= (16 if ratio in (1.0, 2.0) else 255)
    assert (painted("#FFFFFF", ratio, stamped) < 255).any()


@pytest.mark.parametrize(("solid", "only_end"), [((0.0, 0.0), False), ((0.0, 0.0), True), ((20.0, 60.0), False)])
def test_a_stamped_fade_looks_like_the_drawn_one(qapp, solid, only_end):
    fade = Fade("#1E6B3A", "#FFFFFF", 100.0, 18.0, *solid, int(ItemState.STANDS), only_end, True, True)

    def drawn(painter):
        painter.translate(20, 10)
        fade.paint(painter)

    def stamped(painter):
        stamps = Stamps()
        stamps.begin(painter)
        painter.drawPixmap(QPointF(20, 10), stamps.of(fade))

    one, other = painted("#FFFFFF", 1, drawn), painted("#FFFFFF", 1, stamped)
    assert np.abs(one - other).max() <= 3
    assert fade.size == (100, 18)
    assert fade._replace(state=int(ItemState.PLANNED)).size == (100 + 2 * AIR, 18 + 2 * AIR)


@pytest.mark.parametrize("state", [ItemState.STANDS, ItemState.PLANNED])
def test_on_or_after_is_on_or_before_in_a_mirror(qapp, state):
    before = Fade("#1E6B3A", "#FFFFFF", 100.0, 18.0, 0.0, 0.0, int(state), True, True, True)
    after = before._replace(only_end=False, only_start=True)

    def across(fade):
        paint = partial(fade.draw, rect=QRectF(20, 10, 100, 18), start=20)
        return painted("#FFFFFF", 1, paint).reshape(40, 400, 4)[14, 34:106, 2]

    assert np.abs(across(before) - across(after)[::-1]).max() <= 6
    assert across(before)[-1] < across(before)[0] - 60


@pytest.fixture
def made(qapp, monkeypatch):
    """Which pictures were made, of ten pixels each, when thirty are enough for one picture."""
    monkeypatch.setattr(kept, "MOST_PIXELS", 30)
    return []


def keeper(made):
    def make(name):
        made.append(name)
        picture = QPixmap(5, 2)
        picture.fill(Qt.GlobalColor.black)
        return picture

    return Kept(make)


def test_what_is_needed_again_is_not_made_again(made):
    pictures = keeper(made)
    assert pictures.of("a") is pictures.of("a")
    assert made == ["a"]


def test_those_that_were_not_needed_lately_go_first(made):
    pictures = keeper(made)
    for name in ("a", "b", "c", "a", "d", "a", "e", "f", "g"):
        pictures.of(name)
    assert made == ["a", "b", "c", "d", "e", "f", "g"]
    assert len(pictures) <= 6
    pictures.of("a")
    pictures.of("b")
    assert made[7:] == ["b"]


def test_forgotten_pictures_are_made_anew(made):
    pictures = keeper(made)
    pictures.of("a")
    pictures.forget()
    pictures.of("a")
    assert made == ["a", "a"]

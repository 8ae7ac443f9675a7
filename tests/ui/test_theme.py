"""The look: contrast, type, icons, style sheet."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from tracker.places import resources_dir
from tracker.ui.preferences.preferences import TYPE_SIZES
from tracker.ui.theme.fonts import FAMILY, TypeRole
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look, style_sheet
from tracker.ui.theme.tokens import THEMES
from tracker.ui.view_values import Tone


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ("canvas", "surface", "raised", "hover")
EDGES = ("control", "accent", "bar")
TEXTS = ("text", "muted", "accent", "danger", "warning", "success")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), [*product(TEXTS, GROUNDS)])
def test_texts_can_be_read_on_every_ground(theme, text, ground):
    roles = THEMES[theme].roles()
    assert contrast(roles[text], roles[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tone", Tone)
def test_chips_and_bars_can_be_read(theme, tone):
    tokens = THEMES[theme]
    assert contrast(tokens.ink(tone), tokens.ground(tone)) >= 4.5
    assert contrast(tokens.on_fill(), tokens.fill(tone)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("text", "ground"),
    [("text", "selection"), ("muted", "selection"), ("accent", "selection"), ("on_accent", "accent")],
)
def test_the_chosen_row_can_be_read(theme, text, ground):
    roles = THEMES[theme].roles()
    assert contrast(roles[text], roles[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), [*product(EDGES, GROUNDS[:3])])
def test_edges_of_controls_can_be_seen(theme, edge, ground):
    roles = THEMES[theme].roles()
    assert contrast(roles[edge], roles[ground]) >= 3.0


def test_the_vendored_font_is_used_with_both_weights(look):
    for strong in (False, True):
        font = look.font(TypeRole.INTERFACE, strong=strong)
        assert QFontInfo(font).family() == FAMILY
    assert {"Regular", "Semi Bold"} <= set(QFontDatabase.styles(FAMILY))
    plain, bold = (QFontMetricsF(look.font(strong=strong)).horizontalAdvance("Commitments") for strong in (False, True))
    assert bold > plain


def test_figures_have_one_width(look):
    metrics = QFontMetricsF(look.font())
    assert len({metrics.horizontalAdvance(figure * 8) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("size", TYPE_SIZES)
def test_the_style_sheet_is_filled_at_every_size(size):
    for tokens in THEMES.values():
        assert not re.search(r"\$\w", style_sheet(tokens, size / 100))


def test_another_theme_reaches_the_application(look, qapp):
    look.change(theme="dark", scale=1.25)
    assert qapp.palette().window().color().name().upper() == THEMES["dark"].surface
    assert qapp.font().pixelSize() == 16


def test_a_look_tells_its_widgets_of_a_change(look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.change(theme="dark")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_tinted_and_drawn_for_the_screen(qapp: QApplication, ratio):
    pixmap = icon_pixmap("house", 16, "#B3261E", ratio)
    assert pixmap.width() == 16 * ratio
    image = pixmap.toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#b3261e"}


def test_no_such_icon(qapp):
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", 16, "#000000")


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_what_is_vendored_comes_with_its_licence(folder):
    assert list((resources_dir() / folder).glob("LICENSE-*"))


def test_weight_of_a_strong_font(look: Look):
    assert look.font(strong=True).weight() == QFont.Weight.DemiBold

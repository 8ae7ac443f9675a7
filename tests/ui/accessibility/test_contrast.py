"""Every pair of colours that a state of a control can have, from the tokens alone: text 4.5:1, shapes and rings 3:1."""

from itertools import product

import pytest

from tests.ui.test_theme import contrast
from tracker.ui.followups.delegate import _INKS
from tracker.ui.theme.look import palette_of
from tracker.ui.theme.tokens import THEMES

GROUNDS = ("canvas", "surface", "raised", "sunken")
STATES = {
    "hover": [("text", "hover"), ("muted", "hover"), ("accent", "hover")],
    "pressed": [("text", "sunken"), ("muted", "sunken")],
    "chosen": [("text", "selection"), ("muted", "selection"), ("accent", "selection")],
    "primary": [("on_accent", "accent")],
    "urgency on a chosen row": [("danger", "selection"), ("warning", "selection"), ("success", "selection")],
    "urgency under the mouse": [("danger", "hover"), ("warning", "hover"), ("success", "hover")],
    "notice": [("text", "sunken"), ("danger", "sunken"), ("warning", "sunken")],
    "key caps": [("muted", "raised"), ("muted", "surface")],
}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("state", "pair"), [(state, pair) for state, pairs in STATES.items() for pair in pairs])
def test_text_in_every_state(theme, state, pair):
    roles = THEMES[theme].roles()
    assert contrast(roles[pair[0]], roles[pair[1]]) >= 4.5, state


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", [*GROUNDS, "hover", "selection"])
def test_the_ring_of_the_focus(theme, ground):
    roles = THEMES[theme].roles()
    assert contrast(roles["accent"], roles[ground]) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
def test_the_ring_of_a_primary_button_against_what_is_around_it(theme):
    roles = THEMES[theme].roles()
    assert min(contrast(roles["text"], roles[ground]) for ground in GROUNDS) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), [*product(("control",), (*GROUNDS, "hover"))])
def test_the_edge_of_a_control(theme, edge, ground):
    roles = THEMES[theme].roles()
    assert contrast(roles[edge], roles[ground]) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
def test_a_disabled_control_can_still_be_made_out(theme):
    tokens = THEMES[theme]
    palette = palette_of(tokens)
    disabled = palette.color(palette.ColorGroup.Disabled, palette.ColorRole.ButtonText).name()
    assert min(contrast(disabled, ground) for ground in (tokens.surface, tokens.raised)) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["surface", "hover", "selection"])
def test_the_mark_of_an_urgency(theme, ground):
    roles = THEMES[theme].roles()
    assert min(contrast(roles[ink], roles[ground]) for ink in _INKS.values()) >= 4.5

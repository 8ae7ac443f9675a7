"""The theme of high contrast goes beyond what the others must reach."""

from itertools import product

import pytest

from tests.ui.test_theme import GROUNDS, TEXTS, contrast
from tracker.ui.theme.tokens import CONTRAST
from tracker.ui.view_values import Tone

ROLES = CONTRAST.roles()


@pytest.mark.parametrize(("text", "ground"), [*product(TEXTS, (*GROUNDS, "sunken", "selection"))])
def test_every_text_reaches_seven_to_one(text, ground):
    assert contrast(ROLES[text], ROLES[ground]) >= 7.0


@pytest.mark.parametrize("tone", Tone)
def test_chips_and_bars_reach_seven_to_one(tone):
    assert contrast(CONTRAST.ink(tone), CONTRAST.ground(tone)) >= 7.0
    assert contrast(CONTRAST.on_fill(), CONTRAST.fill(tone)) >= 7.0


@pytest.mark.parametrize(("edge", "ground"), [*product(("control", "line", "bar", "accent"), GROUNDS)])
def test_lines_are_seen_as_well_as_controls(edge, ground):
    assert contrast(ROLES[edge], ROLES[ground]) >= 3.0

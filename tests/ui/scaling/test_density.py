"""Crisp at 1×, 1.5× and 2×: texts, shapes and icons are drawn for the screen, never a smaller picture scaled up."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.scaling.conftest import RATIOS, sharpness
from tests.ui.scaling.drawn import SECTIONS, SIZE


@pytest.mark.parametrize("ratio", RATIOS)
def test_the_icons_are_of_the_density_of_the_screen(drawn, ratio):
    densities = drawn[ratio].densities
    assert len(densities) > 20
    assert {name: density for name, density in densities.items() if density != ratio} == {}


@pytest.mark.parametrize("ratio", RATIOS[1:])
@pytest.mark.parametrize("section", SECTIONS)
def test_edges_are_as_steep_as_on_a_plain_screen(drawn, section, ratio):
    plain, dense = drawn[1.0].picture(section), drawn[ratio].picture(section)
    assert dense.size() == SIZE * ratio
    assert sharpness(dense) >= ratio * sharpness(plain)


@pytest.mark.parametrize("ratio", RATIOS[1:])
def test_a_picture_scaled_up_would_be_found_out(drawn, ratio):
    plain = drawn[1.0].picture("desk")
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = plain.scaled(SIZE * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    assert sharpness(scaled) < ratio * sharpness(plain) / 2

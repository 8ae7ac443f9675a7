"""The names of a whole picture, wherever its edges are."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from tests.ui.sample import AS_OF, LANES, item
from tests.ui.test_theme import contrast
from tracker.ui.theme.tokens import THEMES
from tracker.ui.timeline.draw_vague import FAINT, mixed, strongest
from tracker.ui.timeline.kinds import TONES, ItemKind, ItemState
from tracker.ui.timeline.label_rows import LEAST_CONTRAST, Sheet, rows_for_labels, shares
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.values import timeline_of

SERIES = [item(f"M{n}", AS_OF - 31 * n, series=0, kind=ItemKind.MEETING) for n in range(1, 25)]
BARS = [item(f"E{n}", AS_OF - 37 * n, AS_OF - 37 * n + 7 * (n % 9), 1, moment=n % 2 == 0) for n in range(1, 40)]


@pytest.fixture
def view(qtbot, look, english):
    page = TimelinePage(timeline_of([*SERIES, *BARS], LANES, AS_OF), look, english)
    qtbot.addWidget(page)
    page.resize(1100, 600)
    page.show()
    yield page.view


def test_no_name_lies_over_another_wherever_the_view_ends(view):
    for _step in range(25):
        view._go(view.scale.panned(-19))
        view.viewport().repaint()
        # Boxes have a little air above and below their letters.
        letters = [box.adjusted(0, 2, 0, -2) for box in view._painter.placed.boxes]
        assert letters
        assert not [pair for pair in combinations(letters, 2) if pair[0].intersects(pair[1])]


def test_no_name_is_cut_by_the_edge_of_the_view(view):
    for _step in range(25):
        view._go(view.scale.panned(-19))
        view.viewport().repaint()
        begin, end = view.scale.left - 1e-6, view.scale.left + view.scale.width + 1e-6
        assert all(begin <= box.left() and box.right() <= end for box in view._painter.placed.boxes)


DAYS = st.integers(AS_OF - 400, AS_OF + 200)


@given(st.lists(st.tuples(DAYS, DAYS, DAYS, DAYS, st.sampled_from(ItemState)), min_size=1, max_size=12))
def test_the_parts_that_names_stand_on_lie_within_their_bars(bars):
    kind = ItemKind.COMMITMENT
    items = [
        item(f"C{n}", *sorted(ends), kind=kind, solid_from=first, solid_to=last, state=state)
        for n, (*ends, first, last, state) in enumerate(bars, 1)
    ]
    frame, values = frame_of(items)
    row = rows_for_labels(frame, values.store, np.arange(frame.items.size), Sheet("light", 1.0, AS_OF, (0, 900), True))
    for begin, end in ((row.solid0, row.solid1), (row.pale0, row.pale1)):
        assert np.all((row.x0 <= begin) & (begin <= end) & (end <= row.x1))


def frame_of(items):
    values = timeline_of(items, LANES, AS_OF)
    scene, sight = Scene(values), Sight(Scale(AS_OF - 500, 1.1, 900.0), 0, 2000, 1.0)
    scene.settle(sight)
    return scene.frame(sight), values


@pytest.mark.parametrize("theme", THEMES)
def test_names_can_be_read_on_every_part_of_a_fade_that_they_stand_on(theme):
    tokens, (pale, full) = THEMES[theme], shares(theme)
    ground = QColor(tokens.surface)
    for at, tone in enumerate(TONES):
        fill = QColor(tokens.fill(tone))
        lightest, darkest = (mixed(fill, ground, FAINT + (1 - FAINT) * float(one[at])).name() for one in (full, pale))
        assert contrast(tokens.text, darkest) >= LEAST_CONTRAST - 0.05
        assert contrast(tokens.on_bar, lightest) >= LEAST_CONTRAST - 0.05
        assert contrast(tokens.text, mixed(fill, ground, strongest(tokens.surface)).name()) >= LEAST_CONTRAST

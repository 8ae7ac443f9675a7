"""Pages that lie beside one another in time: laid over one another where they overlap, they are one drawing."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from tests.ui.sample import AS_OF, LANES, item
from tracker.domain.kinds import OPEN_LATEST
from tracker.language import Language
from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.texts import KeptTexts
from tracker.ui.timeline.values import timeline_of
from tracker.ui.timeline_export.laying import Laying
from tracker.ui.timeline_export.paper_look import PaperLook
from tracker.ui.timeline_export.sheets import PageName
from tracker.ui.timeline_export.tiles import OVERLAP

# Pixels of the picture for each of the page's.
FINE = 2
FIRST, LAST = date(2006, 1, 1).toordinal(), date(2026, 1, 1).toordinal()


@pytest.fixture
def plan(qapp):
    """Bars that run over the pages, without names: those stand where each page has room for them."""
    bars = [item(f"C{n}", FIRST + 150 * n, FIRST + 150 * n + 900, kind=ItemKind.COMMITMENT) for n in range(48)]
    endless = item("C99", FIRST + 100, OPEN_LATEST, kind=ItemKind.COMMITMENT)
    values = replace(timeline_of([*bars, endless], LANES, AS_OF), source=KeptTexts({}, {}))
    made = Drawing(values, (0,), FIRST, LAST, 49, "Title", "", (), None, Language("en"))
    return Laying(made, PaperLook()).paged(PageName.A4, across=3)


@pytest.fixture
def bands(qapp):
    """A lane that is counted, fuller from year to year."""
    items = [item(f"E{n}", FIRST + int(7300 * (n / 9000) ** 0.5)) for n in range(9000)]
    values = timeline_of(items, LANES, AS_OF)
    made = Drawing(values, (0,), FIRST, LAST, 9000, "Title", "", (), None, Language("en"))
    return Laying(made, PaperLook()).paged(PageName.A4, across=3)


def picture(plan, page):
    image = QImage(round(FINE * plan.sheet.width), round(FINE * plan.sheet.height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(FINE, FINE)
    plan.draw(painter, page)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return pixels.reshape(image.height(), -1, 4)[:, :, :3].astype(int)


def strip(plan, page, *, ends, top=2):
    """What a page shows of the days that it shares with the one beside it, without the line that marks them."""
    scale, body, shrink = plan.tiles[page].scale, plan.sheet.body, plan.shrink
    left = scale.left + (scale.width - OVERLAP if ends else 0)
    x = round(FINE * (body.left() + shrink * (left + 0.1 * OVERLAP)))
    y0, y1 = (round(FINE * (body.top() + shrink * y)) for y in (AXIS + top, AXIS + plan.tiles[page].height - 4))
    return picture(plan, page)[y0:y1, x : x + round(FINE * shrink * 0.8 * OVERLAP)]


def test_neighbours_show_the_same_where_they_overlap(plan):
    beside = [page for page, tile in enumerate(plan.tiles[1:]) if tile.column]
    assert beside
    for page in beside:
        before, after = strip(plan, page, ends=True), strip(plan, page + 1, ends=False)
        assert before.shape == after.shape
        assert np.mean(np.abs(before - after)) < 3
        assert np.mean(before < 200) > 0.1


def test_bands_go_on_from_page_to_page_under_their_numbers(bands):
    assert {tile.column for tile in bands.tiles} == {0, 1, 2}
    for page in (0, 1):
        before, after = (strip(bands, page + at, ends=not at, top=18) for at in (0, 1))
        assert before.shape == after.shape
        # Columns are a few pixels wide, and may begin between two of them: how high they stand is the same.
        assert abs(np.mean(before) - np.mean(after)) < 3

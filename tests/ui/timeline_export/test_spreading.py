"""Crowded lanes on paper: every record as far as the paper goes, and how many are only counted."""

import pytest

from tests.ui.sample import AS_OF, LANES, item
from tracker.language import Language
from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.draw_frame import FOOT as AXIS_FOOT
from tracker.ui.timeline.kinds import ItemKind, ItemState
from tracker.ui.timeline.values import timeline_of
from tracker.ui.timeline_export import plan as planning
from tracker.ui.timeline_export.plan import paged, whole
from tracker.ui.timeline_export.sheets import PageName
from tracker.ui.timeline_export.surround import counts_of
from tracker.ui.view_values import Tone


def drawing(items, first=AS_OF - 400, last=AS_OF + 60):
    values = timeline_of(items, LANES, AS_OF)
    count = values.shown(first, last)
    return Drawing(values, (0,), first, last, count, "Title", "", (), None, Language("en"))


def at_once(count):
    """So many bars that lie over one another in one lane."""
    return [item(f"E{n}", AS_OF - 300 + n % 3, AS_OF - 100) for n in range(1, count + 1)]


@pytest.fixture
def light(qapp):
    return Look("light")


def test_every_record_of_a_crowded_lane_has_a_row(light):
    made = paged(drawing(at_once(90)), light, PageName.A4)
    rows = made.scene.layout(1.0).place(0).rows
    assert (rows.count, rows.more, made.drawing.counted) == (90, 0, 0)
    assert len({tile.row for tile in made.tiles}) > 3
    assert counts_of(made.drawing) == "90 records drawn"


def test_bars_leave_room_for_their_names(light):
    made = paged(drawing([item(f"E{n}", AS_OF - 400 + 3 * (n % 30)) for n in range(1, 601)]), light, PageName.A4)
    rows, per_day = made.scene.layout(1.0).place(0).rows, made.tiles[0].scale.per_day
    apart = [
        rows.first[at + 1] - rows.first[at]
        for row in range(rows.count)
        for at in range(rows.offsets[row], rows.offsets[row + 1] - 1)
    ]
    assert min(apart) * per_day >= 130


def test_what_the_paper_has_no_room_for_is_counted_and_said(light, monkeypatch):
    monkeypatch.setattr(planning, "MOST_PAGES", 2)
    made = paged(drawing(at_once(400)), light, PageName.A4)
    assert len(made.tiles) <= 2
    assert made.drawing.counted == 400 - 12
    assert counts_of(made.drawing) == "400 records drawn · 388 of them only as counts"
    assert made.entries[-1].text == "how many records at a time"


def test_pages_are_full_but_for_the_last(light):
    made = paged(drawing(at_once(90)), light, PageName.A4)
    room = made.sheet.body.height() - AXIS - AXIS_FOOT
    assert min(tile.height for tile in made.tiles[:-1]) >= 0.8 * room


def test_a_wide_drawing_takes_no_more_pages_either(light, monkeypatch):
    monkeypatch.setattr(planning, "MOST_PAGES", 3)
    made = paged(drawing([item(f"E{n}", AS_OF - 400 + n) for n in range(1, 80)]), light, PageName.A4)
    assert 1 < len(made.tiles) <= 3


def test_bars_too_close_to_be_told_apart_are_a_band(light, monkeypatch):
    monkeypatch.setattr(planning, "MOST_HEIGHT", 500.0)
    made = whole(drawing([item(f"E{n}", AS_OF - n % 400) for n in range(1, 9_000)]), light, PageName.A4)
    assert made.scene.is_dense(0)
    assert made.drawing.counted == made.drawing.count


def test_what_lies_outside_of_the_period_takes_no_rows(light):
    items = [*at_once(90), item("E99", AS_OF + 30, AS_OF + 40)]
    made = paged(drawing(items, first=AS_OF, last=AS_OF + 60), light, PageName.A4)
    assert made.scene.layout(1.0).place(0).rows.count == 1


def test_the_legend_is_the_drawing(light):
    met = {"kind": ItemKind.MEETING, "series": 1}
    items = [
        item("M1", AS_OF - 90, tone=Tone.GOOD, **met),
        item("M2", AS_OF - 60, tone=Tone.BAD, **met),
        item("M3", AS_OF + 5, state=ItemState.PLANNED, **met),
        item("C1", AS_OF - 50, AS_OF - 20, kind=ItemKind.PROPOSAL, state=ItemState.CANCELLED),
    ]
    entries = {entry.text for entry in paged(drawing(items), light, PageName.A4).entries}
    assert entries == {
        "meeting with a tangible outcome",
        "meeting without a tangible outcome",
        "planned",
        "series of a body",
        "series, to one not held",
        "cancelled, rejected or withdrawn",
    }


def test_the_legend_has_a_chain_only_where_one_is_drawn(light):
    def entries(series):
        items = [item(f"M{n}", AS_OF - 20 * n, kind=ItemKind.MEETING, series=n % series) for n in range(1, 4 * series)]
        return {entry.text for entry in paged(drawing(items), light, PageName.A4).entries}

    assert "meeting of a body" in entries(2)
    assert "meeting of a body" not in entries(6)

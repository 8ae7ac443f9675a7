"""Crowded lanes on paper: every record as far as the paper goes, and how many are only counted."""

import re
from dataclasses import replace

import pytest

from tests.papers.pdf_file import pages_of
from tests.ui.sample import AS_OF, LANES, item
from tracker.language import Language
from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.kinds import ItemKind, ItemState
from tracker.ui.timeline.layout import FOLDED_LANE
from tracker.ui.timeline.values import timeline_of
from tracker.ui.timeline_export.laying import FEW_PAGES, SMALL_SIZES, Laying
from tracker.ui.timeline_export.paper_look import PaperLook
from tracker.ui.timeline_export.pdf import pdf_of
from tracker.ui.timeline_export.sheets import PageName
from tracker.ui.timeline_export.surround import counts_of
from tracker.ui.view_values import Tone


def drawing(items, first=AS_OF - 400, last=AS_OF + 60):
    values = timeline_of(items, LANES, AS_OF)
    count = values.shown(first, last)
    return Drawing(
        values, tuple({one.lane for one in items}), first, last, count, "Title", "", (), None, Language("en")
    )


def at_once(count):
    """So many bars that lie over one another in one lane."""
    return [item(f"E{n}", AS_OF - 300 + n % 3, AS_OF - 100) for n in range(1, count + 1)]


def other_lane(count):
    """The same in the second lane."""
    return [item(f"E{1000 + n}", AS_OF - 300 + n % 3, AS_OF - 100, lane=1) for n in range(count)]


@pytest.fixture
def light(qapp):
    return Look("light")


def paged(made, light, pages=None):
    return Laying(made, light).paged(PageName.A4, pages)


def names_on(made):
    """The names on a plan's pages, as they stand in its file."""
    return [name for page in pages_of(pdf_of(made, PageName.A4)) for name in re.findall(r"Title of E\d+", page)]


def test_every_record_of_a_crowded_lane_has_a_row(light):
    made = paged(drawing(at_once(90)), light)
    rows = made.scene.layout(1.0).place(0).rows
    assert (rows.count, rows.more, made.drawing.counted) == (90, 0, 0)
    assert counts_of(made.drawing) == "90 records drawn"


def test_every_record_has_its_whole_name_on_a_page(qapp):
    made = paged(drawing([item(f"E{n}", AS_OF - 400 + 3 * (n % 130)) for n in range(1, 201)]), PaperLook())
    assert len(set(names_on(made))) == 200


def test_what_the_pages_have_no_room_for_is_counted_and_said(light):
    made = paged(drawing([*at_once(60), *other_lane(300)]), light, pages=2)
    assert len(made.tiles) <= 2
    assert counts_of(made.drawing) == "360 records drawn · 300 of them only as counts"
    assert made.entries[-1].text == "how many records at a time"


def test_a_few_of_very_many_records_are_not_drawn_one_by_one(light):
    made = paged(drawing([*at_once(60), *other_lane(12_000)]), light)
    assert (len(made.tiles), made.drawing.counted) == (1, made.drawing.count)


def test_so_many_pages_as_asked_for_draw_more_one_by_one(light):
    asked = drawing(at_once(900))
    few, many = paged(asked, light), paged(asked, light, pages=40)
    assert (few.drawing.counted, many.drawing.counted) == (900, 0)
    assert len(few.tiles) <= FEW_PAGES < len(many.tiles) <= 40


def test_a_drawing_on_one_page_has_smaller_letters(light):
    made = paged(drawing(at_once(45)), light, pages=1)
    assert (len(made.tiles), made.drawing.counted) == (1, 0)
    assert made.shrink < 0.8


def test_pages_beside_one_another_are_made_where_all_have_something_on_them(light):
    spread_out = [item(f"E{n}", AS_OF - 7300 + 73 * n) for n in range(1, 101)]
    at_the_end = [item(f"E{n}", AS_OF - n) for n in range(100)]
    assert Laying(drawing(spread_out, first=AS_OF - 7300), light)._fills(4)
    assert not Laying(drawing(at_the_end, first=AS_OF - 7300), light)._fills(2)


def test_a_crowd_in_one_piece_is_a_band(light):
    made = Laying(drawing(at_once(9_000)), light).whole(PageName.A4)
    assert made.scene.is_dense(0)
    assert made.drawing.counted == made.drawing.count


def test_a_series_whose_names_have_no_room_stands_as_other_meetings(light):
    met = [item(f"M{n}", AS_OF - 40 + 2 * n, kind=ItemKind.MEETING, series=1) for n in range(12)]
    made = paged(drawing(met, first=AS_OF - 4000), light)
    assert made.scene.layout(1.0).place(0).rows.series == 0
    assert "series of a body" not in {entry.text for entry in made.entries}


@pytest.mark.parametrize("page", PageName)
def test_meetings_a_few_weeks_apart_in_many_years_keep_their_series(light, page):
    met = [item(f"M{n}", AS_OF - 110 + 55 * n, kind=ItemKind.MEETING, series=1) for n in range(3)]
    made = Laying(drawing([*met, item("E9", AS_OF - 1600)], first=AS_OF - 1600, last=AS_OF + 190), light).paged(page)
    assert made.scene.layout(1.0).place(0).rows.series == 1
    assert len(made.stands) == 3


def test_rows_are_in_the_order_in_which_records_begin(light):
    made = paged(drawing([item(f"E{n}", AS_OF - 60 + n, AS_OF) for n in range(1, 40)]), light)
    rows = made.scene.layout(1.0).place(0).rows
    assert rows.standings.tolist() == sorted(rows.standings.tolist())


def test_a_name_longer_than_its_page_is_cut_and_says_so(qapp):
    made = paged(drawing([replace(item("E1", AS_OF - 200), title="Word " * 60)]), PaperLook())
    found = "".join(pages_of(pdf_of(made, PageName.A4)))
    assert re.search(r"(Word ){9,}(Word?|W|Wo)? ?…", found)


def test_letters_are_never_smaller_than_six_points():
    assert TypeRole.CAPTION.value * min(SMALL_SIZES) * 72 / 96 >= 6 - 1e-9


def test_a_folded_lane_stays_folded_and_counts(light):
    made = paged(replace(drawing(at_once(9)), folded=(0,)), light)
    assert made.scene.layout(1.0).height == FOLDED_LANE
    assert made.drawing.counted == 9


def test_what_lies_outside_of_the_period_takes_no_rows(light):
    items = [*at_once(90), item("E99", AS_OF + 30, AS_OF + 40)]
    made = paged(drawing(items, first=AS_OF, last=AS_OF + 60), light)
    assert made.scene.layout(1.0).place(0).rows.count == 1


def test_the_legend_is_the_drawing(light):
    met = {"kind": ItemKind.MEETING, "series": 1}
    items = [
        item("M1", AS_OF - 90, tone=Tone.GOOD, **met),
        item("M2", AS_OF - 60, tone=Tone.BAD, **met),
        item("M3", AS_OF + 5, state=ItemState.PLANNED, **met),
        item("C1", AS_OF - 50, AS_OF - 20, kind=ItemKind.PROPOSAL, state=ItemState.CANCELLED),
    ]
    entries = {entry.text for entry in Laying(drawing(items), light).paged(PageName.A4).entries}
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
        return {entry.text for entry in Laying(drawing(items), light).paged(PageName.A4).entries}

    assert "meeting of a body" in entries(2)
    assert "meeting of a body" not in entries(6)

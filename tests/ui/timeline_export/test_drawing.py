"""What a drawing may show: its marking, what it leaves out, and nothing above its ceiling."""

from datetime import date

import pytest

from tests.desks import add, desk, path, template, workspace
from tracker.errors import BadInput
from tracker.ui.presenting.timeline_drawing import DrawingOrder, read_drawing

__all__ = ["desk", "path", "template", "workspace"]


def titles(drawing):
    values = drawing.values
    ids = values.store.ids[values.order].tolist()
    return {text.title for text in values.source.texts(ids).values()}


@pytest.fixture
def marked(desk):
    add(desk, "event", "title=Open event", "date=2025-03-01", "marking=TLP:CLEAR")
    add(desk, "event", "title=Secret event", "date=2025-04-01", "marking=TLP:RED")
    add(desk, "event", "title=Old event", "date=1999", "marking=TLP:GREEN")
    return desk


def test_it_bears_the_highest_marking_that_it_holds(marked):
    assert read_drawing(marked, DrawingOrder()).marking.name == "TLP:RED"


def test_what_lies_outside_the_period_marks_nothing(marked):
    order = DrawingOrder(first=date(2025, 1, 1), last=date(2025, 3, 31))
    assert read_drawing(marked, order).marking.name == "TLP:CLEAR"


def test_nothing_above_the_ceiling_is_named_or_counted(marked):
    drawing = read_drawing(marked, DrawingOrder(first=date(2025, 1, 1), ceiling="TLP:GREEN"))
    assert "Secret event" not in titles(drawing)
    assert (drawing.count, drawing.left_out) == (
        1,
        ("without records above TLP:GREEN", "records above TLP:CLEAR not counted"),
    )


def test_what_lies_above_the_own_marking_does_not_count_outside_of_the_period(marked):
    order = DrawingOrder(first=date(1999, 1, 1), last=date(2025, 3, 31))
    assert read_drawing(marked, order).left_out == ()


def test_unmarked_records_ask_for_a_confirmation(marked):
    add(marked, "event", "title=Unmarked", "date=2025-03-02")
    with pytest.raises(BadInput, match="1 unmarked record would go out in a file marked TLP:RED: E4 “Unmarked”;"):
        read_drawing(marked, DrawingOrder())
    assert read_drawing(marked, DrawingOrder(allow_unmarked=True)).count == 4


def test_a_lane_named_after_an_actor_bears_that_actors_marking(desk):
    add(desk, "actor", "title=Quiet channel", "type=body", "marking=TLP:AMBER")
    add(desk, "meeting", "title=First", "date=2025-03-01", "body=Quiet channel", "marking=TLP:CLEAR")
    drawing = read_drawing(desk, DrawingOrder(grouping="body"))
    assert drawing.marking.name == "TLP:AMBER"
    below = read_drawing(desk, DrawingOrder(grouping="body", ceiling="TLP:CLEAR"))
    assert [lane.title for lane in below.values.lanes.lanes] == ["No body"]


def test_it_says_what_it_leaves_out(desk):
    add(desk, "event", "title=In", "date=2025-03-01")
    add(desk, "event", "title=Before", "date=2024-03-01")
    add(desk, "event", "title=Undated")
    add(desk, "meeting", "title=Other", "date=2025-03-01")
    drawing = read_drawing(desk, DrawingOrder(query="kind:event", first=date(2025, 1, 1)))
    assert drawing.left_out == ("1 outside the period", "1 hidden by the filter", "1 undated")


def test_only_the_lanes_that_are_shown_are_drawn_in_their_order(desk):
    for kind, marking in (("event", "RED"), ("event", "CLEAR"), ("meeting", "CLEAR"), ("position", "CLEAR")):
        add(desk, kind, "title=x", "date=2025-05-01", f"marking=TLP:{marking}")
    drawing = read_drawing(desk, DrawingOrder(grouping="kind", lanes=("Positions", "Meetings", "No such lane")))
    assert [lane.title for lane in drawing.values.lanes.lanes] == ["Positions", "Meetings"]
    assert (drawing.count, drawing.left_out) == (2, ("1 in lanes not shown",))
    assert drawing.marking.name == "TLP:CLEAR"


def test_a_ceiling_is_told_whether_it_keeps_anything_back_or_not(desk):
    add(desk, "event", "title=x", "date=2025-03-01", "marking=TLP:CLEAR")
    assert read_drawing(desk, DrawingOrder(ceiling="green")).left_out == ("without records above TLP:GREEN",)
    assert read_drawing(desk, DrawingOrder(ceiling="TLP:RED")).left_out == ()


def test_an_empty_drawing_bears_its_ceiling_and_counts_what_lies_below(marked):
    drawing = read_drawing(marked, DrawingOrder("title:zzz", ceiling="green"))
    assert (drawing.marking.name, drawing.empty) == ("TLP:GREEN", "No record matches the filter")
    assert drawing.left_out == ("2 hidden by the filter", "without records above TLP:GREEN")


def test_an_empty_drawing_without_a_ceiling_bears_the_marking_of_what_it_counts(marked):
    drawing = read_drawing(marked, DrawingOrder("title:zzz"))
    assert (drawing.marking.name, drawing.left_out) == ("TLP:RED", ("3 hidden by the filter",))


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (DrawingOrder(first=date(2001, 1, 1), last=date(2001, 2, 1)), "No record lies in this period"),
        (DrawingOrder(grouping="kind", lanes=("Meetings",)), "No record stands in the lanes that are shown"),
        (DrawingOrder(), ""),
    ],
)
def test_an_empty_drawing_says_why(marked, order, why):
    assert read_drawing(marked, order).empty == why


def test_an_empty_desk_says_so(desk):
    assert read_drawing(desk, DrawingOrder()).empty == "There are no records yet"
    add(desk, "event", "title=Undated")
    assert read_drawing(desk, DrawingOrder()).empty == "No record has a date"


def test_a_query_is_told_where_nothing_lies_above_the_marking(marked):
    order = DrawingOrder("title:secret", first=date(2025, 1, 1), last=date(2025, 12, 31))
    assert "title:secret" in read_drawing(marked, order).subtitle


@pytest.mark.parametrize("ceiling", [None, "TLP:GREEN"])
def test_a_query_is_not_told_above_what_the_drawing_bears(marked, ceiling):
    order = DrawingOrder("title:open -secret", first=date(2025, 1, 1), ceiling=ceiling)
    drawing = read_drawing(marked, order)
    assert (drawing.marking.name, drawing.count) == ("TLP:CLEAR", 1)
    assert "secret" not in drawing.subtitle


def test_what_of_a_query_names_nothing_withheld_is_told_in_words(marked):
    assert "Events" in read_drawing(marked, DrawingOrder("kind:event", ceiling="TLP:GREEN")).subtitle


@pytest.mark.parametrize("query", ['actor:"Zebra unit"', "zebra", "actor:zebra", '-actor:"Zebra unit"'])
def test_whom_a_query_chooses_by_counts_for_the_marking(marked, query):
    add(marked, "actor", "title=Zebra unit", "marking=TLP:AMBER")
    add(marked, "event", "title=Raid", "date=2025-03-02", "actors=Zebra unit", "marking=TLP:CLEAR")
    drawing = read_drawing(marked, DrawingOrder(query, first=date(2025, 1, 1), last=date(2025, 3, 31)))
    assert (drawing.marking.name, drawing.count) == ("TLP:AMBER", 1)


@pytest.mark.parametrize("query", ['actor:"Zebra unit"', "zebra"])
def test_nobody_is_chosen_by_who_lies_above_the_ceiling(marked, query):
    add(marked, "actor", "title=Zebra unit", "marking=TLP:RED")
    add(marked, "event", "title=Raid", "date=2025-03-02", "actors=Zebra unit", "marking=TLP:CLEAR")
    drawing = read_drawing(marked, DrawingOrder(query, ceiling="TLP:CLEAR"))
    assert (drawing.count, "ebra" in drawing.subtitle) == (0, False)


def test_a_query_is_not_told_where_records_are_withheld(marked):
    assert "title" not in read_drawing(marked, DrawingOrder("title:event", ceiling="TLP:GREEN")).subtitle
    assert "title:event" in read_drawing(marked, DrawingOrder("title:event")).subtitle


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (DrawingOrder(grouping="colour"), "lanes cannot be made of 'colour'"),
        (DrawingOrder(first=date(2026, 2, 1), last=date(2026, 1, 1)), "ends on 2026-01-01, before it begins"),
    ],
)
def test_what_cannot_be_drawn_is_refused(desk, order, why):
    with pytest.raises(BadInput, match=why):
        read_drawing(desk, order)


def test_it_says_whether_it_is_all_there_is_and_what_is_folded(desk):
    for kind in ("event", "meeting"):
        add(desk, kind, "title=x", "date=2025-05-01")
    part = DrawingOrder(grouping="kind", first=date(2025, 1, 1), last=date(2025, 12, 31), folded=("Events",))
    assert "all there is · Lanes: kind" in read_drawing(desk, DrawingOrder(grouping="kind")).subtitle
    drawing = read_drawing(desk, part)
    assert "a part of the time · Lanes: kind · 1 lane folded" in drawing.subtitle
    assert [drawing.values.lanes.lanes[at].title for at in drawing.folded] == ["Events"]


def test_with_nothing_in_it_it_names_no_period_that_nobody_chose(desk):
    assert read_drawing(desk, DrawingOrder(query="kind:event")).subtitle.startswith(
        "kind:event · Lanes: subject · as of"
    )
    assert "2025" in read_drawing(desk, DrawingOrder(first=date(2025, 1, 1), last=date(2025, 2, 1))).subtitle


def test_it_has_the_flags_of_the_day_on_their_records(desk):
    add(desk, "commitment", "title=Late", "stage=agreed", "made_at=2025-01-01", "due=2025-03-01")
    drawing = read_drawing(desk, DrawingOrder())
    assert [urgency.value for urgency in drawing.raised.values()] == ["act"]


def test_what_is_withheld_neither_raises_a_flag_nor_clears_one(desk):
    add(desk, "meeting", "title=Met", "date=2026-01-05", "status=held", "marking=TLP:CLEAR")
    before = read_drawing(desk, DrawingOrder(ceiling="TLP:CLEAR")).raised
    add(desk, "outcome", "title=Talk", "meeting=Met", "level=0", "marking=TLP:RED")
    assert before
    assert read_drawing(desk, DrawingOrder(ceiling="TLP:CLEAR")).raised == before

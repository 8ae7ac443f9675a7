"""What a table shows after a write, without reading the other records again."""

from dataclasses import replace

import pytest

from tests.desks import add, edit
from tracker.domain.kinds import Kind, Ref
from tracker.ui.presenting.kind_rows import KindRows
from tracker.ui.presenting.tables import FIRST, read_listing, read_whole, touched_listing
from tracker.ui.shell.sections import SECTIONS

EVENTS = next(plan for plan in SECTIONS if plan.key == "events")
COMMITMENTS = next(plan for plan in SECTIONS if plan.key == "commitments")


@pytest.fixture
def listing(desk):
    return read_listing(desk, EVENTS, "")


def after(desk, listing, *refs, plan=EVENTS):
    return touched_listing(desk, listing, plan, refs)


def test_a_new_record_stands_where_it_belongs(desk, listing):
    ref = add(desk, "event", "title=New", "date=2025-06-01")
    assert list(after(desk, listing, Ref(Kind.EVENT, int(ref[1:]))).order) == desk.list_ids((Kind.EVENT,))


def test_a_record_with_another_date_moves(desk, listing):
    edit(desk, "E3", "date=2030")
    found = after(desk, listing, Ref(Kind.EVENT, 3))
    assert list(found.order) == desk.list_ids((Kind.EVENT,)) != list(listing.order)


def test_a_deleted_record_goes(desk, listing):
    desk.delete([desk.find("E3").id])
    found = after(desk, listing, Ref(Kind.EVENT, 3))
    assert (found.total, found.of) == (listing.total - 1, listing.of - 1)


@pytest.mark.parametrize("sort", ["title", "-title", "place", "-date"])
def test_in_any_order(desk, listing, sort):
    sorted_ = read_whole(desk, listing, sort)
    edit(desk, "E3", "title=Middle of it", "place=Mérida")
    assert list(after(desk, sorted_, Ref(Kind.EVENT, 3)).order) == desk.list_ids((Kind.EVENT,), sort=sort)


def test_a_commitment_that_is_only_proposed_leaves_the_commitments(desk):
    listing = read_listing(desk, COMMITMENTS, "")
    ref = add(desk, "commitment", "title=Offered", "stages=offered")
    assert after(desk, listing, Ref(Kind.COMMITMENT, int(ref[1:])), plan=COMMITMENTS).total == listing.total


def test_a_narrowed_table_is_read_anew(desk):
    assert after(desk, read_listing(desk, EVENTS, "Caracas"), Ref(Kind.EVENT, 1)) is None


def test_an_order_by_names_is_read_anew(desk, listing):
    assert after(desk, read_whole(desk, listing, "actors"), Ref(Kind.EVENT, 1)) is None


def test_a_long_table_shows_its_first_rows_before_it_is_known_whole(desk):
    desk.add_lines(f'{{"kind": "event", "title": "Event {n}"}}' for n in range(FIRST))
    first = read_listing(desk, EVENTS, "")
    assert (len(first.order), first.is_whole, first.counted(desk.language)) == (FIRST, False, "")
    whole = read_whole(desk, first, None)
    assert (whole.is_whole, whole.total) == (True, desk.count((Kind.EVENT,)))
    assert whole.order[:FIRST] == first.order


def test_a_record_that_is_gone_leaves_its_row_empty(desk, listing):
    rows = KindRows(desk, replace(listing, order=listing.order[:3], total=3))
    desk.delete([listing.order[1]])
    assert [row.ref != "" for row in rows.rows(0, 3)] == [True, False, True]
    assert rows.position("E9999") is None

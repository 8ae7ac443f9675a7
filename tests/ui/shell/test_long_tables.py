"""A table in the wired window: its rows stay until others are there, and a write changes only what it touched."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.asking import page
from tracker.desk.assignments import assignments_of
from tracker.domain.kinds import Kind
from tracker.ui.presenting.tables import FIRST


@pytest.fixture
def window(controller):
    controller.window.show_section("events")
    return controller.window


def test_another_order_keeps_the_page_and_the_chosen_record(window, controller, desk):
    before = page(controller)
    before.view.choose("E3")
    before.model.sort(2, Qt.SortOrder.DescendingOrder)
    assert page(controller) is before
    assert before.view.currentIndex().row() == before.model.position("E3")
    assert before.model.ref_at(0) == str(desk.records(desk.list_ids((Kind.EVENT,), sort="-title"))[0].ref)


def test_a_query_keeps_the_page_and_changes_its_rows(window, controller, desk):
    before = page(controller)
    window.search_asked.emit("Caracas")
    assert page(controller) is before
    assert before.model.rowCount() == desk.count_matching((Kind.EVENT,), "Caracas")


def test_a_write_moves_the_record_and_reads_nothing_anew(window, controller, desk, qtbot):
    front = controller.fronts["events"]
    changes = desk.edit(desk.find("E3").id, assignments_of({"date": "2031"}))
    with qtbot.assertNotEmitted(front.reading_wanted):
        assert front.take(changes)
    model = page(controller).model
    assert model.ref_at(model.rowCount() - 1) == str(desk.pointers(desk.list_ids((Kind.EVENT,)))[-1].ref)


def test_a_long_table_is_completed_by_itself(controller, desk):
    desk.add_lines(f'{{"kind": "event", "title": "Event {n}", "date": "2025-01"}}' for n in range(FIRST))
    controller.window.show_section("events")
    model = page(controller).model
    assert model.rowCount() == desk.count((Kind.EVENT,))
    assert model.ref_at(model.rowCount() - 1) != ""


def test_what_takes_long_is_said_beside_the_title(window, controller):
    assert controller.fronts["events"].say_reading()
    assert not controller.fronts["bodies"].say_reading()

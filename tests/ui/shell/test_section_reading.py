"""A write that comes while a section is being read: the answer begun before it never replaces what was written."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.asking import counts, page
from tests.ui.holding import Held
from tracker.domain.kinds import Kind
from tracker.ui.desk.page import DeskPage
from tracker.ui.followups.page import FollowUpsPage
from tracker.ui.shell.controller import Controller
from tracker.ui.table.page import TablePage


@pytest.fixture
def beside(qtbot, look, desk):
    """The wired window that reads in threads, all read that it reads at first."""
    made = Controller(desk, look)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made.window)
    made.start(at_once=False)
    made.window.show()
    qtbot.waitUntil(lambda: isinstance(page(made), DeskPage) and not made.reading.is_reading("desk"))
    yield made
    made.reading.stop()


@pytest.fixture
def hold(qtbot, beside, monkeypatch):
    """Has a section read once more, with the answer held; what is held at the end is let go."""
    held = []

    def begin(key):
        held.append(Held(beside.fronts[key], monkeypatch))
        beside.reading.ask(key, patient=True)
        assert held[-1].has_read.wait(10)
        return held[-1]

    yield begin
    for one in held:
        one.let_go()


def settled(qtbot, controller, key):
    qtbot.waitUntil(lambda: not controller.reading.is_reading(key))


def show(qtbot, controller, key, of):
    controller.window.show_section(key)
    qtbot.waitUntil(lambda: isinstance(page(controller), of))
    settled(qtbot, controller, key)


def add(controller, title):
    values = {"title": title, "stage": "agreed", "due": "2025-12-01"}
    return str(controller.writing.editing.writer.add(Kind.COMMITMENT, values).refs[0])


def test_a_new_record_stays_in_its_table(qtbot, beside, hold):
    show(qtbot, beside, "commitments", TablePage)
    held = hold("commitments")
    ref = add(beside, "Written meanwhile")
    assert page(beside).model.position(ref) is not None
    held.let_go()
    settled(qtbot, beside, "commitments")
    assert page(beside).model.position(ref) is not None


def test_a_section_that_is_read_behind_another_has_it_when_it_is_shown(qtbot, beside, hold):
    show(qtbot, beside, "commitments", TablePage)
    held = hold("commitments")
    beside.window.show_section("events")
    ref = add(beside, "Written meanwhile")
    held.let_go()
    settled(qtbot, beside, "commitments")
    beside.window.show_section("commitments")
    assert page(beside).model.position(ref) is not None


def test_the_counts_of_the_desk_stay(qtbot, beside, hold):
    before = int(counts(beside)["commitments"])
    held = hold("desk")
    add(beside, "Written meanwhile")
    assert int(counts(beside)["commitments"]) == before + 1
    held.let_go()
    settled(qtbot, beside, "desk")
    assert int(counts(beside)["commitments"]) == before + 1


def test_a_flag_that_came_stays_among_the_follow_ups(qtbot, beside, hold):
    show(qtbot, beside, "followups", FollowUpsPage)
    held = hold("followups")
    ref = add(beside, "Written meanwhile")
    held.let_go()
    settled(qtbot, beside, "followups")
    told = page(beside).view.model()
    assert any(ref in str(told.index(row, 0).data()) for row in range(told.rowCount()))

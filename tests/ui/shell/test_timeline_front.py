"""The timeline in the window: read in steps when the desk is large, and kept up with what is written."""

import pytest

from tests.desks import add, edit
from tests.ui.asking import page, search
from tracker.desk.changes import Changes
from tracker.domain.kinds import read_ref
from tracker.errors import WorkspaceUnavailable
from tracker.ui.presenting import timeline_page


@pytest.fixture
def timeline(controller):
    controller.window.show_section("timeline")
    return page(controller)


def wrote(controller, refs):
    controller._news.tell(Changes("edit", tuple(read_ref(ref) for ref in refs)))


def title(shown, ref):
    return shown.view.texts.one(int(shown._values.store.ids[shown._values.store.index(ref)])).title


def test_a_write_is_taken_in_by_the_page_that_is_shown(controller, desk, timeline):
    wrote(controller, edit(desk, "E1", "title=Another name", "date=2026-01-02"))
    assert page(controller) is timeline
    assert title(timeline, "E1") == "Another name"
    at = timeline._values.store.index("E1")
    assert timeline._values.store.first[at] == timeline._values.as_of - 14


def test_a_new_record_is_on_the_page_that_is_shown(controller, desk, timeline):
    before = len(timeline._values)
    ref = add(desk, "event", "title=New", "date=2026-01-02")
    wrote(controller, [ref])
    assert page(controller) is timeline
    assert len(timeline._values) == before + 1
    assert timeline.view.select(ref)


def test_the_flags_of_the_day_stand_on_their_records(desk, timeline):
    flagged = {flag.record for flag in desk.flags()}
    store = timeline._values.store
    shown = {int(store.ids[at]) for at in (timeline.view.scene.flags >= 0).nonzero()[0]}
    assert shown == flagged & set(store.ids.tolist())


@pytest.fixture
def in_steps(monkeypatch):
    monkeypatch.setattr(timeline_page, "SMALL", 0)
    monkeypatch.setattr(timeline_page, "_JUDGED_AT_ONCE", 0)


def test_a_large_desk_ends_up_as_a_small_one_does(in_steps, controller, timeline):
    assert timeline.view.scene.has_rows
    assert timeline._values.judged
    assert {place.rows is not None for place in timeline.view.scene.layout(1.0).lanes} == {True}


def test_a_large_desk_keeps_its_place_while_it_is_read(in_steps, controller):
    seen = []
    controller.window.show_section("timeline")
    shown = page(controller)
    shown.view.period_changed.connect(lambda first, last: seen.append((first, last)))
    shown.grouping_chosen.emit("kind")
    assert page(controller).view.scene.has_rows
    assert len(set(seen)) <= 1


def test_a_filter_narrows_a_large_desk_too(qtbot, in_steps, controller, timeline):
    search(qtbot, controller, "Caracas")
    assert page(controller).view.scene.has_rows
    assert page(controller)._values.hidden > 0


def test_what_reads_for_a_closed_window_stops(controller, desk, timeline):
    front = controller.fronts["timeline"]
    front.leave()
    with pytest.raises(WorkspaceUnavailable):
        timeline_page.TimelineReader().read(desk, on_progress=front.on_progress)

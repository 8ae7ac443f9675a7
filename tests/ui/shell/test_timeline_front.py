"""The timeline in the window: read in steps when the desk is large, and kept up with what is written."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from tests.desks import add, edit
from tests.ui.asking import page, search
from tracker.desk.changes import Changes
from tracker.domain.kinds import read_ref
from tracker.domain.progress import Cancelled
from tracker.storage.timeline_details import ListKey
from tracker.ui.presenting import timeline_page
from tracker.ui.presenting.nothing import reading
from tracker.ui.shell.controller import Controller
from tracker.ui.timeline.reading_strip import WaitingPage


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


def test_it_is_called_by_how_many_records_there_are(controller, desk, timeline):
    count = len(timeline._values)
    assert timeline.view.accessibleName() == f"Timeline of {count} records"
    wrote(controller, [add(desk, "event", "title=New", "date=2026-01-02")])
    assert timeline.view.accessibleName() == f"Timeline of {count + 1} records"


def test_the_most_urgent_flag_of_a_record_stands_on_it(controller, desk, timeline):
    ranks = list(type(desk.flags()[0].urgency))
    for id_, urgency in controller.fronts["timeline"]._raised.items():
        assert urgency.value == min((one.urgency for one in desk.flags() if one.record == id_), key=ranks.index)


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
    on_progress = front.watch.begin("Reading")
    front.leave()
    with pytest.raises(Cancelled):
        on_progress(1, 2)


def test_a_cancelled_reading_stops_however_soon_another_is_asked_for(controller):
    watch = controller.fronts["timeline"].watch
    before = watch.begin("Reading")
    watch.cancel()
    now = watch.begin("Reading anew")
    with pytest.raises(Cancelled):
        before(1, 2)
    now(1, 2)
    assert (watch.stops, watch.halted) == (False, True)


def test_what_is_over_says_nothing_of_how_far_the_next_one_is(controller):
    front = controller.fronts["timeline"]
    front.say_reading()
    before, now = front.watch.begin("Reading"), front.watch.begin("Reading anew")
    now(3, 8)
    before(7, 8)
    assert controller.window.page("timeline").strip.bar.value() == 3


class Impatient:
    """Cancels after so many steps of what is read."""

    def __init__(self, front, monkeypatch, steps):
        self._left = steps
        self._front = front
        self._begin = front.watch.begin
        monkeypatch.setattr(front.watch, "begin", self.begin)

    def begin(self, words):
        return partial(self.on_progress, self._begin(words))

    def on_progress(self, watched, done, total):
        self._left -= 1
        if self._left == 0:
            self._front.watch.cancel()
        watched(done, total)


def opened(controller):
    controller.window.show_section("timeline")
    return page(controller)


def test_a_reading_that_was_cancelled_shows_what_it_has_and_says_so(in_steps, controller, monkeypatch):
    Impatient(controller.fronts["timeline"], monkeypatch, 22)
    shown = opened(controller)
    assert len(shown._values) > 0
    assert shown.strip.more.isVisible()
    assert shown.strip.said.accessibleName() == "Only what begins on 16 January 2025 or later has been read."


def test_what_was_cancelled_is_read_on_when_asked_for(qtbot, in_steps, controller, monkeypatch):
    Impatient(controller.fronts["timeline"], monkeypatch, 22)
    before = len(opened(controller)._values)
    qtbot.mouseClick(page(controller).strip.more, Qt.MouseButton.LeftButton)
    values = page(controller)._values
    assert (len(values) > before, values.since, values.judged) == (True, None, True)
    assert not page(controller).strip.isVisible()


def test_cancelled_before_anything_was_read_there_is_nothing_but_the_way_on(qtbot, in_steps, controller, monkeypatch):
    Impatient(controller.fronts["timeline"], monkeypatch, 1)
    shown = opened(controller)
    assert (len(shown._values), shown.strip.said.accessibleName()) == (0, "Nothing has been read yet.")
    qtbot.mouseClick(shown.strip.more, Qt.MouseButton.LeftButton)
    assert len(page(controller)._values) > 0


def test_verdicts_can_be_cancelled_alone(in_steps, controller, monkeypatch):
    Impatient(controller.fronts["timeline"], monkeypatch, 42)
    values = opened(controller)._values
    assert (values.since, values.rows is not None, values.judged) == (None, True, False)
    assert page(controller).strip.said.accessibleName() == "The verdicts have not been worked out."


def test_other_lanes_do_not_go_on_with_what_was_cancelled(in_steps, controller, monkeypatch):
    Impatient(controller.fronts["timeline"], monkeypatch, 42)
    opened(controller).grouping_chosen.emit("kind")
    values = page(controller)._values
    assert (values.grouping, values.rows is not None, values.judged) == ("kind", True, False)
    assert page(controller).strip.more.isVisible()


def test_a_write_is_shown_where_the_reading_was_cancelled(in_steps, controller, desk, monkeypatch):
    Impatient(controller.fronts["timeline"], monkeypatch, 42)
    shown = opened(controller)
    wrote(controller, edit(desk, "E1", "title=Another name"))
    assert page(controller) is shown
    assert title(shown, "E1") == "Another name"


def test_what_takes_long_says_how_far_it_is(controller, desk):
    front = controller.fronts["timeline"]
    on_progress = front.watch.begin("Reading the records")
    front.say_reading()
    on_progress(3, 8)
    strip = controller.window.page("timeline").strip
    assert (strip.isHidden(), strip.bar.value(), strip.bar.maximum()) == (False, 3, 8)
    assert strip.said.accessibleName() == "Reading the records"


def test_the_button_to_cancel_keeps_its_place_when_the_first_picture_comes(controller):
    front = controller.fronts["timeline"]
    controller.window.show_section("timeline")
    shown = page(controller)
    shown.strip.show_progress("Reading", 1, 2)
    shown.layout().activate()
    waiting = WaitingPage(reading(front._around.desk.language), front._around.look, front._around.desk.language)
    waiting.resize(shown.size())
    waiting.strip.show_progress("Reading", 1, 2)
    waiting.layout().activate()
    assert waiting.strip.geometry() == shown.strip.geometry()


def test_the_strip_says_at_once_that_it_is_stopping(qtbot, controller):
    front = controller.fronts["timeline"]
    on_progress = front.watch.begin("Reading the records")
    front.say_reading()
    strip = controller.window.page("timeline").strip
    strip.cancel.click()
    front.watch.cancel()
    assert (strip.cancel.isEnabled(), strip.said.accessibleName()) == (False, "Stopping…")
    with pytest.raises(Cancelled):
        on_progress(4, 8)


@pytest.fixture
def beside(qtbot, look, desk, monkeypatch):
    """The window that reads in threads, on a desk that counts as large, with the timeline in front."""
    monkeypatch.setattr(timeline_page, "SMALL", 0)
    made = Controller(desk, look)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made.window)
    made.start("timeline", at_once=False)
    made.window.show()
    yield made
    made.window.close()


def test_lists_are_read_before_their_lanes_are_asked_for(qtbot, beside):
    qtbot.waitUntil(lambda: len(lists(beside)) == len(ListKey))
    assert not beside.reading.is_reading("timeline")


def lists(controller):
    reader = controller.fronts["timeline"]._reader
    return reader._listed if reader is not None else {}


def test_a_list_read_ahead_gives_way_to_what_was_written_since(qtbot, beside, desk):
    qtbot.waitUntil(lambda: len(lists(beside)) == len(ListKey))
    wrote(beside, edit(desk, "E1", "tags=Another"))
    qtbot.waitUntil(lambda: "Another" in lists(beside)[ListKey.TAG].names if ListKey.TAG in lists(beside) else False)


def test_a_page_that_gave_way_holds_no_records(controller, timeline):
    timeline.grouping_chosen.emit("kind")
    assert page(controller) is not timeline
    assert len(timeline._values) == 0
    assert len(page(controller)._values) > 0

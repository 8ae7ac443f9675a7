"""Several records chosen, dates dragged, links and cards: the wired window on the sample."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.desks import add
from tests.ui.timeline_counts import counts_of
from tracker.desk.assignments import read_assignments
from tracker.desk.releasing import released
from tracker.desk.views import SavedView
from tracker.language import Language
from tracker.ui.presenting.timeline_dates import RecordDates
from tracker.ui.presenting.timeline_drawing import DrawingOrder
from tracker.ui.presenting.timeline_goto import goal_of
from tracker.ui.presenting.timeline_together import MOST_TOGETHER, DatesTogether
from tracker.ui.timeline.companion import Grip
from tracker.ui.timeline.goto_box import GoToBox
from tracker.ui.timeline.layout import Fold
from tracker.ui.timeline.tie_places import arrows_in
from tracker.ui.timeline.work import TimelineWork
from tracker.ui.timeline_export.card import ExportCard
from tracker.ui.timeline_export.choices import ExportChoices
from tracker.ui.timeline_export.sheets import PageName

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(controller):
    controller.window.show_section("timeline")
    return controller.window.page("timeline")


@pytest.fixture
def view(page):
    return page.view


@pytest.fixture
def work(controller) -> TimelineWork:
    return controller._timeline_front.work


def place(view, ref):
    frame = view.frame_now()
    at = frame.items.tolist().index(view._values.store.index(ref))
    left, right = max(frame.x0[at], view.scale.left), min(frame.x1[at], view.viewport().width())
    return QPoint(round((left + right) / 2), round(frame.middle[at]))


def mouse(view, kind, at, modifiers=NONE):
    held = LEFT if kind is not QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    event = QMouseEvent(kind, QPointF(at), QPointF(at), LEFT, held, modifiers)
    QApplication.sendEvent(view.viewport(), event)


def drag(view, begin, end, modifiers=NONE, *, let_go=True):
    mouse(view, QEvent.Type.MouseButtonPress, begin, modifiers & ~Qt.KeyboardModifier.AltModifier)
    mouse(view, QEvent.Type.MouseMove, end, modifiers)
    if let_go:
        mouse(view, QEvent.Type.MouseButtonRelease, end, modifiers)


def chosen(view, ref):
    view.pick(ref)
    return place(view, ref)


def by_days(view, days):
    return QPoint(round(days * view.scale.per_day), 0)


def test_a_record_that_is_chosen_is_dragged_to_another_day_as_one_step(controller, desk, view):
    at = chosen(view, "M9")
    drag(view, at, at + by_days(view, 30))
    moved = desk.record("M9").date.edtf
    assert moved.startswith("2025-10-2")
    assert "October 2025" in controller.writing.editing.notice.text.text()
    desk.undo()
    assert desk.record("M9").date.edtf == "2025-09-26"


def test_a_record_that_is_not_chosen_is_not_dragged(desk, view):
    at = place(view, "M9")
    drag(view, at, at + by_days(view, 30))
    assert desk.record("M9").date.edtf == "2025-09-26"


def test_a_month_stays_a_month(desk, view):
    at = chosen(view, "M15")
    assert desk.record("M15").date.edtf == "2026-02"
    drag(view, at, at - by_days(view, 35))
    assert desk.record("M15").date.edtf == "2026-01"


def test_alt_means_the_very_day_and_says_so(controller, desk, view):
    at = chosen(view, "M15")
    drag(view, at, at + QPoint(5, 0), Qt.KeyboardModifier.AltModifier)
    assert len(desk.record("M15").date.edtf) == 10
    assert "that very day" in controller.writing.editing.notice.text.text()


def test_esc_lets_go_unchanged(qtbot, desk, view):
    at = chosen(view, "M9")
    drag(view, at, at + by_days(view, 40), let_go=False)
    assert "November" in view._dates.change.words
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    mouse(view, QEvent.Type.MouseButtonRelease, at + by_days(view, 40))
    assert desk.record("M9").date.edtf == "2025-09-26"


def test_esc_is_the_hands_while_it_holds_something(view):
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, NONE)
    asked.ignore()
    at = chosen(view, "M9")
    drag(view, at, at + by_days(view, 40), let_go=False)
    assert view.event(asked)
    assert asked.isAccepted()


def test_what_cannot_be_dragged_is_refused_in_words(controller, desk, view):
    at = chosen(view, "C2")
    end = QPoint(view.viewport().width() - 3, at.y())
    drag(view, end, end - by_days(view, 10))
    assert desk.record("C2").when("due") is None
    assert "no due date is recorded" in controller.writing.editing.notice.text.text()


def test_a_click_on_what_is_chosen_changes_nothing(qtbot, desk, view):
    at = chosen(view, "M9")
    with qtbot.waitSignal(view.record_selected):
        drag(view, at, at)
    assert desk.record("M9").date.edtf == "2025-09-26"


def test_ctrl_and_click_choose_several_and_take_back(qtbot, page, view):
    for ref in ("M9", "M10", "M9"):
        qtbot.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, place(view, ref))
    assert view.chosen_refs == ["M10"]
    assert " shown · 1 selected" in counts_of(page)


def test_several_stay_chosen_while_panning_and_go_with_a_click_beside_them(qtbot, view):
    for ref in ("M9", "M10"):
        qtbot.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, place(view, ref))
    empty = QPoint(view.viewport().width() - 30, view.viewport().height() - 60)
    drag(view, empty, empty - QPoint(50, 0))
    assert view.chosen_refs == ["M9", "M10"]
    qtbot.mouseClick(view.viewport(), LEFT, NONE, empty)
    assert view.several == 0


def test_a_band_chooses_what_it_touches(view):
    first, last = place(view, "M9"), place(view, "M14")
    drag(view, first + QPoint(-30, -10), last + QPoint(12, 10), Qt.KeyboardModifier.ShiftModifier)
    assert set(view.chosen_refs) == {"M9", "M10", "M14"}


def test_shift_and_arrows_choose_one_more(qtbot, view):
    view.pick("M9")
    for _step in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(view.chosen_refs) == 3
    assert view.chosen_refs[0] == "M9"
    assert view.chosen_refs[-1] == view.selected


def test_a_key_shows_the_period_of_what_is_selected(qtbot, view):
    view.pick("M9")
    qtbot.keyClicks(view, "s")
    assert view.scale.start < 739_520 < view.scale.end < view.scale.start + 32


def test_esc_lets_go_of_several(qtbot, view):
    qtbot.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, place(view, "M9"))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view._several.items == []


@pytest.fixture
def together(view):
    """A meeting of a day, one of a month and one more, chosen together."""
    view.pick("M9")
    view._several.add([view._values.store.index(ref) for ref in ("M9", "M10", "M15")])
    return place(view, "M9")


def dates_of(desk, *refs):
    return [desk.record(ref).date.edtf for ref in refs]


def test_several_are_dragged_together_as_one_step_each_as_vague_as_it_is(controller, desk, view, together):
    before = dates_of(desk, "M9", "M10", "M15")
    drag(view, together, together + by_days(view, 31))
    after = dates_of(desk, "M9", "M10", "M15")
    assert (after[0][:7], after[1][:7], after[2]) == ("2025-10", "2026-01", "2026-03")
    assert "2 more records go as far" in controller.writing.editing.notice.text.text()
    desk.undo()
    assert dates_of(desk, "M9", "M10", "M15") == before


def test_where_the_others_of_several_go_is_told(view, together):
    drag(view, together, together + by_days(view, 31), let_go=False)
    told = view._dates.change.along
    assert [line.rpartition(": ")[2][-12:] for line in told] == ["January 2026", "March 2026"]


def test_all_go_as_far_as_a_month_goes(desk):
    add(desk, "event", "title=Call", "date=2026-01-10")
    dates = [RecordDates(desk.record(ref), Language("en"), desk.as_of) for ref in ("M15", str(desk.find("Call").ref))]
    change = DatesTogether(dates[0], (dates[1],), Language("en")).moved(Grip.WHOLE, 40, 739_000, exact=False)
    assert (change.values, change.along) == ((("date", "2026-03"),), ("Call: 7 February 2026",))


def test_each_of_several_is_shown_where_it_would_lie(view, together):
    drag(view, together, together + by_days(view, 31), let_go=False)
    assert {other.ref for other in view._dates.change.others} == {"M10", "M15"}
    places = view._dates._places(view._dates._mark)
    assert {middle for middle, _first, _last in places} == {float(place(view, ref).y()) for ref in ("M9", "M15")}


def test_several_do_not_go_to_one_very_day(controller, desk, view, together):
    drag(view, together, together + by_days(view, 31), Qt.KeyboardModifier.AltModifier)
    assert dates_of(desk, "M9", "M15") == ["2025-09-26", "2026-02"]
    assert "drag one alone" in controller.writing.editing.notice.text.text()


def test_where_one_of_several_cannot_go_none_of_them_does(controller, desk, view, together):
    desk.edit(desk.find("M10").id, read_assignments(["date=2025-12-XX"]))
    drag(view, together, together + by_days(view, 31))
    assert dates_of(desk, "M9") == ["2025-09-26"]
    assert "2nd meeting: a date with unknown digits" in controller.writing.editing.notice.text.text()


def test_a_click_on_one_of_several_opens_it(qtbot, view, together):
    at = place(view, "M10")
    with qtbot.waitSignal(view.record_selected) as opened:
        drag(view, at, at)
    assert opened.args == ["M10"]


@pytest.mark.parametrize(
    ("ref", "key", "after"),
    [
        ("M9", Qt.Key.Key_Right, "2025-09-27"),
        ("M9", Qt.Key.Key_Left, "2025-09-25"),
        ("M15", Qt.Key.Key_Right, "2026-03"),
    ],
)
def test_keys_move_a_date_by_the_least_it_can_go(qtbot, desk, view, ref, key, after):
    view.pick(ref)
    qtbot.keyClick(view, key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert dates_of(desk, ref) == [after]


def test_keys_move_several_together(qtbot, desk, view, together):
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert dates_of(desk, "M9", "M15") == ["2025-09-27", "2026-02"]


def test_several_too_many_to_drag_say_so(view):
    held = RecordDates(view.companion.desk.record("M9"), Language("en"), view.companion.desk.as_of)
    change = DatesTogether(held, (held,) * MOST_TOGETHER, Language("en")).moved(Grip.WHOLE, 3, 739_000, exact=False)
    assert change.refused
    assert change.words == "201 records are too many to drag; up to 200 go together"


def test_the_links_of_what_is_chosen_are_drawn_from_origin_to_target(view):
    view.pick("M9")
    ties = view.companion.ties("M9")
    assert [tie.words for tie in ties] == ["follows up", "follows up"]
    to_event, from_meeting = arrows_in(view.frame_now(), view._values.store, "M9", ties, view._room())
    assert to_event.origin == from_meeting.target
    assert from_meeting.origin.left > from_meeting.target.left


def test_a_card_has_the_whole_title_the_date_the_status_and_the_links(view):
    card = view.companion.card("M9")
    assert card.title == "Security Implementation Group, 1st meeting"
    assert {"Held", "Friday 26 September 2025 · McAllen, Texas"} <= set(card.lines)
    assert any(line.startswith("Follows up: ") for line in card.lines)


def test_a_card_tells_of_a_dissent(desk, view):
    assert not any("issent" in line for line in view.companion.card("M10").lines)
    desk.edit(desk.find("M10").id, read_assignments(["dissent=tangible", "dissent_reason=They signed it"]))
    assert any("tangible" in line and "issent" in line for line in view.companion.card("M10").lines)


def test_the_box_says_what_it_understood_and_goes_there(qtbot, controller, view):
    controller.window.commands.registry.get("timeline.goto").run()
    (box,) = controller.window.findChildren(GoToBox)
    box.field.setText("March 2024")
    assert box.said.text() == "March 2024, the month"
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert (view.scale.start, view.scale.end) == pytest.approx((738_946, 738_977))


@pytest.fixture
def go(work, desk):
    return lambda text: work.go(goal_of(desk, text))


def test_a_month_fills_the_view(go, view):
    go("marzo 2024")
    assert 30 < view.scale.end - view.scale.start < 60


@pytest.mark.parametrize("typed", ["2025-09..2026-04", "2025-09 .. 2026-04", "Sept 2025 to April 2026"])
def test_a_period_is_gone_to_as_the_query_has_it_too(desk, typed):
    assert goal_of(desk, typed).days == (date(2025, 9, 1).toordinal(), date(2026, 4, 30).toordinal())


def test_a_day_comes_to_the_middle_large_enough_to_be_seen(go, view):
    go("5 March 2024")
    assert (view.scale.start + view.scale.end) / 2 == pytest.approx(738_950, abs=1)
    assert view.scale.per_day >= 6


def test_words_choose_the_record_and_then_the_next_one(go, work, view):
    go("call")
    first = view.selected
    work.find_next()
    assert first != view.selected
    assert {first[0], view.selected[0]} == {"M"}


def test_back_and_forward_through_the_periods(go, work, view):
    go("March 2024")
    march = view.scale.start
    work._note()
    go("2023")
    work.back()
    assert view.scale.start == pytest.approx(march)
    work.forward()
    assert view.scale.start < march


def test_what_is_selected_fills_the_view(view):
    view.pick("M9")
    view._turn(view._values.lanes.standings_of(view._values.store.index("M10"))[0])
    view.fit_chosen()
    assert 70 < view.scale.end - view.scale.start < 110


def test_a_saved_view_keeps_query_lanes_and_days(qtbot, controller, desk):
    view = SavedView("Spring", "timeline", "border", "actor", "2025-03-01", "2025-05-31")
    desk.set_views([view])
    assert desk.settings.views == (view,)
    controller.finding.view_chosen.emit(view)
    shown = controller.window.page("timeline").view
    assert shown._values.grouping == "actor"
    assert (round(shown.scale.start), round(shown.scale.end)) == (739_311, 739_403)


def test_what_is_looked_at_is_kept_with_its_days(controller, page, work):
    controller._on_search_asked("border")
    work._page.view.keep_days(739_311, 739_402)
    controller.finding.views._on_named("Spring")
    assert controller.finding.views.views[-1] == SavedView(
        "Spring", "timeline", "border", "subject", "2025-03-01", "2025-05-31"
    )


def test_a_saved_view_keeps_the_lanes_that_were_shown(controller, page, work):
    controller._on_search_asked("border")
    shown = work._page.view
    shown.hide_lane(0)
    titles = tuple(lane.title for lane in shown._values.lanes.lanes[1:])
    controller.finding.views._on_named("Without the first")
    view = controller.finding.views.views[-1]
    assert view.lanes == titles
    shown.show_all_lanes()
    controller.finding.view_chosen.emit(view)
    assert work._page.view.scene.hidden() == [0]
    controller.finding.view_chosen.emit(SavedView("All", "timeline", "border", "subject"))
    assert work._page.view.scene.hidden() == []


def test_a_saved_view_keeps_what_was_folded(controller, page, work):
    controller._on_search_asked("border")
    lane = next(at for at in work._page.view.scene.order if work._page.view._values.lanes.size(at))
    work._page.view.fold_lane(lane, Fold.FOLDED)
    controller.finding.views._on_named("Folded")
    view = controller.finding.views.views[-1]
    work._page.view.fold_lane(lane, Fold.PLAIN)
    for chosen_view, fold in ((view, Fold.FOLDED), (replace(view, folded=()), Fold.PLAIN)):
        controller.finding.view_chosen.emit(chosen_view)
        assert work._page.view.scene.folds[lane] is fold


def test_a_file_is_written_once_what_is_unmarked_is_confirmed(qtbot, controller, desk, page, work, tmp_path):
    add(desk, "event", "title=Unmarked", "date=2025-05-01")
    work.export()
    (card,) = controller.window.findChildren(ExportCard)
    card.choose("form", "svg")
    work._export.ask_file = lambda _proposed: str(tmp_path / "timeline.svg")
    card.save.click()
    notice = controller.tables.notice
    qtbot.waitUntil(lambda: controller.tables.confirming.card is not None, timeout=10_000)
    asked = controller.tables.confirming.card
    assert asked.line.text() == "1 record is unmarked and would go out marked TLP:GREEN"
    assert asked.records.item(0).text() == "Unmarked · Event E10"
    asked.go_on.click()
    qtbot.waitUntil((tmp_path / "timeline.svg").exists, timeout=10_000)
    qtbot.waitUntil(lambda: "51 records" in notice.text.text(), timeout=10_000)
    assert [(one.left.paper, one.left.format, one.left.marking) for one in released(desk)] == [
        ("timeline", "svg", "TLP:GREEN")
    ]


def test_what_goes_out_has_the_lanes_that_are_shown(work, view):
    assert work._order().lanes is None
    view.hide_lane(0)
    view.move_lane(2, -1)
    titles = [lane.title for lane in view._values.lanes.lanes]
    assert work._order().lanes == (titles[2], titles[1], *titles[3:])


def ordered(controller, work, tmp_path, **choices):
    """What is drawn when the card is answered so."""
    work.export()
    (card,) = controller.window.findChildren(ExportCard)
    for group, key in choices.items():
        card.choose(group, key)
    work._export.ask_file = lambda _proposed: str(tmp_path / "timeline.pdf")
    card.save.click()
    return work._export._asked[1]


def test_everything_goes_out_with_all_lanes_and_none_of_them_folded(controller, page, view, work, tmp_path):
    view.hide_lane(0)
    view.fold_lane(1, Fold.FOLDED)
    order = ordered(controller, work, tmp_path, period="whole")
    assert (order.lanes, order.folded, order.first, order.last) == (None, (), None, None)


def test_what_is_shown_goes_out_with_its_folds(controller, page, view, work, tmp_path):
    view.hide_lane(0)
    view.fold_lane(1, Fold.FOLDED)
    keys = [lane.key for lane in view._values.lanes.lanes]
    order = ordered(controller, work, tmp_path, period="visible")
    assert (order.lanes, order.folded) == (tuple(keys[1:]), (keys[1],))
    assert order.first.toordinal() == int(view.scale.start)


@pytest.mark.parametrize("form", ["pdf", "svg", "png"])
def test_a_drawing_that_is_cancelled_leaves_no_file(qtbot, controller, page, work, tmp_path, form):
    ordered(controller, work, tmp_path, form=form)
    notice = controller.tables.notice
    assert "Drawing the timeline" in notice.text.text()
    notice.button.click()
    qtbot.waitUntil(lambda: not work._export._background.is_reading("timeline"), timeout=10_000)
    assert [*tmp_path.glob("timeline*")] == []
    qtbot.waitUntil(lambda: notice.text.text() == "Cancelled: no file was written", timeout=10_000)


def drawn_beside(controller, work, tmp_path):
    """A drawing that is in its file, and of which the window has not been told yet."""
    ordered(controller, work, tmp_path, form="svg")
    file = tmp_path / "timeline.pdf"
    reading = work._export._background._readings["timeline"]
    assert reading.wait(10_000)
    assert file.exists()
    return work._export


def logged(desk):
    return [one.left.file_name for one in released(desk)]


def test_a_drawing_is_in_the_log_when_the_window_closes_before_it_is_told(controller, page, desk, work, tmp_path):
    drawn_beside(controller, work, tmp_path)
    controller.window.close()
    assert logged(desk) == ["timeline.pdf"]


def test_a_drawing_is_in_the_log_when_another_was_ordered_meanwhile(qtbot, controller, page, desk, work, tmp_path):
    export = drawn_beside(controller, work, tmp_path)
    export._begin(tmp_path / "second.svg", DrawingOrder(allow_unmarked=True), ExportChoices("svg"))
    qtbot.waitUntil(lambda: logged(desk) == ["timeline.pdf"], timeout=10_000)
    assert not (tmp_path / "second.svg").exists()


def test_one_that_is_cancelled_after_it_was_written_says_where_it_is(qtbot, controller, page, desk, work, tmp_path):
    notice = controller.tables.notice
    drawn_beside(controller, work, tmp_path)
    notice.button.click()
    assert notice.text.text() == "Cancelling…"
    qtbot.waitUntil(lambda: notice.text.text().startswith("The timeline is in timeline.pdf"), timeout=10_000)
    assert logged(desk) == ["timeline.pdf"]


def test_progress_leaves_another_question_where_it_is(controller, work, page, tmp_path):
    ordered(controller, work, tmp_path)
    notice, answers = controller.tables.notice, []
    notice.ask("Copy unmarked rows?", "Copy anyway", lambda: answers.append("yes"))
    work._export.told.emit(1, 2)
    assert notice.text.text() == "Copy unmarked rows?"
    notice.button.click()
    assert answers == ["yes"]
    work._export._on_told(1, 2)
    assert notice.text.text() == "Drawing the timeline: 50%"


def test_the_choices_become_an_order(qtbot, controller, page, work):
    work.export()
    (card,) = controller.window.findChildren(ExportCard)
    card.choose("page", "A3")
    card.choose("period", "visible")
    card.choose("ceiling", "TLP:GREEN")
    card.choose("pages", "1")
    assert card.choices() == ExportChoices("pdf", PageName.A3, True, "TLP:GREEN", 1)
    card.dismiss()


def test_what_is_outside_the_period_is_a_way_to_see_it(qtbot, page, view):
    view.show_days(739_000.0, 739_030.0, least=6.0)
    assert page.bar.outside.text().endswith(" outside the period")
    qtbot.mouseClick(page.bar.outside, LEFT)
    assert not page.bar.outside.isVisible()
    assert view.shown() == len(view._values)


def test_letters_are_the_timelines_also_from_its_buttons(qtbot, controller, page, view):
    page.bar.period.setFocus()
    qtbot.keyClicks(page.bar.period, "/")
    (box,) = controller.window.findChildren(GoToBox)
    box.dismiss()
    page.bar.period.setFocus()
    qtbot.keyClicks(page.bar.period, "M")
    assert view.finder.field.text() == "M"


def test_several_that_are_meant_are_listed_and_one_is_chosen(qtbot, view, controller):
    qtbot.keyClicks(view, "/")
    (box,) = controller.window.findChildren(GoToBox)
    box.field.setText("call")
    third = box.model.entries[2]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(box.field, key)
    assert view.selected == third.id
    assert third.note


def test_what_the_filter_hides_is_no_goal(controller, page, work, desk):
    controller._on_search_asked("border")
    goal = goal_of(desk, "Caracas", work._page.view.which_shown())
    assert not goal.is_there


def test_a_slash_begins_to_find(qtbot, controller, view):
    qtbot.keyClicks(view, "/")
    (box,) = controller.window.findChildren(GoToBox)
    box.field.setText("call")
    assert "records" in box.said.text()
    box.dismiss()

"""Lanes under hand: folded, opened, moved, hidden and brought back, by mouse, menu and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from tests.ui.sample import AS_OF, LANES, day, item, timeline
from tests.ui.timeline_counts import counts_of
from tracker.domain.implementation import Implementation, Standing
from tracker.ui.timeline.density_words import density_words
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.emptiness import Emptiness
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.lane_menu import fill_lane_list, lane_menu
from tracker.ui.timeline.lanes import Lane
from tracker.ui.timeline.layout import FOLDED_LANE, Fold
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.timeline.period import desk_period, whole_period
from tracker.ui.timeline.values import timeline_of
from tracker.ui.view_values import Urgency


def shown(qtbot, look, language, values):
    page = TimelinePage(values, look, language)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def page(qtbot, look, english):
    return shown(qtbot, look, english, timeline())


@pytest.fixture
def view(page):
    return page.view


def title_of(view, lane):
    place = view.scene.layout(1.0).place(lane)
    return QPoint(40, round(place.top + 19 + AXIS))


def entry(menu, text):
    return next(action for action in menu.actions() if action.text() == text)


def test_a_click_on_a_title_folds_and_unfolds_its_lane(qtbot, view):
    for fold in (Fold.FOLDED, Fold.PLAIN):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=title_of(view, 1))
        assert view.scene.folds[1] is fold


def test_a_title_dragged_over_another_takes_its_place(qtbot, view):
    ground = view.viewport()
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=title_of(view, 0))
    qtbot.mouseMove(ground, title_of(view, 1))
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=title_of(view, 1))
    assert view.scene.order == [1, 0, 2]
    assert set(view.scene.folds) == {Fold.PLAIN}


@pytest.mark.parametrize(
    ("text", "order", "fold"),
    [
        ("Fold the lane", [0, 1, 2], Fold.FOLDED),
        ("Move the lane up", [1, 0, 2], Fold.PLAIN),
        ("Move the lane down", [0, 2, 1], Fold.PLAIN),
        ("Hide the lane", [0, 2], Fold.PLAIN),
    ],
)
def test_the_menu_of_a_lane_does_what_it_says(view, english, text, order, fold):
    entry(lane_menu(view, 1, english, view), text).trigger()
    assert (view.scene.order, view.scene.folds[1]) == (order, fold)


def test_what_cannot_be_done_is_not_offered(view, english):
    view.hide_lane(1)
    view.hide_lane(2)
    menu = lane_menu(view, 0, english, view)
    off = {action.text() for action in menu.actions() if not action.isEnabled() and action.text()}
    assert off == {"Move the lane up", "Move the lane down", "Hide the lane"}
    entry(menu, "Show all lanes").trigger()
    assert sorted(view.scene.order) == [0, 1, 2]


def test_the_list_of_lanes_hides_and_shows(view, english):
    menu = QMenu(view)
    fill_lane_list(menu, view, english)
    entry(menu, "Commitments").trigger()
    assert view.scene.order == [0, 2]
    fill_lane_list(menu, view, english)
    entry(menu, "Commitments").trigger()
    assert view.scene.order == [0, 1, 2]


def test_hidden_lanes_are_counted(page):
    page.view.hide_lane(1)
    assert "lanes hidden: 1" in counts_of(page)


def test_keys_fold_and_move_the_lane_of_what_is_chosen(qtbot, view):
    view.select("C1")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.scene.folds[1] is Fold.FOLDED
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view.scene.order == [1, 0, 2]


def test_enter_opens_what_is_chosen(qtbot, view):
    view.select("C1")
    with qtbot.waitSignal(view.record_selected) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["C1"]


@pytest.fixture
def crowded(qtbot, look, english):
    many = [item(f"E{n}", AS_OF - 20, AS_OF + 20) for n in range(1, 81)]
    page = shown(qtbot, look, english, timeline_of(many, LANES, AS_OF))
    yield page.view


def test_a_click_on_what_has_no_row_shows_every_row(qtbot, crowded):
    place = crowded.scene.layout(1.0).place(0)
    at = QPoint(500, round(place.bottom - 14 + AXIS))
    qtbot.mouseClick(crowded.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert crowded.scene.folds[0] is Fold.OPENED
    assert crowded.scene.layout(1.0).place(0).rows.count == 80


def test_a_key_shows_every_row_and_fewer_again(qtbot, crowded):
    for fold in (Fold.OPENED, Fold.PLAIN):
        qtbot.keyClick(crowded, Qt.Key.Key_O)
        assert crowded.scene.folds[0] is fold


def test_other_lanes_of_the_same_names_stay_arranged(qtbot, look, english, page):
    page.view.hide_lane(1)
    after = shown(qtbot, look, english, timeline())
    after.view.follow(page.view)
    assert after.view.scene.order == [0, 2]


def test_a_folded_lane_tells_exact_counts(view):
    view.fold_lane(1, Fold.FOLDED)
    place = view.scene.layout(1.0).place(1)
    point = QPoint(round(view.scale.x(AS_OF + 0.5)), round(place.top + 15 + AXIS)).toPointF()
    when, count = view._tip_at(point)
    assert count == "2 records"
    assert "2026" in when


def test_a_column_of_one_record_is_told_so(english):
    assert density_words(AS_OF, AS_OF + 1, 1, english)[1] == "1 record"


def test_hidden_and_undated_are_ways_to_see_them(qtbot, page):
    with qtbot.waitSignal(page.empty_action_asked):
        page.bar.hidden_by_filter.click()
    page.bar.undated.click()
    assert page.tray.isVisible()
    assert page.tray.list.model().rowCount() == 4


def test_esc_closes_the_tray_and_gives_the_keys_back(qtbot, page):
    page.bar.undated.click()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert page.tray.list.event(asked)
    qtbot.keyClick(page.tray.list, Qt.Key.Key_Escape)
    assert (page.tray.isVisible(), page.view.hasFocus()) == (False, True)


def picture_of(qtbot, look, language, made):
    page = shown(qtbot, look, language, timeline_of([made], LANES, AS_OF))
    return page.view.viewport().grab().toImage()


@pytest.mark.parametrize(
    "standing", [Standing(one, claimed=claimed) for one in Implementation for claimed in (False, True)]
)
def test_every_standing_has_a_picture_of_its_own(qtbot, look, english, standing):
    def picture(of):
        made = item("C1", AS_OF - 200, AS_OF + 40, kind=ItemKind.COMMITMENT, standing=of)
        return picture_of(qtbot, look, english, made)

    bare = picture(None)
    assert (picture(standing) == bare) is (standing == Standing(Implementation.NOT_YET_ASSESSED))


@pytest.mark.parametrize("days", [-30, 30])
def test_a_moved_deadline_leaves_a_ghost(qtbot, look, english, days):
    def picture(was_due):
        made = item("C1", AS_OF - 200, AS_OF, kind=ItemKind.COMMITMENT, was_due=was_due)
        return picture_of(qtbot, look, english, made)

    assert picture(None) != picture(AS_OF + days)


@pytest.mark.parametrize("urgency", list(Urgency))
def test_a_flag_stands_on_its_record(page, urgency):
    def picture():
        return page.view.viewport().grab().toImage()

    bare = picture()
    page.view.show_flags({int(page.view._values.store.ids[3]): urgency})
    flagged = picture()
    assert flagged != bare
    page.view.take_values(timeline())
    assert picture() == flagged
    page.view.show_flags({})
    assert picture() == bare


def test_an_empty_lane_says_where_its_records_are(page):
    page.view.show_middle(AS_OF - 3000)
    [group, *_rest] = page.view.scene.picture(page.view.sight()).empty
    assert group.why == Emptiness(later=3)


@pytest.mark.parametrize(("days", "side", "middle"), [(-3000, 1, (2025, 9, 26)), (3000, -1, (2026, 1, 23))])
def test_a_click_on_what_an_empty_lane_says_goes_to_its_records(qtbot, view, days, side, middle):
    view.show_middle(AS_OF + days)
    place = view.scene.layout(1.0).place(0)
    x = view.scale.left + view.scale.width / 2 + 20 * side
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(place.top + 40 + AXIS)))
    assert (view.scale.start + view.scale.end) / 2 == pytest.approx(day(*middle) + 0.5, abs=1)


FILTERED = timeline_of([item("E1", AS_OF)], (Lane("a", "A"), Lane("b", "B", hidden=7), Lane("c", "C")), AS_OF, hidden=7)


def test_lanes_of_another_grouping_stand_in_their_own_order(page, qtbot, look, english):
    page.view.move_lane(2, -1)
    values = replace(timeline(), grouping="actor")
    after = shown(qtbot, look, english, values)
    after.follow(page)
    assert after.view.scene.order == [0, 1, 2]


@pytest.mark.parametrize(("lane", "held"), [(1, "3 of 3 in view"), (0, "3 of 3 in view")])
def test_a_title_under_the_pointer_is_told_whole(view, lane, held):
    assert view._tip_at(title_of(view, lane).toPointF()) == (LANES[lane].title, held)


def told(page):
    bar = page.bar
    return [one for one in (bar.counts, bar.outside, bar.hidden_by_filter, bar.undated) if one.isVisible()]


def test_where_there_is_no_room_the_counts_stand_at_the_foot(qtbot, page):
    high = page.bar.height()
    page.resize(560, 700)
    qtbot.waitUntil(page.bar.foot.isVisible)
    assert all(one.width() >= one.sizeHint().width() for one in told(page))
    page.resize(1000, 700)
    page.view.fit()
    qtbot.waitUntil(page.bar.foot.isHidden)
    assert page.bar.height() == high


def test_counts_are_seen_whole_wherever_a_line_has_room_for_them(page):
    for wide in range(page.bar.minimumSizeHint().width(), 1000, 20):
        page.resize(wide, 700)
        page.layout().activate()
        page.bar.layout().activate()
        page.bar.foot.layout().activate()
        assert all(one.width() >= one.sizeHint().width() for one in told(page))


@pytest.fixture
def filtered(qtbot, look, english):
    return shown(qtbot, look, english, FILTERED)


def test_a_lane_that_holds_nothing_is_a_slim_line_and_says_why(english, filtered):
    view = filtered.view
    empty = view.scene.picture(view.sight()).empty
    assert [one.why.words(english) for one in empty] == ["7 hidden by the filter", "none recorded"]
    assert [place.height for place in view.scene.layout(1.0).lanes[1:]] == [FOLDED_LANE, FOLDED_LANE]


def test_a_lane_that_holds_nothing_cannot_be_folded(english, filtered):
    menus = [lane_menu(filtered.view, lane, english, filtered.view) for lane in (0, 1)]
    assert [entry(menu, "Fold the lane").isEnabled() for menu in menus] == [True, False]


def test_the_strip_is_of_the_whole_desk_whatever_the_filter_leaves():
    values = timeline()
    kept = values.order[-1:]
    left = replace(values, order=kept, begins=values.store.first[kept], ends=values.store.last[kept])
    assert desk_period(left) == desk_period(values) == whole_period(values) != whole_period(left)


def test_another_filter_leaves_the_period_as_it_is(page, filtered):
    page.view.show_middle(AS_OF - 40)
    filtered.follow(page)
    assert filtered.view.scale.start == page.view.scale.start


def test_what_another_filter_leaves_is_shown_where_it_is(page, filtered):
    page.view.show_middle(AS_OF - 3000)
    page._values = timeline_of([item("E1", AS_OF)], LANES, AS_OF)
    filtered.follow(page)
    assert filtered.view.shown() == 1

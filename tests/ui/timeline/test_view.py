"""The timeline under hand: pan, zoom, walk, choose."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.ui.sample import AS_OF, ITEMS, LANES, item, timeline
from tests.ui.timeline_counts import counts_of
from tracker.language import Language
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.tips import plain_tip
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.levels import MOST_BARS
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.timeline.values import timeline_of
from tracker.ui.view_values import EmptyKind, EmptyState


@pytest.fixture
def page(qtbot, look, english):
    made = TimelinePage(timeline(), look, english)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def view(page):
    return page.view


def place_of(view, ref):
    frame = view.frame_now()
    at = frame.items.tolist().index(view._values.store.index(ref))
    return QPoint(round((frame.x0[at] + frame.x1[at]) / 2), round(frame.middle[at]))


def wheel(view, delta, modifiers=Qt.KeyboardModifier.NoModifier, at=(600, 300)):
    where = QPointF(*at)
    event = QWheelEvent(
        where,
        where,
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_it_opens_on_the_last_year_with_today_in_view(view):
    assert view.scale.start < AS_OF < view.scale.end
    assert 300 < view.scale.end - view.scale.start < 600


@pytest.mark.parametrize("ref", ["M8", "C1", "C2", "M10", "P1"])
def test_a_click_chooses_what_is_under_it(qtbot, view, ref):
    with qtbot.waitSignal(view.record_selected) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, ref))
    assert chosen.args == [ref]
    assert view.selected == ref


def test_a_click_on_the_ground_chooses_nothing(qtbot, view):
    with qtbot.assertNotEmitted(view.record_selected):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 660))


def test_a_drag_pans_and_chooses_nothing(qtbot, view):
    before, ground = view.scale.start, view.viewport()
    with qtbot.assertNotEmitted(view.record_selected):
        qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
        qtbot.mouseMove(ground, QPoint(660, 300))
        qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=QPoint(660, 300))
    assert view.scale.start < before


def test_the_wheel_pans_and_with_ctrl_zooms_at_the_pointer(view):
    day = view.scale.day(600)
    wheel(view, 120, Qt.KeyboardModifier.ControlModifier)
    assert view.scale.day(600) == pytest.approx(day, abs=0.01)
    wider = view.scale.per_day
    before = view.scale.start
    wheel(view, -120)
    assert (view.scale.per_day, view.scale.start > before) == (wider, True)


def test_the_wheel_scrolls_lanes_that_do_not_fit(view):
    view.resize(1000, 160)
    wheel(view, -120, at=(600, 100))
    assert view.verticalScrollBar().value() > 0


def test_a_day_is_some_twenty_presses_from_twenty_years(qtbot, view):
    view.fit()
    for _press in range(22):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale.end - view.scale.start < 2


@pytest.mark.parametrize(("key", "grows"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)])
def test_plus_and_minus_zoom_around_the_middle(qtbot, view, key, grows):
    before = view.scale
    qtbot.keyClick(view, key)
    assert (view.scale.per_day > before.per_day) is grows
    assert (view.scale.start + view.scale.end) / 2 == pytest.approx((before.start + before.end) / 2)


def test_t_brings_today_to_the_middle(qtbot, view):
    view.show_middle(AS_OF - 2000)
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert (view.scale.start + view.scale.end) / 2 == pytest.approx(AS_OF + 0.5)


def test_fit_shows_everything(qtbot, page):
    page.view.show_middle(AS_OF - 5000)
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Fit")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.view.shown() == len(ITEMS)


@pytest.mark.parametrize(
    ("key", "begun", "reached"),
    [
        (Qt.Key.Key_J, "M7", "C1"),
        (Qt.Key.Key_K, "C1", "M7"),
        (Qt.Key.Key_Right, "M7", "M8"),
        (Qt.Key.Key_Left, "M9", "M8"),
        (Qt.Key.Key_Home, "M9", "M7"),
        (Qt.Key.Key_End, "C1", "C8"),
    ],
)
def test_keys_walk_in_time_and_along_a_lane(qtbot, view, key, begun, reached):
    view.select(begun)
    with qtbot.waitSignal(view.record_selected) as chosen:
        qtbot.keyClick(view, key)
    assert chosen.args == [reached]
    assert view.selected == reached


def test_up_and_down_walk_between_lanes(qtbot, view):
    view.select("M8")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.selected in {"C1", "C2", "C8"}
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.selected in {"M7", "M8", "M9"}


def test_the_first_step_goes_to_what_is_nearest_today(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.selected == "C8"


def test_the_first_step_stays_in_the_lanes_in_view(qtbot, view):
    view.setFixedSize(1000, 160)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view._values.lanes.lane_of(view._selected) == 0


def test_the_walk_ends_at_the_last_record(qtbot, view):
    view.select("M10")
    with qtbot.assertNotEmitted(view.record_selected):
        qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_J)


def test_what_is_chosen_comes_into_view_and_is_read_out(view):
    view.show_middle(AS_OF - 3000)
    assert view.select("M8")
    assert view.scale.start < AS_OF - 36 < view.scale.end
    assert view.accessibleDescription() == "M8, Title of M8, 11 December 2025"


def test_a_record_without_a_date_cannot_be_chosen(view):
    assert view.select("E99") is False


def test_rows_do_not_move_while_panning_and_zooming(view):
    before = [view.scene.row_middle(at, 1.0) for at in range(10)]
    view.zoom(4)
    view.show_middle(AS_OF - 700)
    assert [view.scene.row_middle(at, 1.0) for at in range(10)] == before


def test_the_counts_tell_what_is_not_there(page):
    page.view.fit()
    assert counts_of(page) == "10 shown · 16 hidden by the filter · 4 undated"
    page.view.show_middle(AS_OF + 3000)
    assert counts_of(page).startswith("1 shown · 9 outside the period")


def test_the_overview_leads_elsewhere(qtbot, page):
    qtbot.mouseClick(page.overview, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    middle = (page.view.scale.start + page.view.scale.end) / 2
    assert middle == pytest.approx(page.overview.scale().day(10), abs=1)
    before = page.view.scale.start
    qtbot.keyClick(page.overview, Qt.Key.Key_Right)
    assert page.view.scale.start > before


def test_other_lanes_are_asked_for(qtbot, page):
    menu = page.findChild(QMenu)
    with qtbot.waitSignal(page.grouping_chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == ["actor"]


def test_a_tip_shows_markup_as_it_is_written():
    assert plain_tip("<b>Raids</b>", "", "rejected") == "<qt>&lt;b&gt;Raids&lt;/b&gt;<br>rejected</qt>"


@pytest.fixture
def crowded(qtbot, look, english):
    many = [item(f"E{n}", AS_OF - n % 300, None, n % 3) for n in range(1, 3 * MOST_BARS)]
    page = TimelinePage(timeline_of(many, LANES, AS_OF), look, english)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    yield page.view


def test_too_many_for_bars_are_bands(crowded):
    assert crowded.scene.is_dense(0)
    assert not crowded.grab().isNull()
    crowded.zoom(40)
    assert not crowded.scene.is_dense(0)


@pytest.fixture
def motion(qapp):
    before = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    yield
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, before)


def test_a_lane_goes_over_from_band_to_bars(qtbot, motion, crowded):
    crowded.zoom(40)
    assert crowded.scene.share(0) < 1
    qtbot.waitUntil(lambda: crowded.scene.share(0) == 1)
    qtbot.waitUntil(lambda: not crowded._fades._timer.isActive())


def test_who_wants_no_motion_sees_bars_at_once(motion, crowded):
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)
    crowded.zoom(40)
    assert crowded.scene.share(0) == 1


def test_the_lane_at_the_top_stays_there_when_others_change_their_height(qtbot, crowded):
    bar = crowded.verticalScrollBar()
    crowded.setFixedSize(1000, 160)
    crowded.zoom(40)
    qtbot.waitUntil(lambda: crowded.scene.share(0) == 1)
    bar.setValue(round(crowded.scene.layout(1.0).place(1).top))
    crowded.fit()
    assert crowded.scene.layout(1.0).at(bar.value()).lane == 1


def test_what_is_chosen_has_a_row_however_full_its_lane_is(qtbot, look, english):
    many = [item(f"E{n}", AS_OF - 100, AS_OF - n, 0) for n in range(1, 71)]
    page = TimelinePage(timeline_of(many, LANES, AS_OF), look, english)
    qtbot.addWidget(page)
    page.show()
    rowless = [at for at in range(70) if page.view.scene.row_middle(at, 1.0) is None]
    page.view.pick(page.view._values.store.ref(rowless[-1]))
    assert rowless[-1] in page.view.frame_now().standings


def beside(page, wide):
    """What opens beside the timeline in its window leaves it so much room."""
    page.view.parent().layout().setContentsMargins(0, 0, page.width() - wide, 0)
    page.layout().activate()


def painted(qtbot, view):
    qtbot.waitUntil(lambda: view._window_wide == view.window().width())


def test_what_opens_beside_it_moves_no_record(qtbot, page, view):
    painted(qtbot, view)
    before = place_of(view, "M7")
    beside(page, 800)
    assert view.width() == 800
    assert place_of(view, "M7") == before
    beside(page, 1000)
    assert place_of(view, "M7") == before


def test_what_is_chosen_stays_beside_what_opens(qtbot, page, view):
    painted(qtbot, view)
    view.select("P1")
    assert place_of(view, "P1").x() > 600
    beside(page, 600)
    assert place_of(view, "P1").x() < 600


def test_a_window_of_another_width_shows_the_same_days(qtbot, page, view):
    painted(qtbot, view)
    before = view.scale
    page.resize(1400, 700)
    assert (view.scale.start, view.scale.end) == pytest.approx((before.start, before.end))


def test_a_click_on_what_runs_out_of_view_moves_nothing(view):
    first = float(view._values.store.first[view._values.store.index("C1")])
    view.show_middle(first + 0.6 * view.scale.width / view.scale.per_day)
    before = view.scale
    view.pick("C1")
    assert (before.start > first, view.scale) == (True, before)


def test_new_values_keep_the_place_and_the_choice(view):
    view.select("M8")
    days = view.scale
    view.take_values(timeline(ITEMS[1:]))
    assert (view.selected, view.scale) == ("M8", days)


def test_the_title_of_a_lane_stays_in_view_while_one_scrolls_through_it(qtbot, look, english):
    many = [item(f"C{n}", AS_OF - 300, AS_OF, kind=ItemKind.COMMITMENT) for n in range(1, 50)]
    page = TimelinePage(timeline_of(many, LANES[:1], AS_OF), look, english)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    page.view.verticalScrollBar().setValue(400)
    titles = page.view.viewport().grab(QRect(16, AXIS + 8, 100, 24)).toImage()
    darkest = min(titles.pixelColor(x, y).lightness() for x in range(100) for y in range(24))
    assert darkest < 80


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_today_is_drawn_where_it_is(look, page, theme):
    look.change(theme=theme)
    picture = page.view.viewport().grab().toImage()
    x = round(page.view.scale.x(AS_OF + 0.5))
    column = {picture.pixelColor(at, 500).name() for at in (x - 1, x)}
    assert look.colour("danger").name() in column


def test_nothing_to_draw_says_why(qtbot, look, english):
    empty = EmptyState(EmptyKind.FIRST_USE, "No records yet", "", "Open the sample")
    page = TimelinePage(timeline_of((), LANES, AS_OF), look, english, empty)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.empty_action_asked) as asked:
        qtbot.mouseClick(page.findChild(EmptyView).findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == [EmptyKind.FIRST_USE]


def test_no_records_can_be_drawn_and_walked(qtbot, look):
    page = TimelinePage(timeline(()), look, Language("en"))
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.selected == ""

"""The wired window in the hand, by real mouse and keys: what is chosen, where it stands, and who has the keys."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.timeline.test_working import LEFT, NONE, page, place, view
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.timeline.companion import Change, Grip
from tracker.ui.timeline.goto_box import GoToBox
from tracker.ui.timeline_export.card import ExportCard

__all__ = ["page", "view"]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def click(qtbot, view, ref, modifiers=NONE):
    qtbot.mouseClick(view.viewport(), LEFT, modifiers, place(view, ref))


@pytest.fixture
def three(qtbot, view):
    for ref, modifiers in (("M9", NONE), ("M10", SHIFT), ("M14", SHIFT)):
        click(qtbot, view, ref, modifiers)
    return view


def test_shift_and_click_choose_exactly_the_one_that_was_clicked(three):
    assert three.chosen_refs == ["M9", "M10", "M14"]


@pytest.mark.parametrize("ref", ["M9", "M10", "M13"])
def test_a_plain_click_ends_several_and_chooses_that_one(qtbot, controller, three, ref):
    click(qtbot, three, ref)
    assert (three.several, three.chosen_refs, controller.window.record_shown) == (0, [ref], ref)


def test_an_arrow_ends_several(qtbot, three):
    qtbot.keyClick(three, Qt.Key.Key_Left)
    assert three.chosen_refs == [three.selected]


def test_shift_and_an_arrow_keep_several(qtbot, three):
    qtbot.keyClick(three, Qt.Key.Key_Right, SHIFT)
    assert len(three.chosen_refs) == 4
    assert three.chosen_refs[:3] == ["M9", "M10", "M14"]


@pytest.fixture
def narrow(qtbot, controller, view):
    controller.window.resize(1280, 800)
    qtbot.waitUntil(lambda: view.width() > 1000)
    view.show_days(739_500, 739_700, least=1.0)
    return view


def opened(qtbot, view, ref):
    before = view.width()
    click(qtbot, view, ref)
    qtbot.waitUntil(lambda: view.width() < before)
    QApplication.processEvents()


def closed(qtbot, view):
    before = view.width()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.width() > before)


@pytest.mark.parametrize("ref", ["M10", "M15", "C7", "C9"])
def test_the_days_of_before_come_back_when_the_record_closes(qtbot, narrow, ref):
    before = narrow.scale
    opened(qtbot, narrow, ref)
    closed(qtbot, narrow)
    assert narrow.scale == before


def test_a_record_that_stays_in_view_stays_under_the_mouse(qtbot, narrow):
    at = place(narrow, "M9")
    on_screen = narrow.viewport().mapToGlobal(at)
    opened(qtbot, narrow, "M9")
    assert narrow.viewport().mapToGlobal(place(narrow, "M9")) == on_screen


def test_a_bar_of_which_much_is_in_view_moves_nothing(qtbot, narrow):
    before = narrow.scale
    opened(qtbot, narrow, "C7")
    assert narrow.scale.start == before.start


def test_a_record_that_would_be_covered_comes_into_view(qtbot, narrow):
    opened(qtbot, narrow, "M15")
    assert place(narrow, "M15").x() < narrow.viewport().width() - 20


def test_days_that_were_moved_meanwhile_stay(qtbot, narrow):
    opened(qtbot, narrow, "M15")
    narrow.zoom(1.5)
    start = narrow.scale.start
    closed(qtbot, narrow)
    assert narrow.scale.start == pytest.approx(start)


def in_page(page, widget):
    return widget.mapTo(page, QPoint(0, 0)).y()


def test_counts_without_room_stand_at_the_foot_and_move_no_lane(qtbot, page, narrow):
    before = in_page(page, narrow), page.bar.outside.isVisible()
    opened(qtbot, narrow, "M9")
    assert (in_page(page, narrow), page.bar.outside.isVisible()) == before
    assert in_page(page, page.bar.outside) > in_page(page, narrow)


def button(page, text):
    return next(one for one in page.bar.findChildren(QPushButton) if one.text() == text)


def test_after_a_click_in_the_rail_the_keys_are_the_timeline_s(qtbot, controller):
    rail = {one.key: one for one in controller.window.navigation._buttons}
    qtbot.mouseClick(rail["timeline"], LEFT)
    assert QApplication.focusWidget() is controller.window.page("timeline").view


def test_in_the_rail_the_keyboard_stays(qtbot, controller):
    rail = {one.key: one for one in controller.window.navigation._buttons}
    rail["timeline"].setFocus()
    qtbot.keyClick(rail["timeline"], Qt.Key.Key_Return)
    assert QApplication.focusWidget() is rail["timeline"]


@pytest.mark.parametrize("part", ["overview", "Today", "Fit"])
def test_after_a_click_beside_the_timeline_the_keys_are_its_own(qtbot, page, part):
    page.bar.period.setFocus()
    qtbot.mouseClick(page.overview if part == "overview" else button(page, part), LEFT)
    assert QApplication.focusWidget() is page.view


def test_letters_typed_on_the_strip_are_the_timeline_s(qtbot, page, view):
    page.overview.setFocus()
    before = view.scale.per_day
    qtbot.keyClick(page.overview, Qt.Key.Key_Plus)
    assert view.scale.per_day > before


def asked(qtbot, controller, text):
    field = controller.window.top_bar.search
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return controller.window.page("timeline")


def test_a_filter_that_matches_nothing_keeps_the_bar_and_says_how_many_it_hides(qtbot, controller, page):
    here = asked(qtbot, controller, "nothingiscalledso")
    assert here.bar.isVisible() and not here.view.isVisible()
    assert "hidden by the filter" in here.bar.hidden_by_filter.text()
    qtbot.mouseClick(here.bar.hidden_by_filter, LEFT)
    assert controller.window.page("timeline").view.isVisible()


def test_a_period_outlives_a_filter_that_matches_nothing(qtbot, controller, narrow):
    before = narrow.scale.start
    asked(qtbot, controller, "nothingiscalledso")
    qtbot.keyClick(controller.window.top_bar.search, Qt.Key.Key_Escape)
    assert controller.window.page("timeline").view.scale.start == pytest.approx(before)


def test_a_search_field_that_is_emptied_clears_the_filter(qtbot, controller, page):
    asked(qtbot, controller, "SIG")
    field = controller.window.top_bar.search
    for _letter in "SIG":
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert controller.reading.query == ""


def name_of(view, ref):
    """The middle of what is written of a record beside its mark."""
    view.viewport().repaint()
    names, item = view._painter.placed, view._values.store.index(ref)
    return names.boxes[names.items.index(item)].center().toPoint()


NAMED = ["M9", "M13", "M14"]


@pytest.mark.parametrize("ref", NAMED)
def test_a_name_is_clicked_as_its_mark(qtbot, view, ref):
    qtbot.mouseClick(view.viewport(), LEFT, NONE, name_of(view, ref))
    assert view.selected == ref


def test_the_pointer_over_a_name_is_that_of_its_mark(qtbot, view):
    qtbot.mouseMove(view.viewport(), name_of(view, "M13"))
    assert view._values.lanes.items[view._hovered] == view._values.store.index("M13")
    assert view._tip_at(name_of(view, "M13").toPointF())


@pytest.mark.parametrize("ref", ["M13", "P1"])
def test_a_name_is_dragged_as_the_whole_of_its_mark(qtbot, desk, view, ref):
    view.pick(ref)
    at = name_of(view, ref)
    qtbot.mousePress(view.viewport(), LEFT, NONE, at)
    assert view._dates._grip is Grip.WHOLE and view._dates._mark.ref == ref


def test_a_menu_hangs_under_the_beginning_of_its_button(page):
    for one in (page.bar.period, page.bar.findChildren(QPushButton)[0]):
        menu = one.menu()
        menu.resize(100, 100)
        menu.move(5, 70)
        QApplication.sendEvent(menu, QShowEvent())
        assert menu.pos() == QPoint(one.mapToGlobal(QPoint(0, 0)).x(), 70)


def test_home_with_nothing_chosen_is_the_first_of_the_first_lane_in_view(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Home)
    lanes = view._values.lanes
    first = next(lane for lane in view._lanes_in_view() if lanes.size(lane))
    assert view.selected == view._values.store.ref(int(lanes.items[lanes.span(first).start]))


def test_the_palette_clears_the_filter(qtbot, controller, page):
    clear = controller.window.commands.registry.get("clear-filter")
    assert not clear.is_enabled()
    asked(qtbot, controller, "SIG")
    assert clear.is_enabled()
    clear.run()
    assert controller.reading.query == ""


def test_the_period_that_was_asked_for_is_the_one_shown(page, view):
    view.show_days(date(2025, 12, 1).toordinal(), date(2026, 5, 1).toordinal(), least=0.0)
    assert page.bar.period.text() == "Dec 2025 – Apr 2026"


LONG = "It was held, and a meeting that was held cannot lie ahead of today; " * 3 + "change its status first"


def test_a_long_refusal_is_whole_in_the_notice(qtbot, controller, page):
    notice = controller.writing.editing.notice
    notice.say("Done")
    low = notice.height()
    notice.say(LONG)
    qtbot.waitUntil(lambda: notice.height() > low)
    text = notice.text
    assert (text.text(), text.height() >= text.heightForWidth(text.width())) == (LONG, True)


def test_a_refused_drag_says_all_of_why(view):
    at = place(view, "M9")
    view.pick("M9")
    view._dates.take(view._marks([view._selected])[0], view.companion.hold("M9", []), at.toPointF())
    view._dates.change = Change(LONG, refused=True)
    card, room = view._dates.words_card(view._look, view._room()), view._room()
    line = QFontMetricsF(view._look.font(TypeRole.INTERFACE, strong=True))
    assert card.width() * card.height() > line.horizontalAdvance(LONG) * line.height()
    assert room.contains(card)


def test_a_card_that_changes_its_height_is_painted_with_all_of_its_shadow(qtbot, controller, view):
    qtbot.keyClicks(view, "/")
    (box,) = controller.window.findChildren(GoToBox)
    painted = []
    box.paintEvent = lambda event: painted.append(event.rect())
    box.field.setText("call")
    qtbot.waitUntil(lambda: box.rect() in painted)
    box.dismiss()


def test_the_ways_of_arrows_are_found_once_for_one_picture(qtbot, view):
    view.pick("M15")
    QApplication.processEvents()  # The panel opens beside it and takes its width.
    qtbot.mouseMove(view.viewport(), place(view, "M15"))
    view.viewport().repaint()
    before = view._routes.of(view._routed(), list)
    qtbot.mouseMove(view.viewport(), place(view, "M14"))
    view.viewport().repaint()
    assert before
    assert view._routes.of(view._routed(), list) is before


def test_other_days_have_other_ways(view):
    view.pick("M15")
    view.viewport().repaint()
    before = view._routes.of(view._routed(), list)
    view.zoom(1.1)
    view.viewport().repaint()
    assert view._routes.of(view._routed(), list) is not before


def test_enter_on_a_choice_of_the_export_card_saves(qtbot, controller, page):
    page.view.setFocus()
    controller.window.commands.registry.get("timeline.export").run()
    (card,) = controller.window.findChildren(ExportCard)
    card.chosen.disconnect()
    with qtbot.waitSignal(card.chosen):
        qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Return)

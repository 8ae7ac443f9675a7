"""Tab reaches everything a person can use, in the order in which it is read."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.accessibility.states import records, results, sections, settings, settle, source_texts, stand_ins

_MOST = 600


def tabbed(window: QWidget) -> list[QWidget]:
    """What the focus is on after each press of Tab, once round, from the first thing in the window."""
    found: list[QWidget] = []
    for _press in range(_MOST):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if focused is None or (found and focused is found[0]):
            break
        found.append(focused)
    first = next((at for at, one in enumerate(found) if one.accessibleName() in _FIRST), 0)
    return found[first:] + found[:first]


_FIRST = ("Main menu", "Menú principal")


def usable(window: QWidget) -> set[QWidget]:
    """Everything that can have the focus now."""
    return {
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and one.isEnabled()
        and one.isVisibleTo(window)
        and one.focusProxy() is None
    }


def region(window: QWidget, widget: QWidget) -> int:
    parts = (window.navigation, window.top_bar, window.current_page(), window.detail)
    return next((at for at, part in enumerate(parts) if part is widget or part.isAncestorOf(widget)), len(parts))


def check(window: QWidget, name: str) -> None:
    reached = tabbed(window)
    missed = [f"{type(one).__name__} {one.accessibleName()!r}" for one in usable(window) - set(reached)]
    assert missed == [], name
    regions = [region(window, one) for one in reached]
    assert regions == sorted(regions), name


def test_every_section_is_walked_through(window_of):
    for name, window in sections(window_of):
        check(window, name)


def test_a_record_of_every_kind_is_walked_through(window_of, spoken):
    for name, _pane in records(window_of, spoken):
        check(window_of.window, name)


def test_the_settings_are_walked_through(window_of):
    for name, window in settings(window_of):
        check(window, name)


def test_the_result_of_a_meeting_is_walked_through(window_of):
    for name, window in results(window_of):
        check(window, name)


def test_the_text_of_a_source_is_walked_through(window_of, spoken):
    for name, _pane in source_texts(window_of, spoken):
        check(window_of.window, name)


def test_what_stands_where_nothing_is_is_walked_through(window_of):
    for name, window in stand_ins(window_of):
        check(window, name)


def test_going_back_is_the_same_way(window_of):
    window = window_of.window
    window.show_section("commitments")
    window_of.show_record("C10")
    settle()
    forth = tabbed(window)
    forth[0].setFocus()
    back = []
    for _press in forth:
        back.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    assert back == [forth[0], *reversed(forth[1:])]


def test_a_record_is_read_from_its_top_down(window_of):
    window_of.show_record("M8")
    settle()
    pane = window_of.window.detail
    tops = [one.mapTo(pane, QPoint(0, 0)).y() for one in tabbed(window_of.window) if pane.isAncestorOf(one)]
    # What deletes and what closes stand at the top and are reached last: Tab reads on.
    read, (delete, close) = tops[:-2], tops[-2:]
    assert len(read) > 10 and delete == close <= read[0]
    assert all(later >= earlier - 24 for earlier, later in pairwise(read))


def test_what_is_reached_is_in_view(window_of):
    window_of.show_record("C10")
    settle()
    pane, window = window_of.window.detail, window_of.window
    for stop in [one for one in tabbed(window) if pane.isAncestorOf(one)]:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        focused = window.focusWidget()
        assert stop.isVisible()
        assert not focused.visibleRegion().isEmpty(), focused.accessibleName()

"""Letters typed on the timeline find a title."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.ui.sample import AS_OF, LANES, item
from tracker.ui.timeline.found import in_time_order, step_from
from tracker.ui.timeline.scene import Scene
from tracker.ui.timeline.typed_find import KEY
from tracker.ui.timeline.values import timeline_of


@pytest.fixture
def view(controller):
    controller.window.show_section("timeline")
    return controller.window.page("timeline").view


@pytest.fixture
def finder(qtbot, view):
    """The field, open on some letters of a title."""
    view.setFocus()
    qtbot.keyClicks(view, "S")
    qtbot.keyClicks(view.finder.field, "ecurity imp")
    qtbot.waitUntil(lambda: view.finder.said.text() == "3/3", timeout=5_000)
    return view.finder


def test_letters_choose_the_next_record_that_is_called_so(qtbot, view):
    qtbot.keyClicks(view, "C")
    assert view.finder.isVisible()
    qtbot.keyClicks(view.finder.field, "aracas")
    qtbot.waitUntil(lambda: view.finder.said.text() == "1/1", timeout=5_000)
    assert view.texts.one(view.chosen_ids[0]).title == "US operation in Caracas"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_F3])
def test_keys_go_on_to_the_next_and_round(qtbot, view, finder, key):
    seen = [view.selected]
    for _step in range(3):
        qtbot.keyClick(finder.field, key)
        seen.append(view.selected)
    assert len(set(seen)) == 3
    assert seen[0] == seen[3]


def test_up_goes_back(qtbot, view, finder):
    first = view.selected
    qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    qtbot.keyClick(finder.field, Qt.Key.Key_Up)
    assert view.selected == first


def test_esc_leaves_and_the_timeline_has_the_keys_again(qtbot, view, finder):
    chosen = view.selected
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    assert finder.field.event(asked)
    assert asked.isAccepted()
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert (view.hasFocus(), view.selected) == (True, chosen)


def test_the_same_letter_finds_again(qtbot, view):
    for _time in range(2):
        view.setFocus()
        qtbot.keyClicks(view, "S")
        qtbot.waitUntil(lambda: "/" in view.finder.said.text(), timeout=5_000)
        qtbot.keyClick(view.finder.field, Qt.Key.Key_Escape)


def test_what_was_left_before_the_answer_chooses_nothing(qtbot, view, controller):
    view.setFocus()
    qtbot.keyClicks(view, "S")
    qtbot.keyClick(view.finder.field, Qt.Key.Key_Escape)
    background = controller.fronts["timeline"].work._typed._background
    qtbot.waitUntil(lambda: not background.is_reading(KEY), timeout=5_000)
    assert (view.selected, view.finder.said.text()) == ("", "")


def test_after_a_deletion_the_next_is_still_one_that_was_found(qtbot, view, finder, controller, desk):
    found = walked(qtbot, view, finder)
    controller._news.tell(desk.delete([int(view._values.store.ids[0])]))
    assert walked(qtbot, view, finder) == found


def walked(qtbot, view, finder):
    """What three steps lead to."""
    seen = set()
    for _step in range(3):
        qtbot.keyClick(finder.field, Qt.Key.Key_Down)
        seen.add(view.selected)
    return seen


def test_what_is_called_like_nothing_says_so_and_stays(qtbot, view, finder):
    chosen = view.selected
    qtbot.keyClicks(finder.field, "zzz")
    qtbot.waitUntil(lambda: finder.said.text() == "none", timeout=5_000)
    assert view.selected == chosen


def test_the_field_goes_when_something_else_takes_the_keys(qtbot, controller, finder):
    controller.window.top_bar.search.setFocus()
    assert not finder.isVisible()


@pytest.mark.parametrize("key", ["t", "f", "j", "k", "+", "-"])
def test_what_is_a_key_of_the_timeline_stays_one(qtbot, view, key):
    qtbot.keyClicks(view, key)
    assert not view.finder.isVisible()


@pytest.mark.parametrize("key", ["T", "F", "J", "a", "4"])
def test_capitals_and_other_letters_begin_a_title(qtbot, view, key):
    qtbot.keyClicks(view, key)
    assert view.finder.field.text() == key


@pytest.fixture
def scene():
    return Scene(timeline_of([item(f"E{n}", AS_OF - 30 + 10 * n, None, n % 2) for n in range(1, 6)], LANES, AS_OF))


def found(scene, *ids):
    return in_time_order(scene, np.asarray(ids, np.int32))


def test_what_stands_in_a_hidden_lane_is_not_found(scene):
    assert found(scene, 4, 0, 1).tolist() == [0, 1, 4]
    scene.arrange([0])
    assert found(scene, 4, 0, 1).tolist() == [1]


@pytest.mark.parametrize(
    ("item_", "step", "at"), [(None, 0, 1), (0, 0, 0), (1, 0, 1), (3, 0, 2), (3, -1, 1), (4, 1, 0), (0, -1, 2)]
)
def test_from_here_on_and_round(scene, item_, step, at):
    assert step_from(scene, found(scene, 0, 2, 4), item_, step) == at

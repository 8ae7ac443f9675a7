"""Keys, menu, sheet and about over a window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from tests.ui.asking import texts
from tracker.ui.commands.about import About
from tracker.ui.commands.command import Command, Group
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.commands.key_sheet import KeySheet
from tracker.ui.commands.main_menu import MainMenuButton
from tracker.ui.commands.palette import Palette
from tracker.ui.preferences.preferences import ThemeChoice

CTRL = Qt.KeyboardModifier.ControlModifier


def layers(window):
    return [one for one in window.findChildren(FloatingLayer) if one.isVisible()]


def menu_of(commands, look, english, window):
    return MainMenuButton(commands, look, english, window).menu()


def action(menu, *titles):
    for title in titles[:-1]:
        menu = next(one.menu() for one in menu.actions() if one.text() == title)
    return next(one for one in menu.actions() if one.text() == titles[-1])


def test_a_key_does_what_its_command_says(qtbot, bare_window, front, notes):
    qtbot.keyClick(bare_window.centralWidget(), Qt.Key.Key_2, CTRL)
    assert notes.done == ["go.meetings"]


def test_a_key_does_nothing_while_its_command_cannot_be_done(qtbot, bare_window, front, notes):
    qtbot.keyClick(bare_window.centralWidget(), Qt.Key.Key_J, CTRL)
    assert notes.done == []


def test_a_command_added_later_gets_its_key(qtbot, bare_window, commands, notes):
    commands.add(Command("late", "Late", Group.GO, notes.note("late"), ("Ctrl+9",)))
    qtbot.keyClick(bare_window.centralWidget(), Qt.Key.Key_9, CTRL)
    assert notes.done == ["late"]


@pytest.mark.parametrize(
    ("key", "held", "kind"),
    [(Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, KeySheet), (Qt.Key.Key_K, CTRL, Palette)],
)
def test_a_card_opens_and_closes_by_its_key_and_gives_the_focus_back(qtbot, bare_window, front, key, held, kind):
    qtbot.keyClick(bare_window.centralWidget(), key, held)
    assert [type(one) for one in layers(bare_window)] == [kind]
    qtbot.keyClick(bare_window.focusWidget(), key, held)
    assert layers(bare_window) == []
    assert bare_window.focusWidget() is bare_window.centralWidget()


@pytest.mark.parametrize("name", ["open_palette", "open_keys", "open_about"])
def test_escape_closes_every_card(qtbot, bare_window, front, name):
    getattr(front, name)()
    qtbot.keyClick(bare_window.focusWidget(), Qt.Key.Key_Escape)
    assert layers(bare_window) == []


def test_a_click_beside_the_card_closes_it_and_one_on_it_does_not(qtbot, bare_window, front):
    front.open_about()
    card = layers(bare_window)[0]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.card.geometry().center())
    assert layers(bare_window) == [card]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomLeft())
    assert layers(bare_window) == []


def test_the_window_beneath_is_not_reached(qtbot, bare_window, front, notes):
    front.open_keys()
    qtbot.keyClick(bare_window.focusWidget(), Qt.Key.Key_2, CTRL)
    for _step in range(5):
        qtbot.keyClick(bare_window.focusWidget(), Qt.Key.Key_Tab)
        assert layers(bare_window)[0].isAncestorOf(bare_window.focusWidget())
    assert notes.done == []


def test_one_card_takes_the_place_of_another(bare_window, front):
    front.open_about()
    front.open_keys()
    assert [type(one) for one in layers(bare_window)] == [KeySheet]


def test_the_card_stays_in_the_middle_of_a_smaller_window(bare_window, front):
    front.open_keys()
    bare_window.resize(500, 400)
    layer = layers(bare_window)[0]
    assert layer.rect() == bare_window.rect()
    assert bare_window.rect().contains(layer.card.geometry())


def test_a_focus_that_is_gone_meanwhile_is_no_trouble(qtbot, bare_window, front):
    front.open_about()
    bare_window.takeCentralWidget().deleteLater()
    qtbot.waitUntil(lambda: bare_window.centralWidget() is None)
    qtbot.wait(1)
    qtbot.keyClick(bare_window.focusWidget(), Qt.Key.Key_Escape)
    assert layers(bare_window) == []


def test_the_sheet_shows_each_key(bare_window, front):
    front.open_keys()
    shown = [one.text() for one in layers(bare_window)[0].findChildren(QLabel)]
    assert {"Events", "Ctrl 1", "Ctrl K", "F1", "Zoom in", "+"} <= set(shown)


@pytest.mark.parametrize("down", [Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_PageDown])
def test_a_sheet_that_is_longer_than_the_window_is_read_by_keys(qtbot, bare_window, front, down):
    bare_window.resize(700, 300)
    front.open_keys()
    bar = layers(bare_window)[0].findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(bare_window.focusWidget(), down)
    assert bar.value() > 0


def test_about_says_whose_work_is_in_it(bare_window, front):
    front.open_about()
    (layer,) = layers(bare_window)
    assert isinstance(layer, About)
    assert any("Inter" in text and "Lucide" in text for text in texts(layer))


def test_the_menu_changes_the_theme_and_shows_which_is_in_force(bare_window, front, commands, store, look, english):
    menu = menu_of(commands, look, english, bare_window)
    action(menu, "Theme", "High contrast").trigger()
    assert store.now.theme is ThemeChoice.CONTRAST
    commands.refresh()
    assert action(menu, "Theme", "High contrast").isChecked()
    assert not action(menu, "Theme", "Dark").isChecked()


# Without a screen a menu can neither be raised nor have the keyboard for itself.
@pytest.mark.qt_log_ignore(r"does not support (raise\(\)|grabbing the keyboard|propagateSizeHints\(\))")
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down])
def test_the_menu_opens_by_key(qtbot, bare_window, commands, front, look, english, key):
    button = MainMenuButton(commands, look, english, bare_window)
    button.show()
    button.menu().aboutToShow.connect(button.menu().close, Qt.ConnectionType.QueuedConnection)
    with qtbot.waitSignal(button.menu().aboutToShow):
        qtbot.keyClick(button, key)
    assert not button.menu().isVisible()


@pytest.mark.parametrize("name", ["open_palette", "open_keys", "open_about"])
def test_a_screen_reader_has_a_name_for_everything_on_a_card(bare_window, front, name):
    getattr(front, name)()
    (layer,) = layers(bare_window)
    assert layer.accessibleName()
    stops = [one for one in layer.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops
    assert [type(one).__name__ for one in stops if not one.accessibleName()] == []


@pytest.mark.parametrize(
    "titles",
    [("Theme", "As the system"), ("Type size", "150 %"), ("Language", "Español"), ("Reduce motion",), ("Keyboard",)],
)
def test_the_menu_holds_what_belongs_to_the_person(bare_window, front, commands, look, english, titles):
    assert action(menu_of(commands, look, english, bare_window), *titles).isEnabled()


def test_type_grows_and_shrinks_by_key_and_stops_at_the_ends(qtbot, bare_window, front, store):
    field = bare_window.centralWidget()
    for _step in range(6):
        qtbot.keyClick(field, Qt.Key.Key_Plus, CTRL)
    assert store.now.type_size == 150
    qtbot.keyClick(field, Qt.Key.Key_Minus, CTRL)
    assert store.now.type_size == 125
    qtbot.keyClick(field, Qt.Key.Key_0, CTRL)
    assert store.now.type_size == 100

"""The palette: typed, walked by keys, and what is taken is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tracker.ui.commands.command import Command, Group
from tracker.ui.commands.palette import Palette


@pytest.fixture
def palette(front, bare_window):
    front.open_palette()
    return next(one for one in bare_window.findChildren(Palette) if one.isVisible())


def shown(palette):
    return [entry.id for entry in palette.model.entries]


def type_(qtbot, palette, text):
    for letter in text:
        qtbot.keyClick(palette.field, letter)


def test_it_opens_with_every_command_that_can_be_done(palette):
    assert shown(palette)[:2] == ["go.events", "go.meetings"]
    assert {"theme.dark", "type_size.125", "language.es", "keys", "about", "motion"} <= set(shown(palette))
    assert not {"never", "palette"} & set(shown(palette))


def test_typing_finds_commands_at_once(qtbot, palette):
    type_(qtbot, palette, "th da")
    assert shown(palette)[0] == "theme.dark"


def test_records_follow_after_a_pause(qtbot, palette):
    type_(qtbot, palette, "caracas")
    qtbot.waitUntil(lambda: "record:2" in shown(palette))
    assert shown(palette) == ["record:2"]


def test_enter_does_the_first(qtbot, palette, notes):
    type_(qtbot, palette, "meetings")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert notes.done == ["go.meetings"]
    assert not palette.isVisible()


def test_enter_does_not_wait_for_the_pause(qtbot, palette, notes):
    type_(qtbot, palette, "washing")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert notes.done == ["record:1"]


def test_a_click_does_what_is_clicked(qtbot, palette, notes):
    place = palette.list.visualRect(palette.model.index(1)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert notes.done == ["go.meetings"]


def test_the_arrows_walk_and_go_round(qtbot, palette, notes):
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert notes.done == ["go.meetings"]


def test_a_page_stops_at_the_end(qtbot, palette):
    for _step in range(9):
        qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1


def test_what_was_taken_comes_first_the_next_time(qtbot, palette, front, bare_window, store):
    type_(qtbot, palette, "caracas")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    front.open_palette()
    again = next(one for one in bare_window.findChildren(Palette) if one.isVisible())
    assert store.now.recent == ("record:2",)
    assert shown(again)[0] == "record:2"


def test_the_one_in_force_is_marked(palette):
    chosen = [entry.id for entry in palette.model.entries if entry.is_chosen]
    assert chosen == ["theme.system", "type_size.100", "language.en"]


def test_nothing_found_is_said(qtbot, palette, notes):
    type_(qtbot, palette, "zzzz")
    qtbot.waitUntil(lambda: not palette._pause.isActive())
    assert shown(palette) == []
    assert palette.field.accessibleDescription() == "Nothing is called like this"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert notes.done == []


def test_the_field_says_what_enter_would_do(qtbot, palette):
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    count = palette.model.rowCount()
    assert palette.field.accessibleDescription() == f"Meetings, Go to, Ctrl 2, 2 of {count}"


def test_a_screen_reader_reads_the_lines(palette):
    lines = QAccessible.queryAccessibleInterface(palette.list)
    assert lines.text(QAccessible.Text.Name) == "What can be done"
    assert lines.child(0).text(QAccessible.Text.Name) == "Events, Go to, Ctrl 1"


def test_clearing_brings_everything_back(qtbot, palette):
    before = shown(palette)
    type_(qtbot, palette, "dark")
    palette.field.clear()
    assert shown(palette) == before
    assert not palette._pause.isActive()


def test_what_comes_and_goes_is_listed_while_it_is_there_and_not_remembered(front, commands, bare_window, notes, store):
    there = [Command("view.0", "My own view", Group.GO, notes.note("view"))]
    commands.registry.provide(lambda: there)
    front.open_palette()
    palette = next(one for one in bare_window.findChildren(Palette) if one.isVisible())
    palette.field.setText("my own")
    assert shown(palette) == ["view.0"]
    palette.field.returnPressed.emit()
    assert notes.done == ["view"]
    assert store.now.recent == ()

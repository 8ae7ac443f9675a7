"""The commands of the wired window: sections, records and views by the palette, the rest by key and menu."""

import pytest
from PySide6.QtCore import Qt

from tests.desks import edit
from tests.ui.asking import page, panel
from tracker.desk.views import SavedView
from tracker.ui.commands.command import Group
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.commands.key_sheet import KeySheet
from tracker.ui.commands.palette import Palette
from tracker.ui.shell.sections import VIEWS

CTRL = Qt.KeyboardModifier.ControlModifier


def call(qtbot, controller, typed):
    """Type into the palette and take the first."""
    qtbot.keyClick(controller.window.focusWidget() or controller.window, Qt.Key.Key_K, CTRL)
    palette = controller.window.findChild(Palette)
    palette.field.setText(typed)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.window.findChild(FloatingLayer) is None)


def test_every_section_is_a_command(controller):
    assert [one.id for one in controller.window.commands.registry.within(Group.GO)] == [f"go.{key}" for key in VIEWS]


@pytest.mark.parametrize(("typed", "key"), [("meet", "meetings"), ("tmln", "timeline"), ("pos", "positions")])
def test_a_section_by_the_palette(qtbot, controller, typed, key):
    call(qtbot, controller, typed)
    assert controller.window.current_key() == key
    assert page(controller).isAncestorOf(controller.window.focusWidget())


@pytest.mark.parametrize("typed", ["M10", "security implementation group, 2nd meeting"])
def test_a_record_by_the_palette(qtbot, controller, desk, typed):
    call(qtbot, controller, typed)
    assert panel(controller).values.ref == str(desk.find(typed).ref)


def test_a_record_just_edited_is_opened_and_not_taken_back(qtbot, controller, desk):
    edit(desk, "M14", "marking=TLP:AMBER")
    call(qtbot, controller, "M14")
    assert panel(controller).values.ref == "M14"
    assert desk.record("M14").marking == "TLP:AMBER"


def test_undo_by_its_name(qtbot, controller, desk):
    before = desk.record("M14").marking
    edit(desk, "M14", "marking=TLP:AMBER")
    call(qtbot, controller, "undo")
    assert desk.record("M14").marking == before


def test_a_saved_view_by_the_palette(qtbot, controller, desk):
    desk.set_views((SavedView("Caracas affair", "events", "Caracas"),), "save a view")
    call(qtbot, controller, "caracas aff")
    assert controller.window.current_key() == "events"
    assert controller.window.top_bar.search.text() == "Caracas"


def test_the_palette_opens_while_a_query_is_typed(qtbot, controller):
    field = controller.window.top_bar.search
    field.setFocus()
    field.setText("body:SIG")
    field.setCursorPosition(0)
    qtbot.keyClick(field, Qt.Key.Key_K, CTRL)
    assert controller.window.findChild(Palette) is not None
    assert field.text() == "body:SIG"


def test_the_sheet_names_the_sections(qtbot, controller):
    qtbot.keyClick(controller.window, Qt.Key.Key_F1)
    assert controller.window.findChild(KeySheet) is not None


def test_escape_closes_the_card_before_the_record(qtbot, controller):
    controller.show_record("M1")
    qtbot.keyClick(controller.window, Qt.Key.Key_F1)
    qtbot.keyClick(controller.window.focusWidget(), Qt.Key.Key_Escape)
    assert controller.window.record_shown == "M1"
    qtbot.keyClick(controller.window, Qt.Key.Key_Escape)
    assert controller.window.record_shown == ""


def test_no_two_commands_share_a_key(controller):
    keys = [key for one in controller.window.commands.registry for key in one.keys]
    assert len(keys) == len(set(keys)) > len(VIEWS)


def titles(controller):
    """What the palette calls undo and redo now."""
    entries = {entry.id: entry.title for entry in palette_of(controller)._commands}
    return entries["undo"], entries["redo"]


def palette_of(controller):
    controller.window.commands.registry.get("palette").run()
    shown = controller.window.findChild(Palette)
    shown.dismiss()
    return shown


def test_undo_and_redo_name_what_they_would_do(controller, desk):
    controller.writing.editing.delete("M2")
    assert titles(controller) == ("Undo: delete M2", "Redo")


def test_redo_names_what_was_undone(controller, desk):
    controller.writing.editing.delete("M2")
    controller.writing.editing.undo()
    undo, redo = titles(controller)
    assert redo == "Redo: delete M2"
    assert undo != "Undo: delete M2"


def test_a_menu_names_it_too(controller, qtbot):
    controller.writing.editing.delete("M2")
    commands = controller.window.commands
    menu = commands.menu(controller.window, ((Group.RECORD,),))
    menu.aboutToShow.emit()
    assert "Undo: delete M2" in [action.text() for action in menu.actions()]

"""The settings in one place: found by their words, set by keys, refused below their field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

from tests.ui.asking import texts
from tracker.desk.beginning import SAMPLE_DAY
from tracker.desk.desk import Desk
from tracker.desk.settings import THRESHOLDS
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.preferences.preferences import ThemeChoice
from tracker.ui.settings.plans import PLANS, Part
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.fronts.settings import SETTINGS


def type_into(qtbot, page, key, text):
    editor = page.row(key).control.first
    editor.setFocus()
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return page.row(key)


def shown(page):
    return [key for key, row in page._rows.items() if not row.isHidden()]


def run(controller, id_):
    controller.window.commands.registry.get(id_).run()


def test_the_key_opens_them_with_the_field_to_look_for_one(qtbot, controller):
    qtbot.keyClick(controller.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert controller.window.current_key() == SETTINGS
    assert controller.window.focusWidget() is controller.window.page(SETTINGS).search


def test_both_parts_say_where_they_are_kept(page):
    said = texts(page)
    assert {"This desk", "You"} <= set(said)
    assert "Kept in desk.tracker: whoever opens that file has the same." in said
    assert "Kept on this computer, for every desk you open here." in said


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("overdue", ["due_days"]),
        ("threshold", [*THRESHOLDS, "counts_working_days"]),
        ("TLP ladder", ["ladder"]),
        ("tema", []),
        ("español", ["language"]),
        ("mexico", ["title", "our_side"]),
    ],
)
def test_a_setting_is_found_by_any_of_its_words(page, typed, keys):
    page.search.setText(typed)
    assert shown(page) == keys


def test_what_is_not_found_offers_all_again(page, qtbot):
    page.search.setText("nonsense")
    assert "No setting is called so." in texts(page)
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Show all settings")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == len(PLANS)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.key)
def test_every_setting_is_a_command_that_leads_to_it(controller, plan):
    run(controller, f"settings.{plan.key}")
    page = controller.window.page(SETTINGS)
    first = page.row(plan.key).control.first
    assert first.focusPolicy() == Qt.FocusPolicy.NoFocus or controller.window.focusWidget() is first


def test_escape_clears_what_is_looked_for_then_goes_back(qtbot, controller):
    controller.window.show_section("events")
    run(controller, "settings")
    search = controller.window.page(SETTINGS).search
    search.setText("x")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), controller.window.current_key()) == ("", SETTINGS)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert controller.window.current_key() == "events"


def test_a_search_for_records_leads_back_to_them(controller):
    controller.window.show_section("events")
    run(controller, "settings")
    controller.window.search_asked.emit("Caracas")
    assert controller.window.current_key() == "events"


def test_a_name_is_taken_at_once_and_undone(qtbot, controller, desk, page):
    type_into(qtbot, page, "title", "Northern desk")
    assert desk.settings.title == "Northern desk"
    assert controller.window.windowTitle().startswith("Northern desk")
    controller.writing.editing.undo()
    assert page.row("title").control.first.text() == desk.settings.title == "United States–Mexico"


def test_what_is_refused_says_so_below_its_field_and_stays_to_be_mended(qtbot, desk, page):
    row = type_into(qtbot, page, "due_days", "ten")
    assert row.trouble.text() == "'ten' is not a number of days; write a whole number from 0 to 3650"
    assert not row.trouble.isHidden()
    assert row.control.first.text() == "ten"
    assert desk.settings.thresholds["due_days"] == 30


def test_escape_gives_up_what_was_refused(qtbot, page):
    row = type_into(qtbot, page, "due_days", "ten")
    qtbot.keyClick(row.control.first, Qt.Key.Key_Escape)
    assert (row.control.first.text(), row.trouble.isHidden()) == ("30", True)


def test_a_threshold_goes_back_to_its_default(qtbot, desk, page):
    row = type_into(qtbot, page, "missing_days", "5")
    back = row.control.findChild(QPushButton)
    assert (back.text(), back.isHidden()) == ("Back to 3", False)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert desk.settings.thresholds["missing_days"] == 3
    assert back.isHidden()


def test_a_threshold_moves_the_flags_at_once(qtbot, controller, page, desk):
    before = len(controller.fronts["desk"].flags)
    type_into(qtbot, page, "unprepared_days", "0")
    assert len(controller.fronts["desk"].flags) == len(desk.flags()) < before


def test_our_side_is_completed_by_its_name(qtbot, desk, page):
    editor = page.row("our_side").control.first
    editor.setFocus()
    editor.clear()
    qtbot.keyClicks(editor, "United S")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert desk.pointers([desk.settings.our_side])[0].title == "United States"
    assert editor.text() == "United States"


def test_leaving_a_field_takes_it_once(qtbot, desk, page):
    editor = page.row("author").control.first
    editor.setFocus()
    editor.setText("Ana Torres")
    steps = len(desk.history())
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    page.search.setFocus()
    assert desk.settings.author == "Ana Torres"
    assert len(desk.history()) == steps + 1


def test_what_is_being_typed_is_not_overwritten(desk, controller, page):
    editor = page.row("author").control.first
    editor.setFocus()
    editor.setText("Ana")
    controller._news.tell(desk.set_text("author", "Luz"))
    assert editor.text() == "Ana"
    editor.finished.emit()
    assert desk.settings.author == "Ana"


def test_the_desk_is_marked_from_the_ladder(controller, desk, page):
    page.row("marking").control._menu.chosen.emit("TLP:RED")
    assert desk.settings.marking == "TLP:RED"
    assert page.row("marking").control.first.text() == "TLP:RED"
    assert "TLP:RED" in texts(controller.window.top_bar)


@pytest.mark.parametrize(
    ("key", "choice", "name", "value"),
    [
        ("theme", "contrast", "theme", ThemeChoice.CONTRAST),
        ("type_size", "125", "type_size", 125),
        ("reduced_motion", "reduced", "reduced_motion", True),
    ],
)
def test_the_persons_own_take_effect_at_once(controller, page, key, choice, name, value):
    buttons = page.row(key).findChildren(QRadioButton)
    next(one for one in buttons if one.property("choice") == choice).click()
    assert getattr(controller._preferences.now, name) == value


def test_a_preference_changed_elsewhere_is_shown(controller, page):
    controller._preferences.change(theme=ThemeChoice.DARK)
    chosen = next(one for one in page.row("theme").findChildren(QRadioButton) if one.isChecked())
    assert chosen.accessibleName() == "Theme: Dark"


def test_it_grows_with_the_type(page, look):
    before = page.row("due_days").control.first.width()
    look.change(scale=1.5)
    assert page.row("due_days").control.first.width() == round(before * 1.5)


def test_everything_on_it_has_a_name(page):
    stops = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) > len(PLANS)
    assert [type(one).__name__ for one in stops if not one.accessibleName()] == []


def test_a_desk_that_is_open_to_read_shows_its_settings_and_why(qtbot, look, english, desk, sample_path):
    with open_workspace(sample_path, Access.HOLD) as second:
        controller = Controller(Desk(second, SAMPLE_DAY, english), look)
        controller.start()
        run(controller, "settings.ladder")
        page = controller.window.page(SETTINGS)
        assert "They can be changed where the file is open to write." in texts(page)
        assert "TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED" in texts(page)
        changeable = [plan.key for plan in PLANS if page.row(plan.key).control is not None]
        assert changeable == [plan.key for plan in PLANS if plan.part is Part.PERSON]
        controller.window.close()


def test_what_is_read_beside_the_window_can_be_changed_all_the_same(qtbot, look, desk):
    controller = Controller(desk, look)
    controller.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(controller.window)
    controller.start(at_once=False)
    controller.fronts[SETTINGS].open()
    qtbot.waitUntil(lambda: not controller.reading.is_reading(SETTINGS))
    assert controller.window.page(SETTINGS).reason == ""


def test_the_hour_of_a_notice_is_kept_and_refused_below_its_field(qtbot, controller, page):
    type_into(qtbot, page, "notice_at", "8:30")
    assert controller._preferences.now.notice_at == "08:30"
    row = type_into(qtbot, page, "notice_at", "soon")
    assert "no hour of the day" in row.trouble.text()
    assert controller._preferences.now.notice_at == "08:30"


def test_without_a_tray_the_notices_say_so(page):
    assert "This system has no tray to show notices in." in page.row("notice_at").value.about

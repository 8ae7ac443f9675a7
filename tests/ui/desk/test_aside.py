"""Beside the desk: what a meeting lacks is mended from there, deadlines tell of themselves, and what changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from tests.desks import edit
from tests.ui.asking import page, panel, texts
from tests.ui.sample import DESK, VISIT
from tracker.desk.assignments import read_assignments
from tracker.storage.since import file_mark
from tracker.storage.touched import last_change
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.deadline_strip import DeadlineStripView
from tracker.ui.desk.meeting_rows import LackButton
from tracker.ui.desk.values import DeskValues
from tracker.ui.preferences.preferences import Visit
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.sections import DESK as KEY


@pytest.fixture
def aside(qtbot, look, english) -> DeskAside:
    made = DeskAside(DESK, look, english, VISIT)
    qtbot.addWidget(made)
    made.resize(360, 800)
    made.show()
    return made


def lack(controller, text: str) -> LackButton:
    return next(one for one in controller.window.findChildren(LackButton) if one.text() == text)


def test_what_a_meeting_lacks_is_a_button_of_its_own(qtbot, aside):
    button = aside.findChild(LackButton)
    with qtbot.waitSignal(aside.mending_asked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["M9", ("agenda-item",)]
    assert button.accessibleName() == "no agenda: The group, 3rd meeting"


def test_a_lacking_field_is_typed_at_once(controller):
    lack(controller, "no objective").click()
    assert panel(controller).values.ref == "M14"
    assert controller.writing.editing.edited.fields.rows["objective"].is_editing


def test_a_lacking_brief_is_the_paper(controller):
    lack(controller, "no brief").click()
    assert controller.window.current_key() == "papers"


def test_a_deadline_tells_of_itself_under_the_mouse_and_the_keys(qtbot, aside):
    strip = aside.findChild(DeadlineStripView)
    told = []
    strip.told.connect(told.append)
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    qtbot.mouseMove(strip, QPoint(*(int(at) for at in strip.entries()[0][2].center().toTuple())))
    assert "Ministerial" in told and "Group" in told


def test_what_changed_opens_its_record_and_is_put_away(qtbot, aside):
    row = next(row for row in aside._rows if row.ref == "M9" and "New" in row.accessibleName())
    with qtbot.waitSignal(aside.record_selected):
        row.click()
    seen = next(one for one in aside.findChildren(QPushButton) if one.text() == "Seen")
    with qtbot.waitSignal(aside.seen) as told:
        seen.click()
    assert told.args == [7]


def test_the_first_visit_says_so(controller):
    assert "Your first visit here" in texts(controller.window)


@pytest.fixture
def again(qtbot, look, desk):
    """A window on a desk that was seen before, one edit ago."""
    visit = Visit(file_mark(desk.workspace), last_change(desk.workspace), "2026-01-12")
    edit(desk, "M14", "place=Rome")
    preferences = PreferenceStore()
    preferences.change(visits=(visit,))
    made = Controller(desk, look, preferences=preferences)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made.window)
    made.start()
    made.window.show()
    return made, preferences


def test_the_next_visit_tells_what_changed_by_whom(again):
    said = texts(again[0].window)
    assert any(text.startswith("1 record since 12 January 2026, by ") for text in said)
    assert "Place: Rome" in said


def test_what_was_seen_is_not_told_again(again, desk):
    controller, preferences = again
    next(one for one in controller.window.findChildren(QPushButton) if one.text() == "Seen").click()
    assert "Nothing has changed since 16 January 2026." in texts(controller.window)
    assert preferences.now.visit(file_mark(desk.workspace)).place == last_change(desk.workspace)


def test_closing_the_window_has_seen_it_all(again, desk):
    controller, preferences = again
    controller.writing.changed.emit(desk.edit(desk.find("M14").id, read_assignments(["place=Paris"])))
    controller.window.close()
    assert preferences.now.visit(file_mark(desk.workspace)).place == last_change(desk.workspace)


def test_a_desk_that_lacks_nothing_stays_calm(qtbot, look, english):
    calm = replace(DESK, meetings=(replace(DESK.meetings[1], missing=()),), strip=None, tallies=())
    made = DeskAside(calm, look, english)
    qtbot.addWidget(made)
    assert made.findChildren(QPushButton) == [] and not DeskValues("Friday", "", ()).has_aside()


def test_the_page_stays_when_something_is_seen(again):
    controller, _preferences = again
    before = page(controller)
    next(one for one in controller.window.findChildren(QPushButton) if one.text() == "Seen").click()
    assert page(controller) is before and controller.window.current_key() == KEY

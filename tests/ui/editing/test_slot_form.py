"""Something new, typed field after field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.asking import texts
from tracker.domain.kinds import Kind
from tracker.domain.schema import Field, FieldType
from tracker.ui.editing.add_line import AddLine
from tracker.ui.editing.slot_form import ChoiceButton
from tracker.ui.editing.values import Option, Plan, Slot
from tracker.ui.view_values import SectionKey

TITLE = Slot(Field("title", FieldType.TEXT, "Title"), "Title")
TYPE = Slot(Field("type", FieldType.CHOICE, "Type"), "Type", options=(Option("overlaps", "Overlaps"),))
OTHER = Slot(Field("to", FieldType.REF, "Record"), "Record")
WHEN = Slot(Field("date", FieldType.DATE, "Date"), "Date", needed=False)
OUTCOME = Plan(Kind.OUTCOME.value, "Outcome", SectionKey.OUTCOMES, (TITLE,), {"meeting": "M1"}, again=True)
LINK = Plan("link", "Link", SectionKey.LINKS, (TYPE, OTHER, WHEN))


class Made:
    def __init__(self):
        self.made = []
        self.refusal = ""

    def __call__(self, plan, typed, makes):
        self.made.append((plan.key, dict(typed), makes))
        return self.refusal


@pytest.fixture
def made():
    return Made()


@pytest.fixture
def line_of(qtbot, tools, made):
    def make(plan):
        line = AddLine(plan, tools, made)
        qtbot.addWidget(line)
        line.resize(320, 300)
        with qtbot.waitActive(line):
            line.show()
        line.button.click()
        return line

    return make


def press(qtbot, widget, key=Qt.Key.Key_Return):
    qtbot.keyClick(widget, key)


def test_a_title_and_enter_make_it_and_the_next_can_be_typed(qtbot, line_of, made):
    line = line_of(OUTCOME)
    title = line.form.editors[0]
    for text in ("One", "Two"):
        qtbot.keyClicks(title, text)
        press(qtbot, title)
    assert made.made == [("outcome", {"title": "One"}, False), ("outcome", {"title": "Two"}, False)]
    assert title.hasFocus()


def test_esc_folds_the_line_again(qtbot, line_of, made):
    line = line_of(OUTCOME)
    press(qtbot, line.form.editors[0], Qt.Key.Key_Escape)
    assert line.form.isHidden()
    assert line.button.hasFocus()
    assert made.made == []


def test_a_refusal_keeps_what_was_typed(qtbot, line_of, made):
    made.refusal = "field 'title' is no good"
    line = line_of(OUTCOME)
    qtbot.keyClicks(line.form.editors[0], "One")
    press(qtbot, line.form.editors[0])
    assert line.form.title == "One"
    assert "Is no good" in texts(line)


def test_what_is_missing_is_named(qtbot, line_of, made):
    line = line_of(OUTCOME)
    press(qtbot, line.form.editors[0])
    assert "Title is missing; fill it in" in texts(line)
    assert made.made == []


def test_enter_goes_on_to_what_is_still_empty(qtbot, line_of, made):
    line = line_of(LINK)
    kind, other, when = line.form.editors
    kind.setFocus()
    kind.choose("overlaps")
    assert other.hasFocus()
    qtbot.keyClicks(other, "Marco")
    press(qtbot, other)
    assert when.hasFocus()
    press(qtbot, when)
    assert made.made == [("link", {"type": "overlaps", "to": "A7"}, False)]


def test_a_date_among_the_fields_says_what_it_understood(line_of):
    line = line_of(LINK)
    line.form.editors[2].setText("soon")
    assert "<soon>" in texts(line)


def test_a_choice_says_what_was_chosen(line_of):
    line = line_of(LINK)
    button = line.form.editors[0]
    assert isinstance(button, ChoiceButton)
    button.choose("overlaps")
    assert (button.text(), button.accessibleName()) == ("Overlaps", "Type: Overlaps")


def test_what_is_understood_of_a_date_stands_below_it(line_of):
    line = line_of(Plan("move", "Agreed", None, (WHEN, OTHER)))
    form = line.form
    when, other = form.editors
    when.setText("tomorrow")
    QApplication.processEvents()
    hint = next(one for one in form.findChildren(QLabel) if one.isVisible() and one.text() == "<tomorrow>")
    place = hint.mapTo(form, hint.rect().topLeft()).y()
    assert when.geometry().bottom() <= place < other.geometry().top()

"""The menu of a field's choices by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.values import Option

OPTIONS = (Option("a", "Extradition"), Option("b", "Éxito"), Option("c", "Financial"))


@pytest.fixture
def menu(qtbot, english):
    field = QWidget()
    qtbot.addWidget(field)
    yield ChoiceMenu(english, field)


def test_a_letter_goes_to_the_next_entry_that_begins_so(qtbot, menu):
    menu.fill(OPTIONS, "")
    reached = []
    for _press in range(3):
        qtbot.keyClick(menu, Qt.Key.Key_E)
        reached.append(menu.activeAction().text())
    assert reached == ["Extradition", "Éxito", "Extradition"]


def test_a_field_not_filled_in_has_no_entry_ticked(menu):
    menu.fill(OPTIONS, "")
    assert [action for action in menu.actions() if action.isChecked()] == []

"""Everything a person can use has a name and a role, in every view, in both languages."""

from collections.abc import Iterable

import pytest
from PySide6.QtGui import QAccessible

from tests.ui.accessibility.conftest import opened
from tests.ui.accessibility.states import (
    State,
    layers,
    lists,
    menus,
    records,
    results,
    sections,
    settings,
    source_texts,
    stand_ins,
    tables,
)
from tests.ui.accessibility.walk import seen, troubles


def found_in(states: Iterable[State]) -> list[str]:
    walked = {name: seen(widget) for name, widget in states}
    assert walked and all(walked.values())
    return [f"{name}: {line}" for name, objects in walked.items() for line in troubles(objects)]


def test_every_section(window_of):
    assert found_in(sections(window_of)) == []


def test_a_record_of_every_kind(window_of, spoken):
    assert found_in(records(window_of, spoken)) == []


def test_what_floats_over_the_window(window_of):
    assert found_in(layers(window_of)) == []


def test_what_is_found_while_typing(window_of):
    assert found_in(lists(window_of)) == []


def test_the_settings(window_of):
    assert found_in(settings(window_of)) == []


def test_the_result_of_a_meeting(window_of):
    assert found_in(results(window_of)) == []


def test_the_text_of_a_source(window_of, spoken):
    assert found_in(source_texts(window_of, spoken)) == []


def test_a_table_at_work(window_of):
    assert found_in(tables(window_of)) == []


def test_what_stands_where_nothing_is(window_of):
    assert found_in(stand_ins(window_of)) == []


def test_a_desk_in_first_use(qtbot, look, first_use):
    assert found_in(sections(opened(qtbot, look, first_use))) == []


def test_every_entry_of_a_menu_has_words(window_of):
    window_of.window.show_section("followups")
    window_of.show_record("C10")
    of_buttons = dict(menus(window_of))
    assert len(of_buttons) > 1 and all(of_buttons)
    nameless = [name for name, menu in of_buttons.items() for a in menu.actions() if not (a.text() or a.isSeparator())]
    assert nameless == []


def test_the_timeline_says_what_is_on_it(window_of):
    window_of.window.show_section("timeline")
    drawn = type(window_of.window.page("timeline").view).__name__
    view = next(one for one in seen(window_of.window) if one.thing == drawn)
    assert view.focusable and any(figure.isdigit() for figure in view.name)


@pytest.mark.parametrize(
    ("section", "role"),
    [("commitments", QAccessible.Role.Table), ("followups", QAccessible.Role.List), ("desk", QAccessible.Role.Button)],
)
def test_a_section_is_what_it_looks_like(window_of, section, role):
    window_of.window.show_section(section)
    page = window_of.window.page(section)
    assert role in {one.role for one in seen(page)}


def test_a_chosen_section_says_that_it_is(window_of):
    window_of.window.show_section("meetings")
    chosen = [
        QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        for button in window_of.window.navigation._buttons
        if QAccessible.queryAccessibleInterface(button).state().checked
    ]
    assert len(chosen) == 1 and "15" in chosen[0]


def test_what_cannot_be_used_says_so(window_of):
    button = window_of.window.top_bar.save
    button.setEnabled(False)
    assert QAccessible.queryAccessibleInterface(button).state().disabled

"""The filter is seen while it is on, and what cannot be read of it is underlined where it stands."""

import pytest
from PySide6.QtCore import Qt

from tests.desks import add
from tests.ui.asking import page, search
from tracker.desk.views import SavedView
from tracker.ui.finding.values import Trouble
from tracker.ui.presenting.finding import find, trouble_in


def wrong(controller):
    field = controller.window.top_bar.search
    start, end = field._wrong
    return field.text()[start:end]


@pytest.mark.parametrize("section", ["desk", "timeline", "meetings", "followups", "bodies"])
def test_a_chip_says_that_a_filter_is_on_and_takes_it_away(qtbot, controller, section):
    controller.window.show_section(section)
    chip = controller.window.top_bar.filter
    assert not chip.isVisible()
    search(qtbot, controller, "body:SIG & x" if section == "desk" else "body:SIG")
    assert chip.isVisible() and "body:SIG" in chip.accessibleName()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isVisible()
    assert controller.window.top_bar.search.text() == ""


def test_every_section_is_narrowed_alike(qtbot, controller, desk):
    search(qtbot, controller, "flag:commitment-due")
    (only,) = desk.flags("flag:commitment-due")
    for section, rows in (("desk", 1), ("followups", 1), ("commitments", 1), ("meetings", 0)):
        controller.window.show_section(section)
        shown = page(controller)
        count = len(shown.cards) if section == "desk" else shown.model.rowCount()
        assert count == rows, section
    assert str(only.ref).startswith("C")


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("meeting status:hold place:Rome", "status:hold"),
        ('border "open', '"open'),
        ("a or", "or"),
        ("x nofield:1 y", "nofield:1"),
        ("date:someday border", "date:someday"),
        ("border date:2026 due<2026-03", ""),
    ],
)
def test_what_cannot_be_read_is_underlined_where_it_stands(qtbot, controller, query, place):
    search(qtbot, controller, query)
    assert wrong(controller) == place


def test_what_is_being_typed_is_not_wrong_yet_but_what_stands_before_it_is(desk):
    text = "status:hold bor"
    found = find(desk, text, len(text))
    assert isinstance(found.trouble, Trouble)
    assert text[found.trouble.start : found.trouble.end] == "status:hold"
    assert find(desk, "bor status:ho", 13).trouble is None


def test_a_place_behind_what_is_typed_is_told_right(desk):
    text = "border status:hold"
    found = find(desk, text, 6)
    assert found.trouble is not None
    assert text[found.trouble.start : found.trouble.end] == "status:hold"


def test_the_wave_goes_when_the_text_changes(qtbot, controller):
    search(qtbot, controller, "status:hold")
    field = controller.window.top_bar.search
    before = field.grab().toImage()
    field.setText("status:hol")
    field.setText("status:hold")
    assert wrong(controller) == "" and field.grab().toImage() != before


def test_a_query_without_fault_has_none(desk):
    assert trouble_in(desk, "border status:held date<2026") is None


def test_esc_clears_first_and_goes_back_to_the_page_then(qtbot, controller):
    controller.window.show_section("events")
    search(qtbot, controller, "Caracas")
    field = controller.window.top_bar.search
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and not controller.window.top_bar.filter.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page(controller).isAncestorOf(controller.window.focusWidget())


def test_tags_are_completed(desk):
    add(desk, "event", "title=Tagged", "tags=Frontera norte", "tags=Fentanyl", "tags=Énfasis")
    offers = find(desk, "tag:fron", 8).offers
    assert [one.insert for one in offers.offers] == ['tag:"Frontera norte" ']
    assert find(desk, "tag:en", 6).offers.offers[0].shown == "Énfasis"


def test_the_beginning_of_an_alias_finds_the_actor(desk):
    add(desk, "actor", "title=Comisión Nacional", "aliases=Zebra Board", "type=organisation")
    offers = find(desk, "actor:zeb", 9).offers
    assert offers.offers[0].insert == 'actor:"Comisión Nacional" '
    assert offers.offers[0].note.startswith("Zebra Board")


def test_accents_make_no_difference_and_the_words_are_strong(desk):
    add(desk, "event", "title=Visita a México y a la frontera")
    for typed in ("mexico", "México", "MÉXI"):
        shown = [one for group in find(desk, f"visita {typed}", 0).groups for one in group.records]
        strong = [piece.text for piece in shown[0].title if piece.strong]
        assert strong == ["Visita", "México"]


def test_a_deleted_view_can_be_had_back_from_the_notice(qtbot, controller, desk):
    desk.set_views([SavedView("Of the group", "meetings", "body:SIG")])
    controller.finding.refresh()
    qtbot.keyClick(controller.window.navigation.views.buttons[0], Qt.Key.Key_Delete)
    notice = controller.writing.editing.notice
    assert notice.isVisible() and "Of the group" in notice.accessibleName()
    qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    assert [view.name for view in desk.settings.views] == ["Of the group"]

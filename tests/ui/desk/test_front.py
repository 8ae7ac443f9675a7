"""The section of the desk in the wired window: it follows what is written, and is narrowed as every other view."""

import pytest

from tests.desks import add
from tests.ui.asking import counts, page, panel, search, texts
from tracker.desk.assignments import read_assignments
from tracker.ui.desk.page import DeskPage
from tracker.ui.presenting.desk_page import CARDS, desk_values
from tracker.ui.presenting.morning import read_morning
from tracker.ui.shell.sections import DESK


def titles(controller) -> list[str]:
    return [card.accessibleName() for card in page(controller).cards]


def edited(controller, desk, ref: str, *fields: str) -> None:
    changes = desk.edit(desk.find(ref).id, read_assignments(fields))
    controller.writing.changed.emit(changes)


def unprepared(desk) -> str:
    return next(str(flag.ref) for flag in desk.flags() if flag.rule == "meeting-unprepared")


def test_a_write_that_clears_a_flag_takes_its_card_away_and_leaves_the_others(controller, desk):
    shown, before = page(controller), page(controller).cards
    unprepared_before = unprepared(desk)
    edited(controller, desk, unprepared(desk), "objective=Ask for results")
    assert page(controller) is shown
    assert len(shown.cards) == len(before) - 1
    # The record it was of stands there anew, with the flag that it has left.
    assert [card.ref for card in set(shown.cards) - set(before)] == [unprepared_before]


def test_the_desk_after_a_write_is_the_desk_read_anew(controller, desk):
    edited(controller, desk, unprepared(desk), "objective=Ask for results", "place=Rome")
    assert controller.fronts[DESK]._morning == read_morning(desk, "", None)


def test_the_counts_in_the_navigation_follow(controller, desk):
    before = int(counts(controller)["desk"])
    edited(controller, desk, unprepared(desk), "objective=Ask for results")
    assert int(counts(controller)["desk"]) == before - 1


def test_what_stands_beside_the_desk_follows(controller, desk):
    edited(controller, desk, unprepared(desk), "place=Rome")
    assert any("Rome" in text for text in texts(controller.window))


def test_a_write_beside_the_desk_leaves_the_focus_where_it_is(controller, desk):
    page(controller).cards[1].setFocus()
    search_field = controller.window.top_bar.search
    search_field.setFocus()
    edited(controller, desk, page(controller).cards[1].ref, "title=Another name")
    assert controller.window.focusWidget() is search_field


def test_undo_brings_the_card_back(controller, desk):
    before = titles(controller)
    edited(controller, desk, unprepared(desk), "objective=Ask for results")
    controller.writing.editing.undo()
    assert titles(controller) == before


def test_a_query_narrows_flags_meetings_deadlines_and_bodies_alike(qtbot, controller):
    search(qtbot, controller, "ministerial")
    morning = controller.fronts[DESK]._morning
    assert [one.title for one in morning.page.meetings] == ["Security ministerial in Washington"]
    assert {one.label for one in morning.page.strip.deadlines} == {"Security ministerial in Washington"}
    assert {flag.record for flag in morning.shown} < {flag.record for flag in morning.flags}
    assert morning.page.tallies == ()


def test_a_query_of_another_body_leaves_none_beside(controller, desk):
    add(desk, "actor", "title=Another group", "type=body")
    values = read_morning(desk, 'body:"Another group"', None).page
    assert (values.flags, values.meetings, values.strip.deadlines, values.tallies) == ((), (), (), ())


def test_a_narrowed_desk_follows_a_write(qtbot, controller, desk):
    search(qtbot, controller, "flag:meeting-unprepared")
    assert len(page(controller).cards) == 1
    edited(controller, desk, unprepared(desk), "objective=Ask for results")
    assert page(controller).cards == []


def test_more_cards_are_made_when_they_are_asked_for(qtbot, controller, desk):
    for at in range(CARDS + 3):
        add(desk, "commitment", f"title=Promise {at}", "stage=agreed", "stage_date=2026-01-15")
    edited(controller, desk, "C1", "title=x")
    shown = page(controller)
    assert isinstance(shown, DeskPage)
    first, urgency = len(shown.cards), next(iter(controller.fronts[DESK]._morning.page.more))
    shown.more_asked.emit(urgency)
    assert len(shown.cards) > first and page(controller) is shown


@pytest.mark.parametrize(
    ("rule", "place"),
    [("meeting-unprepared", "agenda-item"), ("commitment-due", "assessment")],
)
def test_the_button_of_a_flag_opens_the_line_that_clears_it(controller, desk, rule, place):
    flag = next(one for one in desk.flags() if one.rule == rule)
    page(controller).flag_action_asked.emit(flag.id)
    assert panel(controller).values.ref == str(flag.ref)
    assert controller.writing.editing.edited.lines[place].form.isVisible()


def test_the_button_of_a_vague_date_opens_the_date(controller, desk):
    flag = next(one for one in desk.flags() if one.rule == "meeting-date-vague")
    page(controller).flag_action_asked.emit(flag.id)
    assert controller.writing.editing.edited.fields.rows["date"].is_editing


def test_the_button_of_a_proposal_leads_to_its_moves(controller, desk):
    flag = next(one for one in desk.flags() if one.rule == "proposal-unanswered")
    page(controller).flag_action_asked.emit(flag.id)
    assert controller.window.focusWidget() is controller.writing.editing.edited.moves.buttons[0]


def test_the_button_of_what_cannot_be_verified_leads_to_the_first_thing_that_lacks(controller, desk):
    add(desk, "commitment", "title=Boats", "stage=agreed", "stage_date=2026-01-15", "due=2027")
    edited(controller, desk, "Boats", "text=Twenty boats")
    flag = next(one for one in desk.flags() if one.title.startswith("Boats"))
    page(controller).flag_action_asked.emit(flag.id)
    row = controller.writing.editing.edited.fields.rows["obligors"]
    assert row.isVisible() and row.is_editing


def test_the_desk_rests_on_its_flags_and_not_on_how_many_have_a_card(desk):
    values = desk_values(desk, desk.flags())
    assert len(values.flags) + sum(values.more.values()) == len(desk.flags())


def test_what_a_person_wrote_stands_among_the_flags_and_is_counted(controller, desk):
    before = int(counts(controller)["desk"])
    ref = add(desk, "followup", "title=Call the embassy", "due=2026-01-14", "owner=Ana")
    edited(controller, desk, ref, "title=Call them")
    card = next(card for card in page(controller).cards if card.ref == ref)
    assert (card.flag.urgency.value, card.flag.due, card.flag.action) == ("act", "due 14 Jan", "Done")
    assert int(counts(controller)["desk"]) == before + 1 == int(counts(controller)["followups"])


def test_its_button_says_that_it_is_done_and_it_goes(controller, desk):
    ref = add(desk, "followup", "title=Call the embassy", "due=2026-01-14")
    edited(controller, desk, ref, "title=Call them")
    next(card for card in page(controller).cards if card.ref == ref).button.click()
    assert desk.record(ref).text("state") == "done"
    assert ref not in {card.ref for card in page(controller).cards}


def test_a_query_asks_what_was_written_too(controller, desk):
    add(desk, "followup", "title=Call the embassy", "due=2026-01-14")
    morning = read_morning(desk, "embassy", None)
    assert [card.title for card in morning.page.flags] == ["Call the embassy"]
    assert read_morning(desk, "flag:meeting-unprepared", None).written == ()

"""The page of the morning, from the sample."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint

from tests.desks import add
from tests.ui.asking import page, texts
from tracker.desk.assignments import read_assignments
from tracker.desk.beginning import SAMPLE_DAY, begin_workspace
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.errors import BadInput
from tracker.storage.coming import last_to_meet
from tracker.storage.workspace import open_workspace
from tracker.ui.desk.page import DeskPage
from tracker.ui.presenting.desk_page import CARDS, desk_values, nothing_to_do
from tracker.ui.presenting.morning import read_morning
from tracker.ui.view_values import EmptyKind


def test_the_day_and_the_flags_are_counted_by_urgency(desk):
    flags = desk.flags()
    values = desk_values(desk, flags)
    assert values.heading == "Friday 16 January"
    assert sum(int(part.split()[0]) for part in values.counts.split(" · ")) == len(flags)
    assert len(values.flags) + sum(values.more.values()) == len(flags)


def test_the_next_meetings_come_in_order_with_what_is_missing(desk):
    group, ministerial = desk_values(desk, []).meetings
    assert (group.countdown.text, ministerial.countdown.text) == ("7 days", "16–43 days")
    assert [lack.text for lack in group.missing] == [
        "no agenda",
        "6 open items",
        "no objective",
        "no place",
        "no participants",
        "no brief",
    ]
    assert ministerial.when == "February 2026 · Washington, D.C."
    assert ministerial.missing[0].text == "day not fixed"


def test_what_is_there_is_not_lacking(desk):
    written = ["objective=Ask", "place=Rome", "date=2026-01-23"]
    desk.edit(desk.find("M14").id, read_assignments([*written, "participants=Marco Rubio"]))
    add(desk, "agenda-item", "title=Boats", "meeting=M14", "commitments=C7")
    lacks = [lack.text for lack in desk_values(desk, []).meetings[0].missing]
    assert lacks == ["5 open items not on it", "no brief"]


def test_a_deadline_tells_what_it_is_when_and_how_long_that_is(desk):
    strip = desk_values(desk, []).strip
    assert (
        strip.deadlines[0].about
        == "M14 Security Implementation Group, 3rd meeting: meeting 23 January 2026, 7 days left"
    )
    assert strip.deadlines[1].about.endswith("due January 2026, 15 days left at most")
    assert [day - strip.start for day in strip.weeks] == [7, 14, 21, 28, 35, 42, 49]


def test_the_flags_of_a_record_stand_together_where_its_most_urgent_one_does(desk):
    values = desk_values(replace(desk, as_of=date(2026, 2, 10)), replace(desk, as_of=date(2026, 2, 10)).flags())
    own = [at for at, flag in enumerate(values.flags) if flag.ref == "M15"]
    assert len(own) == 3 and own == list(range(own[0], own[0] + 3))
    assert values.flags[own[0]].urgency == "act"
    assert {values.flags[at].subject for at in own} == {"Security ministerial in Washington"}
    assert values.flags[own[2]].title == "The day is not fixed"


def test_each_urgency_says_how_many_stand_under_it_and_how_many_of_them_are_less_urgent(desk):
    later = replace(desk, as_of=date(2026, 2, 10))
    values = desk_values(later, later.flags())
    said = [int(part.split()[0]) for told in values.sections.values() for part in told.split(" · ")]
    assert sum(said) == len(values.flags) + sum(values.more.values())
    assert any(" · " in told for told in values.sections.values())


@pytest.mark.parametrize(("day", "words"), [("2026-01-22", "1 day"), ("2026-01-23", "today")])
def test_the_countdown_comes_down(desk, day, words):
    values = desk_values(replace(desk, as_of=date.fromisoformat(day)), [])
    assert values.meetings[0].countdown.text == words


def test_deadlines_come_in_the_order_they_fall_due(desk):
    strip = desk_values(desk, []).strip
    latest = [deadline.latest for deadline in strip.deadlines]
    assert latest == sorted(latest) != []
    assert strip.more == ""


def test_the_body_that_meets_next_shows_its_series(desk):
    (tally,) = desk_values(desk, []).tallies
    assert tally.title == "Tangible outcomes, Security Implementation Group"
    assert [bar.recorded is None for bar in tally.bars] == [False, False, True]
    assert tally.bars[-1].note == "not due"


def test_a_desk_without_flags_is_clear_and_a_narrowed_one_may_be_widened(desk):
    assert nothing_to_do(desk, "").kind is EmptyKind.CLEARED
    assert nothing_to_do(desk, "xyz").action == "Clear the filter"


def test_what_was_computed_in_the_morning_is_not_computed_again(desk):
    first = read_morning(desk, "", None)
    second = read_morning(desk, "urgency:act", first)
    assert second.flags is first.flags
    assert {card.urgency.value for card in second.page.flags} == {"act"}


def test_a_query_nobody_can_read_is_refused(desk):
    with pytest.raises(BadInput, match="bdy"):
        read_morning(desk, "bdy:SIG", None)


def test_more_flags_than_anybody_reads_are_counted_and_not_drawn(qtbot, look, desk):
    act = [flag for flag in desk.flags() if flag.urgency == "act"]
    many = [replace(act[0], record=-at) for at in range(CARDS + 7)]
    made = DeskPage(desk_values(desk, many), look, desk.language)
    qtbot.addWidget(made)
    assert len(made.cards) == CARDS
    assert "7 more; narrow them with the search above." in texts(made)


def test_since_and_buttons_stand_in_columns(controller):
    controller.window.resize(2560, 1440)
    cards = page(controller).cards
    assert len({(card.button.mapTo(card, QPoint()).x(), card.button.width()) for card in cards}) == 1
    assert cards[0].width() < 1000


def test_the_desk_has_every_kind_that_the_navigation_names(desk):
    counts = read_morning(desk, "", None).counts
    assert counts["actors"] == desk.count((Kind.ACTOR,))
    assert "timeline" not in counts


def test_a_desk_that_has_nothing_yet_says_so(tmp_path, english):
    begin_workspace(tmp_path / "new.tracker", our_side="Mexico")
    with open_workspace(tmp_path / "new.tracker") as workspace:
        new = Desk(workspace, SAMPLE_DAY, english)
        assert nothing_to_do(new, "").kind is EmptyKind.FIRST_USE
        assert not desk_values(new, []).has_aside()


def test_a_meeting_whose_day_is_not_known_keeps_its_words_in_the_chart(desk):
    body = desk.bodies()[0]
    desk.add(Kind.MEETING, read_assignments(["title=Next", f"body={body.ref}", "date=early March 2026"]))
    (tally,) = desk_values(desk, []).tallies
    assert tally.bars[-1].label == "early March 2026"


def test_an_actor_of_another_type_is_no_body_in_the_chart(desk):
    person = desk.find("Marco Rubio")
    desk.add(Kind.MEETING, read_assignments(["title=Next", f"body={person.ref}", "date=2026-05-01"]))
    assert last_to_meet(desk.workspace) in [one.id for one in desk.bodies()]

"""What is to be done about some records is what the whole desk's flags and follow-ups say of them."""

from dataclasses import replace

import pytest

from tests.desks import edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.talks import GREEN, add_lines
from tracker.desk.desk import Desk
from tracker.domain.flag_words import worded_rules
from tracker.papers import todo
from tracker.papers.action_words import action_words
from tracker.papers.markdown import markdown
from tracker.papers.todo import TOLD_BELOW, flags_on, todo_of


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


@pytest.mark.parametrize("ceiling", [None, GREEN, "TLP:CLEAR"])
@pytest.mark.parametrize("few", [0, 400])
def test_the_flags_on_records_are_those_of_the_day(sample, ceiling, few, monkeypatch):
    monkeypatch.setattr(todo, "_FEW", few)
    below = sample.below(ceiling)
    ids = below.list_ids(())[::2]
    assert flags_on(below, ids) == [flag for flag in below.flags() if flag.record in set(ids)]


@pytest.mark.parametrize("few", [0, 400])
def test_what_people_wrote_stands_by_its_day(briefing, few, monkeypatch):
    monkeypatch.setattr(todo, "_FEW", few)
    subjects = briefing.records(briefing.list_ids(()))
    found = todo_of(briefing, subjects, ended=True).followups
    assert [one.title for one in found] == ["Ask for the bridge's plans", "Book the hall", "Invite the engineers"]
    assert [one.title for one in todo_of(briefing, subjects).followups] == [found[0].title, found[2].title]


def test_below_a_ceiling_no_flag_is_told_that_rests_on_something_not_being_recorded(briefing):
    edit(briefing, "Build a bridge", "next_review=2026-01-15")
    told = {
        ceiling: {flag.rule for flag in todo_of(below, below.records(below.list_ids(()))).flags}
        for ceiling in (None, GREEN)
        for below in [briefing.below(ceiling)]
    }
    assert told[GREEN] == {"meeting-date-vague"}
    assert told[None] > {"meeting-date-vague", "commitment-overdue", "review-due"}


def test_what_is_told_below_a_ceiling_are_rules_that_there_are():
    assert worded_rules() >= TOLD_BELOW


@pytest.mark.parametrize("rule", sorted(worded_rules()))
def test_every_rule_asks_for_something_to_be_done(briefing, rule):
    flag = replace(briefing.flags()[0], rule=rule)
    assert "“Gate”" in action_words(flag, "Gate", briefing.language)


def test_what_was_set_aside_is_not_asked_for_and_who_took_it_is_named(briefing):
    first, second, *_rest = briefing.flags()
    briefing.dismiss(first.id, "Known")
    briefing.take(second.id, "Eva Lind")
    written = markdown(paper(briefing, "actions", ""))
    assert first.why not in written
    assert "| Eva Lind |" in written
    assert "<br>taken |" in written

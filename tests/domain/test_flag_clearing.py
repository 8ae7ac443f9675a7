"""Where a flag is cleared."""

import pytest

from tracker.domain.flag_clearing import ASK, CARRY, LINKS, PRIMARY, action_label, clearing, clearings
from tracker.domain.flag_words import worded_rules
from tracker.domain.kinds import Kind
from tracker.domain.schema import field_of
from tracker.language import LANGUAGES, Language

ON = {
    "meeting": Kind.MEETING,
    "outcome": Kind.MEETING,
    "commitment": Kind.COMMITMENT,
    "proposal": Kind.COMMITMENT,
    "figure": Kind.READING,
    "review": Kind.COMMITMENT,
}
ADDED = (Kind.AGENDA_ITEM, Kind.OUTCOME, Kind.ASSESSMENT, Kind.CITATION, Kind.MEETING)


@pytest.mark.parametrize("rule", sorted(worded_rules()))
def test_every_rule_says_where_its_flag_is_cleared(rule):
    kind = ON.get(rule.split("-")[0], Kind.EVENT)
    beside = {*(one.value for one in ADDED), PRIMARY, ASK, CARRY, LINKS}
    places = [place for one in clearings(rule) for place in one.places]
    assert places and all(place in beside or field_of(kind, place) for place in places)


@pytest.mark.parametrize("rule", sorted(worded_rules()))
def test_the_ways_to_clear_it_are_told_apart(rule):
    assert clearing(rule) == clearings(rule)[0]
    assert len({one.action for one in clearings(rule)}) == len({one.places for one in clearings(rule)})


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_clears_it_fits_on_a_button(code):
    assert all(0 < len(action_label(rule, Language(code))) <= 18 for rule in worded_rules())

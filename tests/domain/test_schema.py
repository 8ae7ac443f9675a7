"""The schema of records: its keys are the contract's, and each choice can be read by a person."""

import pytest

from tracker.domain.choice_words import choice_word, kind_word, level_word, link_word
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.schema import SCHEMA, FieldType, field_of, fields_of, keys_of, main_date_field
from tracker.language import Language

EVERY_RECORD = "ref uid kind title marking tags created changed"
DATED = "date date_text earliest latest"
CONTRACT = {
    Kind.ACTOR: "type aliases parent role mandate rhythm",
    Kind.SOURCE: "publisher author published side origin reliability derives_from address text",
    Kind.CITATION: "of source quote start end credibility",
    Kind.EVENT: f"{DATED} actors category place",
    Kind.POSITION: f"{DATED} actor topic text",
    Kind.MEETING: (
        f"{DATED} status format body place time zone participants agenda outcomes objective they_will_say remarks"
    ),
    Kind.AGENDA_ITEM: "meeting certainty points disclosure commitments",
    Kind.COMMITMENT: (
        "text category stage stage_date obligors beneficiary mechanism made_at instrument binding modality due "
        "due_original due_reason indicator baseline target value unit next_review owner"
    ),
    Kind.OUTCOME: (
        f"{DATED} meeting commitment level responsible obligor artefact value unit baseline period reversed_by "
        "verdict gates"
    ),
    Kind.ASSESSMENT: f"{DATED} commitment obligor implementation source confidence note",
    Kind.READING: "measures value unit period source",
    Kind.FOLLOWUP: "about due owner state",
}


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_has_every_key_of_the_contract(kind):
    assert set(keys_of(kind)) >= {*EVERY_RECORD.split(), *CONTRACT[kind].split()}


@pytest.mark.parametrize("kind", list(Kind))
def test_keys_stand_once(kind):
    assert len(keys_of(kind)) == len(set(keys_of(kind)))


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_has_one_date_of_its_own_at_most(kind):
    dates = [field for field in fields_of(kind) if field.main_date]
    assert dates == ([main_date_field(kind)] if main_date_field(kind) else [])


def test_meetings_and_dues_look_forward_and_nothing_else_does():
    forward = {(kind, field.key) for kind in Kind for field in fields_of(kind) if field.forward}
    commitment = {(Kind.COMMITMENT, key) for key in ("due", "due_original", "next_review")}
    assert forward == {(Kind.MEETING, "date"), (Kind.FOLLOWUP, "due"), *commitment}


def test_a_field_nobody_has_is_none():
    assert field_of(Kind.EVENT, "due") is None


CHOICES = sorted(
    {
        choice
        for fields in SCHEMA.values()
        for field in fields
        if field.type is FieldType.CHOICE
        for choice in field.choices
    }
)


@pytest.mark.parametrize("choice", [choice for choice in CHOICES if "-" in choice])
def test_no_choice_is_shown_with_its_hyphens(choice):
    shown = choice_word(choice, Language())
    assert "-" not in shown or choice in ("non-paper", "tangible-single-sided")
    assert shown != choice or choice == "non-paper"


def test_a_choice_of_a_desk_of_its_own_is_shown_as_words():
    assert choice_word("water-treaty", Language()) == "water treaty"


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_name(kind):
    assert kind_word(kind, Language()).strip()


@pytest.mark.parametrize("type_", list(LinkType))
def test_every_link_reads_both_ways(type_):
    both = {link_word(type_, Language(), outward=True), link_word(type_, Language(), outward=False)}
    assert len(both) == (1 if type_ is LinkType.OVERLAPS else 2)


def test_the_ladder_of_levels_has_five_rungs():
    assert [level_word(level, Language()).split(": ")[1] for level in range(5)] == [
        "talk",
        "process",
        "output",
        "outcome",
        "impact",
    ]

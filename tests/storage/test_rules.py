"""Every rule at its edges: the day before, the day itself, vague and open dates, no date at all."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import add, desk_on, edit, flags
from tracker.domain.dates import parse_edtf
from tracker.domain.flag_words import flag_words, worded_rules
from tracker.language import LANGUAGES, Language
from tracker.storage.facts import NEEDS
from tracker.storage.rules import raise_flags, rule_files

MEETING = ("meeting", "title=SIG", "status=scheduled")
HELD = ("meeting", "title=SIG", "status=held")
AGREED = ("commitment", "title=Train", "stage=agreed", "stage_date=2026-01-01", "obligors=A1")
OFFERED = ("commitment", "title=Train", "stage=offered")

# rule, the record, and on which days it is flagged how; None where it is not.
CASES = {
    "unprepared, by its day": ("meeting-unprepared", (*MEETING, "date=2026-01-23"), {
        "2026-01-12": None, "2026-01-13": "soon", "2026-01-15": "soon", "2026-01-16": "act", "2026-01-23": "act",
        "2026-01-24": None}),
    "unprepared, by its month": ("meeting-unprepared", (*MEETING, "date=2026-02"), {
        "2026-01-21": None, "2026-01-22": "soon", "2026-02-15": "act", "2026-02-28": "act", "2026-03-01": None}),
    "unprepared, before a day": ("meeting-unprepared", (*MEETING, "date=[..2026-02-28]"), {
        "0001-01-02": "act", "2026-01-16": "act", "2026-02-28": "act", "2026-03-01": None}),
    "unprepared, after a day": ("meeting-unprepared", (*MEETING, "date=2026-02-01/.."), {
        "2026-01-21": None, "2026-01-22": "soon", "9999-12-31": "act"}),
    "unprepared, undated": ("meeting-unprepared", MEETING, {"2026-01-16": None}),
    "prepared by an objective": ("meeting-unprepared", (*MEETING, "date=2026-01-23", "objective=x"), {
        "2026-01-20": None}),
    "not to be prepared": ("meeting-unprepared", ("meeting", "title=x", "status=cancelled", "date=2026-01-23"), {
        "2026-01-20": None}),
    "vague, by its month": ("meeting-date-vague", (*MEETING, "date=2026-04"), {
        "2026-01-30": None, "2026-01-31": "watch", "2026-03-02": "soon", "2026-04-30": "soon", "2026-05-01": None}),
    "vague, February": ("meeting-date-vague", (*MEETING, "date=2026-02"), {"2026-01-16": "soon"}),
    "not vague, a week": ("meeting-date-vague", (*MEETING, "date=2026-02-01/2026-02-07"), {"2026-01-16": None}),
    "not vague, a day": ("meeting-date-vague", (*MEETING, "date=2026-02-01"), {"2026-01-16": None}),
    "vague, open at its beginning": ("meeting-date-vague", (*MEETING, "date=[..2026-02-28]"), {
        "2026-01-16": "soon", "2026-03-01": None}),
    "vague, open at its end": ("meeting-date-vague", (*MEETING, "date=2026-02/.."), {"2026-01-16": "soon"}),
    "unconfirmed, by its day": ("meeting-unconfirmed", (*MEETING, "date=2026-01-23"), {
        "2026-01-23": None, "2026-01-24": "act"}),
    "unconfirmed, by its month": ("meeting-unconfirmed", (*MEETING, "date=2026-02"), {
        "2026-02-28": None, "2026-03-01": "act"}),
    "unconfirmed, open": ("meeting-unconfirmed", (*MEETING, "date=2026-02/.."), {"9999-12-31": None}),
    "unconfirmed, undated": ("meeting-unconfirmed", MEETING, {"2026-01-16": None}),
    "confirmed": ("meeting-unconfirmed", (*HELD, "date=2026-01-01"), {"2026-01-16": None}),
    "missing": ("outcome-missing", (*HELD, "date=2026-01-10"), {
        "2026-01-12": None, "2026-01-13": "act", "2026-02-09": "act", "2026-02-10": "soon"}),
    "missing, by its month": ("outcome-missing", (*HELD, "date=2026-01"), {"2026-02-02": None, "2026-02-03": "act"}),
    "missing, undated": ("outcome-missing", HELD, {"2026-01-16": None}),
    "missing, not held": ("outcome-missing", (*MEETING, "date=2026-01-10"), {"2026-01-16": None}),
    "due, by its day": ("commitment-due", (*AGREED, "due=2026-03-01"), {
        "2026-01-29": None, "2026-01-30": "soon", "2026-02-21": "soon", "2026-02-22": "act", "2026-03-01": "act",
        "2026-03-02": None}),
    "due, by the last day of its month": ("commitment-due", (*AGREED, "due=2026-02"), {
        "2026-01-28": None, "2026-01-29": "soon", "2026-02-28": "act", "2026-03-01": None}),
    "due, open": ("commitment-due", (*AGREED, "due=2026-02/.."), {"2026-03-01": None}),
    "due, none": ("commitment-due", AGREED, {"2026-03-01": None}),
    "due, but not agreed": ("commitment-due", (*OFFERED, "due=2026-03-01"), {"2026-02-28": None}),
    "due, but not yet agreed": ("commitment-due", (*AGREED, "due=2026-01-10"), {"2025-12-31": None}),
    "overdue, by its day": ("commitment-overdue", (*AGREED, "due=2026-03-01"), {
        "2026-03-01": None, "2026-03-02": "act"}),
    "overdue, by its month": ("commitment-overdue", (*AGREED, "due=2026-02"), {
        "2026-02-28": None, "2026-03-01": "act"}),
    "overdue, before a day": ("commitment-overdue", (*AGREED, "due=[..2026-02-28]"), {
        "2026-02-28": None, "2026-03-01": "act"}),
    "overdue, open": ("commitment-overdue", (*AGREED, "due=2026-02/.."), {"9999-12-31": None}),
    "overdue, but not agreed": ("commitment-overdue", (*OFFERED, "due=2026-01-01"), {"2026-02-28": None}),
    "unverifiable": ("commitment-unverifiable", AGREED, {
        "2025-12-31": None, "2026-01-01": "act", "2026-01-15": "act", "2026-01-16": "soon", "2026-06-30": "soon",
        "2026-07-01": "watch"}),
    "verifiable by a due date": ("commitment-unverifiable", (*AGREED, "due=2027"), {"2026-01-16": None}),
    "verifiable by an indicator": ("commitment-unverifiable", (*AGREED, "indicator=boats"), {"2026-01-16": None}),
    "unverifiable, nobody owes it": (
        "commitment-unverifiable",
        ("commitment", "title=x", "stage=pledged", "stage_date=2026-01-01", "due=2027"),
        {"2026-01-16": "soon"}),
    "a proposal is not to be verified": ("commitment-unverifiable", OFFERED, {"2026-01-16": None}),
    "unanswered, by its day": ("proposal-unanswered", (*OFFERED, "stage_date=2026-01-02"), {
        "2026-01-01": None, "2026-01-02": "watch", "2026-01-15": "watch", "2026-01-16": "soon", "2026-01-31": "soon",
        "2026-02-01": "act"}),
    "unanswered, by its month": ("proposal-unanswered", (*OFFERED, "stage_date=2026-01"), {
        "2026-01-15": "watch", "2026-02-13": "watch", "2026-02-14": "soon", "2026-03-02": "act"}),
    "unanswered, on or before a day": ("proposal-unanswered", (*OFFERED, "stage_date=[..2026-01-16]"), {
        "2026-01-16": "watch", "2026-01-30": "soon"}),
    "unanswered, open, by its source": ("proposal-unanswered", (*OFFERED, "stage_date=2025/..", "source=S1"), {
        "2026-01-05": "watch", "2026-01-19": "soon", "2026-02-04": "act"}),
    "unanswered, undated": ("proposal-unanswered", OFFERED, {"2026-01-16": "watch"}),
    "answered": ("proposal-unanswered", ("commitment", "title=x", "stages=offered;date=2026-01-02",
        "stages=rejected;date=2026-01-10"), {"2026-01-09": "watch", "2026-01-10": None}),
    "renewed": ("proposal-renewed", ("commitment", "title=x", "stages=offered;date=2025",
        "stages=rejected;date=2026-01-02", "stages=offered;date=2026-01-10"), {
        "2026-01-09": None, "2026-01-10": "watch", "2030-01-01": "watch"}),
    "renewed and agreed": ("proposal-renewed", ("commitment", "title=x", "stages=offered", "stages=rejected",
        "stages=offered;date=2026-01-10", "stages=agreed;date=2026-01-12"), {
        "2026-01-11": "watch", "2026-01-12": None}),
    "offered again after a counter-offer": ("proposal-renewed", ("commitment", "title=x", "stages=offered",
        "stages=countered", "stages=offered"), {"2026-01-16": None}),
}  # fmt: skip
DAYS = [(name, day, urgency) for name, (_, _, days) in CASES.items() for day, urgency in days.items()]


def begin(desk) -> None:
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "source", "title=Note", "published=2026-01-05", "side=joint")


@pytest.fixture(scope="module")
def cases(template, tmp_path_factory):
    """Every case in one file: none of them bears on another."""
    import shutil

    from tracker.storage.workspace import open_workspace

    path = shutil.copy(template, tmp_path_factory.mktemp("rules") / "cases.tracker")
    with open_workspace(path) as workspace:
        desk = desk_on(workspace)
        begin(desk)
        yield desk, {name: add(desk, *fields) for name, (_, fields, _) in CASES.items()}


@pytest.mark.parametrize(("name", "day", "urgency"), DAYS, ids=[f"{name}, {day}" for name, day, _ in DAYS])
def test_a_rule_is_raised_from_its_first_day_to_its_last(cases, name, day, urgency):
    desk, refs = cases
    rule = CASES[name][0]
    found = raise_flags(desk.workspace, desk_on(desk.workspace, day).as_of, desk.settings.thresholds, rule)
    assert next((fact.urgency for fact in found if str(fact.ref) == refs[name]), None) == urgency


def test_every_rule_has_cases_or_a_test_of_its_own():
    own = {"outcome-not-tangible", "source-secondary"}
    assert {rule for rule, *_ in CASES.values()} | own == set(rule_files())


@pytest.mark.parametrize("day", ["0001-01-01", "2025-12-31", "2026-01-16", "2026-03-01", "9999-12-31"])
def test_a_flag_begins_on_a_day_that_is_not_after_today(cases, day):
    desk, _ = cases
    as_of = desk_on(desk.workspace, day).as_of
    found = raise_flags(desk.workspace, as_of, desk.settings.thresholds)
    assert all(1 <= fact.since <= as_of.toordinal() for fact in found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", ["0001-01-01", "2026-01-16", "2026-03-01", "9999-12-31"])
def test_every_flag_has_words_on_any_day(sample, language, day):
    found = desk_on(sample.workspace, day, language).flags()
    assert all(flag.title and flag.why.endswith((".", "…")) and flag.clears for flag in found)


# --- what would clear it ------------------------------------------------------------------------------------------


def test_an_agenda_clears_unprepared(desk):
    add(desk, *MEETING, "date=2026-01-20")
    assert flags(desk, "M1") == {"meeting-unprepared": "act"}
    add(desk, "agenda-item", "meeting=M1", "title=Boats")
    assert flags(desk, "M1") == {}


def test_an_outcome_clears_missing_once_it_is_known(desk):
    add(desk, *HELD, "date=2026-01-10")
    add(desk, "outcome", "title=Later", "meeting=M1", "level=0", "date=2026-02")
    assert flags(desk, "M1") == {"outcome-missing": "act"}
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2026-01-10")
    assert flags(desk, "M1") == {"outcome-not-tangible": "soon"}


@pytest.mark.parametrize(("status", "cleared"), [("fulfilled", True), ("superseded", True), ("in-progress", False)])
def test_an_assessment_clears_overdue(desk, status, cleared):
    begin(desk)
    add(desk, *AGREED, "due=2026-01-10")
    add(desk, "assessment", "commitment=C1", f"implementation={status}", "source=S1", "date=2026-01-12")
    assert ("commitment-overdue" not in flags(desk, "C1")) == cleared
    assert "commitment-overdue" in flags(desk_on(desk.workspace, "2026-01-11"), "C1")


def test_a_withdrawn_commitment_is_not_overdue(desk):
    begin(desk)
    add(desk, *AGREED, "due=2026-01-10")
    edit(desk, "C1", "stage=withdrawn", "stage_date=2026-01-12")
    assert (flags(desk, "C1"), "commitment-overdue" in flags(desk_on(desk.workspace, "2026-01-11"), "C1")) == ({}, True)


def tangible_outcome(desk, ref: str) -> None:
    edit(desk, ref, "level=2", "artefact=a boat", "responsible=A1")
    add(desk, "citation", f"of={ref}", "source=S1", "quote=handed over")


def test_not_tangible_is_cleared_by_one_that_is(desk):
    begin(desk)
    add(desk, *HELD, "date=2026-01-10")
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2026-01-10")
    assert flags(desk, "M1") == {"outcome-not-tangible": "soon"}
    add(desk, "outcome", "title=Boat", "meeting=M1", "level=1", "date=2026-01-10")
    tangible_outcome(desk, "O2")
    assert flags(desk, "M1") == {}


def test_not_tangible_is_louder_where_tangible_outcomes_were_asked_of_the_body(desk):
    begin(desk)
    add(desk, "actor", "title=SIG", "type=body")
    add(desk, *HELD, "date=2025-01-10", "body=SIG")
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2025-01-10")
    assert flags(desk, "M1") == {"outcome-not-tangible": "watch"}
    add(desk, "commitment", "title=Produce", "stage=agreed", "stage_date=2026-01-02", "obligors=A2", "due=2027")
    assert flags(desk, "M1") == {"outcome-not-tangible": "act"}
    assert flags(desk_on(desk.workspace, "2026-01-01"), "M1") == {"outcome-not-tangible": "watch"}


def cited(desk, *sources: tuple[str, ...]) -> dict[str, str]:
    add(desk, "source", "title=Root", "published=2026-01-02", "side=press")
    add(desk, "event", "title=Call")
    for number, fields in enumerate(sources):
        add(desk, "source", f"title=note {number}", *fields)
        add(desk, "citation", "of=E1", f"source=note {number}")
    return flags(desk, "E1")


SECOND = ("published=2026-01-03", "derives_from=Root")


@pytest.mark.parametrize(
    ("sources", "raised"),
    [
        ((SECOND,), True),
        ((SECOND, SECOND), True),
        ((SECOND, ("published=2026-01-04",)), False),
        ((("published=2026-01-03",),), False),
        ((), False),
        ((("published=2026-02", "derives_from=Root"),), False),
        ((("derives_from=Root",),), True),
    ],
)
def test_what_derives_from_one_account_is_secondary(desk, sources, raised):
    assert cited(desk, *sources) == ({"source-secondary": "soon"} if raised else {})


@pytest.mark.parametrize(("side", "raised"), [("press", True), ("other", True), ("joint", False), ("ours", False)])
def test_a_joint_text_known_from_the_press_is_secondary(desk, side, raised):
    add(desk, "source", "title=s", "published=2026-01-02", f"side={side}")
    add(desk, "commitment", "title=x", "stage=offered", "instrument=joint-text")
    add(desk, "citation", "of=C1", "source=s")
    assert ("source-secondary" in flags(desk, "C1")) == raised


# --- all of them --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", rule_files())
def test_a_rule_says_what_it_is_and_why(rule):
    lines = rule_files()[rule].read_text(encoding="utf-8").splitlines()
    heads = [match[1] for line in lines if (match := re.match(r"-- (\w+) {2,}\S", line))]
    assert heads[:4] == ["what", "why", "clears", "from"]
    assert "SELECT" in lines[len(heads)]


def test_every_rule_has_words_and_no_words_are_without_a_rule():
    assert worded_rules() == set(rule_files())


def test_a_rule_without_words_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        flag_words("no-such-rule", "x", {}, Language())


@pytest.mark.parametrize("fact", NEEDS)
def test_what_a_fact_rests_on_comes_before_it(fact):
    assert NEEDS[fact][-1] == fact


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(parse_edtf("2025-01-01").earliest, parse_edtf("2027-12-31").latest))
def test_the_same_day_raises_the_same_flags(sample, day):
    desk = desk_on(sample.workspace, day)
    once, again = desk.flags(), desk.flags()
    assert once == again
    assert len({flag.id for flag in once}) == len(once)


def test_a_flag_keeps_its_id_while_its_fact_stands_and_gets_another_when_it_changes(desk):
    begin(desk)
    add(desk, *AGREED, "due=2026-01-10")
    first = {flag.id for flag in desk.flags() if flag.rule == "commitment-overdue"}
    assert first == {f.id for f in desk_on(desk.workspace, "2026-05-01").flags() if f.rule == "commitment-overdue"}
    edit(desk, "C1", "due=2026-01-12")
    assert first.isdisjoint(flag.id for flag in desk.flags() if flag.rule == "commitment-overdue")


def test_a_commitment_without_a_stage_can_be_flagged(desk):
    add(desk, "commitment", "title=x")
    assert "commitment-unverifiable" in flags(desk, "C1")


def test_flags_are_narrowed_by_rule_urgency_and_record(sample):
    everything = sample.flags()
    act = sample.flags("urgency:act")
    assert {flag.urgency.value for flag in act} == {"act"}
    assert len(act) + len(sample.flags("-urgency:act")) == len(everything)
    one = everything[0]
    assert {flag.ref for flag in sample.flags(f"ref:{one.ref} flag:{one.rule}")} == {one.ref}

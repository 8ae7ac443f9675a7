"""What the article of 16 January 2026 holds: how the desk keeps it, and what it makes of it on the days that matter."""

import pytest

from tests.sample.asking import (
    ALTERNATIVES,
    CANADA,
    MINISTERIAL,
    RAIDS,
    SHARING,
    SIG_1,
    SIG_2,
    SIG_3,
    STRIKES,
    TANGIBLE,
    UNDATED,
    edtf,
    linked,
    records,
    sources,
    stages,
    titles,
    urgencies,
    verdict,
    verdicts,
    why,
)
from tests.sample.conftest import DeskOn
from tracker.desk.desk import Desk
from tracker.domain.dates import Precision
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict, Verdict

# --- meetings -------------------------------------------------------------------------------------------------------


def test_the_call_of_15_january_was_held_and_is_ready_for_a_summary(desk: Desk) -> None:
    call = desk.record("Rubio–de la Fuente call, 15 January 2026")
    assert (edtf(call), call.text("status"), call.text("format")) == ("2026-01-15", "held", "phone")
    assert {part.side for part in call.people("participants")} == {"ours", "theirs"}
    assert len(verdicts(desk, call.title)) == 4
    assert {
        record.title for record in records(desk, Kind.COMMITMENT) if record.pointer_to("made_at") == call.pointer
    } == {
        TANGIBLE,
        SHARING,
    }


def test_the_ministerial_is_known_to_the_month_only(desk: Desk) -> None:
    ministerial = desk.record(MINISTERIAL)
    assert (edtf(ministerial), ministerial.text("status")) == ("2026-02", "scheduled")
    assert ministerial.text("place") == "Washington, D.C."
    assert ministerial.date and ministerial.date.text == "in February"
    assert urgencies(desk, MINISTERIAL) == {"meeting-date-vague": "soon", "carried-over": "soon"}


def test_the_ministerial_is_unconfirmed_once_its_month_has_passed(desk_on: DeskOn) -> None:
    assert urgencies(desk_on("2026-02-28"), MINISTERIAL).keys().isdisjoint({"meeting-unconfirmed"})
    assert urgencies(desk_on("2026-03-01"), MINISTERIAL) == {"meeting-unconfirmed": "act"}


def test_the_third_meeting_is_in_seven_days_and_has_no_agenda(desk: Desk) -> None:
    meeting = desk.record(SIG_3)
    assert (edtf(meeting), meeting.date and meeting.date.text) == ("2026-01-23", "Jan. 23")
    assert meeting.pointer_to("body") == desk.record("SIG").pointer
    assert urgencies(desk, SIG_3) == {"meeting-unprepared": "act", "carried-over": "act"}
    assert verdict(desk, SIG_3) is MeetingVerdict.NOT_DUE


def test_the_third_meeting_is_not_assessable_the_day_after(desk_on: DeskOn) -> None:
    day_after = desk_on("2026-01-24")
    assert urgencies(day_after, SIG_3) == {"meeting-unconfirmed": "act"}
    assert verdict(day_after, SIG_3) is MeetingVerdict.NOT_ASSESSABLE


# --- the body -------------------------------------------------------------------------------------------------------


def test_the_wish_for_tangible_outcomes_lies_on_the_body_in_soft_words(desk: Desk) -> None:
    wish = desk.record(TANGIBLE)
    assert [part.actor.title for part in wish.people("obligors")] == ["Security Implementation Group"]
    assert (wish.text("stage"), wish.text("modality"), wish.values["binding"]) == ("agreed", "should", False)


def test_the_wish_makes_the_second_meeting_urgent(desk: Desk) -> None:
    assert urgencies(desk, SIG_2)["outcome-not-tangible"] == "act"
    assert TANGIBLE in why(desk, "outcome-not-tangible", SIG_2)


def test_before_the_wish_the_second_meeting_is_less_urgent(desk_on: DeskOn) -> None:
    assert urgencies(desk_on("2026-01-14"), SIG_2)["outcome-not-tangible"] == "soon"


@pytest.mark.parametrize("alias", ["SIG", "GIS"])
def test_the_body_has_its_objectives_for_a_mandate(desk: Desk, alias: str) -> None:
    body = desk.record(alias)
    assert body.text("type") == "body"
    assert all(word in body.text("mandate") for word in ("cartels", "fentanyl", "firearms"))
    assert {member.title for member in body.pointers("members")} == {"Mexico", "United States"}


@pytest.mark.parametrize(("title", "tangible"), [(SIG_1, 2), (SIG_2, 0)])
def test_two_of_eight_outcomes_are_tangible_then_none_of_eight(desk: Desk, title: str, tangible: int) -> None:
    tally = desk.tangible(title).tally
    assert (tally.recorded, tally.tangible) == (8, tangible)


def test_what_was_only_reported_at_the_first_meeting_is_not_shown(desk: Desk) -> None:
    assert verdicts(desk, SIG_1)["More than 125 arms investigations reported"] is Verdict.NOT_SHOWN


# --- commitments and proposals --------------------------------------------------------------------------------------


def test_information_sharing_is_agreed_by_both_and_not_verifiable(desk: Desk) -> None:
    sharing = desk.record(SHARING)
    assert {part.actor.title for part in sharing.people("obligors")} == {"Mexico", "United States"}
    assert (sharing.text("stage"), sharing.text("category")) == ("agreed", "intelligence-sharing")
    assert urgencies(desk, SHARING)["commitment-unverifiable"] == "act"
    assert "no indicator and no due date" in why(desk, "commitment-unverifiable", SHARING)


def test_the_raids_were_offered_rejected_and_offered_again(desk: Desk) -> None:
    assert stages(desk, RAIDS) == [
        ("offered", "2025-37"),
        ("rejected", "[..2026-01-02]"),
        ("offered", "2026-01-03/2026-01-15"),
        ("rejected", "2026-01-12"),
    ]
    assert urgencies(desk, RAIDS) == {"proposal-renewed": "watch", "source-secondary": "soon"}


@pytest.mark.parametrize("title", [RAIDS, STRIKES, *ALTERNATIVES])
def test_a_proposal_never_stands_as_agreed(desk: Desk, title: str) -> None:
    assert title not in titles(desk, "stage:agreed or stage:pledged", (Kind.COMMITMENT,))


@pytest.mark.parametrize("title", ALTERNATIVES)
@pytest.mark.parametrize(("day", "urgency"), [("2026-01-16", "watch"), ("2026-02-10", "soon"), ("2026-03-01", "act")])
def test_an_alternative_without_an_answer_grows_urgent(desk_on: DeskOn, title: str, day: str, urgency: str) -> None:
    assert urgencies(desk_on(day), title) == {"proposal-unanswered": urgency}


def test_the_alternatives_answer_the_raids_and_one_overlaps_the_commitment(desk: Desk) -> None:
    assert all(("responds-to", RAIDS) in linked(desk, title) for title in ALTERNATIVES)
    assert ("overlaps", SHARING) in linked(desk, ALTERNATIVES[0])


def test_the_strikes_were_considered_and_rest_on_one_account(desk: Desk) -> None:
    assert stages(desk, STRIKES) == [("under-consideration", UNDATED)]
    assert urgencies(desk, STRIKES) == {"source-secondary": "soon"}


def test_the_account_of_the_raids_comes_from_one_newspaper(desk: Desk) -> None:
    assert len(sources(desk, RAIDS)) == 4
    assert "The New York Times" in why(desk, "source-secondary", RAIDS)


# --- positions ------------------------------------------------------------------------------------------------------


def test_the_assurance_is_a_position_and_a_call_both_undated(desk: Desk) -> None:
    assurance = "Mexico: no US military action on its territory"
    call = "Sheinbaum–Trump call, day not known"
    assert (edtf(desk.record(assurance)), edtf(desk.record(call))) == (UNDATED, UNDATED)
    assert ("raised-at", call) in linked(desk, assurance)


def test_the_defense_department_states_a_position_and_commits_to_nothing(desk: Desk) -> None:
    position = desk.record("Defense Department: ready when ordered")
    assert (position.kind, edtf(position)) == (Kind.POSITION, UNDATED)
    assert titles(desk, 'actor:"US Department of Defense"', (Kind.COMMITMENT,)) == set()


@pytest.mark.parametrize(
    "title",
    [
        "Tariffs used as leverage over fentanyl",
        "Precursors come from China, then also from India",
        "Trump: Canada and Mexico let fentanyl through",
        "US: Mexico works hand in hand with cartels",
        "US: Chinese firms supply precursors knowingly",
    ],
)
def test_what_the_article_leaves_undated_is_on_or_before_its_day(desk: Desk, title: str) -> None:
    assert edtf(desk.record(title)) == UNDATED


# --- figures, Canada, the border ------------------------------------------------------------------------------------


def _reading(desk: Desk, value: float) -> Record:
    return next(record for record in records(desk, Kind.READING) if record.number("value") == value)


@pytest.mark.parametrize(
    ("value", "period"),
    [
        (48_000, "2024"),
        (4.9, "2024-01/2024-10"),
        (14.6, "2024-01/2024-10"),
        (4_100, "2024-10/2025-37"),
        (96, "2024-10/2025-37"),
        (0.8, ""),
    ],
)
def test_a_figure_has_its_period_or_shows_that_it_has_none(desk: Desk, value: float, period: str) -> None:
    reading = _reading(desk, value)
    assert edtf(reading) == period
    assert reading.text("unit")
    assert reading.pointer_to("source")


def test_canadas_pledge_belongs_to_another_relationship(desk: Desk) -> None:
    pledge = desk.record(CANADA)
    assert (pledge.text("stage"), pledge.number("target"), pledge.text("unit")) == ("pledged", 900_000_000, "USD")
    assert CANADA in titles(desk, "relationship:US-CA")
    assert CANADA not in titles(desk, "relationship:US-MX")


def test_canadas_coordinator_is_an_event_of_that_relationship(desk: Desk) -> None:
    appointment = desk.record("Canada appoints a fentanyl coordinator")
    assert (appointment.kind, edtf(appointment)) == (Kind.EVENT, UNDATED)
    assert appointment.title in titles(desk, "relationship:US-CA")
    assert appointment.title not in titles(desk, "relationship:US-MX")


def test_operation_northern_border_is_an_event_of_the_month(desk: Desk) -> None:
    operation = desk.record("Operation Northern Border")
    assert (operation.kind, edtf(operation)) == (Kind.EVENT, "2025-02")
    assert operation.date and operation.date.precision is Precision.MONTH


def test_the_deployment_fulfils_the_pledge_by_press_reports_alone(desk: Desk) -> None:
    outcome = desk.record("Operation Northern Border: 10,000 deployed")
    cited = desk.cited([outcome.id])[outcome.id]
    assert outcome.pointer_to("commitment") == desk.record("10,000 National Guard to the northern border").pointer
    assert (outcome.number("level"), outcome.number("value")) == (2, 10_000)
    assert {one.source.text("side") for one in cited} == {"press"}
    assert verdict(desk, outcome.title) is Verdict.TANGIBLE

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.dates import parse_edtf
from tracker.domain.stages import (
    ShownStage,
    Stage,
    StageMove,
    check_move,
    check_order,
    has_been_agreed,
    is_commitment,
    moves_from,
    moves_known,
    read_stage,
    shown_stage,
    stage_label,
)
from tracker.errors import BadInput
from tracker.language import Language

STAGES = st.sampled_from(Stage)
ALLOWED = {
    "under-consideration": "offered withdrawn",
    "offered": "agreed rejected countered noted withdrawn lapsed",
    "rejected": "offered",
    "lapsed": "offered",
    "noted": "offered",
    "countered": "offered",
    "agreed": "withdrawn",
    "pledged": "withdrawn",
    "withdrawn": "",
}


def moves(names: str) -> list[StageMove]:
    return [StageMove(Stage(name)) for name in names.split()]


@pytest.mark.parametrize(("stage", "after"), ALLOWED.items())
def test_the_moves_allowed(stage: str, after: str) -> None:
    assert moves_from(Stage(stage)) == set(after.split())


def test_every_stage_says_what_may_follow() -> None:
    assert set(ALLOWED) == set(Stage)


@given(STAGES, STAGES)
def test_a_move_passes_just_when_it_is_allowed(before: Stage, after: Stage) -> None:
    try:
        check_move(before, after)
    except BadInput:
        assert after not in moves_from(before)
    else:
        assert after in moves_from(before)


@given(STAGES)
def test_any_stage_may_be_the_first(stage: Stage) -> None:
    assert check_move(None, stage) is None


def test_a_refused_move_names_those_allowed() -> None:
    with pytest.raises(BadInput, match=r"is under-consideration cannot become agreed; .* offered or withdrawn"):
        check_move(Stage.UNDER_CONSIDERATION, Stage.AGREED)


def test_nothing_follows_a_withdrawal() -> None:
    with pytest.raises(BadInput, match="nothing comes after it"):
        check_move(Stage.WITHDRAWN, Stage.OFFERED)


@pytest.mark.parametrize("text", ["under-consideration", "Under consideration", " under_consideration "])
def test_reads_a_stage_as_typed(text: str) -> None:
    assert read_stage(text) is Stage.UNDER_CONSIDERATION


def test_an_unknown_stage_names_the_stages() -> None:
    with pytest.raises(BadInput, match="'promised' is not known; the stages are under-consideration, offered"):
        read_stage("promised")


@given(STAGES)
def test_only_agreed_and_pledged_stand_as_commitments(stage: Stage) -> None:
    assert is_commitment(stage) == (stage in ("agreed", "pledged"))


@pytest.mark.parametrize(
    ("history", "agreed"),
    [
        ("", False),
        ("offered rejected offered", False),
        ("offered withdrawn", False),
        ("withdrawn", False),
        ("offered agreed", True),
        ("pledged withdrawn", True),
    ],
)
def test_once_agreed_it_stays_a_commitment(history: str, agreed: bool) -> None:
    assert has_been_agreed(moves(history)) is agreed


@pytest.mark.parametrize(
    ("history", "stage", "renewed"),
    [
        ("offered", Stage.OFFERED, False),
        ("under-consideration offered", Stage.OFFERED, False),
        ("offered rejected", Stage.REJECTED, False),
        ("offered rejected offered", Stage.OFFERED, True),
        ("lapsed offered", Stage.OFFERED, True),
        ("noted offered", Stage.OFFERED, True),
        ("countered offered", Stage.OFFERED, True),
        ("offered rejected offered agreed", Stage.AGREED, False),
    ],
)
def test_an_offer_made_again_is_shown_as_renewed(history: str, stage: Stage, renewed: bool) -> None:
    assert shown_stage(moves(history)) == ShownStage(stage, renewed)


def test_no_moves_show_no_stage() -> None:
    assert shown_stage([]) is None


@pytest.mark.parametrize(
    ("edtf", "known"),
    [("2026-01-16", True), ("2026-01", True), ("2026-01-17", False), ("2026-02", False), ("[..2027-01-01]", True)],
)
def test_a_move_is_known_from_its_earliest_bound(edtf: str, known: bool) -> None:
    move = StageMove(Stage.OFFERED, parse_edtf(edtf))
    assert moves_known([move], date(2026, 1, 16), None) == ((move,) if known else ())


def test_an_undated_move_is_known() -> None:
    assert moves_known(moves("offered"), date(1, 1, 1), None) == (StageMove(Stage.OFFERED),)


@pytest.mark.parametrize(("day", "known"), [(30, False), (1, True)])
def test_an_undated_move_is_known_from_the_day_it_was_made(day: int, known: bool) -> None:
    made = parse_edtf("2026-05-01")
    assert bool(moves_known(moves("agreed"), date(2026, 4 if day == 30 else 5, day), made)) is known


_BACKWARDS = ((Stage.OFFERED, "2026-01-10"), (Stage.REJECTED, "2025-06-01"))


def test_a_move_does_not_come_before_the_one_it_follows() -> None:
    offered, rejected = (StageMove(stage, parse_edtf(day)) for stage, day in _BACKWARDS)
    with pytest.raises(BadInput, match="rejected in 2025-06-01 would come before offered in 2026-01-10"):
        check_order(offered, rejected)


@pytest.mark.parametrize(
    ("before", "after"), [("2026", "2026-01-10"), ("2026-01-10", "2026-01"), ("2026-01-10", "[..2026-02]")]
)
def test_moves_that_may_be_in_order_are_taken(before: str, after: str) -> None:
    moved = StageMove(Stage.OFFERED, parse_edtf(before)), StageMove(Stage.REJECTED, parse_edtf(after))
    assert check_order(*moved) is None


@given(STAGES)
def test_every_stage_has_a_label(stage: Stage) -> None:
    assert stage_label(ShownStage(stage), Language("en")) == stage.value.replace("-", " ")


def test_the_label_of_an_offer_made_again() -> None:
    assert stage_label(ShownStage(Stage.OFFERED, renewed=True), Language("en")) == "renewed"

"""A commitment's two axes as they are written: its moves, its due date, and how far it was carried out."""

import pytest

from tests.desks import add, desk_on, edit, filled, plain
from tracker.domain.stages import Stage, moves_from
from tracker.errors import BadInput


def fill(desk):
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "actor", "title=United States", "type=state")
    desk.set_our_side("Mexico")
    add(desk, "source", "title=Joint text", "published=2026-01-05", "side=joint")
    add(desk, "source", "title=Their word", "published=2026-01-06", "side=theirs")
    add(desk, "source", "title=Undated", "side=joint")
    add(
        desk,
        "commitment",
        "title=Train",
        "stage=offered",
        "stage_date=2025-12",
        "obligors=United States",
        "due=2026-06",
    )


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


@pytest.fixture
def offered(desk):
    return desk


def moves(desk, ref: str = "C1") -> list[tuple[str, str | None, str | None]]:
    return [(one["stage"], one["date"], one["source"]) for one in plain(desk, ref)["stages"]]


@pytest.mark.parametrize("after", sorted(moves_from(Stage.OFFERED)))
def test_an_allowed_move_is_added_with_its_date_and_source(offered, after):
    edit(offered, "C1", f"stage={after}", "stage_date=2026-01-05", "source=S1")
    assert moves(offered) == [("offered", "2025-12", None), (after, "2026-01-05", "S1")]
    assert (plain(offered, "C1")["stage"], plain(offered, "C1")["stage_date"]) == (after, "2026-01-05")


@pytest.mark.parametrize("after", sorted(set(Stage) - moves_from(Stage.OFFERED)))
def test_any_other_move_is_refused_and_changes_nothing(offered, after):
    with pytest.raises(BadInput, match=f"offered cannot become {after}; from there it can become"):
        edit(offered, "C1", f"stage={after}", "title=changed")
    assert (moves(offered), plain(offered, "C1")["title"]) == ([("offered", "2025-12", None)], "Train")


@pytest.mark.parametrize("stage", list(Stage))
def test_any_stage_may_be_the_first(desk, stage):
    assert plain(desk, add(desk, "commitment", "title=x", f"stage={stage}"))["stage"] == stage


def test_an_offer_after_a_rejection_is_renewed(offered):
    edit(offered, "C1", "stage=rejected", "stage_date=2026-01-05", "source=S1")
    edit(offered, "C1", "stage=offered", "stage_date=2026-01-10", "source=S2")
    assert (plain(offered, "C1")["renewed"], len(moves(offered))) == (True, 3)
    assert [stage for stage, *_ in moves(offered)] == ["offered", "rejected", "offered"]


def test_several_moves_are_written_at_once(desk):
    ref = add(desk, "commitment", "title=x", "stages=offered;date=2025", "stages=agreed;date=2026-01-02")
    assert [stage for stage, *_ in moves(desk, ref)] == ["offered", "agreed"]


def test_a_move_is_undone_as_a_whole(offered):
    edit(offered, "C1", "stage=agreed", "stage_date=2026-01-05", "source=S1")
    offered.undo()
    assert (moves(offered), plain(offered, "C1")["stage"]) == ([("offered", "2025-12", None)], "offered")


@pytest.mark.parametrize("field", ["source=S1", "stage_date=2026-01-05"])
def test_a_move_needs_its_stage(offered, field):
    with pytest.raises(BadInput, match="belongs to a move; write the stage with it"):
        edit(offered, "C1", field)


def test_stages_are_never_taken_away(offered):
    with pytest.raises(BadInput, match="only grows; write the next stage"):
        edit(offered, "C1", "stages=")


def test_a_moved_deadline_keeps_the_first_one(offered):
    edit(offered, "C1", "due=2026-09", "due_reason=floods")
    edit(offered, "C1", "due=2026-12")
    found = plain(offered, "C1")
    assert (found["due"], found["due_original"], found["due_reason"]) == ("2026-12", "2026-06", "floods")


def test_a_first_deadline_set_later_is_the_original(desk):
    ref = add(desk, "commitment", "title=x")
    edit(desk, ref, "due=2026-09")
    assert plain(desk, ref)["due_original"] == "2026-09"


def test_a_deadline_taken_away_keeps_the_first_one(offered):
    edit(offered, "C1", "due=")
    assert (plain(offered, "C1")["due"], plain(offered, "C1")["due_original"]) == (None, "2026-06")


# --- implementation -----------------------------------------------------------------------------------------------


@pytest.fixture
def agreed(offered):
    edit(offered, "C1", "stage=agreed", "stage_date=2026-01-05", "source=S1", "obligors+=Mexico")
    return offered


def assess(desk, status: str, *fields: str) -> str:
    return add(desk, "assessment", "commitment=C1", f"implementation={status}", *fields)


@pytest.mark.parametrize("source", [(), ("source=S3",)])
def test_no_grade_without_a_dated_source(agreed, source):
    with pytest.raises(BadInput, match="without a dated source; add source=S"):
        assess(agreed, "in-progress", *source)


def test_not_yet_assessed_needs_none(agreed):
    assert assess(agreed, "not-yet-assessed") == "J1"


@pytest.mark.parametrize("change", ["source=", "source=S3"])
def test_a_grade_does_not_lose_its_source(agreed, change):
    assess(agreed, "in-progress", "source=S1")
    with pytest.raises(BadInput, match="without a dated source"):
        edit(agreed, "J1", change)


def test_a_grade_is_not_raised_without_a_source_either(agreed):
    assess(agreed, "not-yet-assessed")
    with pytest.raises(BadInput, match="without a dated source"):
        edit(agreed, "J1", "implementation=fulfilled")


def test_a_proposal_is_not_graded(offered):
    with pytest.raises(BadInput, match="is a proposal and is not assessed"):
        assess(offered, "in-progress", "source=S1")


def test_an_assessment_without_a_date_is_of_the_day(agreed):
    assert plain(agreed, assess(agreed, "in-progress", "source=S1"))["date"] == "2026-01-16"


def standing(desk) -> tuple[str | None, bool, list[tuple[str, str | None, bool]]]:
    found = plain(desk, "C1")
    each = [(one["name"], one["implementation"], one["claimed"]) for one in found["obligors"]]
    return found["implementation"], found["claimed"], each


def test_what_nobody_assessed_is_not_yet_assessed(agreed):
    assert standing(agreed)[0] == "not-yet-assessed"


def test_a_proposal_has_no_implementation(offered):
    assert standing(offered) == (None, False, [("United States", None, False)])


def test_before_it_was_agreed_it_had_no_implementation(agreed):
    assert standing(desk_on(agreed.workspace, "2026-01-04"))[0] is None


def test_one_of_two_is_partly(agreed):
    assess(agreed, "fulfilled", "obligor=Mexico", "source=S1")
    assert standing(agreed)[0] == "partly-fulfilled"
    assert standing(agreed)[2] == [("United States", "not-yet-assessed", False), ("Mexico", "fulfilled", False)]


def test_on_the_obligor_s_word_alone_it_is_claimed(agreed):
    assess(agreed, "fulfilled", "obligor=Mexico", "source=S2")
    assess(agreed, "fulfilled", "obligor=United States", "source=S2")
    whole, claimed, each = standing(agreed)
    assert (whole, claimed) == ("fulfilled", True)
    assert each == [("United States", "fulfilled", True), ("Mexico", "fulfilled", False)]


def test_a_grade_can_go_down_again(agreed):
    assess(agreed, "fulfilled", "source=S1", "date=2026-01-06")
    assess(agreed, "reversed", "source=S1", "date=2026-01-10")
    assert (standing(agreed)[0], standing(desk_on(agreed.workspace, "2026-01-09"))[0]) == ("reversed", "fulfilled")


def test_nothing_writes_an_assessment_by_itself(agreed):
    edit(agreed, "C1", "due=2026-01-01")
    agreed.flags()
    assert agreed.workspace.value("SELECT count(*) FROM assessment") == 0


def test_who_owes_nothing_is_not_assessed(desk):
    add(desk, "source", "title=S", "published=2026-01-02", "side=press")
    add(desk, "commitment", "title=C", "stage=agreed", "stage_date=2026-01-01", "obligors=Mexico", create_actors=True)
    add(desk, "actor", "title=Canada")
    with pytest.raises(BadInput, match="not owed by that actor"):
        add(desk, "assessment", "commitment=C1", "obligor=Canada", "implementation=fulfilled", "source=S")

"""The rules of evidence: what is refused, what shows as less than was said, and what the program never writes."""

import pytest

from tests.desks import add, edit, filled, flags, plain, rows_of
from tracker.desk.body_series import body_series
from tracker.desk.deadlines import deadline_of
from tracker.errors import BadInput


def fill(desk):
    """A promise of two states, and texts of each of them and of a newspaper."""
    for state in ("Mexico", "United States"):
        add(desk, "actor", f"title={state}", "type=state")
    desk.set_our_side("Mexico")
    for side in ("joint", "ours", "theirs", "press"):
        add(desk, "source", f"title={side}", f"side={side}", "published=2026-01-06")
    add(desk, "source", "title=undated", "side=press")
    owed = ("obligors=Mexico", "obligors=United States", "indicator=Boats", "stage=agreed", "stage_date=2026-01-02")
    add(desk, "commitment", "title=Boats", *owed)


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


def assess(desk, obligor: str, implementation: str, source: str = "joint", date: str = "2026-01-10") -> str:
    fields = ("commitment=C1", f"obligor={obligor}", f"implementation={implementation}", f"source={source}")
    return add(desk, "assessment", *fields, f"date={date}")


def standing(desk, ref: str = "C1") -> str:
    return plain(desk, ref)["implementation"]


def parts(desk) -> list[tuple[str, bool]]:
    return [(one["implementation"], one["claimed"]) for one in plain(desk, "C1")["obligors"]]


@pytest.mark.parametrize("source", ["", "undated"])
def test_1_nothing_is_graded_without_a_dated_source(desk, source):
    with pytest.raises(BadInput, match="without a dated source"):
        assess(desk, "Mexico", "in-progress", source)
    assert standing(desk) == "not-yet-assessed"


def test_1_a_grade_whose_source_is_gone_does_not_count(desk):
    assess(desk, "Mexico", "in-progress", "press")
    desk.delete([desk.find("press").id])
    assert parts(desk)[0] == ("not-yet-assessed", False)


def test_1_that_nothing_was_found_needs_no_source(desk):
    assess(desk, "Mexico", "not-yet-assessed", "")
    assert standing(desk) == "not-yet-assessed"


@pytest.mark.parametrize(
    ("obligor", "source", "claimed"),
    [
        ("Mexico", "ours", True),
        ("Mexico", "theirs", False),
        ("Mexico", "joint", False),
        ("Mexico", "press", False),
        ("United States", "theirs", True),
        ("United States", "ours", False),
    ],
)
def test_2_fulfilled_on_the_obligor_s_word_alone_is_claimed(desk, obligor, source, claimed):
    assess(desk, obligor, "fulfilled", source)
    place = ["Mexico", "United States"].index(obligor)
    assert parts(desk)[place] == ("fulfilled", claimed)


def test_2_a_claim_is_flagged(desk):
    assess(desk, "Mexico", "fulfilled", "ours")
    assert "commitment-claimed" in flags(desk, "C1")


def test_3_one_part_of_two_is_partly_fulfilled(desk):
    assess(desk, "Mexico", "fulfilled")
    assert standing(desk) == "partly-fulfilled"


def test_3_every_part_done_is_fulfilled(desk):
    assess(desk, "Mexico", "fulfilled")
    assess(desk, "United States", "fulfilled")
    assert standing(desk) == "fulfilled"


@pytest.mark.parametrize("cleared", ["indicator=", "obligors="])
def test_4_what_cannot_be_verified_is_not_graded_and_is_flagged(desk, cleared):
    assess(desk, "Mexico", "fulfilled")
    assess(desk, "United States", "fulfilled")
    edit(desk, "C1", cleared)
    assert standing(desk) == "not-yet-assessed"
    assert "commitment-unverifiable" in flags(desk, "C1")


def test_5_a_grade_goes_down_again_and_both_are_kept(desk):
    assess(desk, "Mexico", "fulfilled", date="2026-01-10")
    assess(desk, "Mexico", "reversed", date="2026-01-12")
    assert parts(desk)[0] == ("reversed", False)
    assert [plain(desk, ref)["implementation"] for ref in ("J1", "J2")] == ["fulfilled", "reversed"]


def test_5_history_is_only_added_to(desk):
    assess(desk, "Mexico", "fulfilled")
    before = len(desk.history())
    desk.undo()
    assert len(desk.history()) > before


def test_6_a_moved_deadline_keeps_the_first_one(desk):
    edit(desk, "C1", "due=2026-03-31")
    edit(desk, "C1", "due=2026-05")
    edit(desk, "C1", "due=2026-09")
    assert deadline_of(desk, desk.record("C1")).first.edtf == "2026-03-31"
    assert plain(desk, "C1")["due_original"] == "2026-03-31"


def test_7_reading_writes_nothing(desk):
    add(desk, "actor", "title=Group", "type=body")
    add(desk, "meeting", "title=Group, 1st meeting", "body=Group", "status=held", "date=2026-01-05")
    before = rows_of(desk.workspace)
    desk.flags()
    for ref in ("C1", "M1", "Group"):
        desk.dossier(desk.find(ref).id, with_history=True)
    desk.tangible("Group")
    body_series(desk, desk.record("Group"))
    assert rows_of(desk.workspace) == before


def test_7_a_write_makes_no_assessment_and_no_evidence(desk):
    before = {kind: len(desk.list_ids((kind,))) for kind in desk.counts() if kind.value in ("assessment", "citation")}
    add(desk, "meeting", "title=Held", "status=held", "date=2026-01-05")
    add(desk, "outcome", "title=Boat", "meeting=M1", "commitment=C1", "level=2", "date=2026-01-05", "artefact=A boat")
    after = {kind: len(desk.list_ids((kind,))) for kind in desk.counts() if kind.value in ("assessment", "citation")}
    assert (after, standing(desk)) == (before, "not-yet-assessed")

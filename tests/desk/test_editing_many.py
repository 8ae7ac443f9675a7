"""Changing the same field of many records: what is proposed is what is written, as one step, or nothing is."""

import pytest

from tests.desks import add, rows_of
from tracker.desk.assignments import read_assignments
from tracker.desk.editing_many import propose_many
from tracker.domain.step_words import step_words
from tracker.errors import BadInput
from tracker.language import Language


@pytest.fixture
def full(desk):
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "source", "title=Note")
    for title in "abc":
        add(desk, "commitment", f"title={title}", "stage=agreed", "stage_date=2026-01-01")
    return desk


def ids(desk, *refs):
    return [desk.find(ref).id for ref in refs]


def proposed(desk, refs, *fields, create_actors=False):
    return propose_many(desk, ids(desk, *refs), read_assignments(fields), create_actors=create_actors)


def written(desk, refs, *fields, **rest):
    return desk.edit_many(ids(desk, *refs), read_assignments(fields), **rest)


def test_many_records_change_as_one_step(full):
    changes = written(full, ["C1", "C2"], "owner=Ana")
    assert [full.record(ref).text("owner") for ref in ("C1", "C2", "C3")] == ["Ana", "Ana", ""]
    assert (changes.label, [str(ref) for ref in changes.refs]) == ("edit C1, C2", ["C1", "C2"])
    full.undo()
    assert full.record("C2").text("owner") == ""


@pytest.mark.parametrize(
    "field",
    [
        "owner=Ana",
        "due=March 2026",
        "marking=TLP:RED",
        "tags+=urgent",
        "obligors+=Mexico;role=host",
        "beneficiary=Mexico",
        "binding=yes",
        "target=3",
        "date=2025",
        "text=one two",
        "owner=",
    ],
)
def test_what_is_proposed_is_what_is_written(full, field):
    (proposal,) = proposed(full, ["C1"], field)
    if proposal.changes:
        written(full, ["C1"], field)
    after = full.record("C1")
    assert proposal.after is not None
    assert (after.values, after.date, after.tags, after.marking) == (
        proposal.after.values,
        proposal.after.date,
        proposal.after.tags,
        proposal.after.marking,
    )


def test_proposing_writes_nothing(full):
    before = rows_of(full.workspace)
    proposed(full, ["C1", "C2"], "beneficiary=Somebody New", create_actors=True)
    assert rows_of(full.workspace) == before


def test_a_refusal_is_told_for_each_record(full):
    (commitment,) = proposed(full, ["C1"], "beneficiary=Nobody")
    assert "Nobody" in commitment.refusal
    assert (commitment.after, commitment.changes) == (None, False)


def test_one_refusal_and_nothing_is_written(full):
    written(full, ["C2"], "stage=withdrawn", "stage_date=2026-01-10")
    before = rows_of(full.workspace)
    with pytest.raises(BadInput, match="C2: "):
        written(full, ["C1", "C2"], "stage=withdrawn", "stage_date=2026-01-12")
    assert rows_of(full.workspace) == before


def test_a_record_that_holds_it_already_is_left_alone(full):
    written(full, ["C1"], "owner=Ana")
    assert [one.changes for one in proposed(full, ["C1", "C2"], "owner=Ana")] == [False, True]
    assert [str(ref) for ref in written(full, ["C1", "C2"], "owner=Ana").refs] == ["C2"]


def test_where_nothing_would_change_there_is_no_step(full):
    written(full, ["C1"], "owner=Ana")
    before = rows_of(full.workspace)
    with pytest.raises(BadInput, match="nothing would change"):
        written(full, ["C1"], "owner=Ana")
    assert rows_of(full.workspace) == before


def test_an_actor_of_a_new_name_is_made_once(full):
    changes = written(full, ["C1", "C2"], "beneficiary=Canada", create_actors=True)
    assert [str(ref) for ref in changes.refs] == ["C1", "C2", "A2"]
    assert [str(ref) for ref in changes.made] == ["A2"]


def test_a_record_deleted_meanwhile_is_told(full):
    chosen = ids(full, "C1", "C2")
    full.delete(chosen[:1])
    with pytest.raises(BadInput, match="deleted meanwhile; nothing was changed"):
        full.edit_many(chosen, read_assignments(["owner=Ana"]))
    assert full.record("C2").text("owner") == ""


def test_stopping_on_the_way_keeps_nothing(full):
    def stop(done, _of):
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        written(full, ["C1", "C2"], "owner=Ana", on_progress=stop)
    assert full.record("C1").text("owner") == ""


def test_a_step_on_a_great_many_names_the_first_and_counts_the_rest(full):
    refs = [add(full, "event", f"title={number}") for number in range(7)]
    label = written(full, refs, "place=Tijuana").label
    assert label == "edit E1, E2, E3, E4, E5 and 2 more"
    assert step_words(label, Language("es")).endswith("E5 y 2 más")


def each(desk, **fields):
    return desk.edit_each({desk.find(ref).id: read_assignments([one]) for ref, one in fields.items()})


def test_records_change_each_in_its_own_way_as_one_step(full):
    assert each(full, C1="owner=Ana", C3="due=2026-03-01").label == "edit C1, C3"
    assert (full.record("C1").text("owner"), full.record("C3").when("due").edtf) == ("Ana", "2026-03-01")
    full.undo()
    assert (full.record("C1").text("owner"), full.record("C3").when("due")) == ("", None)


def test_where_one_refuses_none_of_them_changes(full):
    with pytest.raises(BadInput, match=r"^C3: .*nonsense"):
        each(full, C1="owner=Ana", C3="due=nonsense")
    assert full.record("C1").text("owner") == ""

"""What a change touches: everything whose flag, verdict or standing can be another, and little else."""

import shutil
from pathlib import Path

import pytest

from tests.desk.random_desk import begin
from tests.desks import TODAY, add, edit, filled
from tracker.storage import affected
from tracker.storage.affected import affected_since
from tracker.storage.relations import refs_ever
from tracker.storage.touched import last_change

# What is done, and whose flag, verdict or standing it bears on; an edit where the first word is a reference.
EDGES = {
    "a commitment's own field": (("C1", "due=2026-01"), "C1"),
    "the meetings to come of the body that carries it": (("C1", "due=2026-01"), "M2 M3"),
    "those of the body that carried it": (("C1", "mechanism=A2"), "M2 M3"),
    "a stage": (("C1", "stage=withdrawn"), "C1 M2"),
    "an assessment": (("assessment", "commitment=C1", "implementation=fulfilled", "source=S1"), "C1 M2"),
    "the day of an assessment": (("J1", "date=2026-03"), "C1 M2"),
    "the outcomes of who owes": (("C3", "obligors=A2"), "C3 O4"),
    "the outcomes of a commitment made later": (("C3", "date=2025-12-01"), "O4"),
    "an outcome's meeting": (("O1", "level=2"), "O1 M1"),
    "the meeting it came from": (("O1", "meeting=M5"), "M1 M5"),
    "the outcomes of a meeting held later": (("M5", "date=2025-12-01"), "O3 O5"),
    "the outcomes that name the same": (("O2", "artefact=Another"), "O3 M5"),
    "those that named it later": (("O2", "date=2025-11-01"), "O3 M5"),
    "a new one that names the same": (
        ("outcome", "title=x", "level=2", "artefact=A Boat", "date=2025-09"), "O2 O3 M1 M5"),
    "what is reversed": (("E1", "date=2026-02-01"), "O4"),
    "an agenda": (("agenda-item", "title=x", "meeting=M2"), "M2"),
    "what is cited": (("citation", "of=O1", "source=S1", "quote=x"), "O1 M1"),
    "what a citation no longer supports": (("K2", "of=C1"), "O2 M1 C1"),
    "what a source supports": (("S2", "side=theirs"), "O3 O5 M5"),
    "what sources that derive from it support": (("S2", "side=theirs"), "C3 E1 C1"),
    "what is assessed by it": (("S2", "published=2026-02"), "C3"),
    "stages that rest on it": (("S2", "published=2025-12"), "C5"),
    "what names it": (("S2", "title=Note"), "C3 E1"),
    "what it derives from": (("S3", "derives_from="), "C3 E1 C1"),
    "the side of a ministry": (("A3", "parent=A2"), "C3 O4"),
    "the side of a person in it": (("A3", "parent=A2"), "O5 M5"),
    "the states of a body": (("A4", "members=A2"), "C2"),
    "members above": (("A1", "type=body"), "C2 C4 O5"),
    "who is named to owe": (("A1", "title=Estados Unidos Mexicanos"), "C4"),
    "who is named to benefit": (("A2", "title=America"), "C4"),
    "what overlaps, from": (("C5", "title=x"), "C4"),
    "what overlaps, to": (("C4", "title=x"), "C5"),
    "what asks a body, and no more": (("C2", "title=Results"), "M1"),
    "what comes to ask it": (("C1", "text=Tangible boats", "obligors=A4"), "M1"),
    "who is asked no more": (("C2", "obligors=A2"), "M1"),
    "what asks is withdrawn": (("C2", "stage=withdrawn"), "M1"),
    "the agenda of what takes up the meeting where it was made": (("C8", "stage=withdrawn"), "M2 M3"),
    "that of what took up another": (("C8", "made_at=M6"), "M2 M3"),
    "the next meeting, by what was added to the agenda of the last": (
        ("agenda-item", "title=x", "meeting=M1", "commitments=C9"), "M2 M3"),
    "the body of a meeting": (("M7", "date=2025-09-02"), "A6"),
    "the body that met": (("M7", "body=A4"), "A6 A4 M2"),
    "the rhythm of a body": (("A6", "rhythm=weekly"), "A6"),
    "the body that announced it": (("C10", "category=other"), "A6"),
    "what follows up a meeting": (("M6", "title=x"), "M3"),
    "the same place in a series": (("M8", "title=1st meeting"), "M7 M8"),
    "a place in the series given up": (("M7", "title=x"), "M7"),
    "what it contradicts": (("E2", "date=2026-01-07"), "E1"),
    "what it contradicts, by its evidence": (("citation", "of=E2", "source=S1"), "E1"),
    "figures of a source": (("S3", "title=x"), "R1"),
    "figures that measure it": (("C8", "title=x"), "R1"),
    "a figure": (("R1", "unit="), "R1"),
}  # fmt: skip


@pytest.fixture(scope="module")
def begun(template, tmp_path_factory) -> Path:
    return filled(template, tmp_path_factory, begin)


@pytest.fixture
def path(begun, tmp_path) -> Path:
    return Path(shutil.copy(begun, tmp_path / "desk.tracker"))


def affected_by(desk, do) -> set[str]:
    place = last_change(desk.workspace)
    do()
    found = affected_since(desk.workspace, place, TODAY)
    assert not found.everything
    return {str(ref) for ref in refs_ever(desk.workspace, sorted(found.records)).values()}


@pytest.mark.parametrize("name", EDGES)
def test_a_change_reaches(desk, name):
    (what, *fields), reached = EDGES[name]
    done = edit if what[-1].isdigit() else add
    assert set(reached.split()) <= affected_by(desk, lambda: done(desk, what, *fields))


@pytest.mark.parametrize("type_", ["overlaps", "contradicts", "follows-up"])
@pytest.mark.parametrize(("origin", "target"), [("C6", "C1"), ("C1", "C6")])
def test_a_link_reaches_both(desk, origin, target, type_):
    ends = desk.find(origin), desk.find(target)
    assert affected_by(desk, lambda: desk.link(ends[0], type_, ends[1])) >= {"C1", "C6"}


def test_an_agenda_item_that_names_another_commitment_reaches_what_takes_it_up(desk):
    item = add(desk, "agenda-item", "title=x", "meeting=M1", "commitments=C9")
    assert affected_by(desk, lambda: edit(desk, item, "commitments=C8")) >= {"M1", "M2"}


def test_what_went_with_a_deleted_record_is_reached_and_again_when_it_is_back(desk):
    gone = affected_by(desk, lambda: desk.delete([desk.find("S2").id]))
    assert gone >= {"O3", "O4", "O5", "M5", "C3", "C5", "E1"}
    assert affected_by(desk, desk.undo) >= gone


@pytest.mark.parametrize(
    ("what", "reached"),
    [(("A3", "role=x"), set()), (("M1", "remarks=x"), {"M1", "O1", "O2"}), (("E1", "place=Rome"), set())],
)
def test_what_nothing_rests_on_reaches_nothing_else(desk, what, reached):
    assert affected_by(desk, lambda: edit(desk, *what)) == reached


def test_nothing_done_reaches_nothing(desk):
    assert affected_by(desk, lambda: None) == set()


@pytest.mark.parametrize(
    "do", [lambda desk: desk.set_our_side("United States"), lambda desk: desk.set_threshold("due_days", "9")]
)
def test_our_side_and_thresholds_bear_on_everything(desk, do):
    place = last_change(desk.workspace)
    do(desk)
    assert affected_since(desk.workspace, place, TODAY).everything


@pytest.mark.parametrize("bound", ["_MOST_ROWS", "_MOST_RECORDS"])
def test_more_than_is_worth_it_is_everything(desk, monkeypatch, bound):
    monkeypatch.setattr(affected, bound, 1)
    place = last_change(desk.workspace)
    edit(desk, "S2", "side=theirs", "title=x")
    assert affected_since(desk.workspace, place, TODAY).everything

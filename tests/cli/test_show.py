"""`show` for a person: what a record says, what belongs to it, and how it came to say that."""

import pytest


@pytest.fixture
def commitment(console):
    """A commitment with two obligors, moves, an assessment and a reading."""
    for line in (
        ["source", "title=Note", "published=2026-01-05", "reliability=B"],
        ["commitment", "title=Train", "obligors=Mexico;role=host", "obligors=Canada", "stages=offered;date=early 2025",
         "stages=agreed;date=before 5 January 2026;source=S1"],
        ["assessment", "commitment=C1", "obligor=Mexico", "implementation=in progress", "date=12 Jan 2026", "source=S1",
         "confidence=moderate", "note=Half of them."],
        ["reading", "title=Trained", "measures=C1", "value=40", "unit=officers", "period=2025"],
    ):  # fmt: skip
        assert console("add", *line, "--create-actors").code == 0
    return console


def test_moves_have_their_dates_and_sources(commitment):
    out = commitment("show", "C1").out
    assert "offered early 2025\n" in out
    assert "agreed on or before 4 January 2026 (S1)\n" in out


def test_each_obligor_has_its_role_and_how_it_stands(commitment):
    out = commitment("show", "C1").out
    assert "A1 Mexico (host): in progress\n" in out
    assert "A2 Canada: not yet assessed\n" in out


def test_assessments_and_readings_are_shown(commitment):
    out = commitment("show", "C1").out
    assert "J1 Mexico: in progress, 12 January 2026, Confidence: moderate, S1 Note. Half of them.\n" in out
    assert "R1 Trained, 40 officers, 2025\n" in out


def test_programs_have_them_too(commitment):
    found = commitment("show", "C1", "--format", "json").json
    (assessment,), (reading,) = found["assessments"], found["readings"]
    wanted = {"ref": "J1", "obligor": "A1", "implementation": "in-progress", "date": "2026-01-12", "source": "S1"}
    assert wanted | {"confidence": "moderate", "note": "Half of them."} == {
        key: value for key, value in assessment.items() if not key.endswith("_name")
    }
    assert (reading["ref"], reading["value"], reading["unit"], reading["period"]) == ("R1", 40, "officers", "2025")


def test_a_meeting_shows_its_agenda_and_its_outcomes_with_their_verdicts(console):
    console(
        "add", "meeting", "title=x", "date=2026-01-10", "participants=Ana;side=theirs;role=chair", "--create-actors"
    )
    console("add", "agenda-item", "title=Firearms", "meeting=M1", "certainty=might")
    console("add", "outcome", "title=Talked", "meeting=M1", "level=0", "date=2026-01-10")
    out = console("show", "M1").out
    for line in ("A1 Ana (theirs, chair)", "G1 Firearms (might be raised)", "O1 Talked: declaratory"):
        assert f"{line}\n" in out


def test_the_uid_comes_last_of_the_fields(console):
    console("add", "event", "title=x", "place=Tijuana")
    lines = console("show", "E1").out.splitlines()
    assert "uid" not in lines[1]
    assert lines[lines.index("  History") - 1].split()[0] == "uid"


@pytest.mark.parametrize(
    ("before", "change", "said"),
    [
        ([], ["place=Washington"], "place: — → Washington"),
        (["place=Washington"], ["place="], "place: Washington → —"),
        (["date=May 2025"], ["date=early 2025"], "date: May 2025 → early 2025"),
        (["status=scheduled"], ["status=postponed"], "status: scheduled → postponed"),
        (["participants=Ana", "participants=Bo"], ["participants-=Ana"], "participants: Ana → —"),
        (["participants=Ana"], ["participants+=Bo;side=ours"], "participants: — → Bo (ours)"),
        (["tags=a"], ["tags+=b"], "tags: — → b"),
        ([], ["body=SIG"], "body: — → SIG"),
        ([], ["marking=TLP:RED"], "marking: — → TLP:RED"),
        ([], ["title=y"], "title: x → y"),
    ],
)
def test_the_history_says_what_changed(console, before, change, said):
    console("add", "actor", "title=SIG", "type=body")
    console("add", "meeting", "title=x", *before, "--create-actors")
    assert console("edit", "M1", *change, "--create-actors").code == 0
    told = console("show", "M1").out.split("  History\n")[1].splitlines()
    assert "edit M1 (" in told[0]
    assert told[1].strip() == said
    assert "add meeting (" in told[2]
    assert len(told) == 3


def test_the_history_of_a_move_says_the_move(commitment):
    commitment("edit", "C1", "stage=withdrawn", "stage_date=15 Jan 2026")
    told = commitment("show", "C1").out.split("  History\n")[1].splitlines()
    assert told[1].strip() == "stages: agreed → withdrawn (15 January 2026)"


def test_the_history_names_what_is_no_more(console):
    console("add", "actor", "title=SIG", "type=body")
    console("add", "meeting", "title=x", "body=SIG")
    console("edit", "M1", "body=")
    console("delete", "A1")
    assert "body: a record that is no more → —" in console("show", "M1").out


def test_it_speaks_the_language_of_the_run(commitment):
    out = commitment("--language", "es", "show", "C1").out
    assert "ofrecido" in out.lower() or "ofrecida" in out.lower()

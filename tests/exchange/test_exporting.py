"""What leaves the desk: whole, marked, and nothing of what lies above the ceiling."""

import json

import pytest

from tests.desks import add, desk_on, edit
from tests.exchange.sending import rows, send
from tracker.desk.as_csv import as_csv
from tracker.errors import BadInput

CANARY = "canary"


def test_what_cannot_stand_without_a_secret_is_secret(desk, tmp_path):
    add(desk, "source", "title=Secret", "marking=red")
    add(desk, "event", "title=Call", "marking=clear")
    add(desk, "citation", "of=E1", "source=S1", f"quote={CANARY}", "marking=clear")
    add(desk, "citation", "of=K1", "source=S1", f"quote={CANARY}", "marking=clear")
    assert [one["ref"] for one in json.loads(send(desk, tmp_path / "x.json", ceiling="clear"))] == ["E1"]


@pytest.mark.parametrize(("marking", "ceiling"), [("marking=green", None), ("marking=", "green")])
def test_unmarked_records_in_a_marked_file_need_a_confirmation(desk, tmp_path, marking, ceiling):
    add(desk, "event", "title=a", marking)
    add(desk, "event", "title=b")
    with pytest.raises(BadInput, match=r"unmarked records? would go out .* confirm with --allow-unmarked"):
        send(desk, tmp_path / "x.json", ceiling=ceiling)
    assert list(tmp_path.glob("x.json")) == []
    assert len(json.loads(send(desk, tmp_path / "x.json", ceiling=ceiling, unmarked=True))) == 2


def test_where_nothing_is_marked_nothing_is_asked(desk, tmp_path):
    add(desk, "event", "title=a")
    assert json.loads(send(desk, tmp_path / "x.json"))[0]["file_marking"] is None


FORMULAS = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")']


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_looks_like_a_formula_comes_out_as_the_characters_it_is(formula):
    (row,) = rows(as_csv([{"title": formula}]))
    assert row["title"] == formula


def test_numbers_stay_numbers():
    (row,) = rows(as_csv([{"value": -2.5, "big": 900000000, "no": False, "none": None}]))
    assert row == {"value": "-2.5", "big": "900000000", "no": "no", "none": ""}


def test_lists_are_flattened_with_what_they_say(desk, tmp_path):
    add(desk, "meeting", "title=SIG", "participants=Ana;side=ours;role=chair", "participants=Bo", create_actors=True)
    found = rows(send(desk, tmp_path / "x.csv", "kind:meeting"))
    assert found[0]["participants"] == "Ana (chair, ours); Bo"


def test_json_holds_what_the_list_holds(sample, tmp_path):
    found = json.loads(send(sample, tmp_path / "x.json", "kind:commitment", unmarked=True))
    assert len(found) == len(sample.list_ids((sample.find("C1").ref.kind,)))
    assert {"ref", "obligors", "stages", "implementation"} <= found[0].keys()


@pytest.mark.parametrize(("name", "form"), [("x.txt", "json"), ("x.JSON", None), ("x", "JSON")])
def test_the_format_may_be_said(desk, tmp_path, name, form):
    add(desk, "event", "title=a")
    assert json.loads(send(desk, tmp_path / name, form=form))[0]["title"] == "a"


def test_a_file_is_overwritten_only_when_asked(desk, tmp_path):
    (tmp_path / "x.json").write_text("old")
    with pytest.raises(BadInput, match="already exists"):
        send(desk, tmp_path / "x.json")
    assert (tmp_path / "x.json").read_text() == "old"
    assert send(desk, tmp_path / "x.json", force=True) == "[]\n"


def test_nothing_found_is_an_empty_file_of_its_format(desk, tmp_path):
    assert (send(desk, tmp_path / "x.json"), send(desk, tmp_path / "x.csv").strip()) == ("[]\n", "")


def test_a_ladder_of_one_s_own_is_a_ceiling_too(desk, tmp_path):
    ladder = [["OPEN", "#000000", "#FFFFFF"], ["O'CLOSED", "#000000", "#FFFFFF"]]
    with desk.workspace.step("ladder"):
        desk.workspace.set_setting("ladder", ladder)
    add(desk, "event", "title=a", "marking=open")
    add(desk, "event", f"title={CANARY}", "marking=o'closed")
    assert CANARY not in send(desk, tmp_path / "x.json", ceiling="OPEN")
    assert [str(record.ref) for record in desk.records(desk.list_ids((), sort="-marking"))] == ["E2", "E1"]


def test_how_a_commitment_stands_does_not_tell_of_secret_obligors(desk, tmp_path):
    for name, marking in (("Mexico", "clear"), ("Navy", "red")):
        add(desk, "actor", f"title={name}", "type=state", f"marking={marking}")
    add(desk, "source", "title=Note", "published=2026-01-02", "side=joint", "marking=clear")
    add(desk, "commitment", "title=x", "stage=agreed", "obligors=Mexico", "obligors=Navy", "due=2027", "marking=clear")
    fields = ("implementation=fulfilled", "source=Note", "obligor=Mexico", "marking=clear")
    add(desk, "assessment", "commitment=C1", *fields)
    (found,) = json.loads(send(desk, tmp_path / "x.json", "kind:commitment", "clear"))
    assert (found["implementation"], [one["name"] for one in found["obligors"]]) == ("fulfilled", ["Mexico"])


def test_an_edit_of_the_marking_counts_at_once(desk, tmp_path):
    add(desk, "event", f"title={CANARY}", "marking=clear")
    edit(desk, "E1", "marking=red")
    assert CANARY not in send(desk_on(desk.workspace), tmp_path / "x.json", ceiling="green")


@pytest.fixture
def open_meeting(desk):
    """A meeting that may go further than the body it names."""
    add(desk, "actor", f"title={CANARY}", "type=body", "marking=red")
    add(desk, "meeting", "title=Open", f"body={CANARY}", f"participants={CANARY}", "marking=green")
    return desk


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_a_record_names_leaves_with_it_and_counts_for_the_marking(open_meeting, tmp_path, form):
    sent = send(open_meeting, tmp_path / f"x.{form}", "kind:meeting")
    assert CANARY in sent
    assert "TLP:RED" in sent


@pytest.mark.parametrize("form", ["csv", "json"])
def test_below_a_ceiling_it_is_neither_named_nor_counted(open_meeting, tmp_path, form):
    sent = send(open_meeting, tmp_path / f"x.{form}", "kind:meeting", ceiling="green")
    assert "TLP:GREEN" in sent
    assert CANARY not in sent
    assert "TLP:RED" not in sent


def test_a_level_that_the_ladder_lacks_goes_out_under_its_own_name_alone(desk, tmp_path):
    add(desk, "event", "title=Call", "marking=red")
    with desk.workspace.step("by hand"):
        desk.workspace.connection.execute("UPDATE record SET marking = 'SECRET'")
    assert json.loads(send(desk, tmp_path / "x.json"))[0]["file_marking"] == "SECRET"
    assert json.loads(send(desk, tmp_path / "y.json", ceiling="red")) == []


@pytest.fixture
def judged(desk):
    """A commitment that may go further than the assessment it stands by."""
    add(desk, "actor", "title=Mexico", "type=state", "marking=clear")
    add(desk, "source", "title=Note", "published=2026-01-02", "side=joint", "marking=red")
    fields = ("stage=agreed", "date=2026-01-01", "obligors=Mexico", "due=2027", "marking=clear")
    add(desk, "commitment", "title=x", *fields)
    add(desk, "assessment", "commitment=C1", "implementation=stalled", "date=2026-01-03", "source=Note", "marking=red")
    return desk


@pytest.mark.parametrize(
    ("ceiling", "told"), [(None, ("stalled", "TLP:RED")), ("clear", ("not-yet-assessed", "TLP:CLEAR"))]
)
def test_a_file_bears_the_marking_of_what_its_verdicts_rest_on(judged, tmp_path, ceiling, told):
    (found,) = json.loads(send(judged, tmp_path / "x.json", "kind:commitment", ceiling))
    assert (found["implementation"], found["file_marking"]) == told
    assert found.get("up_to") == (ceiling and "TLP:CLEAR")

"""What leaves the desk: whole, marked, and nothing of what lies above the ceiling."""

import csv
import io
import json

import pytest

from tests.desks import add, desk_on, edit
from tracker.errors import BadInput
from tracker.exchange.exporting import as_csv, export

CANARY = "canary"
LEVELS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")


def send(desk, file, query="", ceiling=None, *, unmarked=False, force=False, form=None) -> str:
    below = desk.below(ceiling)
    export(below, file, query, form, ceiling=ceiling, allow_unmarked=unmarked, overwrite=force)
    return file.read_text(encoding="utf-8")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def secrets(desk):
    """At every level an actor, a source, an event, a meeting, a commitment and all that hangs on them, each with the
    name of its level in all its words, and each leading to those above it.
    """
    for number, level in enumerate(reversed(LEVELS)):
        n, marked, word = 5 - number, f"marking={level}", f"{CANARY}{5 - number}"
        above = f"{CANARY}{n + 1}" if number else word
        add(desk, "actor", f"title=A{word}", "type=state", f"aliases=X{word}", f"tags=T{word}", f"role=R{word}", marked)
        add(desk, "source", f"title=S{word}", "published=2026-01-02", f"author={word}", f"text={word}", marked)
        add(desk, "event", f"title=E{word}", "date=2026-01-03", f"actors=A{above};role={word}", f"text={word}", marked)
        add(desk, "meeting", f"title=M{word}", "date=2026-01-04", "status=held", f"body=A{above}", marked)
        add(desk, "agenda-item", f"title=G{word}", f"meeting=M{above}", marked)
        add(desk, "commitment", f"title=C{word}", "stage=agreed", f"source=S{above}", f"obligors=A{above}",
            f"made_at=M{above}", f"beneficiary=A{above}", marked)  # fmt: skip
        add(desk, "outcome", f"title=O{word}", f"meeting=M{above}", f"commitment=C{above}", f"responsible=A{above}",
            "level=2", f"reversed_by=E{above}", marked)  # fmt: skip
        add(desk, "citation", f"of=E{above}", f"source=S{above}", f"quote=Q{word}", marked)
        add(
            desk,
            "assessment",
            f"commitment=C{above}",
            "implementation=stalled",
            f"source=S{above}",
            f"note={word}",
            marked,
        )
        add(desk, "followup", f"title=F{word}", f"about=E{above}", f"owner={word}", marked)
        desk.link(desk.find(f"E{word}"), "follows-up", desk.find(f"M{above}"))
    return desk


@pytest.mark.parametrize("suffix", ["json", "csv"])
@pytest.mark.parametrize("level", range(1, 6))
def test_nothing_of_what_lies_above_the_ceiling_leaks(secrets, tmp_path, level, suffix):
    text = send(secrets, tmp_path / f"x.{suffix}", ceiling=LEVELS[level - 1])
    leaked = [n for n in range(level + 1, 6) if f"{CANARY}{n}" in text]
    assert (leaked, f"{CANARY}{level}" in text) == ([], True)


@pytest.mark.parametrize("level", range(1, 5))
def test_no_reference_leads_above_the_ceiling(secrets, tmp_path, level):
    found = json.loads(send(secrets, tmp_path / "x.json", ceiling=LEVELS[level - 1]))
    shown = {one["ref"] for one in found}
    keys = (
        "of",
        "source",
        "meeting",
        "commitment",
        "body",
        "beneficiary",
        "made_at",
        "about",
        "reversed_by",
        "obligor",
    )
    led = {one[key] for one in found for key in keys if one.get(key)}
    led |= {ref for one in found for key in ("agenda", "outcomes") for ref in one.get(key, ())}
    led |= {move["source"] for one in found for move in one.get("stages", ()) if move["source"]}
    assert led <= shown


def test_a_query_does_not_reach_above_the_ceiling(secrets, tmp_path):
    assert json.loads(send(secrets, tmp_path / "x.json", f"title:{CANARY}5", "TLP:GREEN")) == []


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_a_file_bears_the_highest_marking_it_holds_in_every_row(secrets, tmp_path, suffix):
    text = send(secrets, tmp_path / f"x.{suffix}", ceiling="amber")
    found = json.loads(text) if suffix == "json" else rows(text)
    assert {one["file_marking"] for one in found} == {"TLP:AMBER"}
    assert {one["marking"] for one in found} == {"TLP:CLEAR", "TLP:GREEN", "TLP:AMBER"}


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
    with pytest.raises(BadInput, match=r"unmarked records would go out .* confirm with --allow-unmarked"):
        send(desk, tmp_path / "x.json", ceiling=ceiling)
    assert list(tmp_path.glob("x.json")) == []
    assert len(json.loads(send(desk, tmp_path / "x.json", ceiling=ceiling, unmarked=True))) == 2


def test_where_nothing_is_marked_nothing_is_asked(desk, tmp_path):
    add(desk, "event", "title=a")
    assert json.loads(send(desk, tmp_path / "x.json"))[0]["file_marking"] is None


FORMULAS = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")']


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_kept_as_text(formula):
    (row,) = rows(as_csv([{"title": formula}]))
    assert row["title"] == f"'{formula}"


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

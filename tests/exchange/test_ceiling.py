"""Under a ceiling nothing leaks of what lies above it."""

import json

import pytest

from tests.desks import add, filled
from tests.exchange.sending import rows, send

CANARY = "canary"
LEVELS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")


def fill(desk):
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


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


@pytest.fixture
def secrets(desk):
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

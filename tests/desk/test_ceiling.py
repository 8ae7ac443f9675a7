"""The desk below a ceiling: what lies above is not listed, not named, and does not count."""

import pytest

from tests.desks import add
from tracker.domain.kinds import Kind
from tracker.errors import BadInput

SECRET = "zanahoria"


@pytest.fixture
def below(desk):
    """A desk with an open meeting, and a secret in everything that hangs on it, seen from under TLP:GREEN."""
    red = "marking=TLP:RED"
    add(desk, "actor", "title=Mexico", "type=state", "aliases=MX")
    add(desk, "actor", f"title={SECRET} agency", red)
    add(desk, "source", f"title={SECRET} cable", "published=2026-01-01", "side=theirs", red)
    add(desk, "source", "title=Paper", "published=2026-01-02", "side=press", "derives_from=S1", "marking=CLEAR")
    add(desk, "meeting", "title=Talk", "date=2026-01-03", "status=held", "marking=CLEAR")
    add(desk, "outcome", f"title={SECRET} deal", "meeting=M1", "level=2", "artefact=Boat", "date=2026-01-03", red)
    fields = ("meeting=M1", "level=2", "artefact=boat", "date=2026-01-04", "responsible=Mexico", "marking=CLEAR")
    add(desk, "outcome", "title=Boat", *fields)
    add(desk, "citation", "of=O2", "source=Paper", "quote=a boat", "marking=CLEAR")
    desk.link(desk.find("M1"), "follows-up", desk.find("O1"))
    return desk.below("TLP:GREEN")


def test_what_is_hidden_is_not_found(below):
    assert below.search(SECRET) == []


def test_what_is_hidden_is_not_counted(below):
    assert below.counts()[Kind.OUTCOME] == 1
    assert below.count((Kind.ACTOR, Kind.SOURCE)) == 2


def test_what_is_hidden_is_not_linked_and_tells_no_history(below):
    dossier = below.dossier(below.find("M1").id, with_history=True)
    assert (dossier.links, dossier.history) == ((), ())


def test_what_is_hidden_is_not_read(desk, below):
    hidden = desk.find("O1").id
    assert below.records([hidden]) == []
    with pytest.raises(BadInput, match="above the ceiling"):
        below.by_id(hidden)


def test_what_is_hidden_is_found_by_no_name_and_is_near_to_none(below):
    with pytest.raises(BadInput, match="above the ceiling"):
        below.find("O1")
    with pytest.raises(BadInput, match="no outcome is named 'zanahoria deal'; see"):
        below.find(f"{SECRET} deal", (Kind.OUTCOME,))


def test_a_name_means_who_bears_it_below_the_ceiling(desk, below):
    add(desk, "meeting", "title=Talk", "marking=TLP:RED")
    add(desk, "meeting", "title=Walk", "marking=TLP:RED")
    assert str(desk.below("TLP:GREEN").find("talk").ref) == "M1"
    with pytest.raises(BadInput, match="names 2 records"):
        desk.find("Talk")


def test_what_is_hidden_makes_nothing_a_repetition(below):
    gates = {gate.gate.value: gate.result.value for gate in below.tangible("O2").outcomes[0].judged.gates}
    assert gates["T8"] == "pass"


def test_a_hidden_account_does_not_speak_through_what_derives_from_it(below):
    gates = {gate.gate.value: gate.result.value for gate in below.tangible("O2").outcomes[0].judged.gates}
    assert gates["T6"] == "pass"
    assert "source-secondary" not in {flag.rule for flag in below.flags()}


def test_the_desk_bears_the_highest_marking_that_anything_in_it_has(desk):
    assert desk.marking() is None
    add(desk, "event", "title=One", "marking=GREEN")
    assert desk.marking() == "TLP:GREEN"
    add(desk, "event", "title=Two", "marking=RED")
    assert desk.marking() == "TLP:RED"

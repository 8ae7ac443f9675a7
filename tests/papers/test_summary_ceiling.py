"""Nothing above the ceiling leaves in a summary: not a name, not a count, not in any part of the file."""

import pytest

from tests.desks import edit
from tests.papers.talks import GREEN, RED, add_lines, citation, everything_in, line, part, summary, text
from tracker.errors import BadInput
from tracker.papers.content import Banner

CANARY = "Kanarie"
PERSON = line("actor", f"{CANARY} Person", RED, type="person", aliases=[f"{CANARY} Alias"], **{"@id": "canary"})
OUTCOME = line("outcome", f"{CANARY} outcome", RED, meeting="First talks", level=2, date="2026-01-10")
COMMITMENT = line(
    "commitment", f"{CANARY} promise", RED, stage="agreed", made_at="First talks", mechanism="Border Group"
)
SOURCE = line("source", f"{CANARY} cable", RED, publisher=CANARY, author=CANARY, side="ours", published="2026-01-11")
LINKED = {"from": f"{CANARY} view", "type": "raised-at", "to": "First talks"}

ABOVE = {
    "participant": (PERSON,),
    "outcome": (OUTCOME, citation(f"{CANARY} outcome", "Joint text", CANARY)),
    "commitment": (COMMITMENT,),
    "proposal": (COMMITMENT | {"stage": "offered"},),
    "source": (SOURCE, citation("Gate opened", f"{CANARY} cable", CANARY)),
    "citation": (citation("Gate opened", "Joint text", f"{CANARY} words", marking=RED),),
    "position": (line("position", f"{CANARY} view", RED, date="2026-01-10"), {"kind": "link"} | LINKED),
    "next meeting": (line("meeting", f"{CANARY} dinner", RED, date="2026-01-20", body="Border Group"),),
    "followup": (line("followup", f"{CANARY} errand", RED, about="First talks", owner=CANARY),),
    "agenda item": (line("agenda-item", f"{CANARY} item", RED, meeting="First talks"),),
    "assessment": (
        SOURCE,
        line(
            "assessment",
            RED,
            commitment="Build a bridge",
            implementation="fulfilled",
            date="2026-01-11",
            source=f"{CANARY} cable",
            note=CANARY,
        )
        | {"title": f"{CANARY} note", "marking": RED},
    ),
}


def leaks(paper):
    return {name for name, text in everything_in(paper).items() if CANARY in text}


@pytest.mark.parametrize("above", ABOVE)
def test_nothing_of_a_record_above_the_ceiling_is_in_the_file(talks, above):
    before = text(talks, ceiling=GREEN)
    add_lines(talks, *ABOVE[above])
    if above == "participant":
        edit(talks, "First talks", f"participants+={CANARY} Person;side=ours;role={CANARY} role")
        edit(talks, "Build a bridge", f"obligors+={CANARY} Person")
        edit(talks, "Gate opened", f"responsible+={CANARY} Person")
    paper = summary(talks, ceiling=GREEN)
    assert not leaks(paper)
    assert text(talks, ceiling=GREEN) == before
    assert paper.marking == Banner(GREEN, "#33FF00", "#000000")


@pytest.mark.parametrize("above", [name for name in ABOVE if name not in ("participant", "agenda item", "assessment")])
def test_the_canaries_are_there_without_a_ceiling(talks, above):
    add_lines(talks, *ABOVE[above])
    assert {"md", "html", "pdf"} <= leaks(summary(talks))
    assert summary(talks).marking == Banner(RED, "#FF2B2B", "#000000")


def test_an_outcome_above_the_ceiling_is_not_counted(talks):
    add_lines(talks, OUTCOME)
    assert "1 of 3 recorded outcomes tangible" in text(talks, ceiling=GREEN)
    assert "1 of 4 recorded outcomes tangible" in text(talks)


def test_an_outcome_known_only_from_above_the_ceiling_is_a_claim_without_evidence(talks):
    edit(talks, "Joint text", f"marking={RED}")
    edit(talks, "Newspaper", f"marking={RED}")
    row = next(one for one in part(text(talks, ceiling=GREEN), "Outcomes").splitlines() if "Gate" in one)
    assert "claimed, no evidence" in row


def test_a_body_above_the_ceiling_is_neither_named_nor_leads_to_a_next_meeting(talks):
    edit(talks, "Border Group", f"marking={RED}")
    written = text(talks, ceiling=GREEN)
    assert "Border Group" not in written
    assert "Second talks" not in written


def test_a_side_is_not_told_by_a_parent_above_the_ceiling(talks):
    edit(talks, "Home Ministry", f"marking={RED}")
    assert "| **Other** | Ana Hoyos, Director<br>Guest |" in part(text(talks, ceiling=GREEN), "Participants")


def test_a_meeting_above_the_ceiling_has_no_summary(talks):
    edit(talks, "First talks", f"marking={RED}")
    with pytest.raises(BadInput, match="above the ceiling"):
        summary(talks, ceiling=GREEN)


def test_a_flag_of_what_is_missing_is_not_told_below_a_ceiling(talks):
    edit(talks, "Gate opened", "level=0")
    assert "3 outcomes recorded, none tangible" in text(talks)
    assert "none tangible" not in text(talks, ceiling=GREEN)


def test_portions_bear_their_own_marks_where_they_differ(talks):
    assert "(TLP:GREEN)" not in text(talks)
    add_lines(talks, OUTCOME)
    outcomes = part(text(talks), "Outcomes")
    assert f"| (TLP:RED) {CANARY} outcome" in outcomes
    assert "| (TLP:GREEN) Gate opened" in outcomes


def test_a_portion_bears_the_mark_of_the_source_it_rests_on(talks):
    edit(talks, "S2", f"marking={RED}")
    assert "(TLP:RED) Trust praised" in part(text(talks), "Our side said")


def test_unmarked_records_need_a_confirmation_and_are_named(talks):
    edit(talks, "Trust praised", "marking=")
    ref = talks.find("Trust praised").ref
    with pytest.raises(BadInput, match=rf"1 unmarked record .*{ref}.*--allow-unmarked"):
        summary(talks)
    assert summary(talks, allow_unmarked=True).marking == Banner(GREEN, "#33FF00", "#000000")


def test_a_paper_of_unmarked_records_bears_no_marking(desk):
    add_lines(desk, line("meeting", "Bare", None, date="2026-01-10", status="held"))
    assert summary(desk, "Bare").marking is None

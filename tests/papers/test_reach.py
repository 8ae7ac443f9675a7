"""Below a ceiling a paper says no more than it can know, in words that are the same whether or not there is more."""

import pytest

from tests.desks import edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.talks import GREEN, add_lines, line, part
from tests.papers.test_forms import SUBJECTS
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.papers.agenda import is_left_out
from tracker.papers.markdown import markdown

CLEAR = "TLP:CLEAR"
GOES_BY = "This paper goes by what is recorded up to TLP:GREEN, also where it says that something is missing. How "


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


def text(desk: Desk, name: str, subject: str, ceiling: str | None = None) -> str:
    return markdown(paper(desk, name, subject, ceiling))


def mark_all(desk: Desk, marking: str) -> None:
    for record in desk.records(desk.list_ids(tuple(Kind))):
        edit(desk, str(record.ref), f"marking={marking}")


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_paper_below_a_ceiling_says_what_it_goes_by(briefing, name):
    assert GOES_BY in text(briefing, name, SUBJECTS[name], GREEN)
    assert "goes by" not in text(briefing, name, SUBJECTS[name])


@pytest.mark.parametrize("name", ["pre-brief", "summary", "status", "actions", "agenda", "track-record"])
def test_nothing_is_said_to_be_unassessed_below_a_ceiling(briefing, name):
    judged = {"implementation": "fulfilled", "date": "2026-01-14", "source": "Newspaper", "marking": "TLP:RED"}
    before = text(briefing, name, SUBJECTS[name], GREEN)
    add_lines(briefing, {"kind": "assessment", "title": "x", "commitment": "Be good neighbours"} | judged)
    assert text(briefing, name, SUBJECTS[name], GREEN) == before
    assert "assessed yet" not in before
    assert "yet assessed" not in before


def test_a_column_that_would_say_the_same_of_all_is_left_out(briefing):
    assert "Implementation" not in text(briefing, "status", "Be good neighbours", GREEN)
    assert "Implementation" in text(briefing, "status", "Build a bridge", GREEN)


def test_what_is_not_there_is_not_there_up_to_the_ceiling(briefing):
    written = text(briefing, "status", "Build a bridge", GREEN)
    assert "Nothing recorded up to TLP:GREEN." in part(written, "Deadline moves")
    assert "**0 of 1 commitment fulfilled, as recorded up to TLP:GREEN**" in written


def test_what_is_not_for_disclosure_is_in_no_paper_that_anybody_may_read(briefing):
    for title in ("Third talks", "The bridge", "Tolls"):
        edit(briefing, title, f"marking={CLEAR}")
    for name in ("pre-brief", "agenda", "memcon", "readout"):
        written = text(briefing, name, "Third talks", CLEAR)
        assert not any(words in written for words in ("Tolls", "small one", "envoy", "ot for disclosure")), name


@pytest.mark.parametrize("ceiling", [None, GREEN])
@pytest.mark.parametrize(("name", "words"), [("pre-brief", "envoy is new"), ("agenda", "small one")])
def test_words_not_for_disclosure_of_what_anybody_may_read_are_held_at_the_next_level(briefing, name, words, ceiling):
    mark_all(briefing, CLEAR)
    made = paper(briefing, name, ceiling=ceiling)
    line_of = next(line for line in markdown(made).splitlines() if words in line)
    assert f"({GREEN})" in line_of
    assert made.marking is not None
    assert made.marking.text == GREEN


def test_an_item_not_for_disclosure_bears_the_next_level_wherever_it_stands(briefing):
    mark_all(briefing, CLEAR)
    assert "(TLP:GREEN) 3. Tolls" in text(briefing, "agenda", "Third talks")
    assert "(TLP:CLEAR) 1. The bridge" in text(briefing, "agenda", "Third talks")


@pytest.mark.parametrize("name", ["pre-brief", "agenda"])
def test_that_such_words_are_left_out_can_be_told(briefing, name):
    mark_all(briefing, CLEAR)
    assert is_left_out(briefing.below(CLEAR), name, "Third talks", CLEAR)
    assert not is_left_out(briefing.below(GREEN), name, "Third talks", GREEN)
    assert not is_left_out(briefing.below(CLEAR), "readout", "Third talks", CLEAR)


def test_a_ladder_of_one_level_tells_nothing_apart(briefing):
    briefing.set_ladder([("TLP:GREEN", "#33FF00", "#000000")])
    assert "small one" in text(briefing, "pre-brief", "Third talks", GREEN)


def test_an_item_not_for_disclosure_says_how_certain_it_is_and_was_not_talked_of(briefing):
    section = part(text(briefing, "pre-brief", "Third talks"), "Not for disclosure")
    assert "**Tolls** (defensive)" in section
    assert "Tolls" not in text(briefing, "memcon", "Third talks")


def test_when_a_meeting_was_held_rests_on_its_sources(talks):
    add_lines(talks, line("citation", of="First talks", source="Newspaper", quote="they met on Saturday"))
    assert "| **Date** | Saturday 10 January 2026, 10:30 (Paris time)[^1] |" in text(talks, "summary", "First talks")

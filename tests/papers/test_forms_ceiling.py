"""No paper in any format holds anything of a record above its ceiling: a canary stands in every field of every kind."""

import pytest

from tests.desks import edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.talks import GREEN, RED, Line, add_lines, citation, everything_in, line
from tests.papers.test_forms import SUBJECTS
from tracker.desk.desk import Desk
from tracker.errors import BadInput
from tracker.papers.markdown import markdown
from tracker.papers.scope import KINDS

CANARY = "Kanarie"


def canary(kind: str, name: str = "", **fields: object) -> Line:
    return line(kind, f"{CANARY} {kind} {name}".strip(), RED, tags=[f"{CANARY} tag"], **fields)


CANARIES: tuple[Line, ...] = (
    canary("actor", type="state", aliases=[f"{CANARY}land"], role=CANARY, **{"@id": "k"}),
    canary("actor", "person", type="person", parent="@k", role=f"{CANARY} role", **{"@id": "person"}),
    canary("source", publisher=CANARY, author=CANARY, published="2026-01-13", side="ours", address=CANARY, text=CANARY)
    | {"@id": "cable"},
    canary(
        "meeting", date="2026-01-13", status="held", place=CANARY, body="Border Group", text=CANARY, objective=CANARY
    )
    | {"@id": "between"},
    canary("agenda-item", meeting="Third talks", certainty="certain", points=CANARY, commitments=["Build a bridge"]),
    canary(
        "outcome",
        meeting="First talks",
        level=2,
        date="2026-01-10",
        responsible=["Home"],
        artefact=CANARY,
        text=CANARY,
        commitment="Build a bridge",
    )
    | {"@id": "outcome"},
    canary(
        "commitment",
        text=CANARY,
        stage="agreed",
        stage_date="2026-01-12",
        date="2026-01-12",
        obligors=["Home", "Away"],
        mechanism="Border Group",
        made_at="First talks",
        due="2026-01-13",
        due_original="2026-01-01",
        due_reason=CANARY,
        owner=CANARY,
        indicator=CANARY,
        unit=CANARY,
    )
    | {"@id": "promise"},
    canary("position", actor="Away", topic=CANARY, date="2026-01-12", text=CANARY, **{"@id": "view"}),
    canary("event", date="2026-01-12", place=CANARY, text=CANARY, actors=[{"name": "Home"}, {"name": "Away"}]),
    canary("followup", about="Third talks", due="2026-01-20", owner=CANARY, text=CANARY, state="open"),
    canary(
        "assessment",
        commitment="Build a bridge",
        implementation="fulfilled",
        date="2026-01-15",
        source="@cable",
        note=CANARY,
    ),
    canary("reading", measures="Build a bridge", value=7, unit=CANARY, period="2026-01", source="@cable", text=CANARY),
    citation("Gate opened", "@cable", f"{CANARY} words", marking=RED),
    citation("Build a bridge", "Joint text", f"{CANARY} passage", marking=RED),
    {"kind": "link", "from": "@view", "type": "raised-at", "to": "First talks"},
    {"kind": "link", "from": "Third talks", "type": "follows-up", "to": "@between"},
    {"kind": "link", "from": "@promise", "type": "raised-at", "to": "First talks"},
)


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


def with_canaries(desk: Desk) -> Desk:
    add_lines(desk, *CANARIES)
    edit(desk, "First talks", f"participants+={CANARY} actor person;side=theirs;role={CANARY} delegate")
    edit(desk, "Gate inspected", f"actors+={CANARY} actor person")
    edit(desk, "Be good neighbours", f"obligors+={CANARY} actor person")
    return desk


def leaks(made):
    return {name for name, text in everything_in(made).items() if CANARY.casefold() in text.casefold()}


@pytest.mark.parametrize("name", SUBJECTS)
def test_nothing_above_the_ceiling_is_in_any_file(briefing, name):
    made = paper(with_canaries(briefing), name, SUBJECTS[name], GREEN)
    assert leaks(made) == set()
    assert made.marking is not None
    assert made.marking.text == GREEN


@pytest.mark.parametrize("name", SUBJECTS)
def test_without_a_ceiling_the_canaries_are_seen_and_the_paper_is_red(briefing, name):
    made = paper(with_canaries(briefing), name, SUBJECTS[name])
    assert {"md", "html", "pdf"} <= leaks(made)
    assert made.marking is not None
    assert made.marking.text == RED


@pytest.mark.parametrize("name", SUBJECTS)
def test_below_the_ceiling_the_paper_is_the_same_as_if_nothing_lay_above(briefing, name):
    before = markdown(paper(briefing, name, SUBJECTS[name], GREEN))
    assert markdown(paper(with_canaries(briefing), name, SUBJECTS[name], GREEN)) == before


@pytest.mark.parametrize("name", ["status", "chronology", "actions"])
def test_a_query_is_not_told_where_records_are_withheld(briefing, name):
    made = paper(with_canaries(briefing), name, f'-actor:"{CANARY} actor"', GREEN)
    assert leaks(made) == set()


@pytest.mark.parametrize("name", ["status", "chronology", "actions", "track-record"])
def test_a_subject_above_the_ceiling_has_no_paper(briefing, name):
    hidden = with_canaries(briefing).find(f"{CANARY} actor").ref
    with pytest.raises(BadInput, match="above the ceiling"):
        paper(briefing, name, str(hidden), GREEN)


@pytest.mark.parametrize("name", SUBJECTS)
def test_who_bears_the_name_of_its_subject_above_the_ceiling_does_not_change_a_paper(briefing, name):
    title = briefing.record(SUBJECTS[name]).title if SUBJECTS[name] else "Border Group"
    before = [markdown(paper(briefing, name, asked, GREEN)) for asked in asked_by(title, name)]
    kind = briefing.find(title).ref.kind.value
    add_lines(briefing, line(kind, title, RED), line("actor", "Other", RED, type="body", aliases=[title]))
    assert [markdown(paper(briefing, name, asked, GREEN)) for asked in asked_by(title, name)] == before


def asked_by(title: str, name: str) -> tuple[str, ...]:
    """The title as it is, and in queries where the paper takes one."""
    queries = (f'actor:"{title}"', f'body:"{title}"', f'"{title}"')
    return (title.upper(), *queries) if name in KINDS else (title.upper(),)


def test_a_name_that_is_borne_above_the_ceiling_alone_is_a_word_like_any_other(briefing):
    before = markdown(paper(briefing, "chronology", "gate", GREEN))
    add_lines(briefing, line("event", "Gate", RED))
    assert markdown(paper(briefing, "chronology", "gate", GREEN)) == before

"""What a desk knows before the second talks: an agenda, a record of last time, an errand, and a position of theirs."""

from dataclasses import replace

from tests.papers.talks import Line, citation, line
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.papers.content import Paper
from tracker.papers.forms import FORMS, Release

BRIEFING: tuple[Line, ...] = (
    line(
        "meeting",
        "Third talks",
        date="2026-01-30",
        place="Home City",
        status="scheduled",
        body="Border Group",
        objective="Get a date for the bridge.\nKeep tolls off the table.",
        they_will_say="That money is short.",
        remarks="Their envoy is new.",
        text="The group meets in our capital for the first time.",
        participants=[{"name": "Ana Hoyos"}, {"name": "Bob Awes", "role": "Envoy"}],
        **{"@id": "third"},
    ),
    line(
        "agenda-item",
        "The bridge",
        meeting="@third",
        certainty="certain",
        disclosure="usable",
        points="Ask for the plans.\nOffer our engineers.",
        commitments=["Build a bridge", "Lend a ferry"],
        **{"@id": "item"},
    ),
    line("agenda-item", "The ferry", meeting="@third", certainty="might", points="We lend it when they ask."),
    line(
        "agenda-item",
        "Tolls",
        meeting="@third",
        certainty="defensive",
        disclosure="not-for-disclosure",
        points="We could live with a small one.",
    ),
    line("followup", "Book the hall", about="@third", due="2026-01-25", owner="Ana", state="done"),
    line("followup", "Invite the engineers", about="@item", due="2026-01-26", state="open"),
    line(
        "assessment",
        commitment="Build a bridge",
        implementation="in-progress",
        date="2026-01-14",
        source="Newspaper",
        note="Piles are driven.",
    )
    | {"title": "Piles driven"},
    line(
        "commitment",
        "Open a second gate",
        stage="pledged",
        stage_date="2025-11-01",
        date="2025-11-01",
        obligors=["Home"],
        beneficiary="Away",
        mechanism="Border Group",
        due="2026-01-05",
        due_original="2025-12-01",
        due_reason="Rain",
        **{"@id": "second-gate"},
    ),
    line(
        "commitment",
        "Be good neighbours",
        stage="agreed",
        stage_date="2026-01-10",
        date="2026-01-10",
        obligors=["Home", "Away"],
    ),
    line(
        "commitment",
        "Sell the ferry",
        stage="under-consideration",
        stage_date="2026-01-11",
        date="2026-01-11",
        obligors=["Home", "Away"],
    ),
    line(
        "event",
        "Gate inspected",
        date="2026-01-12",
        actors=[{"name": "Ana Hoyos"}, {"name": "Bob Awes"}],
        text="By both.",
    ),
    citation("@item", "Our readout", "the bridge comes first"),
    citation("@second-gate", "Our readout", "a second gate will open"),
    citation("@third", "Newspaper", "they meet again at the end of the month"),
)


def paper(
    desk: Desk,
    name: str,
    subject: str = "Third talks",
    ceiling: str | None = None,
    *,
    allow_unmarked: bool = False,
    language: str = "en",
) -> Paper:
    """The paper of that name as the press makes it."""
    below = replace(desk.below(ceiling), language=Language(language))
    return FORMS[name](below, subject, Release(ceiling, allow_unmarked))

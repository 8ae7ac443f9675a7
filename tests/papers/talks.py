"""A small desk for papers about meetings: one meeting, told by sources of every side, all of it TLP:GREEN."""

import json
from dataclasses import replace
from typing import Any

from tests.papers.package import parts
from tests.papers.pdf_file import bookmarks_of, pages_of, properties_of, unpacked
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.papers.content import Paper
from tracker.papers.docx import docx_bytes
from tracker.papers.framing import Release
from tracker.papers.html import html
from tracker.papers.markdown import markdown
from tracker.papers.pdf import pdf_bytes
from tracker.papers.summary import meeting_summary

GREEN, RED = "TLP:GREEN", "TLP:RED"
Line = dict[str, Any]


def line(kind: str, title: str = "", marking: str | None = GREEN, **fields: Any) -> Line:
    named = {"title": title} if title else {}
    return {"kind": kind, **named, **({"marking": marking} if marking else {}), **fields}


def citation(of: str, source: str, quote: str = "", credibility: str = "2", marking: str | None = GREEN) -> Line:
    quoted = {"quote": quote} if quote else {}
    return line("citation", "", marking, of=of, source=source, credibility=credibility, **quoted)


TALKS: tuple[Line, ...] = (
    line("actor", "Home", type="state", **{"@id": "home"}),
    line("actor", "Away", type="state", **{"@id": "away"}),
    line("actor", "Home Ministry", type="organisation", parent="@home", **{"@id": "ministry"}),
    line("actor", "Ana Hoyos", type="person", parent="@ministry", role="Director", **{"@id": "ana"}),
    line("actor", "Bob Awes", type="person", parent="@away", **{"@id": "bob"}),
    line("actor", "Guest", type="person", **{"@id": "guest"}),
    line("actor", "Border Group", type="body", members=["@home", "@away"], **{"@id": "group"}),
    {"kind": "settings", "our_side": "@home", "author": "North desk"},
    line("source", "Joint text", side="joint", reliability="A", published="2026-01-10", **{"@id": "joint"}),
    line("source", "Our readout", side="ours", reliability="B", published="2026-01-11", **{"@id": "ours"}),
    line("source", "Their readout", side="theirs", reliability="B", published="2026-01-11", **{"@id": "theirs"}),
    line("source", "Newspaper", side="press", reliability="C", published="2026-01-12", **{"@id": "press"}),
    line(
        "meeting",
        "First talks",
        date="2026-01-10",
        time="10:30",
        zone="Europe/Paris",
        place="Paris",
        status="held",
        format="in person",
        body="@group",
        participants=[{"name": "@ana"}, {"name": "@bob", "role": "Envoy"}, {"name": "@guest"}],
        **{"@id": "talks"},
    ),
    line(
        "outcome",
        "Gate opened",
        meeting="@talks",
        level=2,
        date="2026-01-10",
        responsible=["@home"],
        artefact="Gate",
        **{"@id": "gate"},
    ),
    line("outcome", "Trust praised", meeting="@talks", level=0, date="2026-01-10", **{"@id": "trust"}),
    line("outcome", "Rumour of a pact", meeting="@talks", level=2, date="2026-01-10", **{"@id": "rumour"}),
    line(
        "commitment",
        "Build a bridge",
        text="will build a bridge",
        stage="agreed",
        stage_date="2026-01-10",
        made_at="@talks",
        date="2026-01-10",
        obligors=["@away"],
        due="2026-03",
        owner="Bridges unit",
        **{"@id": "bridge"},
    ),
    line(
        "commitment",
        "Lend a ferry",
        stage="offered",
        stage_date="2026-01-10",
        made_at="@talks",
        date="2026-01-10",
        obligors=["@home"],
        **{"@id": "ferry"},
    ),
    line("position", "Away wants tolls", actor="@away", topic="tolls", date="2026-01-10", **{"@id": "tolls"}),
    line("meeting", "Second talks", date="2026-02", status="scheduled", body="@group", **{"@id": "second"}),
    line("followup", "Ask for the bridge's plans", about="@bridge", due="2026-01-20", owner="Ana", state="open"),
    {"kind": "link", "from": "@tolls", "type": "raised-at", "to": "@talks"},
    citation("@gate", "@joint", "the gate is open", "1"),
    citation("@gate", "@press", "locals saw an open gate"),
    citation("@trust", "@ours", "we trust each other"),
    citation("@bridge", "@theirs", "Away will build a bridge"),
    citation("@ferry", "@ours"),
    citation("@tolls", "@press", "Away wants tolls on it"),
)


def add_lines(desk: Desk, *lines: Line) -> None:
    desk.add_lines([json.dumps(one) for one in lines], settings=True)


def summary(
    desk: Desk,
    meeting: str = "First talks",
    ceiling: str | None = None,
    *,
    allow_unmarked: bool = False,
    language: str = "en",
) -> Paper:
    """The paper as the press makes it."""
    below = replace(desk.below(ceiling), language=Language(language))
    record = below.by_id(desk.find(meeting).id)
    return meeting_summary(below, record, Release(ceiling, allow_unmarked))


def text(desk: Desk, meeting: str = "First talks", ceiling: str | None = None) -> str:
    return markdown(summary(desk, meeting, ceiling)).replace("\N{NO-BREAK SPACE}", " ")


def part(written: str, heading: str) -> str:
    """What stands under a heading, up to the next one of any level."""
    lines = written.splitlines()
    start = next(place for place, one in enumerate(lines) if one.lstrip("#") == f" {heading}")
    rest = lines[start + 1 :]
    end = next((place for place, one in enumerate(rest) if one.startswith("#")), len(rest))
    return "\n".join(rest[:end])


def everything_in(paper: Paper) -> dict[str, str]:
    """All that can be read in the paper's files, unpacked, by the name of the file or of its part."""
    word = {name: data.decode("utf-8") for name, data in parts(docx_bytes(paper)).items()}
    pdf = pdf_bytes(paper)
    seen = "\n".join([*pages_of(pdf), str(properties_of(pdf)), str(bookmarks_of(pdf)), *unpacked(pdf)])
    return word | {"md": markdown(paper), "html": html(paper), "pdf": seen}

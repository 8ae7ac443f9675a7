"""The papers of DOMAIN §8 have their standard sections, in their order, for every language and format."""

import pytest

from tests.desks import edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.html_file import Reader
from tests.papers.talks import add_lines
from tracker.desk.desk import Desk
from tracker.errors import BadInput
from tracker.papers.content import Heading, Paper, block_runs
from tracker.papers.docx import docx_bytes
from tracker.papers.forms import FORMS
from tracker.papers.html import html
from tracker.papers.markdown import markdown
from tracker.papers.pdf import pdf_bytes

SUBJECTS = {
    "pre-brief": "Third talks",
    "summary": "First talks",
    "readout": "First talks",
    "memcon": "First talks",
    "actions": "Third talks",
    "agenda": "Third talks",
    "status": "",
    "track-record": "Border Group",
    "chronology": "",
}
SECTIONS = {
    "pre-brief": [
        "Objective",
        "Points to make",
        "What they will say",
        "Open commitments",
        "Last meeting’s outcomes and what became of them",
        "Follow-up flags",
        "Background",
        "Participants",
        "Chronology",
        "Sources",
    ],
    "readout": ["Participants", "Topics", "What was agreed", "Next step", "Sources"],
    "memcon": ["Subject", "Participants", "Narrative by speaker", "Drafting", "Sources"],
    "actions": ["Written down", "Commitments to be kept", "Raised by the record"],
    "agenda": ["Participants", "1. The bridge", "2. The ferry", "3. Tolls", "Sources"],
    "status": [
        "Commitments",
        "Changes since 17 December 2025",
        "Overdue",
        "Not verifiable as written",
        "Deadline moves",
        "Sources",
    ],
    "track-record": [
        "Meetings of the series",
        "Outcomes over time",
        "Outcomes",
        "Open items from meeting to meeting",
        "Commitments carried and their fate",
        "Sources",
    ],
    "chronology": ["2025", "2026", "Sources"],
}


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


def sections(made: Paper, level: int = 1) -> list[str]:
    headings = (one for one in made.blocks if isinstance(one, Heading) and one.level == level)
    return ["".join(run.text for run in block_runs(one)) for one in headings]


def test_every_paper_is_there():
    assert list(FORMS) == list(SUBJECTS)


@pytest.mark.parametrize("name", SECTIONS)
def test_the_sections_stand_in_their_order(briefing, name):
    assert sections(paper(briefing, name, SUBJECTS[name])) == SECTIONS[name]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", SUBJECTS)
def test_every_paper_is_written_in_every_format(briefing, name, language):
    made = paper(briefing, name, SUBJECTS[name], language=language)
    assert pdf_bytes(made).startswith(b"%PDF")
    assert docx_bytes(made).startswith(b"PK")
    assert made.title in Reader(html(made)).text()


@pytest.mark.parametrize("name", SUBJECTS)
def test_an_empty_desk_has_papers_that_say_so(desk, name):
    add_lines(desk, {"kind": "actor", "title": "Group", "type": "body"}, {"kind": "meeting", "title": "Bare"})
    subject = {"track-record": "Group", "actions": "", "status": "", "chronology": "in:1999"}.get(name, "Bare")
    made = paper(desk, name, subject)
    assert pdf_bytes(made).startswith(b"%PDF")
    assert "Nothing recorded." in Reader(html(made)).text()


@pytest.mark.parametrize("name", SUBJECTS)
def test_the_drafter_and_the_day_are_told(briefing, name):
    made = paper(briefing, name, SUBJECTS[name])
    assert "As of 16 January 2026 · Drafted by North desk" in Reader(html(made)).text()


@pytest.mark.parametrize("name", SUBJECTS)
def test_unmarked_records_need_a_confirmation(briefing, name):
    for title in ("Third talks", "First talks", "Build a bridge", "Gate opened", "Open a second gate"):
        edit(briefing, title, "marking=")
    with pytest.raises(BadInput, match="--allow-unmarked"):
        paper(briefing, name, SUBJECTS[name])
    assert paper(briefing, name, SUBJECTS[name], allow_unmarked=True).marking is not None


@pytest.mark.parametrize(
    ("name", "subject", "message"),
    [
        ("pre-brief", "Build a bridge", "is no meeting, it is of the kind commitment"),
        ("track-record", "Home", "is no body and no meeting names it as one"),
        ("track-record", "First talks", "'First talks'"),
        ("status", "Gate opened", "of the kind outcome; name a meeting"),
        ("status", "colour:red", "colour"),
        ("chronology", "C99", "C99"),
    ],
)
def test_a_subject_of_the_wrong_kind_is_refused_in_one_line(briefing, name, subject, message):
    with pytest.raises(BadInput, match=message) as refused:
        paper(briefing, name, subject)
    assert "\n" not in str(refused.value)


def test_a_paper_of_one_marking_says_so_once(briefing):
    written = markdown(paper(briefing, "readout", "First talks"))
    assert written.count("Every part of this paper is TLP:GREEN.") == 1
    assert "(TLP:GREEN)" not in written


def test_a_paper_without_content_bears_the_ceiling_that_was_asked(briefing):
    assert paper(briefing, "status", "zzz", "TLP:GREEN").marking.text == "TLP:GREEN"
    assert paper(briefing, "status", "zzz").marking is None


def test_a_flags_mark_is_the_same_below_a_lower_ceiling(sample):
    rows, below = (
        {line for line in markdown(made).splitlines() if "Fix the day of “Security ministerial" in line}
        for made in (
            paper(sample, "pre-brief", "Security ministerial in Washington", ceiling, allow_unmarked=True)
            for ceiling in (None, "TLP:CLEAR")
        )
    )
    assert all("(TLP:CLEAR)" in row for row in rows)
    assert (
        {row.replace("(TLP:CLEAR) ", "") for row in rows} == {row.replace("(TLP:CLEAR) ", "") for row in below} != set()
    )

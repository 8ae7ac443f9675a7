"""Papers as workbooks: a sheet a table, days as dates, portions marked, notes and sources in sheets of their own."""

import pytest

from tests.papers.briefing import BRIEFING, paper
from tests.papers.sample import PAPER
from tests.papers.talks import GREEN, RED, add_lines, line
from tests.workbooks import Found, sheets_of, texts_of
from tracker.desk.desk import Desk
from tracker.errors import BadInput
from tracker.papers.content import Table
from tracker.papers.press import PaperOrder, suffixes_of, write_paper
from tracker.papers.workbook import workbook_bytes

SAMPLE = texts_of(workbook_bytes(PAPER))


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


def written(desk: Desk, name: str, subject: str = "", language: str = "en") -> bytes:
    return workbook_bytes(paper(desk, name, subject, language=language))


def test_each_table_has_its_sheet_then_come_sources_notes_and_the_rest():
    assert list(SAMPLE) == ["Outcomes", "Sources", "Notes", "About this paper"]


def test_every_sheet_begins_with_the_marking_and_says_what_it_is_of():
    for name, rows in SAMPLE.items():
        assert rows[0] == ["TLP:AMBER"]
        assert rows[1][0].startswith(f"{name} · Meeting summary · Border group, first meeting · As of 16 January 2026")


def test_a_row_bears_its_mark_in_a_column_of_its_own():
    assert SAMPLE["Outcomes"][2:] == [
        ["Marking", "Outcome", "Outcome: notes", "Verdict", "Figure"],
        ["TLP:GREEN", "Platform", "2", "tangible", "125"],
        ["Inspections", "process only"],
    ]


def test_what_is_not_in_tables_is_told_last():
    told = SAMPLE["About this paper"]
    assert ["Date", "26 September 2025"] in told
    assert ["1 of 2 outcomes tangible"] in told
    assert ["TLP:GREEN", "Second"] in told


def days_of(data: bytes, title: str) -> list[Found]:
    (row,) = (row for row in sheets_of(data)["Commitments"] if row[0].text == title)
    return [cell for cell in row if cell.text.endswith("2026")]


def test_days_are_dates_and_vague_ones_words(briefing):
    made = written(briefing, "status")
    assert days_of(made, "Build a bridge") == [Found("March 2026", is_text=True, number_format="", quoted=False)]
    gate = [
        cell.number_format
        for row in sheets_of(made)["Commitments"]
        if row[0].text == "Open a second gate"
        for cell in row
    ]
    assert "[$-809]d mmmm yyyy" in gate


def test_what_is_said_beside_a_day_stands_beside_it(briefing):
    rows = texts_of(written(briefing, "status"))["Commitments"]
    assert "Due: remarks" in rows[2]
    assert ["first: 1 December 2025\nRain" in row for row in rows if row[0] == "Open a second gate"] == [True]


def test_what_stands_below_in_a_cell_has_a_column_of_its_own(briefing):
    rows = texts_of(written(briefing, "actions"))["Raised by the record"]
    assert rows[2][-2:] == ["Status", "Status: remarks"]
    assert {tuple(row[-2:]) for row in rows[3:]} <= {(how, "open") for how in ("act now", "soon", "watch")}


def test_figures_are_numbers(briefing):
    overdue = sheets_of(written(briefing, "status"))["Overdue"]
    assert [(row[3].text, row[3].is_text) for row in overdue[3:]] == [("11", False)]


def test_the_years_of_a_chronology_are_one_sheet(briefing):
    found = texts_of(written(briefing, "chronology"))
    assert list(found) == ["Chronology", "Sources", "Notes", "About this paper"]
    tables = [block for block in paper(briefing, "chronology", "").blocks if isinstance(block, Table)]
    assert len(found["Chronology"]) == 3 + sum(len(table.rows) for table in tables)


def test_it_speaks_the_language_of_the_paper(briefing):
    assert "Compromisos" in texts_of(written(briefing, "status", language="es"))


@pytest.mark.parametrize("name", ["actions", "status", "chronology"])
def test_portions_are_marked_where_they_differ(briefing, name):
    add_lines(briefing, line("followup", "Secret errand", RED, about="Third talks", state="open"))
    add_lines(briefing, line("event", "Secret event", RED, date="2026-01-12"))
    add_lines(briefing, line("commitment", "Secret promise", RED, stage="agreed", date="2026-01-12"))
    marks = {row[0] for rows in texts_of(written(briefing, name)).values() for row in rows[3:]}
    assert {GREEN, RED} <= marks


def test_only_papers_that_are_tables_are_workbooks(talks, tmp_path):
    assert [name for name in ("summary", "actions", "status", "chronology") if ".xlsx" in suffixes_of(name)] == [
        "actions",
        "status",
        "chronology",
    ]
    with pytest.raises(BadInput, match=r"name it \.docx, \.pdf, \.html or \.md"):
        write_paper(talks, PaperOrder("summary", "First talks", tmp_path / "x.xlsx"))
    write_paper(talks, PaperOrder("actions", "First talks", tmp_path / "x.xlsx"))
    assert list(texts_of((tmp_path / "x.xlsx").read_bytes())) == [
        "Written down",
        "Raised by the record",
        "About this paper",
    ]

"""Papers as workbooks: a sheet a table, days as dates, portions marked, notes and sources in sheets of their own."""

from datetime import date

import pytest

from tests.papers.briefing import BRIEFING, paper
from tests.papers.sample import PAPER, with_blocks
from tests.papers.talks import GREEN, RED, add_lines, line
from tests.workbooks import Found, sheets_of, texts_of
from tracker.desk.desk import Desk
from tracker.errors import BadInput
from tracker.papers.content import Column, Heading, Paragraph, Row, Runs, Table, Text, plain
from tracker.papers.press import PaperOrder, suffixes_of, write_paper
from tracker.papers.workbook import workbook_bytes
from tracker.papers.workbook_columns import spread

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
    return [cell for cell in row if cell.text.endswith("March 2026")]


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
    assert "Due: details" in rows[2]
    assert ["first: 1 December 2025\nRain" in row for row in rows if row[0] == "Open a second gate"] == [True]


def test_what_stands_below_in_a_cell_has_a_column_of_its_own(briefing):
    titles, *rows = sheets_of(written(briefing, "actions"))["Raised by the record"][2:]
    place = [one.text for one in titles].index("Status: details") - len(titles)
    assert titles[place - 1].text == "Status"
    assert {"act now", "soon"} <= {cell.text for row in rows for cell in row}
    assert "open" in {cell.text for row in rows for cell in row}


def test_a_vague_date_stays_words_and_has_its_days_at_the_end():
    vague = Text("March 2026", is_date=True, span=(date(2026, 3, 1), date(2026, 3, 31)))
    exact = Text("5 March 2026", is_date=True, value=date(2026, 3, 5))
    table = Table((Column("Due"), Column("What")), (Row(((vague,), plain("a"))), Row(((exact,), plain("b")))))
    rows = sheets_of(workbook_bytes(with_blocks(table)))["1"]
    assert [one.text for one in rows[2]] == ["Due", "What", "Due: earliest", "Due: latest"]
    assert rows[3][0] == Found("March 2026", is_text=True, number_format="", quoted=False)
    assert [one.text for one in rows[3][2:]] == ["46082", "46112"]
    assert [one.text for one in (rows[4][0], *rows[4][2:])] == ["46086"] * 3


def test_a_heading_that_only_tables_stand_under_is_not_told():
    table = Table((Column("Due"),), (Row((plain("now"),)),), "Due")
    blocks = (Heading(1, plain("In tables")), table, Heading(1, plain("In words")), Paragraph(plain("Said.")))
    told = texts_of(workbook_bytes(with_blocks(*blocks)))["About this paper"]
    assert told[-2:] == [["In words"], ["Said."]]
    assert ["In tables"] not in told


def test_no_column_is_so_wide_that_a_page_cannot_hold_them():
    def words(runs: Runs) -> str:
        return "".join(run.text for run in runs if isinstance(run, Text))

    long = plain("word " * 100)
    heads, _rows = spread(
        [Column(name) for name in "abc"], [Row((long, long, plain("x")))], PAPER.language, words, PAPER.number
    )
    assert [head.width for head in heads] == [66.0, 66.0, 8.0]


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
    assert list(texts_of((tmp_path / "x.xlsx").read_bytes()))[-1] == "About this paper"

"""Records as a workbook: a sheet a kind, marked, with days as dates."""

import pytest

from tests.desks import add
from tests.exchange.sending import export_to
from tests.workbooks import sheets_of, texts_of


@pytest.fixture
def made(desk, tmp_path):
    add(desk, "event", "title==1+1", "date=2026-01-03", "marking=green", "text=What was seen")
    add(desk, "event", "title=Vague", "date=2026-02", "marking=clear")
    add(desk, "outcome", "title=Counted", "level=2", "value=12.5", "marking=clear")
    return export_to(desk, tmp_path / "x.xlsx")


def column(data: bytes, sheet: str, key: str):
    rows = sheets_of(data)[sheet]
    letters = [cell.text for cell in rows[1]]
    return [dict(zip(letters, row, strict=False)).get(key) for row in rows[2:]]


def test_each_kind_has_a_sheet_with_the_marking_first(made):
    found = texts_of(made)
    assert list(found) == ["events", "outcomes"]
    assert {rows[0][0] for rows in found.values()} == {"TLP:GREEN"}
    assert found["events"][1][:5] == ["ref", "uid", "kind", "title", "marking"]


def test_a_text_is_the_characters_it_is(made):
    assert column(made, "events", "title")[0].text == "=1+1"
    assert column(made, "events", "title")[0].is_text


def test_a_day_is_a_date_and_a_vague_one_words(made):
    texts = [cell.text for row in sheets_of(made)["events"][2:] for cell in row]
    assert "46025" in texts
    assert "February 2026" in texts


def test_numbers_are_numbers(made):
    numbers = {cell.text for row in sheets_of(made)["outcomes"][2:] for cell in row if not cell.is_text}
    assert numbers == {"2", "12.5"}


def test_nothing_to_export_makes_a_workbook_that_says_so(desk, tmp_path):
    assert list(texts_of(export_to(desk, tmp_path / "x.xlsx"))) == ["–"]

"""A workbook says what it was given, as the characters it is, and bears its marking everywhere."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbooks import Found, parts_of, sheets_of, texts_of
from tracker.desk import workbook
from tracker.desk.workbook import Book, Cell, Sheet, SheetColumn, Stamp, book_bytes
from tracker.domain.characters import showable
from tracker.errors import BadInput

AMBER = Stamp("TLP:AMBER", "#FFC000", "#000000")
COLUMNS = (SheetColumn("What", 30), SheetColumn("How many", 10, figures=True))


def book(*rows: tuple[Cell, ...], stamp: Stamp | None = AMBER, name: str = "Sheet") -> Book:
    return Book("A book", date(2026, 1, 16), (Sheet(name, COLUMNS, rows, "Over it"),), stamp, "North desk", "Of it")


def cell_of(cell: Cell) -> Found:
    return sheets_of(book_bytes(book((cell, Cell("")))))["Sheet"][3][0]


def part(made: Book, name: str) -> str:
    return parts_of(book_bytes(made))[name].decode("utf-8")


def test_the_marking_stands_first_and_the_header_is_frozen():
    made = book((Cell("Gate"), Cell("2", 2)))
    assert texts_of(book_bytes(made))["Sheet"] == [["TLP:AMBER"], ["Over it"], ["What", "How many"], ["Gate", "2"]]
    assert 'ySplit="3" topLeftCell="A4"' in part(made, "xl/worksheets/sheet1.xml")


def test_every_printed_page_bears_the_marking_twice_at_twelve_points():
    sheet = part(book(), "xl/worksheets/sheet1.xml")
    assert (
        sheet.count("&amp;R&amp;&quot;-,Bold&quot;&amp;12 TLP:AMBER") + sheet.count('&amp;"-,Bold"&amp;12 TLP:AMBER')
        == 2
    )
    assert 'scaleWithDoc="0"' in sheet


def test_a_sign_of_orders_in_a_header_is_a_character():
    sheet = part(book(stamp=Stamp("A&B", "#FFFFFF", "#000000")), "xl/worksheets/sheet1.xml")
    assert "A&amp;&amp;B" in sheet


def test_without_a_marking_there_is_none():
    assert texts_of(book_bytes(book(stamp=None)))["Sheet"][0] == ["Over it"]


def test_the_same_book_has_the_same_bytes():
    assert book_bytes(book((Cell("a"), Cell("1", 1)))) == book_bytes(book((Cell("a"), Cell("1", 1))))


def test_its_properties_are_those_it_was_given():
    core = part(book(), "docProps/core.xml")
    for told in ("A book", "Of it", "North desk", "TLP:AMBER", "2026-01-16T00:00:00Z"):
        assert told in core


def test_a_day_is_a_date_in_the_words_of_the_language():
    found = cell_of(Cell("16 January 2026", date(2026, 1, 16)))
    assert (found.text, found.is_text, found.number_format) == ("46038", False, "[$-809]d mmmm yyyy")
    made = replace(book((Cell("x", date(2026, 1, 16)), Cell(""))), language="es")
    assert sheets_of(book_bytes(made))["Sheet"][3][0].number_format == '[$-80A]d" de "mmmm" de "yyyy'


@pytest.mark.parametrize("value", [date(1899, 12, 31), date(1900, 2, 28), 10**15, -(10**18)])
def test_what_the_format_would_falsify_stays_words(value):
    assert cell_of(Cell("as told", value)) == Found("as told", is_text=True, number_format="", quoted=False)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "=cmd|'/c'!A0"])
def test_a_formula_is_a_text_and_stays_one_when_edited(text):
    assert cell_of(Cell(text)) == Found(text, is_text=True, number_format="", quoted=True)


@given(st.text(min_size=1, max_size=40))
def test_any_text_comes_out_as_its_characters(text):
    assert cell_of(Cell(f"a{text}")).text == showable(f"a{text}")


@pytest.mark.parametrize("text", ["http://example.org", "mailto:a@b.c", "internal:Sheet!A1", "_x0041_", "{=1}"])
def test_nothing_in_it_is_a_link_or_an_escape(text):
    assert cell_of(Cell(text)).text == text
    assert not [name for name in parts_of(book_bytes(book((Cell(text), Cell(""))))) if "_rels/sheet" in name]


def test_a_text_too_long_for_a_cell_ends_on_an_ellipsis():
    found = cell_of(Cell("a" * 40_000)).text
    assert (len(found), found[-1]) == (32_767, "…")


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    with pytest.raises(BadInput, match=r"2 rows are more than a sheet can hold"):
        book_bytes(book(*[(Cell("a"), Cell("b"))] * 2))


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_sheets_have_names_that_a_spreadsheet_takes(names):
    made = replace(book(), sheets=tuple(Sheet(name, COLUMNS, ()) for name in names))
    found = list(sheets_of(book_bytes(made)))
    assert len({name.casefold() for name in found}) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") and name.strip("'") == name for name in found)

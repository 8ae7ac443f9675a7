"""What the clipboard is given: texts stay texts, and the marking goes with them."""

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.markings import TLP
from tracker.exchange.clipboard import copied_rows

AMBER = TLP.marking("TLP:AMBER")
CELLS = st.text(st.characters(codec="utf-8"), max_size=12)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.tuples(*[st.lists(CELLS, min_size=width, max_size=width)] * 3).map(list)
)


class Cells(HTMLParser):
    """The texts of a table's cells, as a browser reads them."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag in ("td", "th", "p"):
            self.found.append("")

    def handle_data(self, data):
        self.found[-1] += data


def read_html(text):
    reader = Cells()
    reader.feed(text)
    reader.close()
    return reader.found


def test_the_marking_is_the_first_line_and_the_last():
    made = copied_rows(["Ref"], [["C1"], ["C2"]], AMBER)
    assert made.text.splitlines() == ["TLP:AMBER", "Ref", "C1", "C2", "TLP:AMBER"]
    assert made.tsv == made.text


def test_the_marking_stands_around_the_table_in_its_colours():
    html = copied_rows(["Ref"], [["C1"]], AMBER).html
    assert read_html(html) == ["TLP:AMBER", "Ref", "C1", "TLP:AMBER"]
    assert html.count("color:#FFC000;background:#000000") == 2


def test_rows_that_bear_no_marking_are_given_none():
    made = copied_rows(["Ref"], [["C1"]], None)
    assert made.tsv == made.text == "Ref\nC1\n"
    assert read_html(made.html) == ["Ref", "C1"]


@pytest.mark.parametrize("break_", ["\t", "\n", "\r", "\u2028"])
def test_what_would_break_a_line_becomes_a_space(break_):
    assert copied_rows(["Ref"], [[f"one{break_}two"]], None).tsv == "Ref\none two\n"


def test_a_text_that_looks_like_markup_or_a_formula_stays_a_text():
    html = ElementTree.fromstring(copied_rows(["Title"], [["<b>=1+1 & co</b>"]], None).html)
    (cell,) = html.iter("td")
    assert (cell.text, cell.get("sdnum")) == ("<b>=1+1 & co</b>", "1033;0;@")
    assert "mso-number-format:'\\@'" in cell.get("style")


@pytest.mark.parametrize("formula", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "+", "-x"])
def test_a_formula_is_calmed_for_tables_alone(formula):
    made = copied_rows(["Title"], [[formula]], None)
    shown = formula.replace("\t", " ")
    assert (made.text, made.tsv) == (f"Title\n{shown}\n", f"Title\n'{shown}\n")


@pytest.mark.parametrize("cell", ["-5", "+12", "-1.5%", "-1,200", "a=b", "on-off", "5"])
def test_a_number_and_a_text_are_no_formula(cell):
    made = copied_rows(["Value"], [[cell]], None)
    assert made.tsv == made.text


@given(TABLES)
def test_no_cell_of_a_table_begins_as_a_formula_does(table):
    header, *rows = table
    found = copied_rows(header, rows, AMBER).tsv.removesuffix("\n").split("\n")[2:-1]
    cells = [cell.strip() for line in found for cell in line.split("\t")]
    assert not [one for one in cells if one[:1] in tuple("=@") or (one[:1] in tuple("+-") and not one[1:2].isdigit())]


@given(TABLES)
def test_every_cell_is_where_it_was(table):
    header, *rows = table
    lines = copied_rows(header, rows, AMBER).tsv.removesuffix("\n").split("\n")
    assert [line.count("\t") for line in lines[1:-1]] == [len(header) - 1] * len(table)


@given(TABLES)
def test_html_gives_back_every_letter(table):
    header, *rows = table
    # A parser reads \r and \0 its own way; no field of a record holds them.
    plain = [[cell.replace("\r", "").replace("\0", "") for cell in cells] for cells in (header, *rows)]
    html = copied_rows(plain[0], plain[1:], None).html
    assert read_html(html) == [cell for cells in plain for cell in cells]

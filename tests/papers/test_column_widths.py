"""Columns as wide as what stands in them asks for."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.papers.sample import GREEN, PAPER, SOURCES, with_blocks
from tracker.papers.column_widths import LETTERS, label_share, measured
from tracker.papers.content import Chip, Column, Fact, KeyValues, Row, Runs, Table, Text, plain
from tracker.papers.wording import summary_table

TITLES = (Column("What"), Column("When"), Column("Who"))
PROSE = plain("a sentence that goes on and on " * 6)
DATE: Runs = (Text("27 de septiembre de 2025", is_date=True),)


def table(*cells: Runs) -> Table:
    return Table(TITLES, (Row(cells),))


def fitted(shown: Table) -> tuple[tuple[float, ...], Table]:
    return measured(with_blocks(shown)).fitted(shown)


def letters(shown: Table) -> list[float]:
    return [share * LETTERS for share in fitted(shown)[0]]


def test_prose_has_what_short_cells_leave():
    prose, when, who = letters(table(PROSE, DATE, plain("Mexico")))
    assert 24 < when < 30
    assert 6 < who < 12
    assert prose > 60


def test_a_column_of_one_letter_is_no_wider_than_its_title():
    assert letters(table(PROSE, plain("B"), PROSE))[1] < 8


def test_a_mark_has_room_before_the_first_cell():
    shown = table(plain("x"), PROSE, PROSE)
    marked = replace(shown, rows=(replace(shown.rows[0], mark=GREEN),))
    assert letters(marked)[0] >= letters(shown)[0]
    assert letters(marked)[0] > len(GREEN.text)


def test_a_short_verdict_does_not_break():
    assert letters(table(PROSE, (Chip("not yet assessed"),), PROSE))[1] > len("not yet assessed")


def test_tables_of_the_same_columns_are_alike():
    first, second = table(PROSE, DATE, plain("Mexico")), table(plain("a"), plain("b"), PROSE)
    widths = measured(with_blocks(first, second))
    assert widths.fitted(first)[0] == widths.fitted(second)[0]


def test_in_a_crowded_table_dates_may_break():
    columns = tuple(Column(f"Responsibility{n}") for n in range(5))
    shown = Table(columns, (Row((DATE, *(plain("word"),) * 4)),))
    (cell,) = fitted(shown)[1].rows[0].cells[0]
    assert isinstance(cell, Text)
    assert not cell.is_date
    assert cell.text == "27 de septiembre de 2025"


def test_the_source_summary_gives_most_to_the_sources():
    shown = summary_table(SOURCES, PAPER)
    source, published, rating, notes = measured(PAPER).fitted(shown)[0]
    assert source > published > rating
    assert notes < source


@given(st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), max_size=8))
def test_shares_are_one_together_and_none_is_nothing(rows):
    shown = Table(TITLES, tuple(Row(tuple(map(plain, row))) for row in rows))
    shares = fitted(shown)[0]
    assert abs(sum(shares) - 1) < 1e-9
    assert min(shares) > 0.02


def test_labels_of_facts_have_room_within_bounds():
    shares = [label_share(KeyValues((Fact("x" * letters, plain("y")),))) for letters in (4, 30, 80)]
    assert shares == [0.19, 0.322, 0.4]

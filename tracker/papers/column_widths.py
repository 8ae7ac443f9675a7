"""How wide the columns of a paper's tables are: so that rows are low, and alike in tables of the same columns."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import TypeAlias

from tracker.papers.content import (
    Align,
    Chip,
    Cite,
    Column,
    KeyValues,
    Paper,
    Row,
    Run,
    Runs,
    SourceSummary,
    Table,
    Text,
)
from tracker.papers.unbroken import LONGEST, held
from tracker.papers.wording import summary_table

LETTERS = 100.0
"""Of the small type of tables, on a line over the whole width."""
_AIR = 2.2
"""Between two columns, in letters."""
_MARK = 3
"""Letters that a portion mark takes more than it has."""
_BOLD = 1.12
"""How much wider the letters of a column's title are."""
_NOTE = 1.4
"""Letters of a note's number."""
_LABELS_LEAST, _LABELS_MOST = 0.19, 0.4
_CROWDED = 0.86
"""Of the width, when taken by what may not break."""
_SHORT = 12
"""Letters of a line that is not worth breaking."""
_TIED = 0.1
"""What a lower cell counts beside a lower row."""
_HIGH = 3.5
"""In lines."""
_STEP = 2.0
_SAMPLE = 24
"""Rows that are tried; of more than these, some from everywhere."""

Lines: TypeAlias = list[float]
"""The length of each line of a cell, in letters, were the cell as wide as it likes."""


class ColumnWidths:
    """The shares of the text's width that the columns of a paper's tables have; `measured` makes one."""

    def __init__(
        self, shares: Mapping[tuple[Column, ...], tuple[float, ...]], crowded: Collection[tuple[Column, ...]]
    ) -> None:
        self._shares = shares
        self._crowded = crowded

    def fitted(self, table: Table) -> tuple[tuple[float, ...], Table]:
        """A share for each column, 1 together, and the table; where it is crowded, with dates that may break.

        It is one of the tables of the paper, its source summary included.
        """
        columns = table.columns
        return self._shares[columns], _loosened(table) if columns in self._crowded else table


def measured(paper: Paper, letters: float = LETTERS) -> ColumnWidths:
    """How wide the columns of a paper's tables are where so many letters fill a line."""
    tables, shares, crowded = dict[tuple[Column, ...], Table](), dict[tuple[Column, ...], tuple[float, ...]](), set()
    for block in paper.blocks:
        table = summary_table(block, paper, short=True) if isinstance(block, SourceSummary) else block
        if isinstance(table, Table):
            before = tables.get(table.columns)
            tables[table.columns] = Table(table.columns, before.rows + table.rows) if before else table
    for columns, table in tables.items():
        least = _least(table, _SHORT)
        if sum(least) > _CROWDED * letters:
            crowded.add(columns)
            least = _least(_loosened(table), 0)
        shares[columns] = _shares(table, least, letters)
    return ColumnWidths(shares, crowded)


def label_share(facts: KeyValues) -> float:
    """The share of the width that the labels of a facts block have: room for the longest, within bounds."""
    longest = max((len(fact.label) for fact in facts.facts), default=0)
    return min(_LABELS_MOST, max(_LABELS_LEAST, (longest + _AIR) / LETTERS))


def _least(table: Table, short: int) -> list[float]:
    """What the columns need for words and dates not to break, nor lines of so few letters."""
    least = [_BOLD * max(map(len, column.title.split()), default=1) for column in table.columns]
    for row in table.rows:
        for place, cell in enumerate(row.cells):
            # A list of figures may break, as of the numbers of notes.
            lines = 0 if table.columns[place].align is Align.END else short
            least[place] = max(_longest_word(cell, least[place], lines), 0.0 if place else _mark(row))
    return [one + _AIR for one in least]


def _shares(table: Table, least: Sequence[float], letters: float) -> tuple[float, ...]:
    widths, rows = list(least), table.rows
    titles = [[float(len(column.title))] for column in table.columns]
    tried = [titles, *map(_lines, rows[:: len(rows) // _SAMPLE + 1])]
    while (room := letters - sum(widths)) > 0:
        neediest = _neediest(widths, tried)
        if neediest is None:
            total = sum(column.width for column in table.columns)
            widths = [width + room * one.width / total for width, one in zip(widths, table.columns, strict=True)]
            break
        widths[neediest] += min(_STEP, room)
    return tuple(one / sum(widths) for one in widths)


def _loosened(table: Table) -> Table:
    rows = (replace(row, cells=tuple(tuple(map(_loose, cell)) for cell in row.cells)) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _loose(run: Run) -> Run:
    return replace(run, is_date=False) if isinstance(run, Text) and run.is_date else run


def _neediest(widths: Sequence[float], rows: Sequence[Sequence[Lines]]) -> int | None:
    """The column whose widening makes the rows lowest; None where all cells have one line already."""
    gains = [0.0] * len(widths)
    for cells in rows:
        heights = [_height(lines, width) for lines, width in zip(cells, widths, strict=True)]
        highest = max(heights)
        if highest <= 1:
            continue
        place = heights.index(highest)
        others = max((one for other, one in enumerate(heights) if other != place), default=0.0)
        lower = _height(cells[place], widths[place] + _STEP)
        # Where two are as high, it takes both to make the row lower.
        gains[place] += highest - max(others, lower) + _TIED * (highest - lower)
    best = max(gains, default=0.0)
    return gains.index(best) if best > 0 else None


def _height(lines: Lines, width: float) -> float:
    """In lines; parts of one count too, so that every letter of room is a gain."""
    parts = (length / (width - _AIR) for length in lines)
    return sum((max(1.0, part) + max(1, ceil(part))) / 2 for part in parts)


def _lines(row: Row) -> list[Lines]:
    return [_lines_of(cell, _mark(row) if place == 0 else 0.0) for place, cell in enumerate(row.cells)]


def _lines_of(runs: Runs, before: float) -> Lines:
    lines = [before]
    for run in runs:
        if isinstance(run, Cite):
            lines[-1] += _NOTE
        else:
            first, *more = run.text.split("\n")
            lines[-1] += len(first)
            lines += [float(len(part)) for part in more]
    return lines


def stands_alone(row: Row, shares: Sequence[float], letters: float = LETTERS) -> bool:
    """Whether a row is so high that a page may begin or end on it."""
    cells = zip(_lines(row), shares, strict=True)
    return max(_height(lines, share * letters) for lines, share in cells) > _HIGH


def _mark(row: Row) -> float:
    return len(row.mark.text) + _MARK if row.mark else 0.0


def _longest_word(runs: Runs, known: float, short: int) -> float:
    """Of a cell, or what is known if that is longer. A date, a verdict and a line of so few letters are words."""
    found = known
    for run in runs:
        # Figures are wide, and a verdict has a rim.
        more = int(isinstance(run, Chip) or (isinstance(run, Text) and run.is_date))
        if not isinstance(run, Cite) and len(run.text) + more > found:
            words = (len(word) for line in held(run).split("\n") for word in _words(line, short))
            found = max(found, min(LONGEST, max(words)) + more)
    return found


def _words(line: str, short: int) -> list[str]:
    # A space that holds a date together parts words for `split()` without an argument too.
    return [line] if len(line) <= short else line.split(" ")

"""The cells of a paper's table as a workbook has them: one value a cell, so that every column sorts and filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from tracker.desk.workbook import Cell, SheetColumn
from tracker.language import Language
from tracker.papers.content import Align, Cite, Column, Row, Runs, Text

_ROOM = 140
"""Characters that the columns of a table share."""
_NARROWEST, _LEAST_WIDEST = 8.0, 28.0
"""Of a column, and of the widest one, in characters."""
_DAY = 23.0
"""Characters of a day in words, whatever its language."""

Words: TypeAlias = Callable[[Runs], str]
Number: TypeAlias = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a cell says, what stands beside or below that, its notes, and the days between which a vague date lies."""

    said: Runs
    below: Runs
    cites: tuple[Cite, ...]

    @property
    def value(self) -> date | float | None:
        one = self.said[0] if len(self.said) == 1 else None
        return one.value if isinstance(one, Text) else None

    @property
    def span(self) -> tuple[date | None, date | None]:
        if isinstance(self.value, date):
            return self.value, self.value
        return next((run.span for run in self.said if isinstance(run, Text) and run.span), (None, None))

    @property
    def is_vague(self) -> bool:
        return any(isinstance(run, Text) and run.span is not None for run in self.said)


def spread(
    columns: Sequence[Column], rows: Sequence[Row], language: Language, words: Words, number: Number
) -> tuple[list[SheetColumn], list[list[Cell]]]:
    """The columns that a table takes, and its rows in them; `words` are the characters of runs.

    A vague date stays words, and has the days between which it lies in two columns more, after all others.
    """
    _ = language.gettext
    titled, last = list[tuple[str, list[Cell], bool]](), list[tuple[str, list[Cell], bool]]()
    for place, column in enumerate(columns):
        parts, title = [_parted(row.cells[place]) for row in rows], column.title
        titled.append((title, [Cell(words(one.said), one.value) for one in parts], column.align is Align.END))
        if any(one.below for one in parts):
            below = [Cell(words(one.below).strip()) for one in parts]
            titled.append((_("{column}: details").format(column=title), below, False))
        if any(one.cites for one in parts):
            numbers = [_numbers(one.cites, number) for one in parts]
            titled.append((_("{column}: notes").format(column=title), numbers, False))
        if any(one.is_vague for one in parts):
            last.append((_("{column}: earliest").format(column=title), [_day(one.span[0]) for one in parts], False))
            last.append((_("{column}: latest").format(column=title), [_day(one.span[1]) for one in parts], False))
    found = [*titled, *last]
    widths = _widths([_width(title, cells) for title, cells, _figures in found])
    heads = [SheetColumn(title, width, figures) for (title, _cells, figures), width in zip(found, widths, strict=True)]
    return heads, [[cells[row] for _title, cells, _figures in found] for row in range(len(rows))]


def _widths(wanted: Sequence[float]) -> list[float]:
    """What the columns want, the widest of them cut alike until all fit."""
    most = max(wanted, default=0.0)
    while most > _LEAST_WIDEST and sum(min(one, most) for one in wanted) > _ROOM:
        most -= 1
    return [min(one, most) for one in wanted]


def _day(day: date | None) -> Cell:
    return Cell(day.isoformat() if day else "", day)


def _numbers(cites: Sequence[Cite], number: Number) -> Cell:
    found = sorted({number(cite.note) for cite in cites})
    return Cell(", ".join(map(str, found)), found[0] if len(found) == 1 else None)


def _width(title: str, cells: Sequence[Cell]) -> float:
    """In characters: room for the words of the title and most lines of the cells."""
    lines = (_DAY if isinstance(one.value, date) else max(map(len, one.text.split("\n"))) for one in cells)
    words = max(map(len, title.split()), default=0)
    return max(_NARROWEST, words + 3.0, max(lines, default=0) + 2.0)


def _parted(runs: Runs) -> _Parts:
    cites = tuple(run for run in runs if isinstance(run, Cite))
    said = [run for run in runs if not isinstance(run, Cite) and (run.text.strip() or not cites)]
    if said and isinstance(said[0], Text) and (said[0].value is not None or said[0].span is not None):
        end = 1
    else:
        below = (place for place, run in enumerate(said) if place and isinstance(run, Text) and _is_below(run))
        end = next(below, len(said))
    return _Parts(tuple(said[:end]), tuple(said[end:]), cites)


def _is_below(run: Text) -> bool:
    """Whether it begins a line below what the cell says."""
    return run.muted and run.text.startswith("\n")

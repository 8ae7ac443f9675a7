"""Which rows are chosen, as runs of rows: a million of them are one run."""

from PySide6.QtCore import QItemSelection

Run = tuple[int, int]
"""The first row and the last."""


def runs_of(selection: QItemSelection) -> list[Run]:
    """The rows of a selection of whole rows, in order, no row twice."""
    found = sorted((run.top(), run.bottom()) for run in map(selection.at, range(selection.count())))
    runs: list[Run] = []
    for first, last in found:
        if runs and first <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return runs


def cut_at(count: int, runs: list[Run]) -> list[Run]:
    """These runs in a table of `count` rows: what lies beyond its end is no row."""
    return [(first, min(last, count - 1)) for first, last in runs if first < count]


def count_of(runs: list[Run]) -> int:
    """How many rows that is."""
    return sum(last - first + 1 for first, last in runs)

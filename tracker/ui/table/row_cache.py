"""The rows looked at last: read in runs as they come into view, forgotten when long unused."""

from tracker.ui.row_source import RowSource, TableRow

RUN = 32
"""Rows read at a time: as many as a window shows."""
KEPT = 2_048


class RowCache:
    """Rows of one source in its present order."""

    def __init__(self) -> None:
        self._rows: dict[int, TableRow] = {}

    def row(self, source: RowSource, number: int) -> TableRow | None:
        """The row at a place; None where the source does not have it, or not yet."""
        found = self._rows.get(number)
        if found is None:
            self._read(source, number)
            found = self._rows.get(number)
        return found

    def place(self, ref: str) -> int | None:
        """Where a record stands, if its row was looked at lately: a million need not be looked through for it."""
        return next((number for number, row in self._rows.items() if row.ref == ref), None)

    def clear(self) -> None:
        """Forget everything."""
        self._rows.clear()

    def _read(self, source: RowSource, number: int) -> None:
        start = number
        if number + 1 in self._rows:  # scrolling up
            while start > max(0, number + 1 - RUN) and start - 1 not in self._rows:
                start -= 1
        rows = source.rows(start, number + 1 - start if start < number else RUN)
        while len(self._rows) + len(rows) > KEPT:
            del self._rows[next(iter(self._rows))]
        for place, row in enumerate(rows, start):
            self._rows.pop(place, None)
            self._rows[place] = row

"""The rows of the log of what left: more of them come, from either end, while they are looked at."""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QModelIndex, QObject, Qt

from tracker.domain.folding import fold
from tracker.language import Language
from tracker.ui.elements.titled_rows import Index, TitledRows
from tracker.ui.papers.left_columns import LEFT_COLUMNS, left_titles
from tracker.ui.papers.values import LeftRow


class LeftModel(TitledRows[LeftRow]):
    """The rows that match, the newest first."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(left_titles(language), (), parent=parent)
        self._all: tuple[LeftRow, ...] = ()
        self._words: tuple[str, ...] = ()

    @property
    def everything(self) -> tuple[LeftRow, ...]:
        """Every row, also those that do not match."""
        return self._all

    def take(self, rows: tuple[LeftRow, ...]) -> None:
        """Put in entries that follow one another in the log, in the place of those that are known."""
        if not rows:
            return
        above = tuple(takewhile(lambda one: one.id > rows[0].id, self._all))
        known = tuple(takewhile(lambda one: one.id >= rows[-1].id, self._all[len(above) :]))
        if known != rows:
            self._all = (*above, *rows, *self._all[len(above) + len(known) :])
            self._choose()

    def narrow(self, text: str) -> None:
        """Show only rows that hold every word of the text."""
        self._words = tuple(fold(text).split())
        self._choose()

    def _choose(self) -> None:
        words, before = self._words, self._rows
        rows = tuple(row for row in self._all if all(word in row.folded for word in words)) if words else self._all
        more = len(rows) - len(before)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(rows, before, strict=False)))
        if more > 0 and rows[same + more :] == before[same:]:
            self._put_in(rows, same, more)
        elif [row.id for row in rows] == [row.id for row in before]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.titles) - 1))
        else:
            self.show_rows(rows)

    def _put_in(self, rows: Sequence[LeftRow], place: int, count: int) -> None:
        """Whoever has chosen rows keeps them."""
        self.beginInsertRows(QModelIndex(), place, place + count - 1)
        self._rows = rows
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row, column = self._rows[index.row()], LEFT_COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(row)
        return column.text(row) if role == Qt.ItemDataRole.ToolTipRole else None

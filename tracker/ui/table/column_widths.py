"""How wide the columns of a table are: what they ask for, what a person gave them, what there is room for."""

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QHeaderView

from tracker.ui.row_source import Column
from tracker.ui.table.model import RowModel
from tracker.ui.theme.look import Look

MOST_GROWTH = 1.6


class ColumnWidths:
    """Works on the header of a table. Columns that a person chose are scrolled to; others give way where there is no
    room for them.
    """

    def __init__(self, header: QHeaderView, model: RowModel, look: Look) -> None:
        self._header = header
        self._rows = model
        self._look = look
        self._given: dict[str, int] = {}
        self.are_chosen = False
        """Whether a person chose these columns, so that all of them stay."""

    def dress(self) -> None:
        """Begin from what the columns ask for at this size of type; widths that a person gave stay."""
        own = self.own()
        self._given.clear()
        for number, column in enumerate(self._rows.columns):
            self._header.setSectionHidden(number, False)
            if not column.stretch:
                self._header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                self._give(number, self._asked(number, column))
        self.fit()
        self.take(own)

    def own(self) -> dict[str, int]:
        """The widths in pixels that a person gave to columns, by the columns' keys."""
        sizes = {column.key: self._header.sectionSize(number) for number, column in enumerate(self._rows.columns)}
        # A hidden column has no size; one that is not known here yet was given none.
        return {key: size for key, size in sizes.items() if size and size != self._given.get(key, size)}

    def take(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths that a person once gave them."""
        for number, column in enumerate(self._rows.columns):
            if column.key in widths and not column.stretch:
                self._header.resizeSection(number, widths[column.key])
        self._stretch()

    def forget(self) -> None:
        """Let go of every width that a person gave."""
        self._given.clear()
        self.dress()

    def fit(self) -> None:
        """Share the room there is."""
        if not self.are_chosen:
            self._hide_what_does_not_fit()
        self._share_room()
        self._stretch()

    def _asked(self, number: int, column: Column) -> int:
        """The width that a column's values ask for, and no less than its name in this language."""
        return max(self._look.px(column.width), self._header.sectionSizeHint(number))

    def _give(self, number: int, width: int) -> None:
        self._header.resizeSection(number, width)
        self._given[self._rows.columns[number].key] = width

    def _in_order(self) -> Iterator[tuple[int, Column]]:
        """The columns from left to right, each with its number in the model."""
        for place in range(len(self._rows.columns)):
            number = self._header.logicalIndex(place)
            yield number, self._rows.columns[number]

    def _stretch(self) -> None:
        """The title takes what is left, and never less than it asks for."""
        for number, column in enumerate(self._rows.columns):
            if column.stretch:
                least = self._look.px(column.width)
                others = sum(
                    self._header.sectionSize(other)
                    for other in range(len(self._rows.columns))
                    if other != number and not self._header.isSectionHidden(other)
                )
                fits = not self.are_chosen or others + least <= self._header.width()
                mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
                self._header.setSectionResizeMode(number, mode)
                if not fits:
                    self._header.resizeSection(number, least)

    def _hide_what_does_not_fit(self) -> None:
        """Leave out the last columns rather than squeeze the one that stretches below its width."""
        columns = self._rows.columns
        room = self._header.width() - sum(self._look.px(column.width) for column in columns if column.stretch)
        for number, column in self._in_order():
            if not column.stretch:
                room -= self._asked(number, column)
                self._header.setSectionHidden(number, room < 0 and self._header.visualIndex(number) > 0)

    def _share_room(self) -> None:
        """Where there is more room than the columns want, half of it is theirs, but for the reference and for what a
        person has set to another width.
        """
        wanted = sum(self._asked(number, column) for number, column in enumerate(self._rows.columns))
        growth = min(MOST_GROWTH, max(1.0, (1 + self._header.width() / wanted) / 2))
        for number, column in enumerate(self._rows.columns):
            untouched = self._header.sectionSize(number) == self._given.get(column.key)
            if column.key != "ref" and not column.stretch and untouched:
                self._give(number, round(self._asked(number, column) * growth))

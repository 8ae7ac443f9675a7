"""A titled part of the record's panel that is a list of lines, walked by the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.record.panel_parts import holds_focus, take_away, titled_column


class BlockLine(QWidget):
    """One line. Emits `open_wanted(ref)`, and `stepped(±1)` for the keys that walk; `shown` is what they stand on."""

    open_wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self, shown: RowButton) -> None:
        super().__init__()
        self.shown = shown
        shown.opened.connect(self.open_wanted)
        shown.stepped.connect(self.stepped)


class LineBlock(QWidget):
    """Emits `open_wanted(ref)`. The focus stays at its place while the lines change."""

    open_wanted = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.lines: tuple[BlockLine, ...] = ()
        self.column = titled_column(self, title)

    def put(self, lines: Sequence[BlockLine]) -> None:
        """Show these lines in the place of those there are."""
        at = next((place for place, line in enumerate(self.lines) if holds_focus(line)), None)
        gone, self.lines = self.lines, tuple(lines)
        for line in self.lines:
            line.open_wanted.connect(self.open_wanted)
            line.stepped.connect(self._on_stepped)
            self.column.addWidget(line)
            line.show()
        for line in gone:
            take_away(self.column, line)
        if at is not None and self.lines:
            self.lines[min(at, len(self.lines) - 1)].shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped(self, step: int) -> None:
        rows = [line.shown for line in self.lines]
        at = self.focusWidget()
        if isinstance(at, RowButton) and at in rows:
            walk(rows, at, step)

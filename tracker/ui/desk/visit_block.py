"""What changed since the person was last here; "Seen" puts it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.desk.values import VisitRow, VisitValues
from tracker.ui.elements.labels import heading, label
from tracker.ui.elements.row_button import RowButton

RING = 6


def changed_row(row: VisitRow) -> QWidget:
    """A record that changed; one that is no more is only read."""
    shown: QWidget = RowButton(row.ref, f"{row.title}: {row.text}") if row.ref else QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(RING, 3, RING, 3)
    column.setSpacing(1)
    column.addWidget(label(row.title, wrap=True))
    column.addWidget(label(row.text, "caption", wrap=True))
    return shown


class VisitBlock(QWidget):
    """Emits `seen(place)` with the place in the history that was told to. `rows` are the records to open."""

    seen = Signal(int)

    def __init__(self, values: VisitValues, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        _ = language.gettext
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(RING, 24, RING, 4)
        head.addWidget(heading(values.heading), 1)
        column.addLayout(head)
        line = label(values.line, "muted", wrap=True)
        line.setContentsMargins(RING, 0, RING, 4)
        column.addWidget(line)
        shown = [changed_row(row) for row in values.rows]
        self.rows = [row for row in shown if isinstance(row, RowButton)]
        for row in shown:
            column.addWidget(row)
        if values.more:
            more = label(values.more, "caption")
            more.setContentsMargins(RING, 2, RING, 2)
            column.addWidget(more)
        if values.rows:
            button = QPushButton(_("Seen"))
            button.setAccessibleName(_("Seen: do not tell these changes again"))
            button.clicked.connect(self._on_clicked)
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _on_clicked(self) -> None:
        self.seen.emit(self._values.upto)

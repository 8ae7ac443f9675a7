"""A gate that is not passed, spelled out, with the way to what would change that."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.gate_strip import MARK, RING
from tracker.ui.record.gate_values import GateRow
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look


class GateLine(QWidget):
    """Emits `place_wanted(places)` for a field to be filled, or `opened(ref)` for a record to be looked at."""

    place_wanted = Signal(object)
    opened = Signal(str)

    def __init__(self, row: GateRow, look: Look, language: Language) -> None:
        super().__init__()
        _ = language.gettext
        self._row = row
        spoken = {True: _("passed"), False: _("failed"), None: _("not recorded")}[row.passed]
        self.setAccessibleName(f"{row.name}: {spoken}. {row.why}")
        line = QHBoxLayout(self)
        line.setContentsMargins(RING, 4, RING, 4)
        line.setSpacing(8)
        line.addWidget(self._mark(look), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(row.name, "strong", wrap=True))
        texts.addWidget(label(row.why, "muted", wrap=True))
        if row.action:
            texts.addLayout(self._way(look))
        line.addLayout(texts, 1)

    def _mark(self, look: Look) -> QLabel:
        mark = QLabel()
        name, role = MARK[self._row.passed]
        size = look.px(14)
        mark.setPixmap(icon_pixmap(name, size, look.tokens.roles()[role], max(1.0, self.devicePixelRatioF())))
        mark.setFixedSize(QSize(size, look.px(17)))
        return mark

    def _way(self, look: Look) -> QHBoxLayout:
        button = QPushButton(self._row.action)
        button.setProperty("role", "add")
        WornIcon(button, look, "arrow-right")
        button.setAccessibleName(f"{self._row.name}: {self._row.action}")
        button.clicked.connect(self._on_clicked)
        line = QHBoxLayout()
        # The button's own edge stands in the margin, so that its icon lines up with the text above.
        line.setContentsMargins(-RING - 4, 0, 0, 0)
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _on_clicked(self) -> None:
        if self._row.places:
            self.place_wanted.emit(self._row.places)
        else:
            self.opened.emit(self._row.ref)

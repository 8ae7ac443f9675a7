"""A level of the marking ladder while it is written: its name and its two colours, seen as it will look."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import label, marking_label
from tracker.ui.view_values import MarkingChip

NEW_LEVEL = MarkingChip("", "#FFFFFF", "#000000")
_COLOUR_WIDTH = 96


class LevelForm(QWidget):
    """Emits `finished(MarkingChip)` for Enter or its button, `abandoned()` for Esc."""

    finished = Signal(object)
    abandoned = Signal()

    def __init__(self, level: MarkingChip, tools: Tools) -> None:
        super().__init__()
        _ = tools.language.gettext
        self._seen: QLabel = marking_label(level)
        self.name = self._editor(_("Name of the level"), level.text)
        self._ink = self._editor(_("Colour of the text"), level.foreground)
        self._ground = self._editor(_("Colour of the ground"), level.background)
        for colour in (self._ink, self._ground):
            colour.setFixedWidth(tools.look.px(_COLOUR_WIDTH))
        self._lay_out(tools)
        self._on_text_changed()

    def _editor(self, name: str, text: str) -> LineEditor:
        made = LineEditor(name, text)
        made.finished.connect(self._on_finished)
        made.abandoned.connect(self.abandoned)
        made.textChanged.connect(self._on_text_changed)
        return made

    def _lay_out(self, tools: Tools) -> None:
        _ = tools.language.gettext
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 4, 0, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        titles = (_("Name of the level"), _("Text"), _("Ground"))
        for column, (title, editor) in enumerate(zip(titles, (self.name, self._ink, self._ground), strict=True)):
            grid.addWidget(label(title, "caption"), 0, column)
            grid.addWidget(editor, 1, column)
        take = QPushButton(_("Keep"))
        take.setAccessibleName(_("Keep the level"))
        take.clicked.connect(self._on_finished)
        foot = QWidget()
        line = FlowLayout(8)
        line.setContentsMargins(0, 4, 0, 0)
        line.addWidget(take)
        line.addWidget(self._seen)
        foot.setLayout(line)
        grid.addWidget(foot, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)

    def typed(self) -> MarkingChip:
        """The level as it is written now."""
        return MarkingChip(self.name.typed(), self._ink.typed(), self._ground.typed())

    def _on_text_changed(self) -> None:
        ink, ground = QColor(self._ink.typed()), QColor(self._ground.typed())
        self._seen.setVisible(bool(self.name.typed()) and ink.isValid() and ground.isValid())
        self._seen.setText(self.name.typed())
        self._seen.setStyleSheet(f"background: {ground.name()}; color: {ink.name()};")

    def _on_finished(self) -> None:
        self.finished.emit(self.typed())

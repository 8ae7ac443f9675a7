"""The links of a record: each opens the other record, or is taken away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout

from tracker.ui.editing.attached_values import LinkValue
from tracker.ui.editing.line_block import BlockLine, LineBlock
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label
from tracker.ui.elements.row_button import RowButton
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.panel_parts import show_if
from tracker.ui.record.rows import FIELD_LABEL_WIDTH, RING
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Tone


def remove_button(name: str, look: Look) -> QToolButton:
    """The small cross that takes something away."""
    button = QToolButton()
    WornIcon(button, look, "x")
    button.setIconSize(QSize(look.px(14), look.px(14)))
    button.setFixedSize(QSize(look.px(26), look.px(26)))
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


class ShownLink(RowButton):
    """The link to read. Enter or a click opens the other record, Delete takes the link away."""

    removed = Signal()

    def __init__(self, value: LinkValue, look: Look) -> None:
        super().__init__(value.ref, ". ".join(part for part in (f"{value.label}: {value.title}", value.note) if part))
        line = QHBoxLayout(self)
        line.setContentsMargins(RING, 6, RING, 6)
        line.setSpacing(12)
        name = label(value.label, "muted", wrap=True)
        name.setFixedWidth(look.px(FIELD_LABEL_WIDTH))
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(value.title, wrap=True, tone=Tone.ACCENT))
        if value.note:
            texts.addWidget(label(value.note, "caption", wrap=True))
        line.addLayout(texts, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class LinkLine(BlockLine):
    """Emits `removed(LinkValue)` too."""

    removed = Signal(object)

    def __init__(self, value: LinkValue, tools: Tools) -> None:
        shown = ShownLink(value, tools.look)
        super().__init__(shown)
        self.value = value
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        shown.removed.connect(self._on_removed)
        line.addWidget(shown, 1)
        name = tools.language.gettext("Remove the link: {what}")
        self.cross = remove_button(name.format(what=f"{value.label} {value.title}"), tools.look)
        self.cross.clicked.connect(self._on_removed)
        line.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)

    def _on_removed(self) -> None:
        self.removed.emit(self.value)


class LinkBlock(LineBlock):
    """Hides without links. Emits `removed(LinkValue)` too."""

    removed = Signal(object)

    def __init__(self, values: tuple[LinkValue, ...], tools: Tools) -> None:
        super().__init__(tools.language.gettext("Links"))
        self._tools = tools
        self._values: tuple[LinkValue, ...] = ()
        self.show_values(values)

    def show_values(self, values: tuple[LinkValue, ...]) -> None:
        """Show the links there are now."""
        show_if(self, wanted=bool(values))
        if values != self._values:
            self._values = values
            self.put([self._line(value) for value in values])

    def _line(self, value: LinkValue) -> LinkLine:
        line = LinkLine(value, self._tools)
        line.removed.connect(self.removed)
        return line

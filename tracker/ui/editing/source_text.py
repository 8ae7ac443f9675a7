"""The kept text of a source beside the list: the quote marked, the text searched, selected and cited."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.text_places import TextPlaces
from tracker.language import Language
from tracker.ui.editing.line_editors import claims_escape
from tracker.ui.elements.labels import label, marking_label
from tracker.ui.elements.marked_text import MarkedText
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.look import Look
from tracker.ui.view_values import MarkingChip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_FOUND = 2_000
"""Places that are counted and marked; a shorter word is no search."""


@dataclass(frozen=True, slots=True)
class SourceTextValues:
    """A source's text to read. `quote` is where the citation's words stand in it, in code points.

    `cited_for` is the record that a selection can be cited for, in words; empty for none. `missing` says that there
    was a quote whose words are not there.
    """

    ref: str
    title: str
    text: str
    quote: tuple[int, int] | None = None
    cited_for: str = ""
    marking: MarkingChip | None = None
    missing: str = ""


class KeptText(MarkedText):
    """The text of a source, in which places are marked."""

    def mark(self, start: int, end: int, ground: QColor, line: QColor | None = None) -> QTextEdit.ExtraSelection:
        """A piece of the text on a ground of its own, with a `line` under it or none, by the field's positions."""
        piece = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        looks = QTextCharFormat()
        looks.setBackground(ground)
        if line is not None:
            # The colour alone would not tell everybody.
            looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            looks.setUnderlineColor(line)
        piece.cursor = cursor
        piece.format = looks
        return piece


class SearchLine(QLineEdit):
    """Enter asks for the next place, Shift+Enter for the one before: `stepped(±1)`."""

    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class SourceText(QWidget):
    """Stands where the record stood. Emits `closed()` for Esc and its back button, and `cited(start, end)` in code
    points of the text.
    """

    closed = Signal()
    cited = Signal(int, int)

    def __init__(self, values: SourceTextValues, look: Look, language: Language) -> None:
        super().__init__()
        self.values = values
        self._look = look
        self._language = language
        self._places = TextPlaces(values.text)
        self._found: list[tuple[int, int]] = []
        self._at = -1
        self.setAccessibleName(language.gettext("Text of {ref}: {title}").format(ref=values.ref, title=values.title))
        marking = values.marking.text if values.marking else ""
        self.text = KeptText(self._places.shown, self.accessibleName(), marking)
        self.search = SearchLine(language.gettext("Find in the text"))
        self.search.textChanged.connect(self._on_search_changed)
        self.search.stepped.connect(self._step)
        self._count = label("", "caption")
        self.cite = QPushButton()
        self.cite.clicked.connect(self._on_cite)
        self._lay_out()
        self.text.selectionChanged.connect(self._on_selection_changed)
        self._on_selection_changed()
        look.changed.connect(self._mark)
        self._mark()

    def _lay_out(self) -> None:
        _ = self._language.gettext
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(label(self.values.title, "section", wrap=True))
        if self.values.missing:
            column.addWidget(label(self.values.missing, "muted", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self._count)
        column.addLayout(line)
        column.addWidget(self.text, 1)
        if self.values.cited_for:
            self.cite.setText(_("Cite the selection"))
            self.cite.setAccessibleName(_("Cite the selection for {what}").format(what=self.values.cited_for))
            column.addWidget(self.cite, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.cite.hide()

    def _head(self) -> QHBoxLayout:
        _ = self._language.gettext
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(_("{ref} · Kept text").format(ref=self.values.ref), "caption"), 1)
        if self.values.marking:
            line.addWidget(marking_label(self.values.marking))
        self.back = QToolButton()
        WornIcon(self.back, self._look, "x")
        self.back.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.back.setFixedSize(QSize(self._look.px(28), self._look.px(28)))
        self.back.setAccessibleName(_("Back to the record"))
        self.back.setToolTip(_("Back to the record (Esc)"))
        self.back.clicked.connect(self.closed)
        line.addWidget(self.back)
        return line

    def begin(self) -> None:
        """Show the quote, and let the keys go to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.values.quote is not None:
            self._go_to(self._places.to_field(self.values.quote[0]))

    def _go_to(self, position: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(position)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    # --- searching ----------------------------------------------------------------------------------------------

    def _on_search_changed(self, words: str) -> None:
        self._found = list(self._places_of(words)) if words.strip() else []
        self._at = -1
        self._step(1)

    def _places_of(self, words: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        cursor = QTextCursor(self.text.document())
        while len(found) < _MOST_FOUND:
            cursor = self.text.document().find(words, cursor)
            if cursor.isNull():
                break
            found.append((cursor.selectionStart(), cursor.selectionEnd()))
        return found

    def _step(self, by: int) -> None:
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._go_to(self._found[self._at][0])
            told = self._language.gettext("{place} of {count}").format(place=self._at + 1, count=len(self._found))
        else:
            told = self._language.gettext("not there") if self.search.text().strip() else ""
        self._count.setText(told)
        self.search.setAccessibleDescription(told)
        self._mark()

    def _mark(self) -> None:
        roles = self._look.tokens.roles()
        pieces = [self.text.mark(start, end, QColor(roles["selection"])) for start, end in self._found]
        if self._found and self._at >= 0:
            pieces.append(self.text.mark(*self._found[self._at], QColor(roles["selection"]), QColor(roles["accent"])))
        if self.values.quote is not None:
            start, end = (self._places.to_field(at) for at in self.values.quote)
            pieces.insert(0, self.text.mark(start, end, QColor(roles["warning_soft"]), QColor(roles["warning"])))
        self.text.setExtraSelections(pieces)

    # --- citing -------------------------------------------------------------------------------------------------

    def _on_selection_changed(self) -> None:
        self.cite.setEnabled(self.text.textCursor().hasSelection())

    def _on_cite(self) -> None:
        cursor = self.text.textCursor()
        self.cited.emit(
            self._places.from_field(cursor.selectionStart()), self._places.from_field(cursor.selectionEnd())
        )

    def event(self, event: QEvent) -> bool:
        if claims_escape(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return super().event(event)

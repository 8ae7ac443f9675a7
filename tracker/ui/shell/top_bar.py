"""The bar above the view: one search field that narrows every view the same way, and the workspace's marking."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label, marking_label
from tracker.ui.finding.filter_chip import FilterChip
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look
from tracker.ui.view_values import MarkingChip, Tone

_WAVE = 3.0
"""Half of a wave under what cannot be read, in pixels."""


class SearchField(QLineEdit):
    """A query. Enter asks for it, Esc clears it; the key that leads here stands inside, on the right.

    `key_offered(QKeyEvent)` comes before the field takes a key: who accepts the event keeps it. `left()` when the focus
    goes elsewhere in the window, `moved()` when the field has another place or size, `given_up()` for Esc where
    there is nothing to clear.
    """

    key_offered = Signal(object)
    left = Signal()
    moved = Signal()
    given_up = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        _ = language.gettext
        self._look = look
        self._wrong = (0, 0)
        self.setAccessibleName(_("Search or filter"))
        # Not an action of the field: that would be a button which does nothing.
        self._icon = QLabel(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint = label(_("Ctrl F"), "key")
        self._hint.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text_changed)
        look.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Take the icon in the colours of the look."""
        size, ratio = self._look.px(16), max(1.0, self.devicePixelRatioF())
        self._icon.setPixmap(icon_pixmap("search", size, self._look.tokens.muted, ratio))
        self._place()

    def _place(self) -> None:
        hint, icon = self._hint.sizeHint(), self._icon.sizeHint()
        self._hint.resize(hint)
        self._hint.move(self.width() - hint.width() - 10, (self.height() - hint.height()) // 2)
        self._icon.resize(icon)
        self._icon.move(10, (self.height() - icon.height()) // 2)
        self.setTextMargins(icon.width() + 8, 0, hint.width() + 10, 0)

    def event(self, event: QEvent) -> bool:
        # Esc belongs to the window's shortcut unless the field claims it first.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            claimed = event.key() == Qt.Key.Key_Escape
            event.setAccepted(claimed)
            if claimed or self._leaves_to_window(event):
                return True
        return super().event(event)

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """Undo and redo are the desk's where this field has nothing of its own to take back."""
        keys = QKeySequence.StandardKey
        undo = event.matches(keys.Undo) and not self.isUndoAvailable()
        return undo or (event.matches(keys.Redo) and not self.isRedoAvailable())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.moved.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # To look at another window is not to leave the field.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_offered.emit(event)
        if event.isAccepted():
            return
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def _on_escape(self) -> None:
        if not self.text():
            self.given_up.emit()
            return
        self.clear()
        self.returnPressed.emit()

    def underline(self, start: int, end: int) -> None:
        """Draw a wave under these characters, as what cannot be read; none from 0 to 0, or once the text changes."""
        self._wrong = (start, end)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        start, end = self._wrong
        if end > start:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            margins = self.textMargins()
            painter.setClipRect(self.rect().adjusted(margins.left(), 0, -margins.right(), 0))
            painter.setPen(QPen(self._look.colour("danger"), 1.4))
            painter.drawPolyline(self._wave(self._x_of(start), self._x_of(end)))

    def _x_of(self, place: int) -> float:
        """Where a character begins; the cursor is the one place that Qt tells."""
        metrics, text = QFontMetricsF(self.font()), self.text()
        cursor = metrics.horizontalAdvance(text[: self.cursorPosition()])
        return self.cursorRect().center().x() + metrics.horizontalAdvance(text[:place]) - cursor

    def _wave(self, left: float, right: float) -> QPolygonF:
        bottom = (self.height() + QFontMetricsF(self.font()).height()) / 2
        steps = range(max(2, round((right - left) / _WAVE) + 1))
        return QPolygonF([QPointF(left + step * _WAVE, bottom + (_WAVE / 2 if step % 2 else 0)) for step in steps])

    def _on_text_changed(self, text: str) -> None:
        self._wrong = (0, 0)
        self._hint.setVisible(not text or self.width() > 480)


class TopBar(QFrame):
    """Emits `search_asked(text)` when a query is to be run; the empty text shows everything.

    `clearing_asked()` when the filter is to be taken away; `saving_asked()` when what it shows is to be kept as a
    view; `writing_asked()` when a desk that was open to read is to be written to here.
    """

    search_asked = Signal(str)
    saving_asked = Signal()
    clearing_asked = Signal()
    writing_asked = Signal()

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top")
        self._look = look
        self._language = language
        self.search = SearchField(look, language)
        self.search.returnPressed.connect(self._on_return_pressed)
        self.search.textEdited.connect(self._on_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 11, 24, 11)
        column.setSpacing(6)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self._make_save())
        self._buttons = QHBoxLayout()
        self._row.addLayout(self._buttons)
        column.addLayout(self._row)
        self.filter = FilterChip(look, language)
        self.filter.clicked.connect(self.clearing_asked)
        # On the left, although its own words run the other way.
        column.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.trouble = label("", "trouble", tone=Tone.BAD, wrap=True)
        self.notice = label("", "trouble", tone=Tone.CAUTION, wrap=True)
        self.write_here = QPushButton(language.gettext("Write here"))
        self.write_here.setAccessibleName(self.write_here.text())
        self.write_here.clicked.connect(self.writing_asked)
        notice = QHBoxLayout()
        notice.setSpacing(12)
        notice.addWidget(self.notice, 1)
        notice.addWidget(self.write_here, 0, Qt.AlignmentFlag.AlignTop)
        for line in (self.trouble, self.notice, self.write_here):
            line.hide()
        column.addWidget(self.trouble)
        column.addLayout(notice)
        self._marking: QWidget | None = None

    def _make_save(self) -> QPushButton:
        self.save = QPushButton(self._language.gettext("Save view"))
        self.save.setAccessibleName(self.save.text())
        self.save.setAccessibleDescription(self._language.gettext("Save what is looked at under a name"))
        self.save.clicked.connect(self.saving_asked)
        self.save.hide()
        self._look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        return self.save

    def _on_look_changed(self) -> None:
        self.save.setIcon(self._look.icon("star", "text"))

    def offer_saving(self, offered: bool) -> None:
        """Show the button that saves a view, or take it away."""
        self.save.setVisible(offered)

    def is_filtered(self) -> bool:
        """Whether it shows that a filter narrows what is seen."""
        return not self.filter.isHidden()

    def show_filter(self, query: str) -> None:
        """Show which filter narrows what is seen; the empty text for none."""
        self.filter.show_query(query)

    def show_marking(self, marking: MarkingChip | None) -> None:
        """Show the workspace's marking, or none."""
        if self._marking is not None:
            self._row.removeWidget(self._marking)
            self._marking.hide()
            self._marking.deleteLater()
            self._marking = None
        if marking is not None:
            self._marking = marking_label(marking)
            self._row.insertWidget(self._row.count() - 1, self._marking)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._buttons.addWidget(button)

    def say_notice(self, text: str, *, may_write: bool = False) -> None:
        """Say under the field what holds until it is said otherwise; with the way to write here where that `may` be."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        self.write_here.setVisible(may_write)

    def say_trouble(self, text: str) -> None:
        """Say under the field what cannot be done, and why; the empty text takes it back."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.search.setAccessibleDescription(text)

    def _on_edited(self, text: str) -> None:
        """What no longer stands in the field is asked for no longer."""
        if not text.strip():
            self.search_asked.emit("")

    def _on_return_pressed(self) -> None:
        self.search_asked.emit(self.search.text().strip())

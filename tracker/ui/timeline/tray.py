"""The tray of what has no date at all: it stands on no day, and is not to be forgotten for that."""

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.keys import left_to_the_window
from tracker.ui.theme.look import Look
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.store import Numbers
from tracker.ui.timeline.texts import Texts

HEIGHT = 132
_PAGE = 64
Index = QModelIndex | QPersistentModelIndex


class UndatedModel(QAbstractListModel):
    """Titles fetched a page at a time, when they are first shown."""

    def __init__(self, ids: Numbers, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._ids: list[int] = ids.tolist()
        self._texts = texts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = index.row()
        first = row - row % _PAGE
        text = self._texts.of(self._ids[first : first + _PAGE])[row - first]
        return "" if text is None else " · ".join(part for part in (text.title, text.note) if part)

    def ref(self, index: Index) -> str:
        """The reference of the record in a row."""
        return self._texts.ref(self._ids[index.row()])


class _List(QListView):
    left = Signal()

    def event(self, event: QEvent) -> bool:
        # Esc closes the record elsewhere.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not left_to_the_window(event):
            super().keyPressEvent(event)


class UndatedTray(QFrame):
    """A list under the timeline. Signals: `record_selected(ref)`; `left()` with Esc."""

    record_selected = Signal(str)
    left = Signal()

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_tray")
        self._look = look
        self._language = language
        self._title = QLabel()
        self._title.setProperty("role", "muted")
        self.list = _List()
        self.list.left.connect(self.left)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(language.gettext("Records without a date"))
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)

    def show_ids(self, ids: Numbers, texts: Texts) -> None:
        """Show these records."""
        text = self._language.gettext("Without a date: {count}")
        self._title.setText(text.format(count=figure(ids.size, self._language)))
        before = self.list.model()
        model = UndatedModel(ids, texts, self.list)
        self.list.setModel(model)
        self.list.setCurrentIndex(model.index(0))
        if before is not None:
            before.deleteLater()

    def sizeHint(self) -> QSize:
        return QSize(400, self._look.px(HEIGHT))

    def _on_activated(self, index: QModelIndex) -> None:
        model = self.list.model()
        if isinstance(model, UndatedModel):
            self.record_selected.emit(model.ref(index))

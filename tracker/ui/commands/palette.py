"""The command palette: type a few letters of any command, section, setting or record, and Enter does it."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.commands.entries import Entry, first_to_take, ranked, still_matching
from tracker.ui.commands.entry_model import EntryDelegate, EntryModel, spoken
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.commands.palette_source import PaletteSource
from tracker.ui.elements.labels import label
from tracker.ui.theme.look import Look

SIZE = QSize(620, 460)
_PAUSE = 60
"""Milliseconds without a key after which records are searched for."""
_PAGE = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class PaletteField(QLineEdit):
    """Where the palette is typed into; the keys that walk the list are told on."""

    stepped = Signal(int)
    closing = Signal()

    def event(self, event: QEvent) -> bool:
        # Ctrl+K would delete to the end of the line on some desktops.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_own_key(event):
            self.closing.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _is_own_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_K and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class Palette(FloatingLayer):
    """Open it with `begin`. What is taken is done by the source once the palette has closed."""

    def __init__(self, window: QWidget, source: PaletteSource, look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__(window, _("Command palette"), look, SIZE)
        self._source = source
        self._language = language
        self._commands = source.commands()
        self._records: list[Entry] = source.recent_records()
        self.field = PaletteField()
        self.field.setAccessibleName(_("Command, record or setting"))
        self.field.setPlaceholderText(_("Type a command, a record or a setting"))
        self.model = EntryModel(self)
        self.list = QListView()
        self._set_up_list(look)
        self._nothing = label(_("Nothing is called like this"), "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._connect()
        self._show()

    def _set_up_list(self, look: Look) -> None:
        self.list.setObjectName("palette")
        self.list.setAccessibleName(self._language.gettext("What can be done"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.list, 1)
        column.addWidget(label(self._language.gettext("↑ ↓ choose · Enter do it · Esc close"), "caption"))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.stepped.connect(self._on_stepped)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.field.closing.connect(self.dismiss)
        self.list.clicked.connect(self._on_clicked)
        self.list.entered.connect(self.list.setCurrentIndex)
        self._pause.timeout.connect(self._search)

    def begin(self) -> None:
        """Open the palette, with what was used last on top."""
        self.open(self.field)

    def dismiss(self) -> None:
        self._pause.stop()
        super().dismiss()

    def _on_typed(self, text: str) -> None:
        self._records = still_matching(self._records, text) if text.strip() else self._source.recent_records()
        self._show()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()

    def _search(self) -> None:
        self._pause.stop()
        at = self._current()
        self._records = self._source.records(self.field.text())
        self._show(keep=at.id if at and self.list.currentIndex().row() else "")

    def _show(self, keep: str = "") -> None:
        """Rank anew; the entry to `keep` stays the current one if it is still there, else the first that may be."""
        entries = ranked(self._commands, self._records, self.field.text(), self._source.recent)
        self.model.replace(entries)
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._choose(next((row for row, entry in enumerate(entries) if entry.id == keep), first_to_take(entries)))

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        entry, _ = self._current(), self._language.gettext
        # The focus stays in the field, so that it must say what Enter would do.
        said = _("{entry}, {number} of {count}").format(
            entry=spoken(entry) if entry else "", number=row + 1, count=self.model.rowCount()
        )
        self.field.setAccessibleDescription(said if entry else self._nothing.text())

    def _current(self) -> Entry | None:
        row = self.list.currentIndex().row()
        return self.model.entries[row] if row >= 0 else None

    def _on_stepped(self, step: int) -> None:
        count, row = self.model.rowCount(), self.list.currentIndex().row()
        if count:
            at_end = row == (count - 1 if step > 0 else 0)
            self._choose((row + step) % count if at_end and abs(step) == 1 else max(0, min(count - 1, row + step)))

    def _on_return_pressed(self) -> None:
        if self._pause.isActive():
            self._search()
        self._take()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self._take()

    def _take(self) -> None:
        entry = self._current()
        if entry is not None:
            self.dismiss()
            self._source.take(entry.id)

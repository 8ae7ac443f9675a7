"""Finding as a person types: the search field on one side, the list under it on the other."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from tracker.language import Language
from tracker.ui.finding.found_list import FoundList
from tracker.ui.finding.rows import Narrow, Row, rows_of
from tracker.ui.finding.values import Found, FoundRecord, Offer, Offers, Trouble
from tracker.ui.shell.top_bar import SearchField
from tracker.ui.theme.look import Look

PAUSE = 60
"""Milliseconds without a letter before it is asked what there is."""
LEAST = 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Finder(QObject):
    """Listens to a search field and owns the list under it; it is the field's child.

    Signals: `asked(text, cursor)` when there is something to look for, to be answered by `show_found`;
    `record_chosen(ref)`; `narrowing_chosen()` when the text is to be run as the filter; `trouble_found(text)` with what
    cannot be read in what is typed, empty when all can; where it stands is underlined in the field. `copy_asked(refs)`
    for what was found.
    """

    asked = Signal(str, int)
    record_chosen = Signal(str)
    narrowing_chosen = Signal()
    trouble_found = Signal(str)
    copy_asked = Signal(object)

    def __init__(self, field: SearchField, layer: QWidget, look: Look, language: Language) -> None:
        super().__init__(field)
        self._field = field
        self._layer = layer
        self._offers: Offers | None = None
        self._wanted = ""
        self.list = FoundList(look, language, layer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_paused)
        self.list.chosen.connect(self._on_chosen)
        field.textEdited.connect(self._on_edited)
        field.key_offered.connect(self._on_key_offered)
        field.left.connect(self.close)
        field.moved.connect(self._on_moved)

    @property
    def is_open(self) -> bool:
        """Whether the list is to be seen."""
        return not self.list.isHidden()

    def show_found(self, found: Found) -> None:
        """Show what there is, unless the text has changed since it was asked, or nobody waits for it any more."""
        if not self._wanted or found.text != self._field.text():
            return
        self._offers = found.offers
        rows = rows_of(found)
        self.list.show_rows(rows)
        self._place()
        self.list.setVisible(bool(rows))
        self._say("")
        self.show_trouble(found.trouble)

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Underline what cannot be read, and say it; None takes that back."""
        self._field.underline(*((trouble.start, trouble.end) if trouble else (0, 0)))
        self.trouble_found.emit(trouble.words if trouble else "")

    def close(self) -> None:
        """Take the list away and look for nothing more."""
        self._pause.stop()
        self._wanted = ""
        self.list.hide()
        self.list.let_go()
        self._say("")

    def _on_moved(self) -> None:
        if self.is_open:
            self._place()

    def _on_key_offered(self, event: QKeyEvent) -> None:
        event.setAccepted(self._on_key(event))

    def _on_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list; the field gets all others."""
        key = Qt.Key(event.key())
        if not self.is_open:
            if key in _ENTER:
                self.close()
            return self._reopen() if key == Qt.Key.Key_Down else False
        if event.matches(QKeySequence.StandardKey.Copy) and not self._field.hasSelectedText():
            self.copy_asked.emit(self._refs())
            return True
        if key in _STEPS:
            self.list.go(_STEPS[key])
            self._say(self.list.said())
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return self._on_enter(event) if key in _ENTER else False

    def _refs(self) -> tuple[str, ...]:
        """The record that is chosen, else all that were found."""
        row = self.list.current
        rows = self.list.rows if row is None else (row,)
        return tuple(one.ref for one in rows if isinstance(one, FoundRecord))

    def _on_enter(self, event: QKeyEvent) -> bool:
        row = None if event.modifiers() & Qt.KeyboardModifier.ControlModifier else self.list.current
        if row is None:
            self.close()  # the field itself runs the text as the filter
            return False
        self._on_chosen(row)
        return True

    def _reopen(self) -> bool:
        if len(self._field.text().strip()) < LEAST:
            return False
        self._on_paused()
        return True

    def _on_edited(self, text: str) -> None:
        self.list.let_go()
        if len(text.strip()) < LEAST:
            self.close()
            self.show_trouble(None)
        else:
            self._pause.start()

    def _on_paused(self) -> None:
        self._wanted = self._field.text()
        self.asked.emit(self._wanted, self._field.cursorPosition())

    def _on_chosen(self, row: Row) -> None:
        match row:
            case Offer():
                self._go_on_with(row)
            case FoundRecord():
                self.close()
                self.record_chosen.emit(row.ref)
            case Narrow():
                self.close()
                self.narrowing_chosen.emit()

    def _go_on_with(self, offer: Offer) -> None:
        if self._offers is None:
            return
        start, end = self._offers.start, self._offers.end
        self._pause.stop()
        self._field.setSelection(start, end - start)
        self._field.insert(offer.insert)
        self._pause.stop()
        self._on_paused()

    def _say(self, text: str) -> None:
        """What is chosen, said where the focus is."""
        self._field.setAccessibleDescription(text)

    def _place(self) -> None:
        corner = self._field.mapTo(self._layer, QPoint(0, 0))
        self.list.place(QRect(corner, self._field.size()))

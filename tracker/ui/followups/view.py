"""The list of follow-ups: a QListView with our keys, so that screen readers get its entries for nothing."""

from PySide6.QtCore import QItemSelection, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from tracker.desk.followups import FollowUp
from tracker.ui.elements.keys import left_to_the_window, opens, step_of
from tracker.ui.followups.delegate import FollowUpDelegate
from tracker.ui.followups.model import FollowUpModel
from tracker.ui.theme.look import Look


class FollowUpList(QListView):
    """Emits `record_selected(ref)` when an entry is chosen, by mouse or by key; Enter says it again."""

    record_selected = Signal(str)

    def __init__(self, model: FollowUpModel, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self.setObjectName("followups")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(FollowUpDelegate(look, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(look.px(24))
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def choose(self, ref: str) -> None:
        """Choose the entry that opens a record, without telling anybody; the one chosen stays if it does so too."""
        chosen = self._entries.entry(self.currentIndex())
        if chosen is not None and str(chosen.ref) == ref and self.selectionModel().hasSelection():
            return
        row = self._entries.row_of_record(ref)
        if row is not None:
            with QSignalBlocker(self):
                self._go_to(row)

    def flag_in_hand(self) -> str:
        """The id of the flag that is chosen, or the reference of what was written; empty where nothing is."""
        chosen = self.chosen()
        return chosen.id if chosen else ""

    def chosen(self) -> FollowUp | None:
        """The entry that is chosen."""
        return self._entries.entry(self.currentIndex()) if self.selectionModel().hasSelection() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if left_to_the_window(event):
            return
        step = step_of(event)
        if step and self._entries.rowCount():
            # Qt makes the first row current when the list gets the focus; it has not been chosen by that.
            at = self.currentIndex().row() if self.selectionModel().hasSelection() else -1
            self._go_to(max(0, min(self._entries.rowCount() - 1, at + step)))
        elif opens(event):
            self._tell()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a reason has more lines where there is less room

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _go_to(self, row: int) -> None:
        index = self._entries.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _tell(self) -> None:
        entry = self._entries.entry(self.currentIndex())
        if entry is not None and self.selectionModel().hasSelection():
            self.record_selected.emit(str(entry.ref))

    def _on_selection_changed(self, chosen: QItemSelection, _left: QItemSelection) -> None:
        if not chosen.isEmpty():
            self._tell()

    def _on_clicked(self) -> None:
        self._tell()

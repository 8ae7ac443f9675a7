"""The card that stays until a person has said what is to become of records that nobody has marked."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Option
from tracker.ui.elements.labels import label
from tracker.ui.elements.padded_cells import PaddedCells
from tracker.ui.elements.tips import plain_tip
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.presenting.unmarked import WaitingRecord, waiting_line
from tracker.ui.presenting.words import number
from tracker.ui.releasing.asking import Asking

SIZE = QSize(600, 440)
_ROW = 32
_RECORD = Qt.ItemDataRole.UserRole


class ConfirmCard(FloatingLayer):
    """Lists the records that wait, each to be opened or marked. `read` gives the first of those references as they are,
    `mark(ids, marking)` writes, and says why where it could not. Signals: `opened(ref)`; `confirmed(waits)`, where
    `waits` says whether some are unmarked still; `refused()` when it was left.
    """

    opened = Signal(str)
    confirmed = Signal(bool)
    refused = Signal()

    def __init__(
        self,
        window: QWidget,
        asking: Asking,
        markings: Sequence[str],
        read: Callable[[Sequence[str]], tuple[WaitingRecord, ...]],
        mark: Callable[[Sequence[int], str], str],
        tools: Tools,
    ) -> None:
        super().__init__(window, asking.title, tools.look, SIZE)
        self._tools = tools
        self._asking = asking
        self._read, self._mark = read, mark
        self._left = asking.waiting.refs
        _ = tools.language.gettext
        self.line = label("", "body", wrap=True)
        self.records = QListWidget()
        self.records.setProperty("role", "choices")
        self.records.setAccessibleName(_("Records that wait for a word"))
        self.records.setItemDelegate(PaddedCells(self.records))
        # What a record is stands at the end, and is not cut.
        self.records.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.records.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.records.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.more = label("", "caption")
        self.open_one = QPushButton(_("Open the record"))
        self.mark_as = self._make_marking(markings)
        self.leave = QPushButton(_("Cancel"))
        self.go_on = QPushButton(asking.anyway)
        self._lay_out(asking.title)
        self.records.itemActivated.connect(self._on_open_asked)
        self.records.itemSelectionChanged.connect(self._offer)
        self.open_one.clicked.connect(self._on_open_asked)
        self.leave.clicked.connect(self._on_left)
        self.go_on.clicked.connect(self._on_confirmed)
        self._show_left()

    def _make_marking(self, markings: Sequence[str]) -> QPushButton:
        button = QPushButton(self._tools.language.gettext("Mark as"))
        menu = ChoiceMenu(self._tools.language, button)
        menu.fill(tuple(Option(name, name) for name in markings), "", clears=False)
        menu.chosen.connect(self._on_marking_chosen)
        button.setMenu(menu)
        WornIcon(button, self._tools.look, "chevron-down", "text")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setVisible(bool(markings))
        return button

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "section"))
        column.addWidget(self.line)
        column.addWidget(self.records, 1)
        column.addWidget(self.more)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.mark_as, self.open_one):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.leave, self.go_on):
            foot.addWidget(button)
        column.addLayout(foot)

    def begin(self) -> None:
        """Open it."""
        self.open(self.records)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It stays: whoever clicks beside it has said nothing."""
        event.accept()

    def _show_left(self) -> None:
        _, waiting = self._tools.language.gettext, self._asking.waiting
        self.records.clear()
        shown = self._read(self._left)
        for record in shown:
            item = QListWidgetItem(f"{record.title} · {record.what}", self.records)
            item.setData(_RECORD, record)
            item.setSizeHint(QSize(0, self._look.px(_ROW)))
            item.setToolTip(plain_tip(record.title))
        if shown:
            self.records.setCurrentRow(0)
        left = len(self._left) - len(shown)
        words = self._tools.language.ngettext("and {count} more", "and {count} more", left)
        self.more.setText(words.format(count=number(left, self._tools.language)))
        self.more.setVisible(left > 0)
        if self._left:
            self.line.setText(waiting_line(replace(waiting, refs=self._left), self._tools.language))
        else:
            self.line.setText(_("All of them are marked now."))
            self.go_on.setText(self._asking.plainly)
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer()

    def _offer(self) -> None:
        chosen = self._chosen()
        self.open_one.setEnabled(len(chosen) == 1)
        self.mark_as.setEnabled(bool(chosen))

    def _chosen(self) -> list[WaitingRecord]:
        return [item.data(_RECORD) for item in self.records.selectedItems()]

    def _on_marking_chosen(self, marking: str) -> None:
        chosen = self._chosen()
        if why := self._mark([one.id for one in chosen], marking):
            self.line.setText(why)
            return
        marked = {one.ref for one in chosen}
        self._left = tuple(ref for ref in self._left if ref not in marked)
        self._show_left()

    def _on_open_asked(self) -> None:
        if len(chosen := self._chosen()) == 1:
            self._on_left()
            self.opened.emit(chosen[0].ref)

    def _on_left(self) -> None:
        self.dismiss()
        self.refused.emit()

    def _on_confirmed(self) -> None:
        self.dismiss()
        self.confirmed.emit(bool(self._left))

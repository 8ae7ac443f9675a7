"""Type where to go: a date as people type dates, or words of a record."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.commands.entries import Entry
from tracker.ui.commands.entry_model import ROW, EntryDelegate, EntryModel, spoken
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.commands.palette import PaletteField
from tracker.ui.elements.labels import label
from tracker.ui.presenting.timeline_goto import Goal
from tracker.ui.theme.look import Look

SIZE = QSize(620, 116)


class GoToBox(FloatingLayer):
    """Where several records are meant they are listed, and one is chosen with the arrows or by a click.

    Signals: `asked(text)` when it is to be told with `show_goal` what is typed, `chosen(Goal)` once it has closed.
    """

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, window: QWidget, look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__(window, _("Go to a date or a record"), look, SIZE)
        self._goal = Goal("")
        self._waits = self._goes = False
        self._language = language
        self._hint = _("For example: March 2025, 23 Jan, next week, 2025-09..2026-04, or words of a title")
        self.field = PaletteField()
        self.field.setAccessibleName(_("Date or words"))
        self.field.setPlaceholderText(_("Go to a date or a record"))
        self.said = label(self._hint, "muted", wrap=True)
        self.model = EntryModel(self)
        self.list = self._make_list()
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for one in (self.field, self.said, self.list):
            column.addWidget(one)
        self.field.textChanged.connect(self._on_typed)
        self.field.stepped.connect(self._on_stepped)
        self.field.closing.connect(self.dismiss)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.list.clicked.connect(self._on_clicked)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setObjectName("palette")
        made.setAccessibleName(self._language.gettext("Records that are meant"))
        made.setModel(self.model)
        made.setItemDelegate(EntryDelegate(self._look, made))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.hide()
        return made

    def begin(self) -> None:
        """Open it."""
        self.open(self.field)
        self.fit()

    def _on_typed(self, text: str) -> None:
        self._waits = True
        self._goes = False
        self.asked.emit(text)

    def show_goal(self, text: str, goal: Goal) -> None:
        """What a text means; one that was typed over counts no longer."""
        if text != self.field.text():
            return
        self._waits, self._goal = False, goal
        self._show()
        if self._goes:
            self._on_return_pressed()

    def _show(self) -> None:
        self.said.setText(self._goal.words or self._hint)
        hits = self._goal.hits
        self.model.replace([Entry(hit.ref, hit.title, hit.note) for hit in hits])
        self.list.setVisible(len(hits) > 1)
        self.list.setFixedHeight(self._look.px(ROW) * len(hits) + 4)
        self.field.setAccessibleDescription(self._goal.words)
        if len(hits) > 1:
            self._choose(0)
        self.fit()

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        # The focus stays in the field, so that it must say what Enter would do.
        said = self._language.gettext("{entry}, {number} of {count}")
        entry = spoken(self.model.entries[row])
        self.field.setAccessibleDescription(said.format(entry=entry, number=row + 1, count=self.model.rowCount()))

    def _on_stepped(self, step: int) -> None:
        count = self.model.rowCount()
        if count > 1:
            self._choose(max(0, min(count - 1, self.list.currentIndex().row() + step)))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self._on_return_pressed()

    def _on_return_pressed(self) -> None:
        # Who types fast goes on as soon as it is known where to.
        self._goes = self._waits
        if self._goal.is_there and not self._waits:
            at, refs = max(0, self.list.currentIndex().row()), self._goal.refs
            self.dismiss()
            self.chosen.emit(replace(self._goal, refs=(*refs[at:], *refs[:at])))

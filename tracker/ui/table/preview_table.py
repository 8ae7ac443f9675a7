"""The table that shows, before many records are changed, what each holds now and what it would hold then."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from tracker.language import Language
from tracker.ui.elements.keys import left_to_the_window
from tracker.ui.elements.padded_cells import PaddedCells
from tracker.ui.elements.titled_rows import Index, TitledRows
from tracker.ui.table.many_preview import Fate, PreviewRow
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Tone

_ROW = 30
_NOW = 190
_NOTHING = "–"


class PreviewModel(TitledRows[PreviewRow]):
    """Rows of a preview, in their order; those that are refused say why in the last column."""

    def __init__(self, look: Look, language: Language, parent: QObject | None = None) -> None:
        _ = language.gettext
        super().__init__((_("Record"), _("Now"), _("Then")), parent=parent)
        self._look = look
        self._same = _("unchanged")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.why or self._text(row, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, index.column())
        return None

    def _text(self, row: PreviewRow, column: int) -> str:
        if column == 0:
            return f"{row.ref}  {row.title}"
        if column == 1:
            return row.now or _NOTHING
        if row.fate is Fate.REFUSED:
            return row.why
        return self._same if row.fate is Fate.UNCHANGED else row.then or _NOTHING

    def _ink(self, row: PreviewRow, column: int) -> object:
        if row.fate is Fate.REFUSED and column == 2:
            return self._look.ink(Tone.BAD)
        quiet = row.fate is not Fate.CHANGED or column == 1
        return self._look.colour("muted" if quiet else "text")


class PreviewTable(QTableView):
    """Read with the arrows; nothing in it is chosen or edited."""

    def __init__(self, model: PreviewModel, look: Look, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().resizeSection(1, look.px(_NOW))
        self.setItemDelegate(PaddedCells(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not left_to_the_window(event):
            super().keyPressEvent(event)

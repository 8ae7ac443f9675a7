"""What is found as the rows of one list: headings, ways to go on, records, and the entry that narrows every view."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tracker.ui.finding.values import Found, FoundRecord, Offer, plain

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a group; it cannot be chosen."""

    text: str


@dataclass(frozen=True, slots=True)
class Narrow:
    """The entry that runs the text as the filter."""

    text: str


Row = Heading | Offer | FoundRecord | Narrow
_Index = QModelIndex | QPersistentModelIndex


def rows_of(found: Found) -> tuple[Row, ...]:
    """The rows in order: how to go on first, as it is nearest to what is being typed."""
    rows: list[Row] = []
    if found.offers:
        rows += [Heading(found.offers.title), *found.offers.offers]
    for group in found.groups:
        rows += [Heading(group.title), *group.records]
    if found.nothing:
        rows.append(Heading(found.nothing))
    if found.narrow:
        rows.append(Narrow(found.narrow))
    return tuple(rows)


def said(row: Row) -> str:
    """A row as a screen reader says it."""
    match row:
        case Heading(text) | Narrow(text):
            return text
        case Offer():
            return ", ".join(part for part in (row.shown, row.note) if part)
        case FoundRecord():
            return ", ".join(part for part in (row.ref, plain(row.title), row.when, plain(row.context)) if part)


class FoundModel(QAbstractListModel):
    """The rows of one `Found` at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Take other rows in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown now."""
        return self._rows

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        return said(row) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

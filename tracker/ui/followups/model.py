"""A Qt model over the follow-ups of a day: entries in order, put into words when they are shown."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tracker.desk.followups import FollowUp
from tracker.ui.elements.tips import plain_tip
from tracker.ui.followups.values import EntryWords, WordsOf

WORDS_ROLE = Qt.ItemDataRole.UserRole + 1
_KEPT = 512
"""So many entries are kept in words."""
_Index = QModelIndex | QPersistentModelIndex
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class FollowUpModel(QAbstractListModel):
    """Told of other entries it changes no more rows than it must, so that choice and place stay."""

    def __init__(self, entries: Sequence[FollowUp], words: WordsOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = list(entries)
        self._words_of = words
        self._words: dict[str, EntryWords] = {}

    @property
    def entries(self) -> Sequence[FollowUp]:
        """The entries in their present order."""
        return self._entries

    def entry(self, index: _Index) -> FollowUp | None:
        """The entry at an index; None where there is none."""
        return self._entries[index.row()] if index.isValid() else None

    def words(self, entry: FollowUp) -> EntryWords:
        """An entry as it is read."""
        found = self._words.get(entry.id)
        if found is None:
            found = self._words[entry.id] = self._words_of(entry)
            if len(self._words) > _KEPT:
                del self._words[next(iter(self._words))]
        return found

    def row_of(self, id_: str) -> int | None:
        """The row of the entry called `id_`."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == id_), None)

    def row_of_record(self, ref: str) -> int | None:
        """The first row that opens the record `ref`."""
        return next((row for row, entry in enumerate(self._entries) if str(entry.ref) == ref), None)

    def sort_as(self, entries: Sequence[FollowUp]) -> None:
        """The same entries in another order; what is chosen stays chosen."""
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._entries[index.row()].id) for index in self.persistentIndexList()]
        self._entries = list(entries)
        for index, id_ in kept:
            self.changePersistentIndex(index, self.index(self.row_of(id_) or 0, 0))
        self.layoutChanged.emit()

    def show(self, entries: Sequence[FollowUp], words: WordsOf) -> None:
        """Other entries: those at either end that are the same stay, those between are told as they changed."""
        self._words_of = words
        self._words.clear()
        if [one.id for one in entries] == [one.id for one in self._entries]:
            self._take_changed(entries)
            return
        start, end = _alike(self._entries, entries)
        gone, come = len(self._entries) - start - end, len(entries) - start - end
        nowhere = QModelIndex()
        if gone:
            self.beginRemoveRows(nowhere, start, start + gone - 1)
            del self._entries[start : start + gone]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(nowhere, start, start + come - 1)
            self._entries[start:start] = entries[start : start + come]
            self.endInsertRows()

    def _take_changed(self, entries: Sequence[FollowUp]) -> None:
        changed = [row for row, (was, is_) in enumerate(zip(self._entries, entries, strict=True)) if _differ(was, is_)]
        self._entries = list(entries)
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        if role in _TEXT_ROLES:
            return self.words(entry).said()
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self.words(entry)
            return plain_tip(words.title, words.why, words.foot)
        return self.words(entry) if role == WORDS_ROLE else None


def _alike(one: Sequence[FollowUp], other: Sequence[FollowUp]) -> tuple[int, int]:
    """How many entries are the same at the beginning, and how many of the rest at the end."""
    least = min(len(one), len(other))
    start = next((at for at in range(least) if _differ(one[at], other[at])), least)
    rest = least - start
    end = next((at for at in range(rest) if _differ(one[-1 - at], other[-1 - at])), rest)
    return start, end


def _differ(one: FollowUp, other: FollowUp) -> bool:
    return one is not other and one != other

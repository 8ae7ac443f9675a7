"""Copying the rows that are chosen in a table; nothing leaves without its marking."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from tracker.exchange.clipboard import MOST_ROWS, TSV
from tracker.language import Language
from tracker.ui.presenting.tables import Listing
from tracker.ui.presenting.words import number
from tracker.ui.shell.background import Background
from tracker.ui.table.asking_notice import AskingNotice
from tracker.ui.table.copying import Copying, ReadRows, read_for_copying

KEY = "copy"
_NAMED = 5


class CopyWork(QObject):
    """Reads the rows beside the window, and asks where a person has to confirm."""

    def __init__(self, background: Background, notice: AskingNotice, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._notice = notice
        self._language = language
        background.was_read.connect(self._on_was_read)
        background.failed.connect(self._on_failed)

    def copy(self, listing: Listing, ids: Sequence[int], keys: Sequence[str], count: int) -> None:
        """Copy these records of a listing, `count` of them chosen, as rows of these columns."""
        if count > MOST_ROWS:
            _ = self._language.gettext
            text = _("A copy holds up to {most} rows; {count} are selected. An export takes all of them.")
            most = number(MOST_ROWS, self._language)
            self._notice.ask(
                text.format(most=most, count=number(count, self._language)),
                _("Copy the first {most}").format(most=most),
                partial(self._read, listing, ids, keys),
            )
        elif ids:
            self._read(listing, ids, keys)

    def read(self, read: Copying) -> None:
        """Copy the rows that `read` gives, as soon as it has."""
        self._background.ask(KEY, read)

    def copy_records(self, refs: Sequence[str]) -> None:
        """Copy these records, whatever they are."""
        from tracker.ui.presenting.copied_records import read_records

        self.read(partial(read_records, refs=refs))

    def _read(self, listing: Listing, ids: Sequence[int], keys: Sequence[str]) -> None:
        if len(ids) > 1000:
            self._notice.say(self._language.gettext("Reading the rows to copy…"))
        self.read(partial(read_for_copying, listing=listing, ids=ids, keys=keys))

    def _on_was_read(self, key: str, answer: object) -> None:
        if key != KEY or not isinstance(answer, ReadRows):
            return
        if answer.unmarked:
            _ = self._language.gettext
            self._notice.ask(self._unmarked(answer), _("Copy anyway"), partial(self._put, answer))
        else:
            self._put(answer)

    def _on_failed(self, key: str, why: str) -> None:
        if key == KEY:
            self._notice.say(why)

    def _unmarked(self, answer: ReadRows) -> str:
        _, refs = self._language.gettext, answer.unmarked
        named = ", ".join(refs[:_NAMED])
        if len(refs) > _NAMED:
            more = number(len(refs) - _NAMED, self._language)
            named = _("{refs} and {count} more").format(refs=named, count=more)
        if len(refs) == 1:
            return _("{refs} is unmarked and would go out marked {marking}").format(refs=named, marking=answer.marking)
        return _("{refs} are unmarked and would go out marked {marking}").format(refs=named, marking=answer.marking)

    def _put(self, answer: ReadRows) -> None:
        _ = self._language.gettext
        data = QMimeData()
        data.setText(answer.copied.text)
        data.setHtml(answer.copied.html)
        data.setData(TSV, answer.copied.tsv.encode())
        QGuiApplication.clipboard().setMimeData(data)
        words = _("Copied {count} rows, {marking}") if answer.count != 1 else _("Copied {count} row, {marking}")
        marking = answer.marking or _("unmarked")
        self._notice.say(words.format(count=number(answer.count, self._language), marking=marking))

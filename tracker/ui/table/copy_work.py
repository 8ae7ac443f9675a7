"""Copying the rows that are chosen in a table; nothing leaves without its marking."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from tracker.exchange.clipboard import MOST_ROWS, TSV
from tracker.language import Language
from tracker.ui.presenting.tables import Listing
from tracker.ui.presenting.unmarked import Waiting
from tracker.ui.presenting.words import number
from tracker.ui.releasing.confirming import Confirming
from tracker.ui.shell.background import Background
from tracker.ui.table.asking_notice import AskingNotice
from tracker.ui.table.copying import Copying, ReadRows, read_for_copying

KEY = "copy"
_MANY = 1_000
"""Rows that take long enough to read for a word about it."""


class CopyWork(QObject):
    """Reads the rows beside the window, and asks where a person has to confirm."""

    def __init__(
        self,
        background: Background,
        confirming: Confirming,
        notice: AskingNotice,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._confirming = confirming
        self._notice = notice
        self._asked: Copying | None = None
        self._confirmed = False
        self._language = language
        background.was_read.connect(self._on_was_read)
        background.failed.connect(self._on_failed)

    def copy(self, listing: Listing, ids: Sequence[int], keys: Sequence[str], count: int) -> None:
        """Copy these records of a listing, `count` of them chosen, as rows of these columns."""
        self.read(Copying(partial(read_for_copying, listing=listing, keys=keys), ids, count))

    def read(self, copying: Copying) -> None:
        """Copy these rows as soon as they are read; of more than a copy holds the first ones, once a person says so."""
        if copying.chosen > MOST_ROWS:
            _ = self._language.gettext
            text = _("A copy holds up to {most} rows; {count} are selected. An export takes all of them.")
            most = number(MOST_ROWS, self._language)
            self._notice.ask(
                text.format(most=most, count=number(copying.chosen, self._language)),
                _("Copy the first {most}").format(most=most),
                partial(self._begin, copying.first(MOST_ROWS)),
            )
        elif copying.rows:
            self._begin(copying)

    def _begin(self, copying: Copying) -> None:
        if len(copying.rows) > _MANY:
            self._notice.say(self._language.gettext("Reading the rows to copy…"))
        self._read_again(copying, confirmed=False)

    def _read_again(self, copying: Copying, *, confirmed: bool) -> None:
        self._asked, self._confirmed = copying, confirmed
        self._background.ask(KEY, copying)

    def copy_records(self, refs: Sequence[str]) -> None:
        """Copy these records, whatever they are."""
        from tracker.ui.presenting.copied_records import read_records

        self.read(Copying(read_records, refs))

    def _on_was_read(self, key: str, answer: object) -> None:
        if key != KEY or not isinstance(answer, ReadRows):
            return
        if answer.unmarked and answer.marking is not None and not self._confirmed:
            waiting = Waiting(answer.unmarked, answer.marking)
            self._confirming.before_copy(waiting, self._on_confirmed)
        else:
            self._put(answer)

    def _on_confirmed(self, confirmed: bool) -> None:
        """What was marked meanwhile is copied as it is now."""
        if self._asked is not None:
            self._read_again(self._asked, confirmed=confirmed)

    def _on_failed(self, key: str, why: str) -> None:
        if key == KEY:
            self._notice.say(why)

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

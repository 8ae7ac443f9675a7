"""One way to ask for everything that leaves: papers, drawings, copies."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from tracker.desk.assignments import assignments_of
from tracker.desk.desk import Desk
from tracker.ui.editing.desk_tools import desk_tools
from tracker.ui.editing.writer import Writer
from tracker.ui.presenting.unmarked import Waiting, waiting_records
from tracker.ui.releasing.asking import Asking
from tracker.ui.releasing.confirm_card import ConfirmCard
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.asking_notice import AskingNotice
from tracker.ui.theme.look import Look


class Confirming(QObject):
    """Lives as long as its window. What was asked about is done only when somebody says so."""

    def __init__(self, desk: Desk, look: Look, window: MainWindow, writer: Writer, notice: AskingNotice) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._writer = writer
        self._notice = notice
        self._tools = desk_tools(desk, look)
        self.card: ConfirmCard | None = None

    def before_export(self, waiting: Waiting, go_on: Callable[[bool], None]) -> None:
        """Ask before a file is written; `go_on(confirmed)` writes it."""
        _ = self._desk.language.gettext
        texts = _("Nothing is written yet"), _("Export anyway"), _("Export"), _("Nothing was written")
        self._ask(Asking(waiting, *texts), go_on)

    def before_copy(self, waiting: Waiting, go_on: Callable[[bool], None]) -> None:
        """Ask before the clipboard is filled; `go_on(confirmed)` fills it."""
        _ = self._desk.language.gettext
        texts = _("Nothing is copied yet"), _("Copy anyway"), _("Copy"), _("Nothing was copied")
        self._ask(Asking(waiting, *texts), go_on)

    def _ask(self, asking: Asking, go_on: Callable[[bool], None]) -> None:
        read = partial(waiting_records, self._desk)
        markings = self._desk.settings.ladder.names if self._writer.writable else ()
        self.card = ConfirmCard(self._window, asking, markings, read, self._mark, self._tools)
        self.card.confirmed.connect(go_on)
        self.card.opened.connect(self._window.record_wanted)
        self.card.refused.connect(partial(self._notice.say, asking.undone))
        self.card.closed.connect(self._on_closed)
        self.card.begin()

    def _mark(self, ids: Sequence[int], marking: str) -> str:
        self._writer.edit_many(ids, assignments_of({"marking": marking}))
        return self._writer.trouble

    def _on_closed(self) -> None:
        self.card = None

"""The log of what left, kept up: its newest entries always, the ones before them while somebody looks at it."""

from functools import partial

from PySide6.QtCore import QObject

from tracker.desk.desk import Desk
from tracker.ui.papers.page import PapersPage
from tracker.ui.papers.pages_bar import Part
from tracker.ui.papers.values import LeftRead
from tracker.ui.presenting.left_log import AT_ONCE, read_left
from tracker.ui.shell.background import Background

_KEY = "left"


class LeftWork(QObject):
    """Reads the log for its page, some hundred entries at a time."""

    def __init__(self, page: PapersPage, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.at_once = AT_ONCE
        """Entries that are read together."""
        self._page = page
        self._background = background
        background.was_read.connect(self._on_was_read)
        page.came_up.connect(self.read)
        page.bar.part_chosen.connect(self._on_part_chosen)

    def read(self) -> None:
        """Read what left last: this page does not hear of drawings, originals and what another program wrote, and what
        an entry is about may be called otherwise now.
        """
        self._ask(None)

    def put_in_front(self, desk: Desk) -> None:
        """One more has left, just now."""
        self._page.show_left(read_left(desk, None, most=1))

    def _on_part_chosen(self, part: Part) -> None:
        if part is Part.LOG:
            self.read()

    def _on_was_read(self, key: str, answer: object) -> None:
        if key == _KEY and isinstance(answer, LeftRead):
            self._page.show_left(answer)
            if not answer.is_last and self._page.bar.part is Part.LOG:
                self._ask(answer.rows[-1].id)

    def _ask(self, before: int | None) -> None:
        self._background.ask(_KEY, partial(read_left, before=before, most=self.at_once))

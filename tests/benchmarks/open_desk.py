"""The real window on a desk, driven by a benchmark as a person would drive it."""

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.bare import SIZE
from tests.benchmarks.made_records import AS_OF
from tests.benchmarks.measuring import seconds
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.opening import application
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.sections import VIEWS
from tracker.ui.table.page import TablePage
from tracker.ui.theme.look import Look

_LONGEST_WAIT = 120.0
_LOOK = 2
"""Milliseconds between two looks whether something is so."""


class OpenDesk:
    """A window that has been shown, reading beside itself; everything is measured up to what is painted then."""

    def __init__(self, desk: Desk, look: Look) -> None:
        self.desk = desk
        self.controller = Controller(desk, look)
        self.window = self.controller.window
        self.window.resize(SIZE)

    def start(self, section: str) -> None:
        """Show the window at a section, and wait until everything has been read."""
        self.controller.start(section, at_once=False)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def timed(self, act: Callable[[], object]) -> float:
        """How long something takes until the window has painted what came of it at once."""
        return seconds(lambda: (act(), paint()))

    def settle(self) -> None:
        """Wait until nothing is being read and everything is painted."""
        wait_until(lambda: not self._is_reading())
        paint()

    def show(self, section: str) -> None:
        """Bring a section to the front."""
        self.window.show_section(section)

    def page(self) -> QWidget:
        """The page in front."""
        return self.window.current_page()

    def table(self) -> TablePage:
        """The table in front."""
        page = self.page()
        if not isinstance(page, TablePage):
            raise SystemExit(f"the page in front is no table but {type(page).__name__}")
        return page

    def _is_reading(self) -> bool:
        return any(self.controller.reading.is_reading(key) for key in VIEWS)


@contextlib.contextmanager
def open_desk(path: Path, section: str = "") -> Iterator[OpenDesk]:
    """The window on a desk, at a section when one is named, else not shown yet."""
    qt = application()
    look = Look()
    look.dress(qt)
    with open_workspace(path, Access.HOLD) as workspace:
        opened = OpenDesk(Desk(workspace, AS_OF, Language()), look)
        if section:
            opened.start(section)
        try:
            yield opened
        finally:
            opened.window.close()
            paint()


def paint() -> None:
    """Have everything done and painted that is waiting."""
    QApplication.processEvents()


def wait_until(done: Callable[[], bool]) -> None:
    """Let the window work until something is so.

    It waits in Qt between two looks, as a window does: asking all the time would keep the interpreter from the threads
    that are waited for.
    """
    until = time.perf_counter() + _LONGEST_WAIT
    look = QTimer()
    look.start(_LOOK)
    while not done():
        if time.perf_counter() > until:
            raise SystemExit("the window has been waiting too long for what it reads")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    look.stop()

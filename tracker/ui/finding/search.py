"""Has what is typed looked for beside the window, and tells what a person chose of it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tracker.desk.desk import Desk
from tracker.ui.finding.finder import Finder
from tracker.ui.finding.values import Found, Trouble
from tracker.ui.presenting.finding import find, trouble_in
from tracker.ui.shell.background import Background
from tracker.ui.shell.top_bar import SearchField
from tracker.ui.theme.look import Look

_KEY, _CHECKED = "found", "checked"


@dataclass(frozen=True, slots=True)
class _Checked:
    """What is wrong with a text, if anything."""

    text: str
    trouble: Trouble | None


def _checked(desk: Desk, text: str) -> _Checked:
    return _Checked(text, trouble_in(desk, text))


class Search(QObject):
    """Signals as `Finder` has them. It has a thread of its own: a page that is read for long holds no letter up."""

    record_chosen = Signal(str)
    narrowing_chosen = Signal()
    trouble_found = Signal(str)
    copy_asked = Signal(object)

    def __init__(self, desk: Desk, field: SearchField, layer: QWidget, look: Look) -> None:
        super().__init__(layer)
        self._field = field
        self.finder = Finder(field, layer, look, desk.language)
        self._background = Background(desk, self)
        self._background.was_read.connect(self._on_was_read)
        self._background.failed.connect(self._on_failed)
        self.finder.asked.connect(self._on_asked)
        self.finder.record_chosen.connect(self.record_chosen)
        self.finder.copy_asked.connect(self.copy_asked)
        self.finder.narrowing_chosen.connect(self.narrowing_chosen)
        self.finder.trouble_found.connect(self.trouble_found)

    def go_beside(self) -> None:
        """Look in a thread; until told to, within the call that asks, as a picture needs."""
        self._background.go_beside()

    def check(self, text: str) -> None:
        """Underline in the field what cannot be read of a query that is run: what runs it says so in words."""
        self._background.ask(_CHECKED, partial(_checked, text=text))

    def stop(self) -> None:
        """Close the list, tell nothing any more, and wait for what is being looked for."""
        self.finder.close()
        self._background.stop()

    def _on_asked(self, text: str, cursor: int) -> None:
        self._background.ask(_KEY, partial(find, text=text, cursor=cursor))

    def _on_was_read(self, _key: str, found: object) -> None:
        if isinstance(found, Found):
            self.finder.show_found(found)
        elif isinstance(found, _Checked) and found.trouble and self._field.text().strip() == found.text:
            before = len(self._field.text()) - len(self._field.text().lstrip())
            self._field.underline(found.trouble.start + before, found.trouble.end + before)

    def _on_failed(self, _key: str, why: str) -> None:
        self.trouble_found.emit(why)

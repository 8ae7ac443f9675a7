"""A section of the window: what it reads, how it shows that, and how it takes in what was written since."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from tracker.desk.changes import Changes
from tracker.ui.commands.command import Command
from tracker.ui.shell.background import Read
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.table.copying import Copying


class SectionFront(QObject):
    """Between one section's page and the controller. Fronts do not know each other.

    Signals: `record_selected(ref)`; `reading_wanted()` when what it shows has to be read anew; `emptying_asked(kind)`
    when the action of an empty state was chosen; `wrote(Changes)` after a write of its own.
    """

    record_selected = Signal(str)
    reading_wanted = Signal()
    emptying_asked = Signal(object)
    wrote = Signal(object)

    def __init__(self, key: str, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self.key = key
        self._around = around
        around.window.copy_asked.connect(self._on_copy_asked)

    def commands(self) -> Iterable[Command]:
        """What can be done in it, offered in the whole window."""
        return ()

    def go_beside(self) -> None:
        """From now on what takes long may be done in threads."""

    def reading(self, query: str) -> Read:
        """What is to be read, beside the window, to show the section narrowed to `query`."""
        raise NotImplementedError

    def show(self, answer: object) -> None:
        """Put into the window what `reading` answered."""
        raise NotImplementedError

    def take(self, changes: Changes) -> bool:
        """Show what a write changed without reading everything again; False when that has to be done.

        Called for the section in front at once, for others when they come to the front.
        """
        del changes
        return False

    def say_reading(self) -> bool:
        """Say that reading takes a while where something is shown that can stay; False when nothing is."""
        return False

    def point_at(self, ref: str) -> None:
        """Mark the record that stands beside the section, if the section shows it."""

    def copying(self) -> Copying | None:
        """What reads the rows that are chosen in it, for the clipboard; None where there are none."""
        return None

    def _on_copy_asked(self) -> None:
        if self._around.window.current_key() == self.key and (read := self.copying()) is not None:
            self._around.tables.copying.read(read)

    def leave(self) -> None:
        """The window closes: keep what is the person's, stop what runs."""

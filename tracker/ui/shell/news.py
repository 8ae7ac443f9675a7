"""What every window of this process hears: that something was written."""

from PySide6.QtCore import QObject, Signal

from tracker.desk.changes import Changes


class News(QObject):
    """Signal: `changed(Changes)`, once after each write, whichever window it was made in."""

    changed = Signal(object)

    def tell(self, changes: Changes) -> None:
        """Let everybody know."""
        self.changed.emit(changes)

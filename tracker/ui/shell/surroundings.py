"""What every section of a window works with."""

from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.ui.editing.editing import Editing
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.work import TableWork
from tracker.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One window on one desk, and the person's own choices."""

    desk: Desk
    look: Look
    window: MainWindow
    preferences: PreferenceStore
    tables: TableWork
    editing: Editing

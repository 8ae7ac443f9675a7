"""What undo and redo would do now, in the person's words."""

from tracker.desk.desk import Desk
from tracker.domain.step_words import step_words
from tracker.storage.history import next_redo, next_undo


def undo_words(desk: Desk) -> str:
    """The step that undo would turn back ("edit C7"); empty where there is none, or a ceiling hides history."""
    return _words(desk, None if desk.hidden else next_undo(desk.workspace.connection))


def redo_words(desk: Desk) -> str:
    """The step that redo would do again; empty where there is none."""
    return _words(desk, None if desk.hidden else next_redo(desk.workspace.connection))


def _words(desk: Desk, step: tuple[int, str] | None) -> str:
    return "" if step is None else step_words(step[1], desk.language)

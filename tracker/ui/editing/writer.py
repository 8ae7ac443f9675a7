"""The window's one way to write: every change goes through here, and everybody is told what it touched."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from tracker.desk.assignments import Assignment, assignments_of
from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.desk.held_result import HeldResult
from tracker.desk.result_keeping import keep_result
from tracker.domain.kinds import Kind
from tracker.domain.progress import OnProgress, unwatched
from tracker.errors import TrackerError
from tracker.ui.editing.source_text_values import cited_place, with_offsets


class Writer(QObject):
    """Writes to one desk. Each call is one step, so one undo; what was refused has changed nothing.

    Signals: `changed(Changes)` after anything was written; `failed(str)` with the line of the error where it has no
    place of its own: deleting, undoing, redoing. Whoever adds, edits or links shows `trouble` beside what was typed.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.trouble = ""
        """Why the last call wrote nothing; empty when it did, or had nothing to do."""

    @property
    def writable(self) -> bool:
        """Whether this window may write to the workspace at all."""
        return self._desk.workspace.writable

    def add(self, kind: Kind, values: Mapping[str, Any], *, create_actors: bool = False) -> Changes | None:
        """Make a record from values by the keys of the contract; None when it was refused."""
        return self._write(lambda: self._desk.add(kind, assignments_of(values), create_actors=create_actors))

    def edit(self, ref: str, assignments: Sequence[Assignment], *, create_actors: bool = False) -> Changes | None:
        """Change fields of the record called `ref`, a quote with its offsets; None when it was refused."""
        desk = self._desk
        return self._write(
            lambda: desk.edit(desk.find(ref).id, with_offsets(desk, ref, assignments), create_actors=create_actors)
        )

    def keep_result(self, ref: str, result: HeldResult) -> Changes | None:
        """Keep what a held meeting brought; None when it was refused."""
        desk = self._desk
        return self._write(lambda: keep_result(desk, desk.find(ref).id, result))

    def cite(self, citation: str, start: int, end: int) -> Changes | None:
        """Cite another place of the same source for what a citation supports: characters `start` to `end` of its text.

        None when it was refused.
        """
        return self._write(lambda: self._desk.add(Kind.CITATION, cited_place(self._desk, citation, start, end)))

    def edit_many(
        self,
        ids: Sequence[int],
        assignments: Sequence[Assignment],
        *,
        create_actors: bool = False,
        on_progress: OnProgress = unwatched,
    ) -> Changes | None:
        """Change fields of all these records as one step; None when one of them refused."""
        desk = self._desk
        return self._write(
            lambda: desk.edit_many(ids, assignments, create_actors=create_actors, on_progress=on_progress)
        )

    def edit_each(self, written: Mapping[str, Sequence[Assignment]]) -> Changes | None:
        """Change records, by reference, each in its own way as one step; None when one of them refused."""
        desk = self._desk
        return self._write(lambda: desk.edit_each({desk.find(ref).id: ones for ref, ones in written.items()}))

    def add_lines(self, lines: Sequence[str]) -> Changes | None:
        """Make the records of these lines of a batch as one step; None when one of them was refused."""
        return self._write(lambda: self._desk.add_lines(lines))

    def is_source(self, name: str) -> bool:
        """Whether a source is called so, by its reference or its exact title."""
        try:
            return bool(self._desk.find(name, (Kind.SOURCE,)))
        except TrackerError:
            return False

    def decide(self, decide: Callable[[], Changes]) -> Changes | None:
        """Write what was decided about a flag; None when it was refused."""
        return self._write(decide)

    def delete_many(self, ids: Sequence[int], on_progress: OnProgress = unwatched) -> Changes | None:
        """Delete all these records as one step; None when that failed."""
        return self._write_aloud(lambda: self._desk.delete(ids, on_progress))

    def delete(self, ref: str) -> Changes | None:
        """Delete a record; None when that failed."""
        return self._write_aloud(lambda: self._desk.delete([self._desk.find(ref).id]))

    def link(self, origin: str, type_: str, target: str) -> Changes | None:
        """Link two records, named by reference or exact title; None when it was refused."""
        desk = self._desk
        return self._write(lambda: desk.link(desk.find(origin), type_, desk.find(target)))

    def unlink(self, origin: str, type_: str, target: str) -> Changes | None:
        """Take a link away; None when it was refused."""
        desk = self._desk
        return self._write(lambda: desk.unlink(desk.find(origin), type_, desk.find(target)))

    def take_back(self, action: int) -> Changes | None:
        """Turn one earlier step back, as a step of its own; None when something later is in its way."""
        return self._write_aloud(lambda: self._desk.take_back(action))

    def undo(self) -> Changes | None:
        """Turn the last step back; None when there is none, or it could not be."""
        return self._write_aloud(self._desk.undo)

    def redo(self) -> Changes | None:
        """Do again what was undone last; None when there is nothing, or it could not be."""
        return self._write_aloud(self._desk.redo)

    def _write_aloud(self, do: Callable[[], Changes | None]) -> Changes | None:
        changes = self._write(do)
        if self.trouble:
            self.failed.emit(self.trouble)
        return changes

    def _write(self, do: Callable[[], Changes | None]) -> Changes | None:
        self.trouble = ""
        try:
            changes = do()
        except TrackerError as error:
            self.trouble = error.told(self._desk.language)
            return None
        if changes is not None:
            self.changed.emit(changes)
        return changes

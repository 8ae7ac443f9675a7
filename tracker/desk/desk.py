"""The desk: every use case of window and command line over one open workspace."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tracker.desk.assignments import Assignment, assignments_of
from tracker.desk.changes import Changes
from tracker.desk.drafting import Batch, read_link_type
from tracker.desk.editing import read_edit
from tracker.desk.filing import load_batch
from tracker.desk.reading import ReadingDesk
from tracker.desk.views import SavedView
from tracker.domain.draft import Kept
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer
from tracker.errors import BadInput
from tracker.storage import writing
from tracker.storage.backup import make_backup
from tracker.storage.checking import Finding, check, circle, repair
from tracker.storage.history import Undone, redo_last, undo_last
from tracker.storage.naming import find_exact
from tracker.storage.relations import (
    refs_ever,
    refs_of,
)
from tracker.storage.workspace import Step


@dataclass(slots=True)
class Desk(ReadingDesk):
    """One workspace as of a day, in a language. All writes go through here and tell what they changed."""

    def add(self, kind: Kind, assignments: Sequence[Assignment], *, create_actors: bool = False) -> Changes:
        """Make a record from what was written; nothing is kept when anything in it is wrong."""
        with self._step(f"add {kind.value}") as step:
            batch = self._batch(create_actors)
            batch.expect([(kind, None)])
            batch.add(kind, assignments)
            return self._keep(step, batch, f"add {kind.value}")

    def add_lines(self, lines: Iterable[str], *, create_actors: bool = False, settings: bool = False) -> Changes:
        """Make the records and links of a JSONL batch as one step; one bad line, and nothing is kept.

        `settings` allows a line of kind `settings`, as the sample has.
        """
        with self._step("add records") as step:
            batch = self._batch(create_actors)
            kept = load_batch(batch, lines, allow_settings=settings)
            changes = self._keep(step, batch, "add records")
            for name, value in kept.items():
                self.workspace.set_setting(name, value)
            return changes

    def edit(self, id_: int, assignments: Sequence[Assignment], *, create_actors: bool = False) -> Changes:
        """Change fields of a record."""
        if not assignments:
            raise BadInput("nothing to change; write FIELD=VALUE")
        label = f"edit {self.by_id(id_).ref}"
        with self._step(label) as step:
            record = self.by_id(id_)  # read again: somebody may have written to it while we waited for the lock
            batch = self._batch(create_actors)
            batch.expect([])
            change = read_edit(record, assignments, batch, self.settings, self.as_of)
            made = writing.insert_records(self.workspace, step, batch.drafts) if batch.drafts else []
            writing.update_record(self.workspace, step, change)
            self._check_circles([change.values, *(draft.values for draft in batch.drafts)])
        return Changes(label, (record.ref, *made))

    def delete(self, ids: Sequence[int]) -> Changes:
        """Delete records with all that belongs to them; history keeps them and undo brings them back."""
        refs = refs_of(self.workspace, ids)
        label = f"delete {', '.join(str(refs[id_]) for id_ in ids)}"
        with self._step(label):
            writing.delete_records(self.workspace, ids)
        return Changes(label, tuple(refs[id_] for id_ in ids))

    def link(self, origin: Pointer, type_: str, target: Pointer) -> Changes:
        """Link two records: "`origin` `type` `target`"."""
        link_type = read_link_type(type_)
        if origin.id == target.id:
            raise BadInput(f"{origin.ref} cannot be linked to itself")
        label = f"link {origin.ref} {link_type} {target.ref}"
        with self._step(label):
            if not writing.insert_link(self.workspace, origin.id, link_type, target.id):
                raise BadInput(f"{origin.ref} {link_type} {target.ref} is linked already")
        return Changes(label, (origin.ref, target.ref))

    def unlink(self, origin: Pointer, type_: str, target: Pointer) -> Changes:
        """Take a link away."""
        link_type = read_link_type(type_)
        label = f"unlink {origin.ref} {link_type} {target.ref}"
        with self._step(label):
            if not writing.delete_link(self.workspace, origin.id, link_type, target.id):
                raise BadInput(f"there is no link {origin.ref} {link_type} {target.ref}")
        return Changes(label, (origin.ref, target.ref))

    def undo(self) -> Changes | None:
        """Turn the last action back; None when there is nothing to undo."""
        return self._turned(undo_last(self.workspace))

    def redo(self) -> Changes | None:
        """Do again what was undone last; None when there is nothing to redo."""
        return self._turned(redo_last(self.workspace))

    def set_our_side(self, name: str) -> Changes:
        """Make the state called `name` the desk's own side; it is added when there is no actor of that name."""
        if not find_exact(self.workspace, name, (Kind.ACTOR,)):
            self.add(Kind.ACTOR, assignments_of({"title": name, "type": "state"}))
        found = self.find(name, (Kind.ACTOR,))
        with self._step("set our side"):
            self.workspace.set_setting("our_side", found.id)
        return Changes("set our side", (found.ref,))

    def set_views(self, views: Sequence[SavedView], label: str = "save views") -> Changes:
        """Keep these saved views and no others, as one step; `label` is what the step is called in the history."""
        with self._step(label):
            self.workspace.set_setting("views", [asdict(one) for one in views])
        return Changes(label, ())

    # --- keeping ------------------------------------------------------------------------------------------------

    def check(self) -> list[Finding]:
        """What is wrong with the file and with the record in it."""
        return check(self.workspace)

    def repair(self) -> list[Finding]:
        """Mend what can be mended without losing anything, and tell what is left."""
        return repair(self.workspace)

    def backup(self, target: Path | None = None) -> Path:
        """A verified copy of the workspace."""
        return make_backup(self.workspace.path, self.workspace.connection, target)

    @contextlib.contextmanager
    def _step(self, label: str) -> Iterator[Step]:
        with self.workspace.step(label) as step:
            yield step

    def _batch(self, create_actors: bool) -> Batch:
        return Batch(self.workspace, self.settings, self.as_of, create_actors)

    def _keep(self, step: Step, batch: Batch, label: str) -> Changes:
        refs = writing.insert_records(self.workspace, step, batch.drafts)
        for link in batch.links:
            writing.insert_link(self.workspace, link.origin, link.type, link.target)
        self._check_circles([draft.values for draft in batch.drafts])
        linked = refs_of(self.workspace, [id_ for link in batch.links for id_ in (link.origin, link.target)])
        return Changes(label, tuple(dict.fromkeys([*refs, *linked.values()])))

    def _check_circles(self, written: Iterable[Mapping[str, Kept]]) -> None:
        """Refuse an actor that belongs to itself in the end, or a source that derives from itself."""
        if not any(key in values for values in written for key in ("parent", "derives_from")):
            return
        found = circle(self.workspace)
        if found:
            raise BadInput(found)

    def _turned(self, undone: Undone | None) -> Changes | None:
        if undone is None:
            return None
        refs = refs_ever(self.workspace, undone.records)
        return Changes(undone.label, tuple(refs[id_] for id_ in reversed(undone.records) if id_ in refs))

"""The desk: every use case of window and command line over one open workspace."""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tracker.desk.assignments import Assignment, assignments_of
from tracker.desk.changes import Changes
from tracker.desk.deciding import DecidingDesk
from tracker.desk.drafting import Batch, read_link_type
from tracker.desk.editing import check_whole, read_edit
from tracker.desk.editing_many import changes_anything, edits_of_many
from tracker.desk.filing import load_batch
from tracker.desk.setting_values import kept_ladder
from tracker.desk.views import SavedView
from tracker.domain.choice_words import link_named
from tracker.domain.draft import Kept
from tracker.domain.kinds import Kind, read_ref
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.record import Pointer
from tracker.domain.step_words import step_label
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage import writing
from tracker.storage.backup import make_backup
from tracker.storage.checking import Finding, check, circle, repair
from tracker.storage.history import Undone, redo_last, touched_by, undo_last
from tracker.storage.naming import find_exact
from tracker.storage.relations import refs_ever, refs_of, state_above
from tracker.storage.taking_back import take_back
from tracker.storage.workspace import Step


@dataclass(slots=True)
class Desk(DecidingDesk):
    """One workspace as of a day, in a language. All writes go through here and tell what they changed."""

    def add(self, kind: Kind, assignments: Sequence[Assignment], *, create_actors: bool = False) -> Changes:
        """Make a record from what was written; nothing is kept when anything in it is wrong."""
        with self._step(f"add {kind.value}") as step:
            batch = self._batch(create_actors)
            batch.expect([(kind, None)])
            batch.add(kind, assignments)
            return self._keep(step, batch, f"add {kind.value}")

    def add_lines(
        self,
        lines: Iterable[str],
        *,
        create_actors: bool = False,
        settings: bool = False,
        on_progress: OnProgress = unwatched,
    ) -> Changes:
        """Make the records and links of a JSONL batch as one step; one bad line, and nothing is kept.

        `settings` allows a line of kind `settings`, as the sample has.
        """
        with self._step("add records") as step:
            batch = self._batch(create_actors)
            kept = load_batch(batch, lines, allow_settings=settings, on_progress=on_progress)
            changes = self._keep(step, batch, "add records")
            for name, value in kept.items():
                self.workspace.set_setting(name, value)
            return changes

    def edit(self, id_: int, assignments: Sequence[Assignment], *, create_actors: bool = False) -> Changes:
        """Change fields of a record; what it holds already is no step, and nothing is written then."""
        if not assignments:
            raise BadInput(N_("nothing to change; write FIELD=VALUE"))
        label = f"edit {self.by_id(id_).ref}"
        with self.workspace.transaction():
            record = self.by_id(id_)  # read again: somebody may have written to it while we waited for the lock
            batch = self._batch(create_actors)
            batch.expect([])
            change = read_edit(record, assignments, batch, self.settings, self.as_of)
            if not changes_anything(self, record, change, batch):
                return Changes(label, (record.ref,))
            step = self.workspace.begin_action(label)
            made = writing.insert_records(self.workspace, step, batch.drafts) if batch.drafts else []
            writing.update_record(self.workspace, step, change)
            self._check_circles([change.values, *(draft.values for draft in batch.drafts)])
        return Changes(label, (record.ref, *made))

    def edit_many(
        self,
        ids: Sequence[int],
        assignments: Sequence[Assignment],
        *,
        create_actors: bool = False,
        on_progress: OnProgress = unwatched,
    ) -> Changes:
        """Change the same fields of many records as one step; BadInput, and nothing changed, when one refuses.

        The changes name those records that did not hold it already, then the actors made on the way.
        """
        with self.workspace.transaction():
            batch = self._batch(create_actors)
            batch.expect([])
            edits = edits_of_many(self, ids, assignments, batch, on_progress)
            label = step_label("edit", [ref for ref, _edit in edits])
            step = self.workspace.begin_action(label)
            made = writing.insert_records(self.workspace, step, batch.drafts) if batch.drafts else []
            for written, (_ref, edit) in enumerate(edits, 1):
                writing.update_record(self.workspace, step, edit)
                on_progress(len(ids) + written, len(ids) + len(edits))
            self._check_circles([*(edit.values for _ref, edit in edits), *(draft.values for draft in batch.drafts)])
        return Changes(label, (*(ref for ref, _edit in edits), *made), tuple(made))

    def edit_each(self, written: Mapping[int, Sequence[Assignment]]) -> Changes:
        """Change records, by id, each in its own way as one step; BadInput, and nothing changed, when one refuses."""
        with self.workspace.transaction():
            batch = self._batch(create_actors=False)
            batch.expect([])
            edits = [edit for id_, ones in written.items() for edit in edits_of_many(self, [id_], ones, batch)]
            label = step_label("edit", [ref for ref, _edit in edits])
            step = self.workspace.begin_action(label)
            made = writing.insert_records(self.workspace, step, batch.drafts) if batch.drafts else []
            for _ref, edit in edits:
                writing.update_record(self.workspace, step, edit)
        return Changes(label, (*(ref for ref, _edit in edits), *made), tuple(made))

    def delete(self, ids: Sequence[int], on_progress: OnProgress = unwatched) -> Changes:
        """Delete records with all that belongs to them; history keeps them and undo brings them back.

        The changes name those asked for first, then what went with them or lost its reference to them.
        """
        with self.workspace.transaction():
            refs = refs_of(self.workspace, ids)  # somebody may have deleted one while we waited for the lock
            if not all(id_ in refs for id_ in ids):
                raise BadInput(
                    N_("a record to delete is no longer there; it was deleted meanwhile; nothing was changed")
                )
            label = step_label("delete", [refs[id_] for id_ in ids])
            step = self.workspace.begin_action(label)
            writing.delete_records(self.workspace, ids, on_progress)
            touched = refs_ever(self.workspace, touched_by(self.workspace, step.action))
        return Changes(label, tuple(dict.fromkeys([*(refs[id_] for id_ in ids), *sorted(touched.values())])))

    def link(self, origin: Pointer, type_: str, target: Pointer) -> Changes:
        """Link two records: "`origin` `type` `target`"."""
        link_type = read_link_type(type_)
        if origin.id == target.id:
            raise BadInput(N_("{origin} cannot be linked to itself"), origin=origin.ref)
        label = f"link {origin.ref} {link_type} {target.ref}"
        with self._step(label):
            if not writing.insert_link(self.workspace, origin.id, link_type, target.id):
                raise BadInput(
                    N_("{origin} {link_type} {target} is linked already"),
                    origin=origin.ref,
                    link_type=link_named(link_type),
                    target=target.ref,
                )
        return Changes(label, (origin.ref, target.ref))

    def unlink(self, origin: Pointer, type_: str, target: Pointer) -> Changes:
        """Take a link away."""
        link_type = read_link_type(type_)
        label = f"unlink {origin.ref} {link_type} {target.ref}"
        with self._step(label):
            if not writing.delete_link(self.workspace, origin.id, link_type, target.id):
                raise BadInput(
                    N_("there is no link {origin} {link_type} {target}"),
                    origin=origin.ref,
                    link_type=link_named(link_type),
                    target=target.ref,
                )
        return Changes(label, (origin.ref, target.ref))

    def undo(self) -> Changes | None:
        """Turn the last action back; None when there is nothing to undo."""
        return next(iter(self.undo_many(1)), None)

    def redo(self) -> Changes | None:
        """Do again what was undone last; None when there is nothing to redo."""
        return next(iter(self.redo_many(1)), None)

    def undo_many(self, times: int) -> list[Changes]:
        """Turn the last actions back, the newest first, as many as there are; all of them, or BadInput and none."""
        return [self._turned(one) for one in undo_last(self.workspace, times)]

    def redo_many(self, times: int) -> list[Changes]:
        """Do again what was undone last; as `undo_many` otherwise."""
        return [self._turned(one) for one in redo_last(self.workspace, times)]

    def take_back(self, action: int) -> Changes:
        """Turn one earlier step back, as a step of its own; BadInput, and nothing changed, where it is in use since.

        `action` is the `group` of its history.
        """
        return self._turned(take_back(self.workspace, action, self._check_taken_back))

    def set_our_side(self, name: str) -> Changes:
        """Make the state that the actor called `name` is, or belongs to, the desk's own side, as one step.

        A state is added when there is no actor of that name; without a name the desk has no side. Raises BadInput when
        the actor leads to no state.
        """
        with self._step("set our side") as step:
            if not name.strip():
                self.workspace.set_setting("our_side", None)
                return Changes("set our side", (), settings=("our_side",))
            if not find_exact(self.workspace, name, (Kind.ACTOR,)) and read_ref(name) is None:
                batch = self._batch(create_actors=False)
                batch.expect([(Kind.ACTOR, None)])
                batch.add(Kind.ACTOR, assignments_of({"title": name, "type": "state"}))
                self._keep(step, batch, "set our side")
            found = self.find(name, (Kind.ACTOR,))
            state = state_above(self.workspace, found.id)
            if state is None:
                raise BadInput(
                    N_("{ref} {title!r} is no state and belongs to none; name a state, or give it one as its parent"),
                    ref=found.ref,
                    title=found.title,
                )
            self.workspace.set_setting("our_side", state)
            (ours,) = self.pointers([state])
        return Changes("set our side", (ours.ref,), settings=("our_side",))

    def set_views(self, views: Sequence[SavedView], label: str = "save a view") -> Changes:
        """Keep these saved views and no others, as one step; `label` is what the step is called in the history."""
        with self._step(label):
            self.workspace.set_setting("views", [asdict(one) for one in views])
        return Changes(label, (), settings=("views",))

    # --- keeping ------------------------------------------------------------------------------------------------

    def check(self, on_progress: OnProgress = unwatched) -> list[Finding]:
        """What is wrong with the file and with the record in it."""
        return check(self.workspace, on_progress)

    def repair(self, on_progress: OnProgress = unwatched) -> list[Finding]:
        """Mend what can be mended without losing anything, and tell what is left."""
        return repair(self.workspace, on_progress)

    def backup(self, target: Path | None = None, on_progress: OnProgress = unwatched) -> Path:
        """A verified copy of the workspace; progress is in pages of the file."""
        return make_backup(self.workspace.path, self.workspace.connection, target, on_progress)

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
        return Changes(label, tuple(dict.fromkeys([*refs, *linked.values()])), tuple(refs))

    def _check_circles(self, written: Iterable[Mapping[str, Kept]]) -> None:
        """Refuse an actor that belongs to itself in the end, or a source that derives from itself."""
        if not any(key in values for values in written for key in ("parent", "derives_from")):
            return
        found = circle(self.workspace)
        if found:
            raise BadInput(found.message, **found.values)

    def _check_taken_back(self, undone: Undone) -> None:
        """Refuse what the rules of writing would not have allowed to be written."""
        batch = self._batch(create_actors=False)
        for record in self.records(undone.records):
            check_whole(record, batch)
        if {"ladder", "marking"} & set(undone.settings):
            self._read_ladder(kept_ladder(self.settings.ladder))
        if found := circle(self.workspace):
            raise BadInput(found.message, **found.values)

    def _turned(self, undone: Undone) -> Changes:
        refs = refs_ever(self.workspace, undone.records)
        touched = tuple(refs[id_] for id_ in reversed(undone.records) if id_ in refs)
        return Changes(undone.label, touched, settings=undone.settings)

"""The desk: every use case of window and command line over one open workspace."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tracker.desk.assignments import Assignment, assignments_of
from tracker.desk.changes import Changes
from tracker.desk.computed import Computed, compute
from tracker.desk.dossier import CitedSource, Dossier
from tracker.desk.drafting import Batch, read_link_type
from tracker.desk.editing import read_edit
from tracker.desk.filing import load_batch
from tracker.desk.flag_query import narrowed, read_urgency
from tracker.desk.flags import flags_of
from tracker.desk.settings import DeskSettings, read_settings
from tracker.desk.tangible import JudgedMeeting, Tangible, judged_meetings, tangible
from tracker.domain.flags import Flag
from tracker.domain.implementation import read_implementation
from tracker.domain.kinds import Kind, read_ref
from tracker.domain.query import EVERYTHING, Query
from tracker.domain.query_reading import parse_query
from tracker.domain.record import Pointer, Record
from tracker.domain.tangibility import Verdict
from tracker.errors import BadInput
from tracker.language import Language
from tracker.storage import writing
from tracker.storage.backup import make_backup
from tracker.storage.checking import Finding, check, circle, repair
from tracker.storage.history import HistoryEntry, Undone, deleted_record, read_history, redo_last, undo_last
from tracker.storage.judging import (
    CommitmentStanding,
    commitment_standings,
    commitments_with_implementation,
    outcomes_with_verdict,
)
from tracker.storage.listing import list_ids
from tracker.storage.naming import find_exact, resolve
from tracker.storage.reading import pointers, read_record, read_records, stream_records
from tracker.storage.relations import (
    citation_ids,
    counts_by_kind,
    dependent_ids,
    ids_marked,
    ids_where,
    links_of,
    refs_ever,
    refs_of,
)
from tracker.storage.rules import rule_files
from tracker.storage.search import Hit, search
from tracker.storage.timeline import TimelineRow, timeline_rows
from tracker.storage.workspace import Step, Workspace


@dataclass(slots=True)
class Desk:
    """One workspace as of a day, in a language. All writes go through here and tell what they changed."""

    workspace: Workspace
    as_of: date
    language: Language
    hidden: frozenset[int] = frozenset()
    """Ids of records above a ceiling: they are not listed, not named, and do not count."""

    def below(self, ceiling: str | None) -> "Desk":
        """This desk as it may be shown under a ceiling (DOMAIN §7); unmarked records stay in."""
        if ceiling is None:
            return self
        ladder = self.settings.ladder
        level = ladder.read(ceiling)
        above = ids_marked(self.workspace, [name for name in ladder.names if not ladder.admits(level, name)])
        return replace(self, hidden=frozenset(above | dependent_ids(self.workspace, above)))

    @property
    def settings(self) -> DeskSettings:
        """What belongs to the desk and travels in its file."""
        return read_settings(self.workspace.settings())

    # --- reading ------------------------------------------------------------------------------------------------

    def find(self, text: str, kinds: Sequence[Kind] = ()) -> Pointer:
        """The one record that a reference, a uid or an exact name means. Raises BadInput, naming the near ones."""
        return resolve(self.workspace, text, kinds)

    def record(self, text: str) -> Record:
        """The record that `text` means, whole."""
        return self.by_id(self.find(text).id)

    def by_id(self, id_: int) -> Record:
        """The record with an id. Raises BadInput when it is no more, or lies above the ceiling."""
        record = None if id_ in self.hidden else read_record(self.workspace, id_)
        if id_ in self.hidden:
            raise BadInput("the record asked for lies above the ceiling; choose a higher one")
        if record is None:
            raise BadInput("the record is no longer there; it was deleted meanwhile")
        return record

    def list_ids(
        self,
        kinds: tuple[Kind, ...],
        query: str | Query = EVERYTHING,
        sort: str | None = None,
        limit: int | None = None,
    ) -> list[int]:
        """Ids of the records of these kinds that match, in order; see `tracker.storage.listing`."""
        tree = parse_query(query) if isinstance(query, str) else query
        ladder = self.settings.ladder
        asked = None if self.hidden else limit
        ids = list_ids(self.workspace, kinds, tree, self.as_of, ladder, self._computed_field, sort, asked)
        return [id_ for id_ in ids if id_ not in self.hidden][:limit] if self.hidden else ids

    def records(self, ids: Sequence[int]) -> list[Record]:
        """These records, whole, in this order."""
        return read_records(self.workspace, ids)

    def stream(self, ids: Sequence[int]) -> Iterator[Record]:
        """As `records`, read a chunk at a time."""
        return stream_records(self.workspace, ids)

    def compute(self, records: Sequence[Record]) -> Computed:
        """What is computed for these records as of the day."""
        return compute(self.workspace, self.as_of, records, self.hidden)

    def dossier(self, id_: int) -> Dossier:
        """Everything about one record."""
        record = self.by_id(id_)
        return Dossier(
            record,
            self.compute([record]),
            tuple(links_of(self.workspace, id_)),
            tuple(self.cited([id_]).get(id_, ())),
            tuple(read_history(self.workspace, id_)),
        )

    def cited(self, ids: Sequence[int]) -> dict[int, list[CitedSource]]:
        """The citations of each of these records, with their sources."""
        found = citation_ids(self.workspace, ids)
        by_record = {id_: [one for one in cited if one not in self.hidden] for id_, cited in found.items()}
        citations = {one.id: one for one in self.records([id_ for ids in by_record.values() for id_ in ids])}
        pointers = {id_: one.pointer_to("source") for id_, one in citations.items()}
        sources = {one.id: one for one in self.records(list({p.id for p in pointers.values() if p}))}
        return {
            id_: [CitedSource(citations[c], sources[p.id]) for c in found if (p := pointers[c]) is not None]
            for id_, found in by_record.items()
        }

    def related(self, kind: Kind, key: str, target: int) -> list[Record]:
        """The records of a kind whose reference `key` leads to the record with the id `target`, by date."""
        return self.records([id_ for id_ in ids_where(self.workspace, kind, key, target) if id_ not in self.hidden])

    def timeline_rows(self, ids: Sequence[int]) -> list[TimelineRow]:
        """What the timeline draws of these records."""
        return timeline_rows(self.workspace, self.as_of, ids)

    def pointers(self, ids: Sequence[int]) -> list[Pointer]:
        """These records as others refer to them, in this order."""
        found = pointers(self.workspace, ids)
        return [found[id_] for id_ in ids if id_ in found and id_ not in self.hidden]

    def judged_meetings(self, ids: Sequence[int]) -> list[JudgedMeeting]:
        """These meetings with their verdicts."""
        return judged_meetings(self.workspace, self.as_of, self.records(ids), self.hidden)

    def standings(self, ids: Sequence[int]) -> dict[int, CommitmentStanding]:
        """How each of these commitments stands."""
        return commitment_standings(self.workspace, self.as_of, ids, self.hidden)

    def count(self, kinds: Sequence[Kind]) -> int:
        """How many records there are of these kinds together."""
        counts = self.counts()
        return sum(counts.get(kind, 0) for kind in kinds)

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Full-text search, the best first."""
        return search(self.workspace, text, limit)

    def flags(self, query: str = "") -> list[Flag]:
        """The flags of the day, of the records that match the query; `flag:` and `urgency:` narrow the flags."""
        flags = flags_of(self.workspace, self.as_of, self.settings, self.language)
        tree = parse_query(query)
        if tree == EVERYTHING:
            return flags
        return narrowed(flags, tree, lambda rest: set(self.list_ids((), rest)))

    def tangible(self, text: str) -> Tangible:
        """The verdict of an outcome, a meeting or a body."""
        return tangible(self.workspace, self.as_of, self.record(text), self.hidden)

    def counts(self) -> dict[Kind, int]:
        """How many records there are of each kind."""
        return counts_by_kind(self.workspace)

    def _computed_field(self, field: str, value: str) -> Iterable[int]:
        if field == "implementation":
            return commitments_with_implementation(self.workspace, self.as_of, _known(value, field))
        if field == "verdict":
            return outcomes_with_verdict(self.workspace, self.as_of, _known(value, field))
        if field == "overdue":
            return self._overdue(value)
        if field == "flag" and value not in rule_files():
            raise BadInput(f"flag {value!r} is not a rule; the rules are {', '.join(rule_files())}")
        if field == "urgency":
            read_urgency(value)
        only = value if field == "flag" else None
        flags = flags_of(self.workspace, self.as_of, self.settings, self.language, only)
        return {flag.record for flag in flags if field == "flag" or flag.urgency == value}

    def _overdue(self, value: str) -> Iterable[int]:
        overdue = {
            flag.record
            for flag in flags_of(self.workspace, self.as_of, self.settings, self.language, "commitment-overdue")
        }
        if value not in ("yes", "no"):
            raise BadInput(f"field 'overdue' takes yes or no, not {value!r}")
        if value == "yes":
            return overdue
        return [id_ for id_ in self.list_ids((Kind.COMMITMENT,)) if id_ not in overdue]

    # --- writing ------------------------------------------------------------------------------------------------

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
            self._check_circles()
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

    def history(self, text: str | None = None) -> list[HistoryEntry]:
        """Every change, the newest first; of one record when named, also of one that was deleted."""
        if text is None:
            return read_history(self.workspace)
        ref = read_ref(text)
        gone = deleted_record(self.workspace, ref) if ref else None
        if gone is not None:
            return read_history(self.workspace, gone)
        return read_history(self.workspace, self.find(text).id)

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
        self._check_circles()
        linked = refs_of(self.workspace, [id_ for link in batch.links for id_ in (link.origin, link.target)])
        return Changes(label, tuple(dict.fromkeys([*refs, *linked.values()])))

    def _check_circles(self) -> None:
        found = circle(self.workspace)
        if found:
            raise BadInput(found)

    def _turned(self, undone: Undone | None) -> Changes | None:
        if undone is None:
            return None
        refs = refs_ever(self.workspace, undone.records)
        return Changes(undone.label, tuple(refs[id_] for id_ in reversed(undone.records) if id_ in refs))


def _known(value: str, field: str) -> str:
    if field == "implementation":
        return read_implementation(value).value
    try:
        return Verdict(value).value
    except ValueError:
        raise BadInput(f"verdict {value!r} is not known; the verdicts are {', '.join(Verdict)}") from None

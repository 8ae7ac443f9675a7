"""Changing the same fields of many records as one step: first what would become of each, then the writing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.desk.assignments import Assignment
from tracker.desk.drafting import Batch
from tracker.desk.editing import read_edit
from tracker.desk.reading import ReadingDesk
from tracker.desk.settings import DeskSettings
from tracker.domain.draft import Document, Edit, Kept, Part
from tracker.domain.kinds import Ref
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.record import Involvement, KeptFile, Pointer, Record, Value
from tracker.domain.schema import FieldType, field_of, main_date_field
from tracker.domain.stages import StageMove
from tracker.errors import BadInput
from tracker.language import N_

_CHUNK = 256
_TO_BE = 0
"""The number of an actor that is yet to be made; none is ever given out."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an edit would make of one record: `after` as it would be, or None with the reason why it is refused."""

    before: Record
    after: Record | None
    refusal: str = ""

    @property
    def changes(self) -> bool:
        """Whether writing it would change anything."""
        return self.after is not None and self.after != self.before


def propose_many(
    desk: ReadingDesk,
    ids: Sequence[int],
    assignments: Sequence[Assignment],
    *,
    create_actors: bool = False,
    on_progress: OnProgress = unwatched,
) -> list[Proposal]:
    """What these assignments would make of each record, in the order of the ids; nothing is written.

    Records that are no more are left out. Reads only, so that it can be asked beside the window.
    """
    reader = _Reader(desk, assignments, create_actors)
    proposals = []
    for done, record in enumerate(_records(desk, ids), 1):
        proposals.append(reader.propose(record))
        on_progress(done, len(ids))
    return proposals


def edits_of_many(
    desk: ReadingDesk,
    ids: Sequence[int],
    assignments: Sequence[Assignment],
    batch: Batch,
    on_progress: OnProgress = unwatched,
) -> list[tuple[Ref, Edit]]:
    """The edits that change anything, read inside the step that writes them; actors made on the way are in `batch`.

    Raises BadInput when one record refuses, or is no more: all of them change, or none does.
    """
    settings, pointed = desk.settings, _Pointed(desk, batch)
    edits, read = [], 0
    for record in _records(desk, ids):
        try:
            edit = read_edit(record, assignments, batch, settings, desk.as_of)
        except BadInput as error:
            raise BadInput(N_("{ref}: {error}"), ref=record.ref, error=error) from error
        read += 1
        on_progress(read, 2 * len(ids))
        if _changes(record, edit, pointed):
            edits.append((record.ref, edit))
    if read < len(ids):
        raise BadInput(N_("a record to change is no longer there; it was deleted meanwhile; nothing was changed"))
    if not edits:
        raise BadInput(N_("nothing would change; the records hold that already"))
    return edits


def changes_anything(desk: ReadingDesk, record: Record, edit: Edit, batch: Batch) -> bool:
    """Whether a record would hold anything else once this is written; `batch` has what is made on the way."""
    return bool(batch.drafts) or _changes(record, edit, _Pointed(desk, batch))


def _changes(record: Record, edit: Edit, pointed: "_Pointed") -> bool:
    return _after(record, edit, pointed) != record


def _records(desk: ReadingDesk, ids: Sequence[int]) -> Iterator[Record]:
    for start in range(0, len(ids), _CHUNK):
        yield from desk.records(ids[start : start + _CHUNK])


class _Pointed:
    """The records that edits lead to, by id, those that are yet to be made among them."""

    def __init__(self, desk: ReadingDesk, batch: Batch) -> None:
        self._desk = desk
        self._batch = batch
        self._known: dict[int, Pointer] = {}

    def __call__(self, id_: int) -> Pointer:
        if id_ not in self._known:
            for made_id, draft in self._batch.made.items():
                self._known[made_id] = Pointer(made_id, Ref(draft.kind, _TO_BE), draft.title)
        if id_ not in self._known:
            (self._known[id_],) = self._desk.pointers([id_])
        return self._known[id_]


class _Reader:
    """Reads the same assignments for one record after the other."""

    def __init__(self, desk: ReadingDesk, assignments: Sequence[Assignment], create_actors: bool) -> None:
        self._desk = desk
        self._assignments = assignments
        self._settings: DeskSettings = desk.settings
        self._batch = Batch(desk.workspace, self._settings, desk.as_of, create_actors)
        self._batch.expect([])
        self._pointed = _Pointed(desk, self._batch)

    def propose(self, record: Record) -> Proposal:
        """What would become of one record."""
        try:
            edit = read_edit(record, self._assignments, self._batch, self._settings, self._desk.as_of)
        except BadInput as error:
            return Proposal(record, None, str(error))
        return Proposal(record, _after(record, edit, self._pointed))


def _after(record: Record, edit: Edit, pointed: _Pointed) -> Record:
    """The record as it would be once the edit is written."""
    values: dict[str, Value] = dict(record.values)
    common: dict[str, Value] = {}
    main = main_date_field(record.kind)
    for key, kept in edit.values.items():
        value = _value(record, key, kept, pointed)
        if key in ("title", "marking", "tags"):
            common[key] = value
        elif main is not None and key == main.key:
            common["date"] = value
        elif value is None or value == ():
            values.pop(key, None)
        else:
            values[key] = value
    return replace(record, values=values, **common)  # type: ignore[arg-type]


def _value(record: Record, key: str, kept: Kept, pointed: _Pointed) -> Value:
    if isinstance(kept, Document):
        return KeptFile(kept.name, "", len(kept.content))
    if isinstance(kept, tuple):
        if kept and isinstance(kept[0], StageMove):
            return (*record.stages(), *(move for move in kept if isinstance(move, StageMove)))
        return _list_value(kept, pointed)
    field = field_of(record.kind, key)
    if isinstance(kept, int) and field is not None and field.type is FieldType.REF:
        return pointed(kept)
    return kept


def _list_value(kept: tuple[str | int | Part | StageMove, ...], pointed: _Pointed) -> Value:
    if any(isinstance(one, Part) for one in kept):
        return tuple(Involvement(pointed(part.actor), part.role, part.side) for part in kept if isinstance(part, Part))
    if any(isinstance(one, int) for one in kept):
        return tuple(pointed(one) for one in kept if isinstance(one, int))
    return tuple(one for one in kept if isinstance(one, str))

"""What changed since a person last looked at a desk: by record, in words, by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.desk.history_changes import FieldChange, history_steps
from tracker.desk.reading import ReadingDesk
from tracker.domain.kinds import Kind, Ref
from tracker.storage.history import read_history
from tracker.storage.since import RecordChange, changes_between
from tracker.storage.touched import last_change


@dataclass(frozen=True, slots=True)
class SubjectChanged:
    """A record with all that changed of it and of what belongs to it.

    `fields` are its own changes, the newest first; `added`, `changed` and `removed` count its belongings by kind.
    """

    ref: Ref
    title: str
    by: tuple[str, ...]
    made: bool
    gone: bool
    fields: tuple[FieldChange, ...]
    added: dict[Kind, int]
    changed: dict[Kind, int]
    removed: dict[Kind, int]


@dataclass(frozen=True, slots=True)
class Since:
    """What changed after one place in the history, up to another. `left` more subjects are not told one by one."""

    upto: int
    records: int = 0
    by: tuple[str, ...] = ()
    subjects: tuple[SubjectChanged, ...] = ()
    left: int = 0


def changed_since(desk: ReadingDesk, place: int, most: int) -> Since:
    """What changed after this place, the newest first, `most` records told one by one.

    A place beyond the end is that of a copy that knew more: nothing is told. Nor is anything below a ceiling, where
    there is no history: what is no more cannot be held against it.
    """
    upto = last_change(desk.workspace)
    if desk.is_below:
        return Since(upto)
    found = changes_between(desk.workspace, place, upto)
    subjects = _grouped(desk, found.changed)
    told = tuple(_told(desk, own, others, place) for own, others in subjects[:most])
    return Since(upto, found.records, found.by, told, max(0, len(subjects) - most))


@dataclass(slots=True)
class _Own:
    """A subject: its own change if it changed itself, and how it is called."""

    id: int
    ref: Ref
    title: str
    change: RecordChange | None = None


def _grouped(desk: ReadingDesk, changes: Sequence[RecordChange]) -> list[tuple[_Own, list[RecordChange]]]:
    """Each subject with what changed of its belongings, in the order in which they were last changed."""
    owners = {one.id: one for one in desk.pointers(sorted({one.owner for one in changes if one.owner is not None}))}
    groups: dict[int, tuple[_Own, list[RecordChange]]] = {}
    for one in changes:
        if one.owner in owners:
            owner = owners[one.owner]
            groups.setdefault(owner.id, (_Own(owner.id, owner.ref, owner.title), []))[1].append(one)
        else:
            own = groups.setdefault(one.id, (_Own(one.id, one.ref, one.title), []))[0]
            own.change = one
    return list(groups.values())


def _told(desk: ReadingDesk, own: _Own, others: Sequence[RecordChange], place: int) -> SubjectChanged:
    change = own.change
    names = {name for one in (*others, *([change] if change else [])) for name in one.by}
    whole = change is not None and (change.made or change.gone)
    return SubjectChanged(
        own.ref,
        own.title,
        tuple(sorted(names)),
        made=change is not None and change.made,
        gone=change is not None and change.gone,
        fields=() if change is None or whole else _fields(desk, own.id, place),
        added=_counted(one.ref.kind for one in others if one.made),
        changed=_counted(one.ref.kind for one in others if not one.made and not one.gone),
        removed=_counted(one.ref.kind for one in others if one.gone),
    )


def _fields(desk: ReadingDesk, id_: int, place: int) -> tuple[FieldChange, ...]:
    """Each field that changed once, with what it holds now."""
    entries = read_history(desk.workspace, id_, after=place)
    steps = history_steps(desk, entries, len(entries))
    newest: dict[str, FieldChange] = {}
    for change in (change for step in steps for change in step.changes):
        newest.setdefault(change.key, change)
    return tuple(newest.values())


def _counted(kinds: Iterable[Kind]) -> dict[Kind, int]:
    counts: dict[Kind, int] = {}
    for kind in kinds:
        counts[kind] = counts.get(kind, 0) + 1
    return counts

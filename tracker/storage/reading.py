"""Reading records: many at a time, whole, with everything they point at named."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.domain.dates import VagueDate
from tracker.domain.kinds import Kind, Ref
from tracker.domain.record import Involvement, KeptFile, Pointer, Record, Value
from tracker.domain.schema import Field, FieldType, fields_of
from tracker.domain.stages import Stage, StageMove
from tracker.storage.columns import CHILD_TYPES, columns_of, detail_columns, table_of
from tracker.storage.rows import read_date, read_number
from tracker.storage.workspace import Workspace

_CHUNK = 2_000
_COMMON = "id, kind, number, uid, title, marking, date, date_text, created, changed"
_Lists = dict[tuple[int, str], list[Any]]


def read_records(workspace: Workspace, ids: Sequence[int]) -> list[Record]:
    """The records with these ids, in this order; ids that are no more are left out."""
    return list(stream_records(workspace, ids))


def stream_records(workspace: Workspace, ids: Sequence[int]) -> Iterator[Record]:
    """As `read_records`, a chunk at a time."""
    for start in range(0, len(ids), _CHUNK):
        yield from _read_chunk(workspace, ids[start : start + _CHUNK])


def read_record(workspace: Workspace, id_: int) -> Record | None:
    """One record, or None when there is none."""
    return next(stream_records(workspace, [id_]), None)


def pointers(workspace: Workspace, ids: Iterable[int]) -> dict[int, Pointer]:
    """The records with these ids as others refer to them."""
    rows = workspace.rows(
        "SELECT id, kind, number, title FROM record WHERE id IN (SELECT value FROM json_each(?))", (_array(ids),)
    )
    return {id_: Pointer(id_, Ref(Kind(kind), number), title) for id_, kind, number, title in rows}


def _array(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))


def _read_chunk(workspace: Workspace, ids: Sequence[int]) -> Iterator[Record]:
    array = _array(ids)
    common = {
        row[0]: row
        for row in workspace.rows(
            f"SELECT {_COMMON} FROM record WHERE id IN (SELECT value FROM json_each(?))", (array,)
        )
    }
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for id_, row in common.items():
        by_kind[Kind(row[1])].append(id_)
    details = {kind: _details(workspace, kind, of_kind) for kind, of_kind in by_kind.items()}
    lists = _lists(workspace, array)
    named = pointers(workspace, _targets(details, lists))
    for id_ in ids:
        if id_ in common:
            row = common[id_]
            yield _record(row, details[Kind(row[1])][id_], lists, named)


def _details(workspace: Workspace, kind: Kind, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    columns = detail_columns(kind)
    names = ", ".join(f'"{column}"' for column in ("id", *columns))
    rows = workspace.rows(
        f'SELECT {names} FROM "{table_of(kind)}" WHERE id IN (SELECT value FROM json_each(?))', (_array(ids),)
    )
    return {row[0]: dict(zip(columns, row[1:], strict=True)) for row in rows}


def _lists(workspace: Workspace, array: str) -> _Lists:
    found: _Lists = defaultdict(list)
    within = "IN (SELECT value FROM json_each(?)) ORDER BY id"
    for record, part, *row in workspace.rows(
        f"SELECT record, part, actor, role, side FROM involvement WHERE record {within}", (array,)
    ):
        found[record, part].append(row)
    for record, key, target in workspace.rows(
        f"SELECT record, field, target FROM reference WHERE record {within}", (array,)
    ):
        found[record, key].append(target)
    for record, key, text in workspace.rows(f"SELECT record, field, text FROM word WHERE record {within}", (array,)):
        found[record, key].append(text)
    for commitment, *row in workspace.rows(
        f"SELECT commitment, stage, date, date_text, source FROM stage_move WHERE commitment {within}", (array,)
    ):
        found[commitment, "stages"].append(row)
    return found


def _targets(details: dict[Kind, dict[int, dict[str, Any]]], lists: _Lists) -> set[int]:
    """Every id that a reference or a list of actors leads to."""
    targets: set[int] = set()
    for kind, rows in details.items():
        keys = [field.key for field in fields_of(kind) if field.type is FieldType.REF]
        for row in rows.values():
            targets.update(row[key] for key in keys if row[key] is not None)
    for values in lists.values():
        for value in values:
            if isinstance(value, int):
                targets.add(value)
            elif isinstance(value, list) and isinstance(value[0], int):
                targets.add(value[0])
    return targets


def _record(row: tuple[Any, ...], detail: dict[str, Any], lists: _Lists, named: dict[int, Pointer]) -> Record:
    id_, kind_name, number, uid, title, marking, date, date_text, created, changed = row
    kind = Kind(kind_name)
    values: dict[str, Value] = {}
    for field in fields_of(kind):
        if field.main_date:
            continue
        value = _list_value(id_, field, lists, named) if field.type in CHILD_TYPES else _value(field, detail, named)
        if value is not None and value != ():
            values[field.key] = value
    when: VagueDate | None = read_date(date, date_text)
    tags = tuple(lists.get((id_, "tags"), ()))
    return Record(id_, Ref(kind, number), uid, title, marking, created, changed, when, tags, values)


def _value(field: Field, detail: dict[str, Any], named: dict[int, Pointer]) -> Value:
    if field.type is FieldType.FILE:
        name, digest, size = (detail[column] for column in columns_of(field))
        return KeptFile(name, digest, size) if digest else None
    raw = detail[field.key]
    if field.type is FieldType.DATE:
        return read_date(raw, detail[f"{field.key}_text"])
    if raw is None:
        return None
    if field.type is FieldType.REF:
        return named.get(raw)
    if field.type is FieldType.NUMBER:
        return read_number(raw)
    kept: Value = bool(raw) if field.type is FieldType.YES_NO else raw
    return kept


def _list_value(id_: int, field: Field, lists: _Lists, named: dict[int, Pointer]) -> Value:
    values = lists.get((id_, field.key), ())
    if field.type is FieldType.PEOPLE:
        return tuple(Involvement(named[actor], role or "", side or "") for actor, role, side in values)
    if field.type is FieldType.REFS:
        return tuple(named[target] for target in values)
    if field.type is FieldType.STAGES:
        return tuple(StageMove(Stage(s), read_date(d, t), source) for s, d, t, source in values)
    return tuple(values)

"""Writing records: the rows of drafts and edits, table by table, inside a step."""

import contextlib
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.domain.dates import VagueDate
from tracker.domain.draft import Document, Draft, Edit, Kept, Part
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, Ref
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.schema import FieldType, field_of, fields_of, main_date_field
from tracker.domain.stages import StageMove
from tracker.domain.uids import new_uid
from tracker.storage.columns import columns_of, table_of
from tracker.storage.driver import Connection
from tracker.storage.relations import dependent_ids
from tracker.storage.rows import date_columns, derived_columns, kept_columns, marks
from tracker.storage.search_index import filled_at_the_end
from tracker.storage.workspace import Step, Workspace

_RECORD = (
    "INSERT INTO record (id, kind, number, uid, title, folded, marking, date, date_text, earliest, latest, "
    "month_or_better, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_LISTS = {
    FieldType.PEOPLE: "INSERT INTO involvement (record, part, actor, role, side) VALUES (?, ?, ?, ?, ?)",
    FieldType.REFS: "INSERT INTO reference (record, field, target) VALUES (?, ?, ?)",
    FieldType.WORDS: "INSERT INTO word (record, field, text, folded) VALUES (?, ?, ?, ?)",
    FieldType.STAGES: (
        "INSERT INTO stage_move (commitment, stage, date, date_text, earliest, latest, source) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"
    ),
}
_LIST_ROWS = {
    FieldType.PEOPLE: ("involvement", "record, part, actor, role, side", "part"),
    FieldType.REFS: ("reference", "record, field, target", "field"),
    FieldType.WORDS: ("word", "record, field, text, folded", "field"),
}
"""The table of a list, its columns as they are written, and the one that names the field."""

_MANY = 64
# References that no question asks about, and that have no index for the sake of writing.
_RARELY_ASKED = (
    ("commitment", "beneficiary"),
    ("outcome", "reversed_by"),
    ("reading", "source"),
    ("assessment", "source"),
    ("assessment", "obligor"),
)


def next_id(workspace: Workspace) -> int:
    """The id that the next record gets; batches count on from it to refer to records not written yet."""
    return int(workspace.value("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'record'), 0)")) + 1


def insert_records(workspace: Workspace, step: Step, drafts: Sequence[Draft]) -> list[Ref]:
    """Write new records, with ids from `next_id` on in the drafts' order; references may lead to later drafts."""
    connection = workspace.connection
    first = next_id(workspace)
    kinds = tuple(dict.fromkeys(draft.kind for draft in drafts))
    refs = _number(connection, drafts)
    with filled_at_the_end(connection, kinds, first):
        connection.executemany(_RECORD, _record_rows(first, refs, drafts, step.at))
        _insert_lists(connection, enumerate(drafts, first))
        for kind in kinds:
            _insert_details(connection, kind, [(i, d) for i, d in enumerate(drafts, first) if d.kind is kind])
    return refs


def _number(connection: Connection, drafts: Sequence[Draft]) -> list[Ref]:
    last: dict[str, int] = dict(connection.execute("SELECT kind, number FROM last_number").fetchall())
    refs = []
    for draft in drafts:
        last[draft.kind] = last.get(draft.kind, 0) + 1
        refs.append(Ref(draft.kind, last[draft.kind]))
    connection.executemany(
        "INSERT INTO last_number (kind, number) VALUES (?, ?) "
        "ON CONFLICT (kind) DO UPDATE SET number = excluded.number",
        [(str(kind), number) for kind, number in last.items()],
    )
    return refs


def _record_rows(
    first: int, refs: Sequence[Ref], drafts: Sequence[Draft], at: str
) -> Iterable[tuple[str | int | None, ...]]:
    for place, (ref, draft) in enumerate(zip(refs, drafts, strict=True)):
        yield (
            first + place,
            draft.kind.value,
            ref.number,
            new_uid(),
            draft.title,
            fold(draft.title),
            draft.marking,
            *date_columns(draft.date),
            int(draft.date.month_or_better) if draft.date else 0,
            at,
            at,
        )


def _insert_details(connection: Connection, kind: Kind, drafts: Sequence[tuple[int, Draft]]) -> None:
    fields = [field for field in fields_of(kind) if columns_of(field)]
    names = ["id", *(column for field in fields for column in columns_of(field))]
    rows: list[list[Any]] = []
    for id_, draft in drafts:
        row: list[Any] = [id_]
        for field in fields:
            value = draft.values.get(field.key)
            row += _keep(connection, value) if field.type is FieldType.FILE else kept_columns(field, value)
        derived = derived_columns(kind, {"artefact": draft.values.get("artefact")})
        rows.append([*row, *derived.values()])
    names += derived_columns(kind, {"artefact": None})
    holders = ", ".join("?" * len(names))
    connection.executemany(f'INSERT INTO "{table_of(kind)}" ({marks(names)}) VALUES ({holders})', rows)


def _keep(connection: Connection, value: Kept) -> tuple[str | None, str | None, int | None]:
    """Keep a document's bytes, once for equal documents; returns the columns of a file field."""
    if not isinstance(value, Document):
        return None, None, None
    digest = hashlib.sha256(value.content).hexdigest()
    connection.execute("INSERT OR IGNORE INTO document (sha256, bytes) VALUES (?, ?)", (digest, value.content))
    return value.name, digest, len(value.content)


def _insert_lists(connection: Connection, drafts: Iterable[tuple[int, Draft]]) -> None:
    rows: dict[FieldType, list[tuple[Any, ...]]] = {type_: [] for type_ in _LISTS}
    for id_, draft in drafts:
        rows[FieldType.WORDS] += _list_rows(id_, "tags", draft.tags)
        for key, value in draft.values.items():
            if isinstance(value, tuple) and value:
                field = field_of(draft.kind, key)
                if field is not None:
                    rows[field.type] += _list_rows(id_, key, value)
    for type_, statement in _LISTS.items():
        if rows[type_]:
            connection.executemany(statement, rows[type_])


def _list_rows(id_: int, key: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [_list_row(id_, key, value) for value in values]


def _list_row(id_: int, key: str, value: Part | StageMove | str | int) -> tuple[Any, ...]:
    if isinstance(value, Part):
        return id_, key, value.actor, value.role or None, value.side or None
    if isinstance(value, StageMove):
        return id_, value.stage.value, *date_columns(value.date), value.source
    if isinstance(value, str):
        return id_, key, value, fold(value)
    return id_, key, value


def update_record(workspace: Workspace, step: Step, edit: Edit) -> None:
    """Write the keys that `edit` names: lists are replaced whole, but a commitment's stages only grow."""
    connection = workspace.connection
    common: dict[str, Any] = {"changed": step.at}
    details: dict[str, Any] = {}
    for key, value in edit.values.items():
        if key == "tags":
            _replace_list(connection, edit.id, key, FieldType.WORDS, value)
        elif key in ("title", "marking"):
            common |= {key: value} | ({"folded": fold(str(value))} if key == "title" else {})
        else:
            _write_field(connection, edit, key, value, common, details)
    details |= derived_columns(edit.kind, details)
    _update(connection, "record", edit.id, common)
    if details:
        _update(connection, table_of(edit.kind), edit.id, details)


def _write_field(
    connection: Connection, edit: Edit, key: str, value: Kept, common: dict[str, Any], details: dict[str, Any]
) -> None:
    field = field_of(edit.kind, key)
    if field is None:
        raise KeyError(key)
    if field == main_date_field(edit.kind):
        when = value if isinstance(value, VagueDate) else None
        common |= zip(("date", "date_text", "earliest", "latest"), date_columns(when), strict=True)
        common["month_or_better"] = int(when.month_or_better) if when else 0
    elif field.type is FieldType.FILE:
        details |= zip(columns_of(field), _keep(connection, value), strict=True)
    elif field.type in _LISTS:
        _replace_list(connection, edit.id, key, field.type, value)
    else:
        details |= zip(columns_of(field), kept_columns(field, value), strict=True)


def _replace_list(connection: Connection, id_: int, key: str, type_: FieldType, value: Kept) -> None:
    rows = _list_rows(id_, key, value if isinstance(value, tuple) else ())
    if type_ in _LIST_ROWS:
        rows = _without_kept(connection, id_, key, type_, rows)
    connection.executemany(_LISTS[type_], rows)


def _without_kept(
    connection: Connection, id_: int, key: str, type_: FieldType, rows: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Take away the entries that are no more, and return those to add: one that stays keeps its row, so that its
    history is its own. Where the order is another, all are written anew.
    """
    table, columns, name = _LIST_ROWS[type_]
    present = connection.execute(
        f"SELECT id, {columns} FROM {table} WHERE record = ? AND {name} = ? ORDER BY id", (id_, key)
    ).fetchall()
    wanted, kept, gone = list(rows), 0, []
    for row, *entry in present:
        if kept < len(wanted) and tuple(entry) == wanted[kept]:
            kept += 1
        else:
            gone.append((row,))
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", gone)
    return wanted[kept:]


def _update(connection: Connection, table: str, id_: int, values: dict[str, Any]) -> None:
    assignments = ", ".join(f'"{column}" = ?' for column in values)
    connection.execute(f'UPDATE "{table}" SET {assignments} WHERE id = ?', (*values.values(), id_))


def delete_records(workspace: Workspace, ids: Sequence[int], on_progress: OnProgress = unwatched) -> None:
    """Take records away with all that cannot stand without them; history keeps every row."""
    doomed = [*ids, *dependent_ids(workspace, ids)]
    many = _references_indexed(workspace.connection) if len(doomed) >= _MANY else contextlib.nullcontext()
    with many:
        for done, id_ in enumerate(doomed, 1):
            workspace.connection.execute("DELETE FROM record WHERE id = ?", (id_,))
            on_progress(done, len(doomed))


@contextlib.contextmanager
def _references_indexed(connection: Connection) -> Iterator[None]:
    """For as long as many records go: each of them is looked for in every column that may lead to it."""
    for table, column in _RARELY_ASKED:
        connection.execute(f"CREATE INDEX while_deleting_{table}_{column} ON {table} ({column})")
    yield
    for table, column in _RARELY_ASKED:
        connection.execute(f"DROP INDEX while_deleting_{table}_{column}")


def insert_link(workspace: Workspace, origin: int, type_: str, target: int) -> bool:
    """Link two records; False when they are linked so already."""
    cursor = workspace.connection.execute(
        "INSERT INTO link (uid, origin, type, target) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (new_uid(), origin, type_, target),
    )
    return bool(cursor.rowcount > 0)


def delete_link(workspace: Workspace, origin: int, type_: str, target: int) -> bool:
    """Take a link away; False when there was none."""
    cursor = workspace.connection.execute(
        "DELETE FROM link WHERE origin = ? AND type = ? AND target = ?", (origin, type_, target)
    )
    return bool(cursor.rowcount > 0)

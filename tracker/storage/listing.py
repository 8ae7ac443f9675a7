"""Which records, in which order: ids for the tables, the timeline and the command line."""

from datetime import date

from tracker.domain.kinds import Kind
from tracker.domain.markings import Ladder
from tracker.domain.query import EVERYTHING, Query
from tracker.domain.schema import FieldType, field_of, fields_of, main_date_field
from tracker.errors import BadInput
from tracker.storage.columns import table_of
from tracker.storage.querying import Compiler, Computed
from tracker.storage.workspace import Workspace

_COMMON_ORDER = {
    "ref": "record.kind {0}, record.number {0}",
    "kind": "record.kind {0}, record.number",
    "title": "record.folded {0}",
}
_PLAIN = ("created", "changed", "uid", "date_text")
_UNORDERED = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS, FieldType.STAGES, FieldType.FILE)


def list_ids(
    workspace: Workspace,
    kinds: tuple[Kind, ...],
    query: Query,
    as_of: date,
    ladder: Ladder,
    computed: Computed,
    sort: str | None = None,
    limit: int | None = None,
) -> list[int]:
    """Ids of the records of these kinds (all, when none are named) that match, by earliest bound and then reference.

    `sort` is a key, with a dash before it for the reverse; undated records and empty fields come last.
    """
    compiler = Compiler(workspace, as_of, ladder, computed)
    condition = "1" if query == EVERYTHING else compiler.condition(query)
    order, join = _order(kinds, sort, ladder)
    rows = workspace.rows(
        f"SELECT record.id FROM record {join} WHERE {_of_kinds(kinds)} AND ({condition}) ORDER BY {order} LIMIT ?",
        [*compiler.parameters, -1 if limit is None else limit],
    )
    return [id_ for (id_,) in rows]


def _of_kinds(kinds: tuple[Kind, ...]) -> str:
    if not kinds:
        return "1"
    if len(kinds) == 1:
        return f"record.kind = '{kinds[0].value}'"
    return f"record.kind IN ({', '.join(repr(kind.value) for kind in kinds)})"


def _order(kinds: tuple[Kind, ...], sort: str | None, ladder: Ladder) -> tuple[str, str]:
    """The ORDER BY terms and the join they need."""
    if sort is None:
        return "record.earliest ASC NULLS LAST, record.kind, record.number", ""
    key, direction = (sort[1:], "DESC") if sort.startswith("-") else (sort, "ASC")
    key = key.replace("-", "_")
    nulls = f"{direction} NULLS LAST"
    tail = ", record.kind, record.number"
    if key in _COMMON_ORDER:
        return _COMMON_ORDER[key].format(direction) + ("" if key != "title" else tail), ""
    if key == "marking":
        return f"{_rank(ladder)} {nulls}{tail}", ""
    if key in _PLAIN:
        return f"record.{key} {nulls}{tail}", ""
    if key in ("date", "earliest", "latest") or any(_is_main(kind, key) for kind in kinds):
        return f"record.{'latest' if key == 'latest' else 'earliest'} {nulls}{tail}", ""
    return _detail_order(kinds, key, nulls, tail)


def _rank(ladder: Ladder) -> str:
    """A marking's place in its ladder; a desk's own names may hold quotes."""
    quoted = ["'{}'".format(name.replace("'", "''")) for name in ladder.names]
    ranks = " ".join(f"WHEN {name} THEN {rank}" for rank, name in enumerate(quoted))
    return f"CASE record.marking {ranks} END"


def _is_main(kind: Kind, key: str) -> bool:
    main = main_date_field(kind)
    return main is not None and main.key == key


def _detail_order(kinds: tuple[Kind, ...], key: str, nulls: str, tail: str) -> tuple[str, str]:
    fields = [(kind, field) for kind in kinds for field in [field_of(kind, key)] if field]
    sortable = [(kind, field) for kind, field in fields if field.type not in _UNORDERED]
    if not sortable:
        known = sorted({field.key for kind in kinds for field in fields_of(kind) if field.type not in _UNORDERED})
        raise BadInput(f"cannot sort by {key!r}; sort by title, date, marking, created, changed, {', '.join(known)}")
    joins, columns = [], []
    for kind, field in sortable:
        table = table_of(kind)
        joins.append(f"LEFT JOIN {table} ON {table}.id = record.id")
        if field.type is FieldType.DATE:
            columns.append(f"{table}.{key}_earliest")
        elif field.type is FieldType.REF:
            columns.append(f"(SELECT folded FROM record AS named WHERE named.id = {table}.{key})")
        elif field.type in (FieldType.TEXT, FieldType.LONG_TEXT):
            columns.append(f'fold({table}."{key}")')
        else:
            columns.append(f'{table}."{key}"')
    column = columns[0] if len(columns) == 1 else f"coalesce({', '.join(columns)})"
    return f"{column} {nulls}{tail}", " ".join(joins)

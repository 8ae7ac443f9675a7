"""The orders a list can have: each a key, with a dash before it for the reverse, as ORDER BY terms on `record`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from json import dumps
from typing import Any

from tracker.domain.kinds import Kind
from tracker.domain.markings import Ladder
from tracker.domain.schema import DATED_KEYS, Field, FieldType, field_of, fields_of, main_date_field
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.columns import table_of

Standings = Callable[[str], Mapping[int, int]]
"""Where each record stands by a computed field: called with its name, one of `COMPUTED_ORDERS`."""

COMPUTED_ORDERS = {"implementation": Kind.COMMITMENT, "verdict": Kind.OUTCOME}
"""Computed fields that a list can be ordered by, and the kind they are computed for."""

_COMMON = {
    "ref": "record.kind {0}, record.number {0}",
    "kind": "record.kind {0}, record.number",
    "title": "record.folded {0}, record.kind, record.number",
}
_PLAIN = ("created", "changed", "uid", "date_text")
_UNORDERED = (FieldType.REFS, FieldType.WORDS, FieldType.STAGES, FieldType.FILE)
_TAIL = "record.kind, record.number"
_NAMES = (
    "(SELECT group_concat(folded, ', ') FROM (SELECT who.folded FROM involvement "
    "JOIN record AS who ON who.id = involvement.actor "
    "WHERE involvement.record = record.id AND involvement.part = '{}' ORDER BY involvement.id))"
)


@dataclass(frozen=True, slots=True)
class Order:
    """The terms of an ORDER BY, the joins they need, and what these are asked with."""

    terms: str
    joins: str = ""
    parameters: tuple[Any, ...] = ()
    indexed: bool = False
    """An index has the records of a kind in this order."""


def order_of(
    kinds: tuple[Kind, ...], sort: str | None, ladder: Ladder, standings: Standings, *, few: bool = False
) -> Order:
    """The order that `sort` asks for; by earliest bound and then reference without one.

    Undated records and empty fields come last. `few` says that few records will be put in order, for which what helps
    many would cost more than it saves. Raises BadInput for a key that these kinds have no order by.
    """
    if sort is None:
        return Order(f"record.earliest ASC NULLS LAST, {_TAIL}", indexed=True)
    key, direction = (sort[1:], "DESC") if sort.startswith("-") else (sort, "ASC")
    key = key.replace("-", "_")
    nulls = f"{direction} NULLS LAST, {_TAIL}"
    if key in _COMMON:
        return Order(_COMMON[key].format(direction), indexed=key == "ref")
    if key == "marking":
        return Order(f"{_rank(ladder)} {nulls}")
    if key in _PLAIN:
        return Order(f"record.{key} {nulls}")
    if key in DATED_KEYS or any(_is_main(kind, key) for kind in kinds):
        return Order(f"record.{'latest' if key == 'latest' else 'earliest'} {nulls}", indexed=key != "latest")
    if COMPUTED_ORDERS.get(key) in kinds:
        return _computed(key, nulls, standings)
    return _detail(kinds, key, nulls, few=few)


def can_be_sorted(kind: Kind, key: str) -> bool:
    """Whether a list of this kind can be ordered by a key of its own."""
    field = field_of(kind, key)
    return COMPUTED_ORDERS.get(key) is kind or (field is not None and field.type not in _UNORDERED)


def _rank(ladder: Ladder) -> str:
    return _case("record.marking", ladder.names)


def _case(column: str, values: tuple[str, ...]) -> str:
    """A value's place among others, NULL for one that is not there; a desk's own names may hold quotes."""
    quoted = ["'{}'".format(name.replace("'", "''")) for name in values]
    return f"CASE {column} {' '.join(f'WHEN {name} THEN {rank}' for rank, name in enumerate(quoted))} END"


def _is_main(kind: Kind, key: str) -> bool:
    main = main_date_field(kind)
    return main is not None and main.key == key


def _computed(key: str, nulls: str, standings: Standings) -> Order:
    found = standings(key)
    join = (
        "LEFT JOIN (SELECT value ->> 0 AS id, value ->> 1 AS place FROM json_each(?)) AS standing "
        "ON standing.id = record.id"
    )
    return Order(f"standing.place {nulls}", join, (dumps(list(found.items())),))


def _detail(kinds: tuple[Kind, ...], key: str, nulls: str, *, few: bool) -> Order:
    fields = [(kind, field) for kind in kinds for field in [field_of(kind, key)] if field]
    sortable = [(kind, field) for kind, field in fields if field.type not in _UNORDERED]
    if not sortable:
        known = sorted({field.key for kind in kinds for field in fields_of(kind) if can_be_sorted(kind, field.key)})
        raise BadInput(
            N_("cannot sort by {key!r}; sort by title, date, marking, created, changed, {known}"),
            key=key,
            known=", ".join(known),
        )
    joins, columns = [], []
    for kind, field in sortable:
        table = table_of(kind)
        joins.append(f"LEFT JOIN {table} ON {table}.id = record.id")
        # Texts of several kinds have to be compared with each other, which their ranks by kind cannot be.
        if field.type in (FieldType.TEXT, FieldType.LONG_TEXT) and not few and len(sortable) == 1:
            joins.append(_ranked(table, key))
            columns.append("ranked.place")
        else:
            columns.append(_column(table, field))
    column = columns[0] if len(columns) == 1 else f"coalesce({', '.join(columns)})"
    return Order(f"{column} {nulls}", " ".join(joins))


def _ranked(table: str, key: str) -> str:
    """The place of each text among all that differ: folding calls Python, which a million rows would wait for."""
    texts = f'SELECT DISTINCT "{key}" AS text FROM {table} WHERE "{key}" IS NOT NULL'
    places = f"SELECT text, dense_rank() OVER (ORDER BY fold(text)) AS place FROM ({texts})"
    return f'LEFT JOIN ({places}) AS ranked ON ranked.text = {table}."{key}"'


def _column(table: str, field: Field) -> str:
    column = f'{table}."{field.key}"'
    if field.type is FieldType.DATE:
        return f"{table}.{field.key}_earliest"
    if field.type is FieldType.REF:
        return f"(SELECT folded FROM record AS named WHERE named.id = {column})"
    if field.type is FieldType.PEOPLE:
        return _NAMES.format(field.key)
    if field.type is FieldType.CHOICE and not field.open_choices:
        return _case(column, field.choices)
    return f"fold({column})" if field.type in (FieldType.TEXT, FieldType.LONG_TEXT) else column

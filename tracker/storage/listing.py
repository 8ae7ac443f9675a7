"""Which records, in which order: ids for the tables, the timeline and the command line."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.domain.ids import Ids
from tracker.domain.kinds import Kind
from tracker.domain.markings import Ladder
from tracker.domain.query import EVERYTHING, Query
from tracker.storage.below import tables_below
from tracker.storage.ordering import Order, Standings, order_of
from tracker.storage.querying import Compiler, Computed
from tracker.storage.workspace import Workspace

_SLICE = 1 << 16
"""Characters of ids that are read at a time: other threads wait no longer than for these."""
_ALL = -1


@dataclass(frozen=True, slots=True)
class Lister:
    """Lists the records of these kinds (of all, when none are named) that match a query, as of a day."""

    workspace: Workspace
    kinds: tuple[Kind, ...]
    query: Query
    as_of: date
    ladder: Ladder
    computed: Computed
    standings: Standings
    hidden: Collection[int] = ()
    """Ids of records that a query finds nothing by: as if they were not there."""

    def count(self) -> int:
        """How many there are."""
        condition, parameters = self._condition(None)
        below, hidden = self._below()
        asked = f"{below}SELECT count(*) FROM record WHERE {condition}"
        return int(self.workspace.rows(asked, [*hidden, *parameters])[0][0])

    def most(self) -> int:
        """No fewer than there would be without the query, without counting them: each kind's highest number."""
        kinds = json.dumps([kind.value for kind in self.kinds or Kind])
        asked = "SELECT coalesce(sum(number), 0) FROM last_number WHERE kind IN (SELECT value FROM json_each(?))"
        return int(self.workspace.value(asked, (kinds,)))

    def first(self, sort: str | None, limit: int | None) -> list[int]:
        """Ids of the first ones in an order, of all of them without a `limit`."""
        statement, parameters = self._statement(sort, _ALL if limit is None else limit, None)
        return [id_ for (id_,) in self.workspace.rows(statement, parameters)]

    def all(self, sort: str | None) -> Ids:
        """Ids of all of them in an order; the database is asked once, and other threads go on meanwhile."""
        statement, parameters = self._statement(sort, _ALL, None)
        joined = self.workspace.rows(f"SELECT group_concat(id) FROM ({statement})", parameters)[0][0]
        return _read_ids(joined or "")

    def among(self, ids: Sequence[int], sort: str | None) -> list[int]:
        """Those of these few that match, in their order."""
        statement, parameters = self._statement(sort, _ALL, ids)
        return [id_ for (id_,) in self.workspace.rows(statement, parameters)]

    def _statement(self, sort: str | None, limit: int, among: Sequence[int] | None) -> tuple[str, list[Any]]:
        order = order_of(self.kinds, sort, self.ladder, self.standings, few=among is not None)
        condition, parameters = self._condition(among)
        below, hidden = self._below()
        statement = (
            f"{below}SELECT record.id AS id FROM record {self._way(order, among)}{order.joins} "
            f"WHERE {condition} ORDER BY {order.terms} LIMIT ?"
        )
        return statement, [*hidden, *order.parameters, *parameters, limit]

    def _below(self) -> tuple[str, list[str]]:
        """What goes before a query that could find records by what is hidden, and its parameter."""
        if not self.hidden or self.query == EVERYTHING:
            return "", []
        return f"WITH {tables_below(self.workspace, '?')}\n", [json.dumps(sorted(self.hidden))]

    def _way(self, order: Order, among: Sequence[int] | None) -> str:
        """Reading the table from end to end beats looking rows up one by one where most of them are asked for."""
        if among is not None or order.indexed or self.query != EVERYTHING:
            return ""
        asked = self.workspace.value(f"SELECT count(*) FROM record WHERE {_of_kinds(self.kinds)}")
        return "NOT INDEXED " if 2 * asked > self.workspace.value("SELECT count(*) FROM record") else ""

    def _condition(self, among: Sequence[int] | None) -> tuple[str, list[Any]]:
        compiler = Compiler(self.workspace, self.as_of, self.ladder, self.computed, self.hidden)
        asked = "1" if self.query == EVERYTHING else compiler.condition(self.query)
        condition = f"{_of_kinds(self.kinds)} AND ({asked})"
        if among is None:
            return condition, compiler.parameters
        return f"record.id IN (SELECT value FROM json_each(?)) AND {condition}", [
            json.dumps(list(among)),
            *compiler.parameters,
        ]


def _of_kinds(kinds: tuple[Kind, ...]) -> str:
    if not kinds:
        return "1"
    if len(kinds) == 1:
        return f"record.kind = '{kinds[0].value}'"
    return f"record.kind IN ({', '.join(repr(kind.value) for kind in kinds)})"


def _read_ids(joined: str) -> Ids:
    ids, start = Ids("q"), 0
    while start < len(joined):
        end = joined.find(",", start + _SLICE)
        end = len(joined) if end < 0 else end
        ids.extend(map(int, joined[start:end].split(",")))
        start = end + 1
    return ids

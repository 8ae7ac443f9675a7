"""Full text below a ceiling: no record is found by the name of somebody who lies above it, nor shows that name."""

import json
from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

from tracker.domain.kinds import Kind
from tracker.storage.below import tables_below
from tracker.storage.driver import in_memory
from tracker.storage.scripts import derived, run_script
from tracker.storage.search import SNIPPET, Hit, match_expression, search
from tracker.storage.workspace import Workspace

_NAMING = """
SELECT rowid FROM search WHERE search MATCH ? AND rowid IN (
    SELECT record FROM involvement WHERE actor IN (SELECT value FROM json_each(?))
)
"""
_BELOW = """
SELECT search.rowid, search.title, record_names.names, search.body
FROM search JOIN record_names ON record_names.record = search.rowid
WHERE search.rowid IN (SELECT value FROM json_each(:ids))
"""
_OF_WORDS = (
    "record.id IN (SELECT rowid FROM search WHERE search MATCH ?{without} "
    "UNION SELECT of FROM citation WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?))"
)
_WITHOUT = " AND rowid NOT IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class _Named:
    """Of the records that match and name somebody hidden: those that match by nothing else, and what the others show
    of the match.
    """

    only: frozenset[int]
    snippets: dict[int, str]


def with_words(workspace: Workspace, expression: str, hidden: Collection[int]) -> tuple[str, list[Any]]:
    """The condition on `record` under which it, or a citation of it, matches an FTS5 expression; its parameters."""
    if not expression:
        return "0", []
    only = _named(workspace, expression, hidden).only
    if not only:
        return _OF_WORDS.format(without=""), [expression, expression]
    return _OF_WORDS.format(without=_WITHOUT), [expression, json.dumps(sorted(only)), expression]


def search_below(
    workspace: Workspace, text: str, hidden: frozenset[int], limit: int, kinds: Sequence[Kind] = ()
) -> list[Hit]:
    """As `search`, without what is hidden."""
    named = _named(workspace, match_expression(text), hidden)
    gone = hidden | named.only
    hits = [hit for hit in search(workspace, text, limit + len(gone), kinds) if hit.id not in gone]
    return [replace(hit, snippet=named.snippets.get(hit.id, hit.snippet)) for hit in hits[:limit]]


def _named(workspace: Workspace, expression: str, hidden: Collection[int]) -> _Named:
    """The few that name somebody hidden are asked in an index of their own, which has them without these names."""
    above = json.dumps(sorted(hidden))
    naming = [id_ for (id_,) in workspace.rows(_NAMING, (expression, above))] if hidden and expression else []
    if not naming:
        return _Named(frozenset(), {})
    statement = f"WITH {tables_below(workspace)} {_BELOW}"
    rows = workspace.rows(statement, {"hidden": above, "ids": json.dumps(naming)})
    with closing(in_memory()) as beside:
        run_script(beside, derived("search_table"))
        beside.executemany("INSERT INTO search (rowid, title, names, body) VALUES (?, ?, ?, ?)", rows)
        found = dict(beside.execute(f"SELECT rowid, {SNIPPET} FROM search WHERE search MATCH ?", (expression,)))
    return _Named(frozenset(naming) - found.keys(), found)

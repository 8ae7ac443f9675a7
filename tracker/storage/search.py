"""Full-text search: what a person types made safe for FTS5, and hits ranked without reading every match."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.kinds import Kind, Ref
from tracker.storage.workspace import Workspace

_RANKED = 200
"""Up to so many matches are ranked by relevance, unless titles alone fill the page; of more, those with the words in
the title come first, then the newest: weighing every match of a broad word takes seconds at a million records."""
_WORDS = re.compile(r"\w+", re.UNICODE)
SNIPPET = "snippet(search, -1, '[', ']', '…', 16)"
"""The words around a match, which stands between `[` and `]`."""
_RELEVANCE = "bm25(search, 8.0, 4.0, 1.0), search.rowid"
# Asked of one match after the other, so that the index of the words goes on leading.
_OF_KINDS = " AND (SELECT kind FROM record WHERE record.id = search.rowid) IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found; `snippet` has the matches between `[` and `]`."""

    id: int
    ref: Ref
    title: str
    snippet: str


def match_expression(text: str, *, phrase: bool = False) -> str:
    """An FTS5 expression for typed words: all of them, each as the beginning of a word; a phrase in its order.

    Empty when `text` holds no letter or digit.
    """
    words = _WORDS.findall(text)
    if phrase and words:
        return '"{}"'.format(" ".join(words))
    return " ".join(f'"{word}"*' for word in words)


def search(workspace: Workspace, text: str, limit: int = 50, kinds: Sequence[Kind] = ()) -> list[Hit]:
    """The records that hold every word of `text`, the best first; only of these kinds, where any are given."""
    expression = match_expression(text)
    if not expression:
        return []
    titles = _newest(workspace, f"title : ({expression})", limit, kinds)
    if len(titles) == limit:
        return list(_hits(workspace, expression, titles).values())
    anywhere = _newest(workspace, expression, max(limit, _RANKED) + 1, kinds)
    if len(anywhere) <= _RANKED:
        best = anywhere if len(anywhere) <= limit else _ranked(workspace, expression, limit, kinds)
        return list(_hits(workspace, expression, best, order=_RELEVANCE).values())
    ids = list(dict.fromkeys(titles + anywhere))[:limit]
    hits = _hits(workspace, expression, ids)
    return [hits[id_] for id_ in ids]


def _newest(workspace: Workspace, expression: str, limit: int, kinds: Sequence[Kind]) -> list[int]:
    return _matching(workspace, expression, limit, kinds, "rowid DESC")


def _ranked(workspace: Workspace, expression: str, limit: int, kinds: Sequence[Kind]) -> list[int]:
    return _matching(workspace, expression, limit, kinds, _RELEVANCE)


def _matching(workspace: Workspace, expression: str, limit: int, kinds: Sequence[Kind], order: str) -> list[int]:
    of_kinds = _OF_KINDS if kinds else ""
    parameters = (expression, *([json.dumps([kind.value for kind in kinds])] if kinds else []), limit)
    statement = f"SELECT rowid FROM search WHERE search MATCH ?{of_kinds} ORDER BY {order} LIMIT ?"
    return [id_ for (id_,) in workspace.rows(statement, parameters)]


def _hits(workspace: Workspace, expression: str, ids: list[int], order: str = "search.rowid DESC") -> dict[int, Hit]:
    """What is shown of these matches, in order. One statement, as a long prefix costs its reading at every MATCH.

    The plus keeps SQLite from asking the index once for each id; snippets are made of these rows only.
    """
    if not ids:
        return {}
    rows = workspace.rows(
        f"SELECT record.id, kind, number, record.title, {SNIPPET} FROM search JOIN record ON record.id = search.rowid "
        "WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? AND +search.rowid IN (SELECT value FROM json_each(?)) "
        f"ORDER BY {order}",
        (expression, min(ids), max(ids), json.dumps(ids)),
    )
    return {id_: Hit(id_, Ref(Kind(kind), number), title, snippet) for id_, kind, number, title, snippet in rows}

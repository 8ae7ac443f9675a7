"""Full-text search: what a person types made safe for FTS5, and hits ranked without reading every match."""

import json
import re
from dataclasses import dataclass

from tracker.domain.kinds import Kind, Ref
from tracker.storage.workspace import Workspace

_RANKED = 200
"""Up to so many matches are ranked by relevance, unless titles alone fill the page; of more, those with the words in
the title come first, then the newest: weighing every match of a broad word takes seconds at a million records."""
_WORDS = re.compile(r"\w+", re.UNICODE)
_SNIPPET = "snippet(search, -1, '[', ']', '…', 16)"
_RELEVANCE = "bm25(search, 8.0, 4.0, 1.0), search.rowid"


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


def search(workspace: Workspace, text: str, limit: int = 50) -> list[Hit]:
    """The records that hold every word of `text`, the best first."""
    expression = match_expression(text)
    if not expression:
        return []
    titles = _newest(workspace, f"title : ({expression})", limit)
    if len(titles) == limit:
        return list(_hits(workspace, expression, titles).values())
    anywhere = _newest(workspace, expression, max(limit, _RANKED) + 1)
    if len(anywhere) <= _RANKED:
        best = anywhere if len(anywhere) <= limit else _ranked(workspace, expression, limit)
        return list(_hits(workspace, expression, best, order=_RELEVANCE).values())
    ids = list(dict.fromkeys(titles + anywhere))[:limit]
    hits = _hits(workspace, expression, ids)
    return [hits[id_] for id_ in ids]


def _newest(workspace: Workspace, expression: str, limit: int) -> list[int]:
    statement = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
    return [id_ for (id_,) in workspace.rows(statement, (expression, limit))]


def _ranked(workspace: Workspace, expression: str, limit: int) -> list[int]:
    statement = f"SELECT rowid FROM search WHERE search MATCH ? ORDER BY {_RELEVANCE} LIMIT ?"
    return [id_ for (id_,) in workspace.rows(statement, (expression, limit))]


def _hits(workspace: Workspace, expression: str, ids: list[int], order: str = "search.rowid DESC") -> dict[int, Hit]:
    """What is shown of these matches, in order. One statement, as a long prefix costs its reading at every MATCH.

    The plus keeps SQLite from asking the index once for each id; snippets are made of these rows only.
    """
    if not ids:
        return {}
    rows = workspace.rows(
        f"SELECT record.id, kind, number, record.title, {_SNIPPET} FROM search JOIN record ON record.id = search.rowid "
        "WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? AND +search.rowid IN (SELECT value FROM json_each(?)) "
        f"ORDER BY {order}",
        (expression, min(ids), max(ids), json.dumps(ids)),
    )
    return {id_: Hit(id_, Ref(Kind(kind), number), title, snippet) for id_, kind, number, title, snippet in rows}

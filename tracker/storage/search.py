"""Full-text search: what a person types made safe for FTS5, and hits ranked without reading every match."""

import re
from dataclasses import dataclass
from typing import Any

from tracker.domain.kinds import Kind, Ref
from tracker.storage.workspace import Workspace

_RANKED = 400
"""Up to so many matches are ranked by relevance; of more, those with the words in the title come first, then the
newest: reading every match of a broad word to weigh it takes seconds at a million records."""
_WORDS = re.compile(r"\w+", re.UNICODE)
_SNIPPET = "snippet(search, -1, '[', ']', '…', 16)"


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
    ids = _ranked(workspace, expression, limit) or _newest(workspace, expression, limit)
    return _hits(workspace, expression, ids)


def _ranked(workspace: Workspace, expression: str, limit: int) -> list[int]:
    """By relevance, where there are few enough matches to weigh; else nothing."""
    if workspace.value("SELECT rowid FROM search WHERE search MATCH ? LIMIT 1 OFFSET ?", (expression, _RANKED)):
        return []
    rows = workspace.rows(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 8.0, 4.0, 1.0), rowid LIMIT ?",
        (expression, limit),
    )
    return [id_ for (id_,) in rows]


def _newest(workspace: Workspace, expression: str, limit: int) -> list[int]:
    """Those with the words in the title first, each group the newest first."""
    statement = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
    titles = [id_ for (id_,) in workspace.rows(statement, (f"title : ({expression})", limit))]
    if len(titles) == limit:
        return titles
    anywhere = [id_ for (id_,) in workspace.rows(statement, (expression, limit))]
    return list(dict.fromkeys(titles + anywhere))[:limit]


def _hits(workspace: Workspace, expression: str, ids: list[int]) -> list[Hit]:
    found: dict[int, tuple[Any, ...]] = {}
    for id_ in ids:
        row = workspace.rows(
            f"SELECT kind, number, record.title, {_SNIPPET} FROM search JOIN record ON record.id = search.rowid "
            "WHERE search MATCH ? AND search.rowid = ?",
            (expression, id_),
        )
        found[id_] = row[0]
    return [Hit(id_, Ref(Kind(kind), number), title, snippet) for id_, (kind, number, title, snippet) in found.items()]

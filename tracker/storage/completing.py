"""Names as they are being typed: the records whose title or alias begins so, then those that hold the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, Ref, read_ref
from tracker.domain.record import Pointer
from tracker.storage.search import match_expression
from tracker.storage.workspace import Workspace

_LOOKED_AT = 2_000
"""So many of the newest matches of a broad word are looked through for the kinds asked for."""
_RARE = 5_000
"""Kinds with fewer records are looked through kind by kind; of others the names that begin so are looked at."""
_LAST_CHARACTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class NameFound:
    """A record that may be meant; `alias` is the other name that was typed, empty for its title."""

    record: Pointer
    alias: str = ""


def names_beginning(workspace: Workspace, text: str, kinds: Sequence[Kind], limit: int) -> list[NameFound]:
    """Up to `limit` records that `text` may become: of the kinds given, or of any. None for an empty text."""
    folded = fold(text)
    if not folded:
        return []
    found: dict[int, NameFound] = {}
    for read in (_by_ref, _by_title, _by_alias, _by_words):
        for name in read(workspace, text, kinds, limit):
            found.setdefault(name.record.id, name)
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def tags_beginning(workspace: Workspace, text: str, limit: int) -> list[str]:
    """Up to `limit` tags that `text` may become, in the order of the alphabet; all of them for an empty text."""
    folded = fold(text)
    rows = workspace.rows(
        "SELECT min(text) FROM word WHERE field = 'tags' AND folded >= ? AND folded < ? GROUP BY folded "
        "ORDER BY folded LIMIT ?",
        (folded, folded + _LAST_CHARACTER, limit),
    )
    return [tag for (tag,) in rows]


def _of_kinds(workspace: Workspace, kinds: Sequence[Kind]) -> str:
    if not kinds:
        return ""
    # A column behind a plus is not looked up by its index (SQLite's query planner).
    column = "record.kind" if _are_rare(workspace, kinds) else "+record.kind"
    return f" AND {column} IN ({', '.join('?' * len(kinds))})"


def _are_rare(workspace: Workspace, kinds: Sequence[Kind]) -> bool:
    given = workspace.rows("SELECT kind, number FROM last_number")
    return bool(sum(number for kind, number in given if kind in kinds) < _RARE)


def _rows(
    workspace: Workspace, statement: str, bounds: tuple[str | int, ...], kinds: Sequence[Kind], limit: int
) -> list[NameFound]:
    rows = workspace.rows(f"{statement} LIMIT ?", (*bounds, *(kind.value for kind in kinds), limit))
    return [NameFound(Pointer(id_, Ref(Kind(kind), number), title), alias) for id_, kind, number, title, alias in rows]


def _by_ref(workspace: Workspace, text: str, kinds: Sequence[Kind], limit: int) -> list[NameFound]:
    ref = read_ref(text)
    if ref is None:
        return []
    statement = "SELECT id, kind, number, title, '' FROM record WHERE kind = ? AND number = ?" + _of_kinds(
        workspace, kinds
    )
    return _rows(workspace, statement, (ref.kind.value, ref.number), kinds, limit)


def _by_title(workspace: Workspace, text: str, kinds: Sequence[Kind], limit: int) -> list[NameFound]:
    folded = fold(text)
    statement = (
        "SELECT id, kind, number, title, '' FROM record WHERE folded >= ? AND folded < ?"
        f"{_of_kinds(workspace, kinds)} ORDER BY folded"
    )
    return _rows(workspace, statement, (folded, folded + _LAST_CHARACTER), kinds, limit)


def _by_alias(workspace: Workspace, text: str, kinds: Sequence[Kind], limit: int) -> list[NameFound]:
    folded = fold(text)
    statement = (
        "SELECT record.id, kind, number, title, word.text FROM word JOIN record ON record.id = word.record "
        f"WHERE word.folded >= ? AND word.folded < ? AND word.field = 'aliases'{_of_kinds(workspace, kinds)} "
        "ORDER BY word.folded"
    )
    return _rows(workspace, statement, (folded, folded + _LAST_CHARACTER), kinds, limit)


def _by_words(workspace: Workspace, text: str, kinds: Sequence[Kind], limit: int) -> list[NameFound]:
    *before, last = text.split() or [""]
    # One letter begins too many words to tell anything yet; they would all be looked through at each key.
    expression = match_expression(text if len(last) > 1 else " ".join(before))
    if not expression:
        return []
    statement = (
        "SELECT id, kind, number, title, '' FROM record WHERE id IN (SELECT rowid FROM search WHERE search MATCH ? "
        f"ORDER BY rowid DESC LIMIT ?){_of_kinds(workspace, kinds)} ORDER BY id DESC"
    )
    return _rows(workspace, statement, (f"{{title names}} : ({expression})", _LOOKED_AT), kinds, limit)

"""From what a person writes to the record meant: a reference, a uid, or an exact name, title or alias."""

import difflib
from collections.abc import Sequence

from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, Ref, read_ref
from tracker.domain.record import Pointer
from tracker.errors import BadInput
from tracker.storage.workspace import Workspace

_NEAR_MOST = 20_000
"""So many titles are compared for near names; more would keep a person waiting for an error."""


def find_exact(workspace: Workspace, text: str, kinds: Sequence[Kind] = ()) -> list[Pointer]:
    """Every record that `text` names exactly, accents and case folded; of the kinds given, or of any."""
    text = text.strip()
    ref = read_ref(text)
    if ref is not None:
        found = _rows(workspace, "kind = ? AND number = ?", (ref.kind.value, ref.number), kinds)
        if found:
            return found
    folded = fold(text)
    by_name = "uid = ? OR folded = ? OR id IN (SELECT record FROM word WHERE folded = ? AND field = 'aliases')"
    return _rows(workspace, by_name, (text.lower(), folded, folded), kinds)


def _rows(workspace: Workspace, where: str, parameters: tuple[str | int, ...], kinds: Sequence[Kind]) -> list[Pointer]:
    of_kinds = f" AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    rows = workspace.rows(
        f"SELECT id, kind, number, title FROM record WHERE ({where}){of_kinds} ORDER BY id",
        (*parameters, *(kind.value for kind in kinds)),
    )
    return [Pointer(id_, Ref(Kind(kind), number), title) for id_, kind, number, title in rows]


def resolve(workspace: Workspace, text: str, kinds: Sequence[Kind] = ()) -> Pointer:
    """The one record that `text` names. Raises BadInput, naming the near ones, where there is none or several."""
    found = find_exact(workspace, text, kinds)
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(f"{pointer.ref} {pointer.title!r}" for pointer in found[:6])
        raise BadInput(f"{text!r} names {len(found)} records: {several}; say which by its reference")
    what = " or ".join(kind.value for kind in kinds) or "record"
    near = near_names(workspace, text, kinds)
    hint = f"near: {', '.join(near)}" if near else "see `list` and `search`"
    raise BadInput(f"no {what} is named {text!r}; {hint}")


def near_names(workspace: Workspace, text: str, kinds: Sequence[Kind] = ()) -> list[str]:
    """Up to three titles like `text`, with their references."""
    of_kinds = f"WHERE kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    rows = workspace.rows(
        f"SELECT folded, kind, number, title FROM record {of_kinds} LIMIT {_NEAR_MOST}",
        tuple(kind.value for kind in kinds),
    )
    by_name = {folded: (kind, number, title) for folded, kind, number, title in rows}
    folded = fold(text)
    near = difflib.get_close_matches(folded, by_name, n=3, cutoff=0.6)
    near += [name for name in by_name if folded and folded in name and name not in near][: 3 - len(near)]
    return [f"{Ref(Kind(by_name[n][0]), by_name[n][1])} {by_name[n][2]!r}" for n in near]

"""From what a person writes to the record meant: a reference, a uid, or an exact name, title or alias."""

import difflib
from collections.abc import Collection, Sequence

from tracker.domain.choice_words import kinds_named
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, Ref, read_ref
from tracker.domain.record import Pointer
from tracker.errors import BadInput, Line
from tracker.language import N_, Either
from tracker.storage.workspace import Workspace

ABOVE_CEILING = N_("the record asked for lies above the ceiling; choose a higher one")
_NEAR_MOST = 20_000
"""So many titles are compared for near names; more would keep a person waiting for an error."""


def find_exact(
    workspace: Workspace, text: str, kinds: Sequence[Kind] = (), hidden: Collection[int] = ()
) -> list[Pointer]:
    """Every record that `text` names exactly, accents and case folded; of the kinds given, or of any.

    Those with the ids `hidden` bear no name: it may be another's.
    """
    text = text.strip()
    found = [one for one in _referred_to(workspace, text, kinds) if one.id not in hidden]
    if found:
        return found
    folded = fold(text)
    by_name = "uid = ? OR folded = ? OR id IN (SELECT record FROM word WHERE folded = ? AND field = 'aliases')"
    named = _rows(workspace, by_name, (text.lower(), folded, folded), kinds)
    return [one for one in named if one.id not in hidden]


def _referred_to(workspace: Workspace, text: str, kinds: Sequence[Kind]) -> list[Pointer]:
    """The record whose reference this is."""
    ref = read_ref(text)
    return _rows(workspace, "kind = ? AND number = ?", (ref.kind.value, ref.number), kinds) if ref else []


def _rows(workspace: Workspace, where: str, parameters: tuple[str | int, ...], kinds: Sequence[Kind]) -> list[Pointer]:
    of_kinds = f" AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    rows = workspace.rows(
        f"SELECT id, kind, number, title FROM record WHERE ({where}){of_kinds} ORDER BY id",
        (*parameters, *(kind.value for kind in kinds)),
    )
    return [Pointer(id_, Ref(Kind(kind), number), title) for id_, kind, number, title in rows]


def resolve(workspace: Workspace, text: str, kinds: Sequence[Kind] = (), hidden: Collection[int] = ()) -> Pointer:
    """The one record that `text` names, of those that are not `hidden`.

    Raises BadInput, naming the near ones, where there is none or several; of a hidden one whose reference is given it
    says that it lies above the ceiling.
    """
    found = find_exact(workspace, text, kinds, hidden)
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(f"{pointer.ref} {pointer.title!r}" for pointer in found[:6])
        raise BadInput(
            N_("{text!r} names {count} records: {several}; say which by its reference"),
            text=text,
            count=len(found),
            several=several,
        )
    if _referred_to(workspace, text, kinds):
        raise BadInput(ABOVE_CEILING)
    near = near_names(workspace, text, kinds, hidden)
    hint = near_line(near, N_("see `list` and `search`"))
    raise BadInput(N_("no {what} is named {text!r}; {hint}"), what=sought(kinds), text=text, hint=hint)


def sought(kinds: Sequence[Kind]) -> Either | Line:
    """What is looked for, as a value of an error's line."""
    return kinds_named(kinds) if kinds else Line(N_("record"))


def near_line(near: Sequence[str], otherwise: str) -> Line:
    """Where to look for what was not found: the near ones, or what is said `otherwise`, marked for translation."""
    return Line(N_("near: {near}"), near=", ".join(near)) if near else Line(otherwise)


def near_names(workspace: Workspace, text: str, kinds: Sequence[Kind] = (), hidden: Collection[int] = ()) -> list[str]:
    """Up to three titles like `text`, with their references."""
    return [f"{one.ref} {one.title!r}" for one in near_records(workspace, text, kinds, hidden=hidden)]


def near_records(
    workspace: Workspace,
    text: str,
    kinds: Sequence[Kind] = (),
    among: int = _NEAR_MOST,
    hidden: Collection[int] = (),
) -> list[Pointer]:
    """Up to three records with titles like `text`, of the first `among` there are but for those that are `hidden`;
    comparing a thousand takes 10 ms.
    """
    of_kinds = f"WHERE kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    rows = workspace.rows(
        f"SELECT id, folded, kind, number, title FROM record {of_kinds} LIMIT ?",
        (*(kind.value for kind in kinds), among),
    )
    by_name = {
        folded: Pointer(id_, Ref(Kind(kind), number), title)
        for id_, folded, kind, number, title in rows
        if id_ not in hidden
    }
    folded = fold(text)
    near = difflib.get_close_matches(folded, by_name, n=3, cutoff=0.6)
    near += [name for name in by_name if folded and folded in name and name not in near][: 3 - len(near)]
    return [by_name[name] for name in near]

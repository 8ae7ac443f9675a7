"""Where a record belongs in a long list in order, found with a few questions to whoever knows the order."""

from collections.abc import Callable, Sequence

from tracker.domain.ids import Ids
from tracker.domain.kinds import Kind
from tracker.domain.schema import DERIVED_KEYS, FieldType, field_of

Ordering = Callable[[Sequence[int]], list[int]]
"""Puts a few records in the list's order."""

_PROBES = 64
"""Asked at a time: a million is narrowed down to one in four questions."""


def replaced(ids: Ids, gone: Sequence[int], back: Sequence[int], ordering: Ordering) -> Ids | None:
    """The list without the ids in `gone` and with each of `back`, which are among them or new, where it belongs.

    None when the list is not in that order any more, so that it has to be read anew.
    """
    found = Ids("q", ids)
    for id_ in gone:
        if id_ in found:
            found.remove(id_)
    for id_ in back:
        place = place_in(found, id_, ordering)
        if place is None:
            return None
        found.insert(place, id_)
    return found


def place_in(ids: Ids, id_: int, ordering: Ordering) -> int | None:
    """How many of the others come before it; None when they do not stand in that order."""
    low, high = 0, len(ids)
    while low < high:
        probed = range(low, high, max(1, -(-(high - low) // _PROBES)))
        others = [ids[place] for place in probed]
        ordered = ordering([*others, id_])
        if id_ not in ordered:
            return None
        before = ordered.index(id_)
        if ordered[:before] + ordered[before + 1 :] != others:
            return None
        high = probed[before] if before < len(probed) else high
        low = probed[before - 1] + 1 if before else high
    return low


def sorts_by_itself(kind: Kind, key: str) -> bool:
    """Whether an order by this key changes only where the record itself is written to, not what it refers to."""
    field = field_of(kind, key)
    if key in DERIVED_KEYS.get(kind, ()):
        return False
    return field is None or field.type not in (FieldType.REF, FieldType.PEOPLE)

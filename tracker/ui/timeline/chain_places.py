"""Where the names of a series stand: under their circles, and at its ends beside them, none over another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

GAP = 8.0
BESIDE = 12.0
# So far beside its circle a name is still taken for its own.
SLACK = 12.0
# A name cut to less than so much of itself says nothing.
LEAST_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class NamePlace:
    """From `left` on, so wide: under the circle, or on its line."""

    left: float
    width: float
    under: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """What wants a name: the middles of all circles of a chain from left to right, and by their numbers the `widths`
    of the names. All in pixels; names keep between `first` and `last`. The `wanted` come first where there is no room
    for all. `begins` and `ends` say whether the chain itself does at its outermost circles.
    """

    xs: Sequence[float]
    widths: Mapping[int, float]
    wanted: Sequence[int]
    first: float
    last: float
    begins: bool
    ends: bool


def name_places(names: Names) -> dict[int, NamePlace]:
    """Where they stand. A name under its circle gives way to its neighbours, but not so far that it seems another's."""
    every = sorted(names.widths)
    under = _under(names, {at: names.widths[at] for at in every})
    if under is not None:
        return under
    found = _beside(names)
    kept: dict[int, float] = {}
    for share in (1.0, LEAST_SHARE):
        for at in (one for one in names.wanted if one in names.widths and one not in found and one not in kept):
            tried = {**kept, at: names.widths[at] * share}
            if _under(names, tried) is not None:
                kept = tried
    return found | (_under(names, kept) or {})


def _beside(names: Names) -> dict[int, NamePlace]:
    """The outermost ones stand beside their circles, where nothing of the chain does."""
    found = {}
    last = len(names.xs) - 1
    if names.ends and last in names.widths and names.xs[last] + BESIDE + names.widths[last] <= names.last:
        found[last] = NamePlace(names.xs[last] + BESIDE, names.widths[last], under=False)
    if names.begins and last and 0 in names.widths and names.xs[0] - BESIDE - names.widths[0] >= names.first:
        found[0] = NamePlace(names.xs[0] - BESIDE - names.widths[0], names.widths[0], under=False)
    return found


def _under(names: Names, widths: Mapping[int, float]) -> dict[int, NamePlace] | None:
    """All of these under their circles; None where they would lie over each other."""
    order = sorted(widths)
    latest: dict[int, float] = {}
    end = names.last
    for at in reversed(order):
        latest[at] = min(names.xs[at] + SLACK, end - widths[at])
        end = latest[at] - GAP
    found = {}
    begin = names.first
    for at in order:
        x, wide = names.xs[at], widths[at]
        left = max(begin, x - wide - SLACK, min(x - wide / 2, latest[at]))
        if left > latest[at] + 1e-6:
            return None
        found[at] = NamePlace(left, wide)
        begin = left + wide + GAP
    return found

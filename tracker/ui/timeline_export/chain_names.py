"""Where the names of a series stand on paper: all under their circles, or where those lie close, one below another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.ui.timeline.chain_places import GAP, SLACK
from tracker.ui.timeline.draw_stands import BESIDE, ELBOW, LINES, Stand, Way

# Half of the air between two names.
_HALF = GAP / 2
# A line that leads to a name keeps so far from what stands beside it.
_LEAD = 2.0
# How far a name is from being centred under its circle: moved aside as a share of its width, beside it, led to.
_BESIDE, _LED = 1.0, 4.0
# From a name's beginning to its circle, as shares of it.
_SHARES = (0.5, 0.7, 0.9)
# Of the ways that are found to name so many of a series, a few go on.
_KEPT = 6


@dataclass(frozen=True, slots=True)
class Circle:
    """One meeting in pixels from the left edge of the paper: its middle, how wide its name is in `one` line and in
    `two`, and the edges of its page.
    """

    x: float
    one: float
    two: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Found:
    """Names for the first few of a series: how far they are from centred, and up to where they take the room."""

    cost: float
    end: float
    stands: tuple[Stand, ...]


def stands_of(circles: Sequence[Circle]) -> list[Stand] | None:
    """Room for every name, none cut and none over another; None where the paper has not so much.

    Circles come from left to right. What stands under its circle comes before what is led to.
    """
    found: list[list[_Found]] = [[_Found(0.0, 0.0, ())], *([] for _ in circles)]
    for upto in range(1, len(circles) + 1):
        ways = [
            way
            for size in range(1, min(upto, LINES + 1) + 1)
            for before in found[upto - size]
            for way in _ways(circles, upto - size, upto, before)
        ]
        ways.sort(key=lambda one: (one.cost, one.end))
        for way in ways:
            if len(found[upto]) < _KEPT and all(way.end < other.end for other in found[upto]):
                found[upto].append(way)
    return [*found[-1][0].stands] if found[-1] else None


def _ways(circles: Sequence[Circle], begin: int, end: int, before: _Found) -> Iterator[_Found]:
    """The names of these circles after those before them: under, to the left and to the right."""
    group = circles[begin:end]
    if len(group) == 1:
        yield from _under(group[0], before)
    for way in (Way.LEFT, Way.RIGHT):
        outermost = begin == 0 if way is Way.LEFT else end == len(circles)
        if len(group) > LINES and not outermost:
            continue
        stands = [*_stair(group, way, outermost=outermost)]
        lefts = [one.x + stand.shift for one, stand in zip(group, stands, strict=True)]
        named = [(left, left + stand.width) for left, stand in zip(lefts, stands, strict=True)]
        leads = (group[0].x - _LEAD, group[-1].x + _LEAD)
        left = min(leads[0], min(one for one, _ in named) - _HALF)
        right = max(leads[1], max(one for _, one in named) + _HALF)
        inside = all(of.left <= one and other <= of.right for of, (one, other) in zip(group, named, strict=True))
        if inside and left >= before.end:
            cost = sum(_LED if stand.line else _BESIDE for stand in stands)
            yield _Found(before.cost + cost, right, (*before.stands, *stands))


def _under(one: Circle, before: _Found) -> Iterator[_Found]:
    """In two lines, as near to the middle of its circle as the name before it and the page let it."""
    for share in _SHARES:
        left = max(before.end + _HALF, one.left + _HALF, min(one.x - one.two * share, one.right - _HALF - one.two))
        if one.x - one.two - SLACK <= left <= one.x + SLACK and left + one.two <= one.right:
            moved = abs(left + one.two / 2 - one.x) / max(1.0, one.two)
            stand = Stand(Way.UNDER, 0, left - one.x, one.two)
            yield _Found(before.cost + moved, left + one.two + _HALF, (*before.stands, stand))


def _stair(group: Sequence[Circle], way: Way, *, outermost: bool) -> Iterator[Stand]:
    """The names of a group, each in a line of its own: the nearer to the outer end, the higher. Beyond the outermost
    circle of all nothing is in the way of a name on the line of the chain itself.
    """
    for at, one in enumerate(group):
        rank = at if way is Way.LEFT else len(group) - 1 - at
        line = rank if outermost else rank + 1
        air = ELBOW if line else BESIDE
        yield Stand(way, line, -air - one.one if way is Way.LEFT else air, one.one)

"""How wide the columns of a table are on a terminal."""

from collections.abc import Sequence

_TITLES = ("title", "quote")
"""The columns that say what a row is about: they give way last."""
_FEW = 5
"""A column with something in no more than one row of so many is nearly empty."""
_WIDEST = 60
_NARROWEST = 4


def fitted_widths(
    columns: Sequence[str], headings: Sequence[str], cells: Sequence[Sequence[str]], room: int
) -> list[int]:
    """A width for each column so that they fit `room` characters together, if that can be.

    What is nearly empty gives way first, then the widest of the others, and the title last.
    """
    widths = [
        min(max(len(heading), *(len(row[place]) for row in cells)), _WIDEST) for place, heading in enumerate(headings)
    ]
    places = range(len(columns))
    titles = [place for place in places if columns[place] in _TITLES]
    others = [place for place in places if place not in titles and columns[place] != "ref"]
    empty = [place for place in others if sum(bool(row[place]) for row in cells) * _FEW <= len(cells)]
    # Each group down to so many characters, before the next one gives way.
    for group, least in ((empty, 6), (others, 10), (titles, 24), (others, 8), ([*others, *titles], _NARROWEST)):
        _shrink(widths, group, least, room)
    return widths


def _shrink(widths: list[int], group: Sequence[int], least: int, room: int) -> None:
    """Take from the widest of the group, a character at a time, until all columns fit or none has more than `least`."""
    while sum(widths) > room and group:
        widest = max(group, key=lambda place: widths[place])
        if widths[widest] <= least:
            return
        widths[widest] -= 1

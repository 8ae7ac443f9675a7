"""Parts of a paper of which some are empty: those in a row that have nothing share one heading and one line."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from tracker.papers.citing import Citing
from tracker.papers.content import Block, Heading
from tracker.papers.reach import nothing_recorded


def empty_together(
    parts: Iterable[tuple[str, tuple[Block, ...]]], heading: Callable[[str], Heading], citing: Citing
) -> Iterator[Block]:
    """Each part under its name; of empty ones in a row all names, as each was looked for, and once that there is
    nothing.
    """
    for is_empty, found in groupby(parts, key=lambda one: not one[1]):
        together = tuple(found)
        if is_empty:
            yield heading(" · ".join(title for title, _blocks in together))
            yield nothing_recorded(citing)
        for title, blocks in () if is_empty else together:
            yield heading(title)
            yield from blocks

"""How far long work has come, for whoever waits for it."""

from collections.abc import Callable

OnProgress = Callable[[int, int], None]
"""Called with how much is done, and of how much. Raising from it stops the work, and nothing of it is kept."""

_WHOLE = 1000


class Cancelled(Exception):
    """Raised by whoever watches long work, to stop it. Nothing went wrong, and there is nothing to tell."""


def part_of(on_progress: OnProgress, begin: float, end: float) -> OnProgress:
    """For a part of longer work, which it takes from a share `begin` of it to a share `end`."""

    def tell(done: int, total: int) -> None:
        on_progress(round(_WHOLE * (begin + (end - begin) * done / max(1, total))), _WHOLE)

    return tell


def unwatched(_done: int, _total: int) -> None:
    """For work that nobody waits for."""

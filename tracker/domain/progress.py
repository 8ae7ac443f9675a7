"""How far long work has come, for whoever waits for it."""

from collections.abc import Callable

OnProgress = Callable[[int, int], None]
"""Called with how much is done, and of how much. Raising from it stops the work, and nothing of it is kept."""


class Cancelled(Exception):
    """Raised by whoever watches long work, to stop it. Nothing went wrong, and there is nothing to tell."""


def unwatched(_done: int, _total: int) -> None:
    """For work that nobody waits for."""

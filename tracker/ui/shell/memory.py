"""Memory that is needed for a moment: not looked through meanwhile, and given back to the system."""

import contextlib
import gc
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Have nobody look for rings of objects while a large tree of plain values is made and dropped again.

    There are none in it, and each look at all objects holds up every thread, the window's too, for tenths of a second.
    In several threads at once the first one to begin is the one that ends it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def give_back() -> None:
    """Give back what is free; nothing where the C library does so by itself.

    That of most Linux systems keeps what a thread has freed for the next one, as scattered pages: after a few readings
    of a large desk that is more than what is held (https://man7.org/linux/man-pages/man3/malloc_trim.3.html).
    """
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)

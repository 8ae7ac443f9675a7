"""Memory that was needed for a moment, given back to the system."""

import sys


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

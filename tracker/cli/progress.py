"""A progress bar for a person at a terminal; programs and files that read what we say see none."""

import contextlib
import sys
from collections.abc import Iterator

import click

from tracker.domain.progress import OnProgress, unwatched

_REFRESHES = 50


@contextlib.contextmanager
def progress_bar(label: str) -> Iterator[OnProgress]:
    """What to tell how far the work has come; drawn on standard error once there is something to tell."""
    if not sys.stderr.isatty():
        yield unwatched
        return
    with contextlib.ExitStack() as shown:
        seen = 0
        bar = None

        def tell(done: int, total: int) -> None:
            nonlocal seen, bar
            if bar is None:
                often = max(1, total // _REFRESHES)
                bar = shown.enter_context(
                    click.progressbar(length=total, label=label, file=sys.stderr, update_min_steps=often)
                )
            bar.update(done - seen)
            seen = done

        yield tell

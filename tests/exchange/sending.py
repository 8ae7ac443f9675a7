"""An export, and what is in it."""

import csv
import io
from pathlib import Path

from tracker.desk.desk import Desk
from tracker.exchange.exporting import export


def export_to(
    desk: Desk,
    file: Path,
    query: str = "",
    ceiling: str | None = None,
    *,
    unmarked: bool = False,
    force: bool = False,
    form: str | None = None,
) -> bytes:
    """As `send`, the bytes of the file."""
    export(desk.below(ceiling), file, query, form, ceiling=ceiling, allow_unmarked=unmarked, overwrite=force)
    return file.read_bytes()


def send(desk: Desk, file: Path, *what: str | None, **how: bool | str | None) -> str:
    """As `export_to`, the text of the file."""
    return export_to(desk, file, *what, **how).decode("utf-8")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))

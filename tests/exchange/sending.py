"""An export, and what is in it."""

import csv
import io
from pathlib import Path

from tracker.desk.desk import Desk
from tracker.exchange.exporting import export


def send(
    desk: Desk,
    file: Path,
    query: str = "",
    ceiling: str | None = None,
    *,
    unmarked: bool = False,
    force: bool = False,
    form: str | None = None,
) -> str:
    """Export below a ceiling; the text of the file."""
    data = export_to(desk, file, query, ceiling, unmarked=unmarked, force=force, form=form)
    return data.decode("utf-8")


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


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))

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
    export(desk.below(ceiling), file, query, form, ceiling=ceiling, allow_unmarked=unmarked, overwrite=force)
    return file.read_text(encoding="utf-8")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))

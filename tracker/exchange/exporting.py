"""Records as CSV, JSON and Excel files."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tracker.desk.as_csv import as_csv
from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write
from tracker.desk.plain import plain_record
from tracker.desk.release import marking_of_release, markings_named
from tracker.domain.progress import OnProgress, unwatched
from tracker.errors import BadInput
from tracker.language import N_

FORMATS = ("csv", "json", "xlsx")


def export(
    desk: Desk,
    file: Path,
    query: str,
    form: str | None,
    *,
    ceiling: str | None,
    allow_unmarked: bool,
    overwrite: bool,
    on_progress: OnProgress = unwatched,
) -> int:
    """Write the records that match `query` and returns how many; the file is written whole or not at all.

    Every row carries its own marking, and a file that bears one carries it in every row as `file_marking`, a workbook
    on every sheet. Raises BadInput for a format that is not known, unmarked records that nobody confirmed, a file that
    is there already, or more records than a workbook can hold.
    """
    chosen = _format(file, form)
    records = desk.records(desk.list_ids((), query))
    named = markings_named(desk, records)
    marking = marking_of_release(desk, records, ceiling, allow_unmarked=allow_unmarked, named=named)
    computed = desk.compute(records)
    rows = []
    for done, record in enumerate(records, 1):
        on_progress(done, len(records))
        plain = plain_record(record, computed, desk.language, desk.hidden, with_gates=chosen == "json")
        rows.append({"file_marking": marking} | plain)
    atomic_write(file, _written(rows, chosen, desk, marking), overwrite=overwrite)
    return len(rows)


def _written(rows: Sequence[dict[str, Any]], form: str, desk: Desk, marking: str | None) -> bytes:
    if form == "xlsx":
        from tracker.exchange.record_book import record_book  # xlsxwriter takes a while to load

        return record_book(desk, rows, marking)
    return (as_json(rows) if form == "json" else as_csv(rows)).encode("utf-8")


def _format(file: Path, form: str | None) -> str:
    chosen = (form or file.suffix.removeprefix(".")).lower()
    if chosen not in FORMATS:
        raise BadInput(
            N_(
                "{file} has no format this can write; name it .csv, .json or .xlsx, or .svg, .pdf or .png for the "
                "timeline, or give --as csv"
            ),
            file=file,
        )
    return chosen


def as_json(rows: Sequence[dict[str, Any]]) -> str:
    """An array, an object a line."""
    return "[" + ",\n ".join(json.dumps(row, ensure_ascii=False) for row in rows) + "]\n"

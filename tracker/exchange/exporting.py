"""Records as CSV and JSON files."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write
from tracker.desk.plain import plain_record
from tracker.desk.release import marking_of_release
from tracker.errors import BadInput

FORMATS = ("csv", "json")


def export(
    desk: Desk, file: Path, query: str, form: str | None, *, ceiling: str | None, allow_unmarked: bool, overwrite: bool
) -> int:
    """Write the records that match `query` and returns how many; the file is written whole or not at all.

    Every row carries its own marking, and a file that bears one carries it in every row as `file_marking`. Raises
    BadInput for a format that is not known, unmarked records that nobody confirmed, or a file that is there already.
    """
    chosen = _format(file, form)
    records = desk.records(desk.list_ids((), query))
    marking = marking_of_release(desk, records, ceiling, allow_unmarked=allow_unmarked)
    computed = desk.compute(records)
    rows = [
        {"file_marking": marking} | plain_record(record, computed, desk.language, desk.hidden) for record in records
    ]
    text = as_json(rows) if chosen == "json" else as_csv(rows)
    atomic_write(file, text.encode("utf-8"), overwrite=overwrite)
    return len(rows)


def _format(file: Path, form: str | None) -> str:
    chosen = (form or file.suffix.removeprefix(".")).lower()
    if chosen not in FORMATS:
        raise BadInput(f"{file} has no format this can write; name it .csv or .json, or give --as csv")
    return chosen


def as_json(rows: Sequence[dict[str, Any]]) -> str:
    """An array, an object a line."""
    return "[" + ",\n ".join(json.dumps(row, ensure_ascii=False) for row in rows) + "]\n"


def as_csv(rows: Sequence[dict[str, Any]]) -> str:
    """CSV (RFC 4180) with every key as a column; every text comes out as the characters it is."""
    keys = list(dict.fromkeys(key for row in rows for key in row if key != "gates"))
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(keys)
    writer.writerows([_cell(row.get(key)) for key in keys] for row in rows)
    return buffer.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return repr(value)
    return flat(value)


def flat(value: Any) -> str:
    """A value as one cell: people by name with role and side, lists separated by semicolons."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(flat(item) for item in value)
    if isinstance(value, dict):
        head = str(value.get("name") or value.get("stage") or value.get("ref") or "")
        parts = [str(value[key]) for key in ("role", "side", "date", "implementation") if value.get(key)]
        return f"{head} ({', '.join(parts)})" if parts else head
    return str(value)

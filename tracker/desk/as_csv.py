"""Plain records as CSV: the one way that rows leave as text, on standard output and in files."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

_PARTS = ("role", "side", "date", "implementation")


def as_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """CSV (RFC 4180) with every key as a column, in the order they are met; every text is the characters it is."""
    rows = list(rows)
    keys = list(dict.fromkeys(key for row in rows for key in row))
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(keys)
    writer.writerows([flat(row.get(key)) for key in keys] for row in rows)
    return buffer.getvalue()


def flat(value: Any) -> str:
    """A value as one cell: people by name with role and side, lists separated by semicolons, numbers in full."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(flat(item) for item in value)
    if isinstance(value, Mapping):
        head = next((str(value[key]) for key in ("name", "stage", "gate", "ref") if value.get(key)), "")
        parts = [str(value[key]) for key in _PARTS if value.get(key)]
        return f"{head} ({', '.join(parts)})" if parts else head
    return str(value)

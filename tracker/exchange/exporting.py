"""Records as CSV, JSON and Excel files."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.desk.as_csv import as_csv
from tracker.desk.computed import Computed
from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write, check_target
from tracker.desk.plain import plain_record
from tracker.desk.release import marking_of_release, markings_named
from tracker.desk.releasing import RECORDS, LeavingPaper, enter_release, file_as_it_left
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.record import Record
from tracker.errors import BadInput, Line
from tracker.language import N_

FORMATS = ("csv", "json", "xlsx")


@dataclass(frozen=True, slots=True)
class Exported:
    """How many records went out; `unlogged` says why the file is not in the log of what left, None where it is."""

    count: int
    unlogged: Line | None


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
) -> Exported:
    """Write the records that match `query`, whole or not at all, and enter the file in the log of what left the desk.

    Every row carries its own marking, and a file that bears one carries it in every row as `file_marking`, a workbook
    on every sheet; a row below a ceiling has that as `up_to`: what is computed in it goes by what is recorded so far
    up. Raises BadInput for a format that is not known, unmarked records that nobody confirmed, a file that is there
    already, or more records than a workbook can hold.
    """
    chosen = _format(file, form)
    check_target(file, overwrite=overwrite)
    highest = desk.settings.ladder.read(ceiling) if ceiling else None
    records = desk.records(desk.list_ids((), query))
    named, computed = markings_named(desk, records), desk.compute(records)
    marking = marking_of_release(
        desk,
        records,
        ceiling,
        allow_unmarked=allow_unmarked,
        named=named,
        computes=lambda one: computed if one is desk else one.compute(records),
    )
    borne = {"file_marking": marking} | ({"up_to": highest} if highest else {})
    rows = [borne | plain for plain in _plain(desk, records, computed, chosen, on_progress)]
    content = _written(rows, chosen, desk, marking)
    atomic_write(file, content, overwrite=overwrite)
    left = LeavingPaper(RECORDS, query, highest, marking)
    return Exported(len(rows), enter_release(desk, left, file_as_it_left(file, chosen, content)))


def _plain(
    desk: Desk, records: Sequence[Record], computed: Computed, form: str, on_progress: OnProgress
) -> Iterator[dict[str, Any]]:
    for done, record in enumerate(records, 1):
        on_progress(done, len(records))
        yield plain_record(record, computed, desk.language, desk.hidden, with_gates=form == "json")


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

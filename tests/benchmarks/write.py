"""`python tests/benchmarks/write.py [--records N]`: writing with history and search, against plain sqlite-utils."""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.made_records import AS_OF
from tests.benchmarks.make_desk import batches
from tests.benchmarks.measuring import Result, interleaved, records_asked, result, seconds, tell
from tracker.desk.assignments import assignments_of
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.language import Language
from tracker.storage.creating import create_workspace
from tracker.storage.driver import connect
from tracker.storage.migrations import TRACKED, drop_derived
from tracker.storage.workspace import Workspace

if TYPE_CHECKING:
    from sqlite_utils import Database

_REPETITIONS = 5
_SINGLE = 100
_TABLES = tuple(table for table in TRACKED if table != "setting")
_Rows = Mapping[str, Sequence[dict[str, Any]]]


def main() -> None:
    """Measure a batch, then single records."""
    records = records_asked(10_000)
    with tempfile.TemporaryDirectory() as folder:
        tell("write", [measure_batch(records, Path(folder)), measure_single(records, Path(folder))])


def measure_batch(records: int, folder: Path) -> Result:
    """All records in one step of the product; the same rows by `insert_all` in one transaction."""
    lines = next(batches(records, 1, size=10 * records))
    desk = folder / "batch.tracker"
    with create_workspace(desk) as workspace:
        _add(workspace, lines)
        rows = rows_after(workspace, 0)

    def product() -> float:
        with create_workspace(desk, force=True) as workspace:
            return seconds(lambda: _add(workspace, lines))

    def floor() -> float:
        db = plain_database(folder / "plain.db")
        try:
            return seconds(lambda: _insert_all(db, rows))
        finally:
            db.close()

    what = "records added as one batch with history and search, against insert_all of the same rows in sqlite-utils"
    return result(records, what, *interleaved(product, floor, _REPETITIONS))


def measure_single(records: int, folder: Path) -> Result:
    """One record a step, on a desk of this size; the same rows, each by `insert`, which commits by itself."""
    with create_workspace(folder / "single.tracker") as workspace:
        _add(workspace, next(batches(records, 1, size=10 * records)))
        db = plain_database(folder / "single.db")
        _insert_all(db, rows_after(workspace, 0))
        times = [_single(workspace, db, place) for place in range(_SINGLE)]
        db.close()
    what = "a record added by itself, with history and search, against insert of the same rows in sqlite-utils"
    return result(records, what, [product for product, _ in times], [floor for _, floor in times])


def _single(workspace: Workspace, db: "Database", place: int) -> tuple[float, float]:
    desk = Desk(workspace, AS_OF, Language())
    (before,) = workspace.rows("SELECT max(id) FROM record")[0]
    names = [name for (name,) in workspace.rows("SELECT title FROM record WHERE kind = 'actor' ORDER BY id LIMIT 2")]
    values = {"title": f"Call number {place}", "date": "2026-01", "actors": names, "text": "Both sides took stock."}
    product = seconds(lambda: desk.add(Kind.EVENT, assignments_of(values)))
    rows = rows_after(workspace, before)
    return product, seconds(lambda: _insert_each(db, rows))


def _add(workspace: Workspace, lines: Sequence[str]) -> None:
    Desk(workspace, AS_OF, Language()).add_lines(lines, settings=True)


def plain_database(path: Path) -> "Database":
    """A new file with the same tables and indexes, but no triggers, opened as sqlite-utils does with our driver."""
    from sqlite_utils import Database

    create_workspace(path, force=True).close()
    connection = connect(path)
    drop_derived(connection)
    connection.close()
    return Database(str(path), execute_plugins=False)


def rows_after(workspace: Workspace, last: int) -> _Rows:
    """Every row of the records that came after the one with the id `last`, by table."""
    found = {}
    for table in _TABLES:
        owner = TRACKED[table]
        cursor = workspace.connection.execute(f'SELECT * FROM "{table}" WHERE "{owner}" > ?', (last,))
        names = [column[0] for column in cursor.description]
        found[table] = [dict(zip(names, row, strict=True)) for row in cursor]
    return found


def _insert_all(db: "Database", rows: _Rows) -> None:
    with db.atomic():
        for table, of_table in rows.items():
            db.table(table).insert_all(of_table)


def _insert_each(db: "Database", rows: _Rows) -> None:
    for table, of_table in rows.items():
        for row in of_table:
            db.table(table).insert(row)


if __name__ == "__main__":
    main()

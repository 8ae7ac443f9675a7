"""`python tests/benchmarks/feel.py [--records N]`: how the window feels on a large desk, and on a long table."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.feel_table import measure_table
from tests.benchmarks.feel_window import measure_window
from tests.benchmarks.make_desk import made_desk
from tests.benchmarks.many_events import many_events
from tests.benchmarks.measuring import Size, records_asked, tell
from tracker.desk.beginning import begin_workspace

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure the window, the long table, and what they hold in memory."""
    records = records_asked(100_000)
    rows = 10 * records
    table = many_events(rows)
    window = measure_window(records, made_desk(records))
    tell("feel", [*window, *measure_table(rows, table), *measure_memory(rows, table)])


def measure_memory(rows: int, table: Path) -> list[Size]:
    """What windows hold in memory that have been shown and have read everything, each in a process of its own."""
    bare = _resident("bare")
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.tracker"
        begin_workspace(sample, sample=True)
        on_sample = _resident(str(sample), "desk")
        short = _resident(str(sample), "events")
    long = _resident(str(table), "events")
    return [
        Size(0, "resident with the sample, against a bare PySide6 window", on_sample, round(on_sample / bare, 2)),
        Size(rows, f"resident with {rows} records in a table", long, round(long / bare, 2)),
        Size(rows, f"so much more than with the sample's table for {rows} records", round(long - short, 1), 0),
    ]


def _resident(*arguments: str) -> float:
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "resident.py"), *arguments]
    return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()

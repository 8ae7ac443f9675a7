"""`python tests/benchmarks/start.py [--records N]`: from nothing to a painted window, and what comes before it."""

import os
import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.make_desk import made_desk
from tests.benchmarks.measuring import Result, interleaved, records_asked, result, seconds, tell
from tracker.storage.driver import dbapi2
from tracker.storage.workspace import Access, Workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]
_STARTS = 7
_OPENINGS = 30


def main() -> None:
    """Measure the window, the workspace and the help."""
    records = records_asked(100_000)
    desk = made_desk(records)
    tell("start", [measure_window(records, desk), measure_opening(records, desk), measure_help()])


def measure_window(records: int, desk: Path) -> Result:
    """From starting Python to the first painted window; the floor is an empty one of the same size."""
    product, floor = interleaved(lambda: _until_painted(str(desk)), lambda: _until_painted("bare"), _STARTS)
    return result(records, "first painted window, against a bare PySide6 window", product, floor)


def _until_painted(what: str) -> float:
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "first_paint.py"), what]
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as started:
        time_taken = seconds(lambda: _wait_for_paint(started))
    if started.returncode != 0:
        raise SystemExit(f"start.py: the window of {what} did not close in order ({started.returncode})")
    return time_taken


def _wait_for_paint(started: subprocess.Popen[str]) -> None:
    if started.stdout is None or started.stdout.readline() != "painted\n":
        raise SystemExit("start.py: the window was never painted")


def measure_opening(records: int, desk: Path) -> Result:
    """Opening a workspace as the window does; the floor is the bare driver, up to the first row of the same file."""
    product, floor = interleaved(lambda: _open_workspace(desk), lambda: _open_bare(desk), _OPENINGS)
    return result(records, "workspace opened, against the bare driver opening the same file", product, floor)


def _open_workspace(desk: Path) -> float:
    opened: list[Workspace] = []
    time_taken = seconds(lambda: opened.append(open_workspace(desk, Access.HOLD)))
    opened[0].close()
    return time_taken


def _open_bare(desk: Path) -> float:
    return seconds(lambda: dbapi2.connect(str(desk)).execute("SELECT action FROM open_action").fetchone())


def measure_help() -> Result:
    """The whole run of `tracker --help`; the floor imports click and does nothing."""
    product, floor = interleaved(
        lambda: seconds(lambda: _run("-m", "tracker.app", "--help")),
        lambda: seconds(lambda: _run("-c", "import click")),
        _STARTS,
    )
    return result(0, "tracker --help, against python -c 'import click'", product, floor)


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()

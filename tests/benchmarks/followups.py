"""`python tests/benchmarks/followups.py [--records N]`: every rule over N commitments, against reading their tables.

A fifth as many meetings and three fifths as many outcomes come with the commitments; about one in twenty is flagged.
"""

import shutil
import sys
import tempfile
from itertools import count
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.made_promises import COMMITMENTS_A_MEETING
from tests.benchmarks.made_records import AS_OF
from tests.benchmarks.many_commitments import many_commitments
from tests.benchmarks.measuring import Result, interleaved, records_asked, result, seconds, tell
from tracker.desk.assignments import read_assignments
from tracker.desk.day_flags import day_flags, flags_after
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.storage.rules import raise_flags
from tracker.storage.workspace import Workspace, open_workspace

_REPETITIONS = 5
_CHANGES = 20
_TABLES = ("commitment", "meeting", "outcome")


def main() -> None:
    """Measure all rules, the flags in words, and what one change asks for."""
    records = records_asked(100_000)
    path = many_commitments(max(1, records // COMMITMENTS_A_MEETING))
    with tempfile.TemporaryDirectory() as folder:
        # What is written must not stay in the desk that is kept.
        own = Path(shutil.copy(path, Path(folder) / "desk.tracker"))
        with open_workspace(own) as workspace:
            desk = Desk(workspace, AS_OF, Language())
            tell("followups", [measure_rules(desk), measure_words(desk), measure_change(desk)])


def measure_rules(desk: Desk) -> Result:
    """What every rule finds, and every row of the three tables."""
    pace = desk.settings.pace
    n = sum(int(desk.workspace.value(f"SELECT count(*) FROM {table}")) for table in _TABLES)
    times = interleaved(
        lambda: seconds(lambda: raise_flags(desk.workspace, AS_OF, pace)),
        lambda: seconds(lambda: _fetched(desk.workspace)),
        _REPETITIONS,
    )
    return result(n, "all rules over commitments, meetings and outcomes, against SELECT * of their tables", *times)


def measure_words(desk: Desk) -> Result:
    """The same with urgency, state and sentences, in order."""
    n = len(desk.flags())
    times = interleaved(lambda: seconds(desk.flags), lambda: seconds(lambda: _fetched(desk.workspace)), _REPETITIONS)
    return result(n, "the flags of the day, weighed and worded, against SELECT * of the tables", *times)


def measure_change(desk: Desk) -> Result:
    """The flags after one commitment's due date moved: what that touches, and all of them asked anew."""
    commitments = desk.workspace.rows(
        "SELECT id FROM commitment WHERE due IS NOT NULL ORDER BY id DESC LIMIT ?", (_CHANGES + 1,)
    )
    before, day = day_flags(desk), count(1)

    def product() -> float:
        nonlocal before
        place = next(day)
        desk.edit(commitments[place % len(commitments)][0], read_assignments([f"due=2026-02-{place % 28 + 1:02}"]))
        began = before

        def again() -> None:
            nonlocal before
            before = flags_after(desk, began) or before

        return seconds(again)

    times = interleaved(
        product, lambda: seconds(lambda: raise_flags(desk.workspace, AS_OF, desk.settings.pace)), _CHANGES
    )
    return result(len(before.flags), "the flags after one change, against all rules asked anew", *times)


def _fetched(workspace: Workspace) -> list[int]:
    return [len(workspace.rows(f"SELECT * FROM {table}")) for table in _TABLES]


if __name__ == "__main__":
    main()

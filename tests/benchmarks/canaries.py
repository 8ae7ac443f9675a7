"""`python tests/benchmarks/canaries.py [--records N]`: how many exports of N desks were searched, and what was found.

Every desk has a canary in every field of every record; a find is one in a file below its marking, in a file or portion
that is marked lower, or one that stands in the history alone. Then all is sent out once more below each ceiling, by the
desk and by its twin, in which what lies above was deleted: an export that differs by a byte tells. N is 10 unless told.
"""

import os
import random
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.measuring import records_asked, tell
from tests.canaries.hunt import Hunt, hunt, planted
from tests.canaries.plant import plant
from tests.canaries.twin import Compared, differences
from tracker.desk.beginning import begin_workspace


@dataclass(frozen=True, slots=True)
class Count:
    """How many there were on `n` desks."""

    n: int
    what: str
    count: int


def main() -> None:
    """Hunt over as many desks as asked for, each made by its number."""
    from tracker.ui.opening import application

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _qt = application()
    desks = records_asked(10)
    with tempfile.TemporaryDirectory() as name:
        template = Path(name) / "empty.tracker"
        begin_workspace(template)
        pairs = [hunted(template, Path(name), number) for number in range(desks)]
    hunts, twins = [one for one, _other in pairs], [other for _one, other in pairs]
    sys.stderr.writelines(f"{trouble}\n" for one in hunts for trouble in one.trouble)
    sys.stderr.writelines(f"{other}\n" for one in twins for other in one.others)
    told = [
        Count(desks, "exports searched", sum(one.exports for one in hunts)),
        Count(desks, "canaries planted", sum(len(one.planting.marking_of) for one in hunts)),
        Count(desks, "canaries found out of place", sum(len(one.trouble) for one in hunts)),
        Count(desks, "exports compared with the twin's", sum(one.exports for one in twins)),
        Count(desks, "exports that differ", sum(len(one.others) for one in twins)),
    ]
    tell("canaries", told)


def hunted(template: Path, folder: Path, number: int) -> tuple[Hunt, Compared]:
    """The hunt over the desk of that number, and how it compares with its twins."""
    chance, own = random.Random(number), folder / str(number)
    own.mkdir()
    planting = plant(chance.choice, own)
    language = chance.choice(["en", "es"])
    with planted(template, own, planting) as desk:
        return hunt(desk, planting, own, language), differences(desk, planting, own, language)


if __name__ == "__main__":
    main()

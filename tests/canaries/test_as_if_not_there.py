"""Below a ceiling all is as if what lies above had been deleted: no count, no verdict and no choice tells of it."""

import json
import os
import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.canaries.hunt import SUBJECTS, planted
from tests.canaries.plant import Planting, plant
from tests.desks import desk_on
from tracker.desk.desk import Desk
from tracker.domain.markings import TLP
from tracker.errors import BadInput
from tracker.exchange.exporting import export
from tracker.papers.framing import Release
from tracker.papers.press import build, paper_bytes
from tracker.storage.workspace import open_workspace

DESKS = max(1, int(os.environ.get("TRACKER_CANARIES", "4")) // 4)
QUERIES = (
    "",
    "verdict:tangible",
    "verdict:process-only",
    "flag:commitment-overdue",
    "flag:carried-over",
    "implementation:fulfilled",
    "implementation:not-yet-assessed",
    "urgency:act",
    "urgency:soon",
    "overdue:no",
)


@given(chance=st.randoms(use_true_random=True))
@settings(max_examples=DESKS, suppress_health_check=list(HealthCheck))
def test_what_lies_above_a_ceiling_might_as_well_not_be_there(template, tmp_path_factory, chance):
    folder = tmp_path_factory.mktemp("planted")
    planting = plant(chance.choice, folder)
    with planted(template, folder, planting) as desk:
        for ceiling in TLP.names[:-1]:
            if hidden := sorted(desk.below(ceiling).hidden):
                with open_workspace(Path(shutil.copy(desk.workspace.path, folder / "without.tracker"))) as workspace:
                    without = desk_on(workspace)
                    without.delete(hidden)
                    compare(desk, without, planting, ceiling)


def compare(desk: Desk, without: Desk, planting: Planting, ceiling: str) -> None:
    for name, labels in SUBJECTS.items():
        for label in labels:
            subject = planting.refs[label] if label else ""
            assert written(desk, name, subject, ceiling) == written(without, name, subject, ceiling), name
    for query in QUERIES:
        assert exported(desk, query, ceiling) == exported(without, query, ceiling), query


def written(desk: Desk, name: str, subject: str, ceiling: str) -> str:
    try:
        return paper_bytes(build(desk, name, subject, Release(ceiling, allow_unmarked=True)), ".md").decode()
    except BadInput:
        return "refused"


def exported(desk: Desk, query: str, ceiling: str) -> list[dict[str, object]]:
    """All but the moment of the last change, which deleting another record may be."""
    file = desk.workspace.path.with_name("x.json")
    export(desk.below(ceiling), file, query, None, ceiling=ceiling, allow_unmarked=True, overwrite=True)
    return [{key: value for key, value in row.items() if key != "changed"} for row in json.loads(file.read_text())]

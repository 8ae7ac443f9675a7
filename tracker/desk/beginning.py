"""A new workspace: empty, or with the sample desk in it."""

import json
from datetime import date
from pathlib import Path

from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.places import db_dir
from tracker.storage.creating import create_workspace
from tracker.storage.workspace import Workspace

SAMPLE_DAY = date(2026, 1, 16)
"""The day as of which the sample desk stands."""
_STANDS = json.dumps({"kind": "settings", "as_of": SAMPLE_DAY.isoformat()})


def begin_workspace(path: Path, *, sample: bool = False, our_side: str | None = None, force: bool = False) -> None:
    """Make a workspace at `path`, whole or not at all. Raises BadInput when it is there already, without `force`."""

    def fill(workspace: Workspace) -> None:
        desk = Desk(workspace, SAMPLE_DAY, Language())
        if sample:
            desk.add_lines([*sample_lines(), _STANDS], settings=True)
        if our_side:
            desk.set_our_side(our_side)

    create_workspace(path, force=force, fill=fill).close()


def sample_lines() -> list[str]:
    """The sample desk as a batch of records."""
    return (db_dir() / "sample" / "us_mexico.jsonl").read_text(encoding="utf-8").splitlines()

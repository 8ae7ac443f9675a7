"""The sample desk, made once, and asked as of any day."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.places import db_dir
from tracker.storage.creating import create_workspace
from tracker.storage.workspace import Workspace, open_workspace

KNOWN = date(2026, 1, 16)
"""The day as of which the sample stands."""

DeskOn = Callable[[str], Desk]


@pytest.fixture(scope="session")
def sample_lines() -> list[dict[str, Any]]:
    text = (db_dir() / "sample" / "us_mexico.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.tracker"
    lines = (db_dir() / "sample" / "us_mexico.jsonl").read_text(encoding="utf-8").splitlines()
    with create_workspace(path) as workspace:
        Desk(workspace, KNOWN, Language("en")).add_lines(lines, settings=True)
    return path


@pytest.fixture
def workspace(sample_path: Path) -> Iterator[Workspace]:
    with open_workspace(sample_path) as opened:
        yield opened


@pytest.fixture
def desk_on(workspace: Workspace) -> DeskOn:
    return lambda day: Desk(workspace, date.fromisoformat(day), Language("en"))


@pytest.fixture
def desk(desk_on: DeskOn) -> Desk:
    return desk_on(KNOWN.isoformat())

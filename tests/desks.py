"""Desks to test with: an empty one and the sample one, each a copy of a file made once a run."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker.desk.assignments import read_assignments
from tracker.desk.beginning import begin_workspace
from tracker.desk.desk import Desk
from tracker.desk.plain import plain_record
from tracker.domain.kinds import Kind, read_kind
from tracker.language import Language
from tracker.storage.workspace import Workspace, open_workspace

TODAY = date(2026, 1, 16)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What each test's own workspace begins as; a module may begin with a fuller one, made by `filled`."""
    path = tmp_path_factory.mktemp("empty") / "empty.tracker"
    begin_workspace(path)
    return path


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.tracker"
    begin_workspace(path, sample=True)
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """An empty workspace of the test's own."""
    return Path(shutil.copy(template, tmp_path / "desk.tracker"))


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with open_workspace(path) as opened:
        yield opened


@pytest.fixture
def desk(workspace: Workspace) -> Desk:
    return desk_on(workspace)


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Desk]:
    """The sample desk, to read only: it is the same file for every test."""
    with open_workspace(sample_file) as opened:
        yield desk_on(opened)


def filled(template: Path, folders: pytest.TempPathFactory, fill: Callable[[Desk], None]) -> Path:
    """A copy of a workspace with more in it."""
    path = Path(shutil.copy(template, folders.mktemp("filled") / "filled.tracker"))
    with open_workspace(path) as workspace:
        fill(desk_on(workspace))
    return path


def desk_on(workspace: Workspace, day: date | str = TODAY, language: str = "en") -> Desk:
    as_of = date.fromisoformat(day) if isinstance(day, str) else day
    return Desk(workspace, as_of, Language(language))


def add(desk: Desk, kind: str, *fields: str, create_actors: bool = False) -> str:
    """Add a record as the command line does; its reference."""
    changes = desk.add(read_kind(kind), read_assignments(fields), create_actors=create_actors)
    return str(changes.refs[0])


def edit(desk: Desk, ref: str, *fields: str, create_actors: bool = False) -> list[str]:
    changes = desk.edit(desk.find(ref).id, read_assignments(fields), create_actors=create_actors)
    return [str(one) for one in changes.refs]


def plain(desk: Desk, ref: str) -> dict[str, Any]:
    """A record as JSON shows it."""
    record = desk.record(ref)
    return plain_record(record, desk.compute([record]), desk.language, desk.hidden)


def listed(desk: Desk, kind: str, query: str = "", sort: str | None = None) -> list[str]:
    """The references of what a query finds, in order."""
    ids = desk.list_ids((read_kind(kind),), query, sort)
    return [str(record.ref) for record in desk.records(ids)]


def flags(desk: Desk, ref: str) -> dict[str, str]:
    """The rules that raise a flag on a record, with their urgency."""
    id_ = desk.find(ref).id
    return {flag.rule: flag.urgency.value for flag in desk.flags() if flag.record == id_}


def rows_of(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that is no shadow of the search index; ids included."""
    names = [
        name
        for (name,) in workspace.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not name.startswith(("search_", "sqlite_", "_sqlite"))
    ]
    order = {"last_number": "kind", "document": "sha256", "open_action": "one", "search": "rowid"}
    return {name: workspace.rows(f'SELECT * FROM "{name}" ORDER BY {order.get(name, "id")}') for name in names}


def records_of(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """What the record is made of, without how it came to be."""
    left_out = ("action", "history", "last_number", "document", "open_action")
    return {name: rows for name, rows in rows_of(workspace).items() if name not in left_out}


KINDS = [kind.value for kind in Kind]

"""What others wrote to the file since it was last looked at, for a window that has it open to read."""

import json
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from tracker.storage.trouble import told_kindly
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Heard:
    """One action that somebody else wrote: its label, the records it touched, and the names of settings."""

    label: str
    records: tuple[int, ...]
    made: tuple[int, ...]
    settings: tuple[str, ...]


class Following:
    """Begins where the workspace stands now. Belongs to the thread of the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._version = self._file_version()
        self._seen = self._last_entry()

    def heard(self) -> list[Heard]:
        """The actions written since the last call, in their order; quick when there are none.

        What the same connection wrote counts only once another one has written too. Raises WorkspaceUnavailable while
        another program keeps everybody out; nothing is lost by that.
        """
        with told_kindly(self._workspace.path):
            version = self._file_version()
            return [] if version == self._version else self._read(version)

    def _read(self, version: int) -> list[Heard]:
        rows = self._workspace.rows(
            "SELECT history.id, history.action, coalesce(action.label, ''), history.record, history.\"table\", "
            "history.op, CASE history.\"table\" WHEN 'setting' THEN coalesce(after, before) END "
            "FROM history LEFT JOIN action ON action.id = history.action WHERE history.id > ? ORDER BY history.id",
            (self._seen,),
        )
        self._version = version
        self._seen = rows[-1][0] if rows else self._seen
        return [_heard(list(part)) for _action, part in groupby(rows, key=_action)]

    def _file_version(self) -> int:
        return int(self._workspace.value("PRAGMA data_version"))

    def _last_entry(self) -> int:
        return int(self._workspace.value("SELECT coalesce(max(id), 0) FROM history"))


def _action(row: tuple[Any, ...]) -> Any:
    return row[1]


def _heard(rows: list[tuple[Any, ...]]) -> Heard:
    records = dict.fromkeys(row[3] for row in rows if row[3] is not None)
    made = dict.fromkeys(row[3] for row in rows if row[4:6] == ("record", "insert"))
    settings = dict.fromkeys(str(json.loads(row[6])["name"]) for row in rows if row[6] is not None)
    return Heard(rows[0][2], tuple(records), tuple(made), tuple(settings))

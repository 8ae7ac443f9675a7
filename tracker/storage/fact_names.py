"""The records that a flag's facts name, so that one which is called otherwise today is still the same fact."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tracker.storage.naming import find_exact
from tracker.storage.workspace import Workspace

_BETWEEN = "; "
"""What stands between the titles of several records in one text."""


def uids_named(workspace: Workspace, facts: Mapping[str, Any]) -> dict[str, str]:
    """The uid of each record that the facts name by its title; of a title that several bear nobody can say."""
    titles = {part for text in _texts(facts) for part in (text, *text.split(_BETWEEN))}
    found = {title: [one for one in find_exact(workspace, title, ()) if one.title == title] for title in titles}
    ids = {one[0].id: title for title, one in found.items() if len(one) == 1}
    rows = workspace.rows(
        "SELECT id, uid FROM record WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),)
    )
    return {ids[id_]: uid for id_, uid in rows}


def titles_now(workspace: Workspace, uids: Iterable[str]) -> dict[str, str]:
    """What these records are called today; those that are no more are left out."""
    rows = workspace.rows(
        "SELECT uid, title FROM record WHERE uid IN (SELECT value FROM json_each(?))", (json.dumps(sorted(set(uids))),)
    )
    return dict(rows)


def renamed(value: Any, titles: Mapping[str, str]) -> Any:
    """The facts with each title as it is now, by the title it was."""
    if isinstance(value, str):
        if value in titles:
            return titles[value]
        return _BETWEEN.join(titles.get(part, part) for part in value.split(_BETWEEN))
    if isinstance(value, list):
        return [renamed(one, titles) for one in value]
    return {key: renamed(one, titles) for key, one in value.items()} if isinstance(value, dict) else value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | Mapping):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(one)

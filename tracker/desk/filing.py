"""A file of records: one JSON object a line, read whole before anything is kept."""

import json
from collections.abc import Iterable
from typing import Any

from tracker.desk.drafting import Batch, draft_line
from tracker.desk.json_trouble import json_trouble
from tracker.domain.kinds import Kind, read_kind
from tracker.domain.progress import OnProgress, unwatched
from tracker.errors import BadInput
from tracker.language import N_

_SETTINGS = (
    "title",
    "subtitle",
    "our_side",
    "author",
    "marking",
    "categories",
    "thresholds",
    "ladder",
    "as_of",
    "counts_working_days",
    "worked",
    "holidays",
    "weights",
)


def load_batch(
    batch: Batch, lines: Iterable[str], *, allow_settings: bool = False, on_progress: OnProgress = unwatched
) -> dict[str, Any]:
    """Draft everything that the lines say; returns the settings among them.

    Raises BadInput with the number of the first line that cannot be used.
    """
    objects = [(number, _read_line(number, line)) for number, line in enumerate(lines, 1) if line.strip()]
    if not objects:
        raise BadInput(N_("the file holds no record"))
    records = [(number, one) for number, one in objects if one["kind"] not in ("link", "settings")]
    seen: set[str] = set()
    announced = [_announced(number, one, seen) for number, one in records]
    batch.expect(announced)
    # What is said of other records comes last: it is checked against them and named after them.
    order = sorted(range(len(records)), key=lambda place: announced[place][0] in (Kind.CITATION, Kind.ASSESSMENT))
    for done, place in enumerate(order, 1):
        on_progress(done, len(order))
        number, one = records[place]
        try:
            draft_line(batch, one, place)
        except BadInput as error:
            raise BadInput(N_("line {number}: {error}"), number=number, error=error) from error
    return _rest(batch, [pair for pair in objects if pair[1]["kind"] in ("link", "settings")], allow_settings)


def _rest(batch: Batch, objects: list[tuple[int, dict[str, Any]]], allow_settings: bool) -> dict[str, Any]:
    settings: dict[str, Any] = {}
    for number, one in objects:
        try:
            if one["kind"] == "link":
                batch.add_link(one)
            elif allow_settings:
                settings |= _settings(batch, one)
            else:
                raise BadInput(N_("settings are not part of a batch of records"))
        except BadInput as error:
            raise BadInput(N_("line {number}: {error}"), number=number, error=error) from error
    return settings


def _read_line(number: int, line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadInput(
            N_("line {number} is not JSON ({why}); nothing was written"), number=number, why=json_trouble(error)
        ) from error
    if not isinstance(value, dict) or not isinstance(value.get("kind"), str):
        raise BadInput(N_("line {number} is not an object with a 'kind'; nothing was written"), number=number)
    return value


def _announced(number: int, one: dict[str, Any], seen: set[str]) -> tuple[Kind, str | None]:
    try:
        kind = read_kind(one["kind"])
    except BadInput as error:
        raise BadInput(N_("line {number}: {error}"), number=number, error=error) from error
    label = one.get("@id")
    if label is None:
        return kind, None
    label = str(label).removeprefix("@")
    if label in seen:
        raise BadInput(N_("line {number}: '@id' {label!r} stands on an earlier line too"), number=number, label=label)
    seen.add(label)
    return kind, label


def _settings(batch: Batch, one: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in one.items() if name in _SETTINGS}
    if "our_side" in kept:
        kept["our_side"] = batch.resolve(str(kept["our_side"]), (Kind.ACTOR,), False)
    return kept

"""What a person writes into fields: `field=value`, `field+=value`, `field-=value`, and the same as JSON."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from tracker.errors import BadInput
from tracker.language import N_

_ASSIGNMENT = re.compile(r"\s*([A-Za-z]\w*(?:-\w+)*)\s*(\+=|-=|=)(.*)", re.DOTALL)
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_PART = re.compile(r"\s*([A-Za-z][\w-]*)\s*=(.*)", re.DOTALL)


class Mode(Enum):
    """What becomes of the values a field has."""

    SET = "="
    ADD = "+="
    REMOVE = "-="


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as written, with its parts (`;role=…`) by name. BadInput for what is no text: NUL, half a character."""

    text: str
    parts: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_text(self.text)
        for text in self.parts.values():
            _check_text(text)


def _check_text(text: str) -> None:
    # What can be printed needs no search; a batch has a hundred thousand of these.
    if not text.isprintable() and _NO_TEXT.search(text):
        raise BadInput(N_("{text!r} holds a character that is no text (NUL, or not UTF-8); remove it"), text=text[:60])


@dataclass(frozen=True, slots=True)
class Assignment:
    """The values written for one field; none of them clears it."""

    key: str
    mode: Mode
    entries: tuple[Entry, ...]


def read_assignments(arguments: Iterable[str]) -> list[Assignment]:
    """The assignments of a command line, those of one field brought together; `f=` clears.

    Raises BadInput for an argument without `=`, or a field that is both set and added to.
    """
    found: dict[str, Assignment] = {}
    for argument in arguments:
        match = _ASSIGNMENT.fullmatch(argument)
        if match is None:
            raise BadInput(N_("{argument!r} is not FIELD=VALUE; write for example date=2026-02"), argument=argument)
        key, mode = match[1].lower().replace("-", "_"), Mode(match[2])
        entries = (Entry(match[3].strip()),) if match[3].strip() else ()
        before = found.get(key)
        if before and before.mode is not mode:
            raise BadInput(
                N_("field {key!r} is written with both {first} and {second}; choose one"),
                key=key,
                first=before.mode.value,
                second=mode.value,
            )
        found[key] = Assignment(key, mode, (*(before.entries if before else ()), *entries))
    return list(found.values())


def single(assignment: Assignment | None) -> str:
    """The one value written for a field, empty where there is none. Raises BadInput when there are several."""
    if assignment is None or not assignment.entries:
        return ""
    if len(assignment.entries) > 1:
        raise BadInput(
            N_("field {key!r} takes one value, not {count}"), key=assignment.key, count=len(assignment.entries)
        )
    return assignment.entries[0].text


def split_parts(key: str, entry: Entry, known: Sequence[str]) -> Entry:
    """An entry of the list `key`, of actors or stages, taken apart at its semicolons.

    Raises BadInput for a part that is not one of `known`.
    """
    if entry.parts or ";" not in entry.text:
        _check_parts(entry, known)
        return entry
    text, *rest = entry.text.split(";")
    parts = {}
    for one in rest:
        match = _PART.fullmatch(one)
        if match is None:
            raise BadInput(
                N_("{part!r} in {text!r} is not PART=VALUE; the parts are {known}; to name several, repeat {key}="),
                part=one.strip(),
                text=entry.text,
                known=", ".join(known),
                key=key,
            )
        parts[match[1].lower()] = match[2].strip()
    split = Entry(text.strip(), parts)
    _check_parts(split, known)
    return split


def _check_parts(entry: Entry, known: Sequence[str]) -> None:
    for part in entry.parts:
        if part not in known:
            raise BadInput(
                N_("part {part!r} of {text!r} is not known; the parts are {known}"),
                part=part,
                text=entry.text,
                known=", ".join(known),
            )


def assignments_of(values: Mapping[str, Any]) -> list[Assignment]:
    """The assignments of a JSON object with the keys of the contract."""
    return [Assignment(key.lower().replace("-", "_"), Mode.SET, _entries(key, value)) for key, value in values.items()]


def _entries(key: str, value: Any) -> tuple[Entry, ...]:
    if isinstance(value, str):
        return (Entry(value),) if value else ()
    if value is None:
        return ()
    if isinstance(value, list):
        return tuple(entry for one in value for entry in _entries(key, one))
    if isinstance(value, dict):
        return (_entry_of_object(key, value),)
    if isinstance(value, bool):
        return (Entry("yes" if value else "no"),)
    if isinstance(value, int | float):
        return (Entry(str(value)),)
    raise BadInput(N_("field {key!r} cannot hold {value}"), key=key, value=json.dumps(value)[:60])


def _entry_of_object(key: str, value: Mapping[str, Any]) -> Entry:
    """An entry written as an object: its name, else its reference, and the parts that say something."""
    heads = ("name", "stage", "ref")
    head = next((name for name in heads if value.get(name)), None)
    if head is None:
        raise BadInput(
            N_("field {key!r}: {value} has neither a name nor a ref"),
            key=key,
            value=json.dumps(value, ensure_ascii=False)[:60],
        )
    read_only = ("implementation", "claimed", *heads)
    parts = {name: str(part) for name, part in value.items() if name not in read_only and part not in (None, "")}
    return Entry(str(value[head]), parts)

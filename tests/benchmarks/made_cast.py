"""The actors of a made desk: our side and other states, their ministries and people, and the bodies that meet."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.benchmarks.vocabulary import TOPICS, Words
from tracker.domain.kinds import PREFIXES, Kind

Line = dict[str, Any]
STATES = 8
BODIES = 8
"""As many as a timeline has lanes."""
_MINISTRIES = ("Foreign Ministry", "Ministry of Security", "Customs Service", "Navy")
_RECORDS_A_PERSON = 60
_MOST_PEOPLE = 3_000


class Numbers:
    """Knows every record's reference before it is written; those of the batch under way go by label."""

    def __init__(self) -> None:
        self._last: Counter[str] = Counter()
        self._written: Counter[str] = Counter()

    def line(self, kind: Kind, fields: Line) -> Line:
        """A batch line of the next record of a kind."""
        prefix = PREFIXES[kind]
        self._last[prefix] += 1
        return {"kind": kind.value, "@id": f"{prefix}{self._last[prefix]}", **fields}

    def to(self, ref: str) -> str:
        """How a line says `ref`."""
        return ref if int(ref[1:]) <= self._written[ref[0]] else f"@{ref}"

    def batch_written(self) -> None:
        """What was made so far is in the workspace."""
        self._written = self._last.copy()


@dataclass(slots=True)
class Cast:
    """Who there is, by name, and the bodies by reference."""

    states: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    people: list[tuple[str, str]] = field(default_factory=list)
    """Name and side."""
    bodies: list[tuple[str, str]] = field(default_factory=list)
    """Reference and name."""


def cast_lines(cast: Cast, numbers: Numbers, words: Words, rng: Random, records: int) -> Iterator[Line]:
    """The lines of a desk's actors for a desk of so many records; `cast` is filled on the way."""
    yield {"kind": "settings", "title": "Made desk", "subtitle": "For measuring", "our_side": "@A1"}
    for place in range(STATES):
        name = words.name(1) + "ia"
        cast.states.append(name)
        yield numbers.line(Kind.ACTOR, {"title": name, "type": "state", "aliases": [f"{name[:3].upper()}{place}"]})
    for state in cast.states:
        for ministry in _MINISTRIES:
            title = f"{ministry} of {state}"
            cast.organisations.append(title)
            yield numbers.line(Kind.ACTOR, {"title": title, "type": "organisation", "parent": state})
    yield from _bodies(cast, numbers, words)
    for _ in range(min(max(16, records // _RECORDS_A_PERSON), _MOST_PEOPLE)):
        ours = rng.random() < 1 / 2
        ministry = rng.choice(cast.organisations[: len(_MINISTRIES)] if ours else cast.organisations)
        name = words.name()
        cast.people.append((name, "ours" if ours else "theirs"))
        yield numbers.line(Kind.ACTOR, {"title": name, "type": "person", "parent": ministry, "role": "director"})


def _bodies(cast: Cast, numbers: Numbers, words: Words) -> Iterator[Line]:
    for place in range(BODIES):
        name = f"Group on {TOPICS[place]}"
        members = [cast.states[0], cast.states[1 + place % (STATES - 1)]]
        fields = {"title": name, "type": "body", "members": members, "mandate": words.sentence()}
        line = numbers.line(Kind.ACTOR, fields)
        cast.bodies.append((line["@id"], name))
        yield line

"""What is to be written: a record's fields checked and its references resolved, but not yet in the workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.domain.dates import VagueDate
from tracker.domain.kinds import Kind
from tracker.domain.stages import StageMove


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in a record, by the actor's id."""

    actor: int
    role: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """An original file to keep with a source."""

    name: str
    content: bytes


Kept = (
    str
    | int
    | float
    | bool
    | VagueDate
    | Document
    | tuple[str, ...]
    | tuple[int, ...]
    | tuple[Part, ...]
    | tuple[StageMove, ...]
    | None
)
"""A field's value as the workspace keeps it: a reference is the id of the record it leads to; None empties a field."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A new record."""

    kind: Kind
    title: str
    marking: str | None = None
    date: VagueDate | None = None
    tags: tuple[str, ...] = ()
    values: Mapping[str, Kept] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a record: only the keys named change, `title`, `marking`, `tags` and the date among them."""

    id: int
    kind: Kind
    values: Mapping[str, Kept]

"""The kinds of record, how each is referred to, and the types of link between them (DOMAIN §2)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from tracker.errors import BadInput
from tracker.language import N_

# Bounds are kept as proleptic ordinals (`date.toordinal()`), so that SQL can compare and subtract days.
OPEN_EARLIEST = 0
"""The ordinal kept for an open beginning: before every date."""
OPEN_LATEST = 3_652_060
"""The ordinal kept for an open end: the day after 9999-12-31."""


class Kind(StrEnum):
    """What a record is. The value is the name used in JSON, queries and arguments."""

    ACTOR = "actor"
    SOURCE = "source"
    CITATION = "citation"
    EVENT = "event"
    MEETING = "meeting"
    AGENDA_ITEM = "agenda-item"
    OUTCOME = "outcome"
    COMMITMENT = "commitment"
    POSITION = "position"
    READING = "reading"
    ASSESSMENT = "assessment"
    FOLLOWUP = "followup"


class LinkType(StrEnum):
    """How one record bears on another; a link reads "A `type` B"."""

    FOLLOWS_UP = "follows-up"
    RESPONDS_TO = "responds-to"
    RESTATES = "restates"
    SUPERSEDES = "supersedes"
    OVERLAPS = "overlaps"
    CONTRADICTS = "contradicts"
    RAISED_AT = "raised-at"
    CREATED_BY = "created-by"
    MEASURES = "measures"


PREFIXES: dict[Kind, str] = {
    Kind.ACTOR: "A",
    Kind.SOURCE: "S",
    Kind.CITATION: "K",
    Kind.EVENT: "E",
    Kind.MEETING: "M",
    Kind.AGENDA_ITEM: "G",
    Kind.OUTCOME: "O",
    Kind.COMMITMENT: "C",
    Kind.POSITION: "P",
    Kind.READING: "R",
    Kind.ASSESSMENT: "J",
    Kind.FOLLOWUP: "F",
}
_KIND_OF_PREFIX = {prefix: kind for kind, prefix in PREFIXES.items()}
_REF = re.compile(r"([A-Z])([1-9]\d{0,11})", re.IGNORECASE)

TIMELINE_KINDS = (Kind.EVENT, Kind.MEETING, Kind.COMMITMENT, Kind.POSITION)


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A short reference for people, such as `C12`: unique in one workspace, while `uid` is unique everywhere."""

    kind: Kind
    number: int

    def __str__(self) -> str:
        return f"{PREFIXES[self.kind]}{self.number}"


def read_ref(text: str) -> Ref | None:
    """The reference that `text` spells (any case), or None when it is a name, a title or a uid instead."""
    match = _REF.fullmatch(text.strip())
    if match is None:
        return None
    kind = _KIND_OF_PREFIX.get(match[1].upper())
    return Ref(kind, int(match[2])) if kind else None


def read_kind(text: str) -> Kind:
    """The kind named in the singular or the plural (`agenda-items`, `followups`).

    Raises BadInput, naming the kinds there are.
    """
    name = text.strip().lower().replace("_", "-")
    kind = _KIND_OF_NAME.get(name)
    if kind is not None:
        return kind
    known = ", ".join(plural(kind) for kind in Kind)
    raise BadInput(N_("kind {text!r} is not known; the kinds are {known}"), text=text, known=known)


def plural(kind: Kind) -> str:
    """The plural that `list` takes: `meetings`, `agenda-items`."""
    return f"{kind.value}s"


_KIND_OF_NAME = {name: kind for kind in Kind for name in (kind.value, plural(kind))}

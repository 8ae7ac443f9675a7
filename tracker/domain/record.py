"""A record as it is read from the workspace: one shape for every kind, its fields named by the schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as day

from tracker.domain.dates import VagueDate
from tracker.domain.kinds import Kind, Ref
from tracker.domain.stages import StageMove, moves_known


@dataclass(frozen=True, slots=True)
class Pointer:
    """Another record, named: enough to show it and to go there."""

    id: int
    ref: Ref
    title: str


@dataclass(frozen=True, slots=True)
class Involvement:
    """An actor's part in a record: a participant, an obligor, someone responsible."""

    actor: Pointer
    role: str = ""
    side: str = ""
    """`ours`, `theirs` or `other`; empty where nobody said."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """The original document of a source, kept byte for byte in the workspace."""

    name: str
    sha256: str
    size: int
    """In bytes."""


Value = (
    str
    | int
    | float
    | bool
    | VagueDate
    | Pointer
    | KeptFile
    | tuple[str, ...]
    | tuple[Pointer, ...]
    | tuple[Involvement, ...]
    | tuple[StageMove, ...]
    | None
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record with all its fields; `values` holds those of its kind by key, empty ones left out."""

    id: int
    ref: Ref
    uid: str
    title: str
    marking: str | None
    created: str
    changed: str
    """Both UTC, ISO 8601."""
    date: VagueDate | None = None
    """When it was, or will be: a source's publication, a follow-up's due date, a reading's period."""
    tags: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """What it is."""
        return self.ref.kind

    @property
    def pointer(self) -> Pointer:
        """This record as others refer to it."""
        return Pointer(self.id, self.ref, self.title)

    def text(self, key: str) -> str:
        """A text or choice field; empty when it is not recorded."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> float | int | None:
        """A number; None when it is not recorded."""
        value = self.values.get(key)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def when(self, key: str) -> VagueDate | None:
        """A date beside the main one, such as `due`."""
        value = self.values.get(key)
        return value if isinstance(value, VagueDate) else None

    def pointer_to(self, key: str) -> Pointer | None:
        """The record that a reference field leads to."""
        value = self.values.get(key)
        return value if isinstance(value, Pointer) else None

    def pointers(self, key: str) -> tuple[Pointer, ...]:
        """The records that a list of references leads to, in order."""
        value = self.values.get(key)
        return tuple(v for v in value if isinstance(v, Pointer)) if isinstance(value, tuple) else ()

    def people(self, key: str) -> tuple[Involvement, ...]:
        """The actors of a list field, in order."""
        value = self.values.get(key)
        return tuple(v for v in value if isinstance(v, Involvement)) if isinstance(value, tuple) else ()

    def stages(self) -> tuple[StageMove, ...]:
        """A commitment's moves along the agreement axis, in order of entry."""
        value = self.values.get("stages")
        return tuple(v for v in value if isinstance(v, StageMove)) if isinstance(value, tuple) else ()

    def moves_known(self, as_of: day) -> tuple[StageMove, ...]:
        """The moves of a commitment that are known on a day."""
        return moves_known(self.stages(), as_of, self.date)

    def words(self, key: str) -> tuple[str, ...]:
        """A list of plain words, such as aliases."""
        value = self.values.get(key)
        return tuple(v for v in value if isinstance(v, str)) if isinstance(value, tuple) else ()

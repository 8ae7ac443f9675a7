"""What the forms need of a record, as plain values: its fields as they are shown and as they are typed."""

from dataclasses import dataclass

from tracker.domain.kinds import Kind
from tracker.domain.schema import Field
from tracker.domain.stages import Stage
from tracker.ui.view_values import Chip


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: the identifier that is kept and the words that are shown."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class EntryValue:
    """One entry of a list: an actor with its part, another record, or a word.

    `head` is what is written for it, a reference or the word itself; `ref` the record it opens, if any.
    """

    head: str
    text: str
    ref: str = ""
    role: str = ""
    side: str = ""
    chip: Chip | None = None


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A field with what it holds now: `shown` in words, `typed` as a person would write it, both empty for nothing.

    A date that was typed in words has these words in `typed` only where they still mean that date. `ref` is the
    record that a reference leads to. `options` are the choices of a field that has them.
    """

    field: Field
    label: str
    shown: str = ""
    typed: str = ""
    ref: str = ""
    options: tuple[Option, ...] = ()
    entries: tuple[EntryValue, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is recorded."""
        return not self.shown and not self.entries


@dataclass(frozen=True, slots=True)
class MoveOffer:
    """A stage that may come next."""

    stage: Stage
    words: str


@dataclass(frozen=True, slots=True)
class RecordForm:
    """A record as it is edited. `moves` are the stages a commitment may go to from here."""

    ref: str
    kind: Kind
    title: str
    fields: tuple[FieldValue, ...]
    moves: tuple[MoveOffer, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry of the list under a name being typed. `head` is what is written when it is taken.

    `makes` marks the last entry, which makes a new actor of that name.
    """

    head: str
    text: str
    note: str = ""
    makes: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """What a date being typed means so far: its words, or why it is not understood yet."""

    words: str
    is_date: bool

"""What the forms need of a record, as plain values: its fields as they are shown and as they are typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.domain.kinds import Kind
from tracker.domain.schema import Field
from tracker.domain.stages import Stage
from tracker.ui.view_values import SectionKey


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


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A field with what it holds now: `shown` in words, `typed` as a person would write it, both empty for nothing.

    A date that was typed in words has these words in `typed` only where they still mean that date. `ref` is the
    record that a reference leads to. `options` are the choices of a field that has them. `forward`: a date typed
    without a year lies ahead.
    """

    field: Field
    label: str
    shown: str = ""
    typed: str = ""
    ref: str = ""
    options: tuple[Option, ...] = ()
    entries: tuple[EntryValue, ...] = ()
    forward: bool = False

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

    `makes` marks the last entry, which makes a new actor of that name; `near` one that is only called like it.
    """

    head: str
    text: str
    note: str = ""
    makes: bool = False
    near: bool = False
    is_body: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """What a date being typed means so far: its words, or why it is not understood yet."""

    words: str
    is_date: bool


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing to type for a new record: `typed` stands there at first; without what is `needed` nothing is made."""

    field: Field
    label: str
    needed: bool = True
    typed: str = ""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Something that can be added to a record: what it is called, what is typed for it, and under which section.

    `given` is what follows from where the person is, by the keys of the contract, and `note` says so in words.
    `again`: after one, the next can be typed at once.
    """

    key: str
    title: str
    section: SectionKey | None
    slots: tuple[Slot, ...]
    given: Mapping[str, str] = field(default_factory=dict)
    again: bool = False
    note: str = ""

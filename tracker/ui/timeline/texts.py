"""The words of the few records that are labelled, pointed at or read out: fetched when they are wanted, and kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

MOST_KEPT = 20_000


LONGEST = 90
"""Letters that a label has at most."""


@dataclass(frozen=True, slots=True)
class ItemText:
    """A record in words: its title where it stands, and a verdict or a state in a few words; both in one `label`.

    `minute` is a meeting's local time, in minutes after midnight.
    """

    title: str
    note: str = ""
    minute: int | None = None
    label: str = field(init=False)

    def __post_init__(self) -> None:
        label = f"{self.title} · {self.note}" if self.note else self.title
        # Put together once: a picture asks for thousands.
        object.__setattr__(self, "label", label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…")


class TextSource(Protocol):
    """Where the words come from; records are asked for by id."""

    def texts(self, ids: Sequence[int]) -> Mapping[int, ItemText]:
        """The texts of these records; one that is no more is left out."""

    def when(self, id_: int) -> str:
        """The date in words."""

    def said(self, id_: int) -> str:
        """The record as it is read out: title, what it is, when, and how it stands."""

    def ref(self, id_: int) -> str:
        """Its reference; empty when it is no more."""


class Texts:
    """Keeps what was fetched. `behind` says that more was wanted than one picture may fetch."""

    def __init__(self, source: TextSource) -> None:
        self._source = source
        self._kept: dict[int, ItemText] = {}
        self._when: dict[int, str] = {}
        self.behind = False

    def of(self, ids: Sequence[int], most: int | None = None) -> list[ItemText | None]:
        """The texts of these records, fetching at most so many; None for those that have to wait, or are no more."""
        missing = [id_ for id_ in ids if id_ not in self._kept]
        if missing:
            self._fetch(missing, most)
        return [self._kept.get(id_) for id_ in ids]

    def one(self, id_: int) -> ItemText:
        """The text of one record; empty when it is no more."""
        return self.of([id_])[0] or ItemText("")

    def minutes(self, ids: Sequence[int], most: int | None = None) -> list[int | None]:
        """The local times of meetings, fetching at most so many texts; None where none is recorded or known yet."""
        return [text.minute if text else None for text in self.of(ids, most)]

    def when(self, id_: int) -> str:
        """The date of one record in words."""
        if id_ not in self._when:
            self._when[id_] = self._source.when(id_)
        return self._when[id_]

    def said(self, id_: int) -> str:
        """One record as it is read out."""
        return self._source.said(id_)

    def ref(self, id_: int) -> str:
        """The reference of one record, also of one that is not on the timeline."""
        return self._source.ref(id_)

    def take(self, source: TextSource, touched: Sequence[int] | None) -> None:
        """Go on with another source, which says the same of all but these records; None when of any."""
        self._source = source
        self.forget({*self._kept, *self._when} if touched is None else touched)

    def forget(self, ids: Iterable[int]) -> None:
        """Fetch these anew when they are wanted again."""
        for id_ in ids:
            self._kept.pop(id_, None)
            self._when.pop(id_, None)

    def _fetch(self, ids: list[int], most: int | None) -> None:
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
            self._when.clear()
        self.behind = self.behind or (most is not None and len(ids) > most)
        self._kept.update(self._source.texts(ids[:most]))


@dataclass(frozen=True, slots=True)
class KeptTexts:
    """Texts that are all at hand."""

    by_id: Mapping[int, ItemText]
    whens: Mapping[int, str]
    refs: Mapping[int, str] = field(default_factory=dict)

    def texts(self, ids: Sequence[int]) -> Mapping[int, ItemText]:
        """Those of them that are known."""
        return {id_: self.by_id[id_] for id_ in ids if id_ in self.by_id}

    def when(self, id_: int) -> str:
        """Its date in words."""
        return self.whens.get(id_, "")

    def said(self, id_: int) -> str:
        """Title, date and note."""
        text = self.by_id.get(id_, ItemText(""))
        return ", ".join(part for part in (text.title, self.when(id_), text.note) if part)

    def ref(self, id_: int) -> str:
        """Its reference."""
        return self.refs.get(id_, "")

"""Handling markings: an ordered ladder of levels, TLP 2.0 (FIRST) built in, or one of a workspace's own (DOMAIN §7).

A marking is kept as its canonical name; None is unmarked. Nothing here ever assigns a marking: it reads, compares and
rolls up.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tracker.errors import BadInput, Line
from tracker.language import N_

_COLOUR = re.compile(r"#[0-9A-F]{6}")
_MAX_NAME = 40
"""A name is set in one line of a page header, at 12 pt."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A level of a ladder. `rank` counts from 0, the least restricted; colours are `#RRGGBB`."""

    name: str
    rank: int
    foreground: str
    background: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Markings from the least to the most restricted. Made by `make_ladder`, which validates, or taken from `TLP`."""

    levels: tuple[Marking, ...]
    _by_key: dict[str, Marking] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key = {_key(level.name): level for level in self.levels}
        by_key.update({_short_key(level.name): level for level in self.levels})
        object.__setattr__(self, "_by_key", by_key)

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical names, the least restricted first."""
        return tuple(level.name for level in self.levels)

    def marking(self, text: str) -> Marking:
        """The level that `text` names, in any case, with or without what stands before a colon ("TLP:").

        BadInput, naming the levels, when there is none.
        """
        found = self._by_key.get(_key(text))
        if found is None:
            raise BadInput(
                N_("marking {text!r} is not known; the markings are {known}"), text=text, known=", ".join(self.names)
            )
        return found

    def read(self, text: str) -> str:
        """The canonical name of the level that `text` names; BadInput as for `marking`."""
        return self.marking(text).name

    def borne(self, name: str) -> Marking:
        """The level that a record bears. One that the ladder lacks, as another program may have written it, lies above
        all of them: nobody can say how far such a record may go.
        """
        found = self._by_key.get(_key(name))
        return found or replace(self.levels[-1], name=name, rank=len(self.levels))

    def highest(self, names: Iterable[str | None]) -> str | None:
        """The most restricted of the markings, which a whole made of them bears; None when all are unmarked."""
        marked = [self.borne(name) for name in names if name is not None]
        return max(marked, key=_rank).name if marked else None

    def admits(self, ceiling: str | None, marking: str | None) -> bool:
        """Whether `marking` lies at or below the ceiling; without a ceiling everything does.

        What is unmarked is admitted here: whether it may go into a marked export is a person's to confirm.
        """
        if ceiling is None or marking is None:
            return True
        return self.borne(marking).rank <= self.marking(ceiling).rank


def make_ladder(rows: Sequence[Sequence[str]]) -> Ladder:
    """A ladder from (name, foreground, background), the least restricted first.

    Names must differ by more than case, spaces and what stands before a colon. BadInput says which row is wrong.
    """
    if not rows:
        raise BadInput(N_("marking ladder: it has no levels; give one at least"))
    levels = tuple(_make_level(rank, row) for rank, row in enumerate(rows))
    seen: dict[str, str] = {}
    for level in levels:
        for key in {_key(level.name), _short_key(level.name)}:
            if key in seen:
                raise BadInput(
                    N_("marking ladder: {level!r} reads the same as {other!r}; rename one of them"),
                    level=level.name,
                    other=seen[key],
                )
            seen[key] = level.name
    return Ladder(levels)


def _make_level(rank: int, row: Sequence[str]) -> Marking:
    where = Line(N_("marking ladder, level {level}"), level=rank + 1)
    if isinstance(row, str) or len(row) != 3 or not all(isinstance(cell, str) for cell in row):
        raise BadInput(N_("{where}: expected a name, a text colour and a background colour"), where=where)
    name, foreground, background = row[0].strip(), row[1].strip().upper(), row[2].strip().upper()
    if not name.isprintable() or not _short_key(name) or len(name) > _MAX_NAME:
        raise BadInput(
            N_("{where}: the name {name!r} is not one line of 1 to {most} characters; shorten or write it"),
            where=where,
            name=row[0],
            most=_MAX_NAME,
        )
    for colour in (foreground, background):
        if not _COLOUR.fullmatch(colour):
            raise BadInput(
                N_("{where}: the colour {colour!r} is not understood; write it like #FFC000"),
                where=where,
                colour=colour,
            )
    if foreground == background:
        raise BadInput(
            N_("{where}: text and background are both {foreground}; nobody could read it"),
            where=where,
            foreground=foreground,
        )
    return Marking(name, rank, foreground, background)


def _rank(marking: Marking) -> int:
    return marking.rank


def _key(text: str) -> str:
    return "".join(text.split()).casefold()


def _short_key(name: str) -> str:
    return _key(name.rpartition(":")[2])


_BLACK = "#000000"

TLP = make_ladder(
    (
        ("TLP:CLEAR", "#FFFFFF", _BLACK),
        ("TLP:GREEN", "#33FF00", _BLACK),
        ("TLP:AMBER", "#FFC000", _BLACK),
        ("TLP:AMBER+STRICT", "#FFC000", _BLACK),
        ("TLP:RED", "#FF2B2B", _BLACK),
    )
)
"""The Traffic Light Protocol 2.0, with the colours that FIRST prescribes."""

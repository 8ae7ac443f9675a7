"""Rows of a table read for the clipboard: the columns shown, in words, with the marking that they bear together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.desk.desk import Desk
from tracker.desk.release import marking_covering, markings_named
from tracker.domain.ids import Ids
from tracker.domain.kinds import Kind
from tracker.exchange.clipboard import Copied, copied_rows
from tracker.ui.presenting.kind_rows import KindRows
from tracker.ui.presenting.tables import Listing
from tracker.ui.row_source import TableRow
from tracker.ui.view_values import Chip

_RUN = 512
_MARKING = "marking"


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Rows ready to be copied. `unmarked` are the records that would leave with a marking that is not theirs, which is
    for a person to confirm.
    """

    copied: Copied
    count: int
    marking: str | None
    unmarked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copying:
    """What is to be copied: `rows`, which `read` reads, of `count` chosen; without it all there are."""

    read: Callable[[Desk, Sequence[Any]], ReadRows]
    rows: Sequence[Any]
    count: int | None = None

    def __call__(self, desk: Desk) -> ReadRows:
        return self.read(desk, self.rows)

    @property
    def chosen(self) -> int:
        """How many are chosen."""
        return len(self.rows) if self.count is None else self.count

    def first(self, most: int) -> "Copying":
        """The first rows alone."""
        return Copying(self.read, self.rows[:most])


def read_for_copying(desk: Desk, ids: Sequence[int], listing: Listing, keys: Sequence[str]) -> ReadRows:
    """These records of a listing as rows of these columns, in this order; those that are no more are left out."""
    rows = _rows(desk, listing, ids, keys)
    columns = {column.key: (place, column.title) for place, column in enumerate(rows.columns)}
    places, header = zip(*(columns[key] for key in keys), strict=True)
    at = columns[_MARKING][0]
    found = [(row, _text(row.cells[at])) for row in _read(rows) if row.ref]
    ladder = desk.settings.ladder
    names = markings_named(desk, desk.stream(ids), keys)
    borne = ladder.highest([*(own or None for _row, own in found), *names])
    marking = marking_covering(desk, borne, lambda one: list(_read(_rows(one, listing, ids, keys))))
    # Actors are what records are about: an unmarked one may be named in anything.
    asked = marking is not None and listing.kind is not Kind.ACTOR
    unmarked = tuple(row.ref for row, own in found if asked and not own)
    texts = [[_text(row.cells[place]) for place in places] for row, _own in found]
    return ReadRows(
        copied_rows(header, texts, ladder.borne(marking) if marking else None), len(found), marking, unmarked
    )


def _rows(desk: Desk, listing: Listing, ids: Sequence[int], keys: Sequence[str]) -> KindRows:
    rows = KindRows(desk, _only(listing, ids))
    rows.choose_columns((*keys, _MARKING))
    return rows


def _only(listing: Listing, ids: Sequence[int]) -> Listing:
    return Listing(listing.kind, listing.query, Ids("q", ids), len(ids), listing.of, listing.columns)


def _read(rows: KindRows) -> Iterator[TableRow]:
    for start in range(0, rows.count(), _RUN):
        yield from rows.rows(start, _RUN)


def _text(cell: str | Chip) -> str:
    return cell.told if isinstance(cell, Chip) else cell

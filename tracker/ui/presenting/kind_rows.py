"""The rows of a table of one kind's records, read from the desk as they come into view."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.desk.computed import Computed
from tracker.desk.desk import Desk
from tracker.domain.ids import Ids
from tracker.domain.kinds import read_ref
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.ui.presenting.columns import Columns, chosen, with_others
from tracker.ui.presenting.tables import SPANISH_WIDTHS, Listing
from tracker.ui.row_source import Column, TableRow

_DIGITS, _DIGIT = 3, 9
"""References of so many digits fit their column; a further one takes so many pixels at 100 % type."""
_REF_TAKES = {"ref": 1, "title": -1}
"""They are taken from the title, so that no column has to go for them."""


class KindRows:
    """The rows of a listing: records are read when they are shown."""

    def __init__(self, desk: Desk, listing: Listing) -> None:
        self._desk = desk
        self._listing = listing
        self._first = self._columns = listing.columns
        self._every = with_others(listing.kind, listing.columns)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, titled in the desk's language and wide enough for it."""
        return self._titled(self._columns)

    @property
    def available(self) -> tuple[Column, ...]:
        """Every column there is to choose from."""
        return self._titled(self._every)

    @property
    def order(self) -> Ids:
        """The ids of the rows known so far."""
        return self._listing.order

    def choose_columns(self, keys: Sequence[str]) -> None:
        """Show these columns; none gives back those shown at first."""
        self._columns = chosen(self._every, keys) if keys else self._first

    def refs(self, first: int, last: int) -> list[str]:
        """The references of these rows."""
        return [str(pointer.ref) for pointer in self._desk.pointers(self._listing.order[first : last + 1])]

    def _titled(self, columns: Columns) -> tuple[Column, ...]:
        _ = self._desk.language.gettext
        wider = SPANISH_WIDTHS if self._desk.language.code == "es" else {}
        longer = max(0, len(str(self._listing.of)) - _DIGITS) * _DIGIT
        return tuple(
            replace(
                one,
                title=_(one.title),
                width=wider.get((self._listing.kind, one.key), one.width) + _REF_TAKES.get(one.key, 0) * longer,
            )
            for one, _maker in columns
        )

    def count(self) -> int:
        """How many rows match."""
        return self._listing.total

    def rows(self, offset: int, limit: int) -> Sequence[TableRow]:
        """Rows as far as they are known; a record that is no more since they were listed leaves its row empty."""
        ids = self._listing.order[offset : offset + limit]
        records = {record.id: record for record in self._desk.records(ids)}
        computed = self._desk.compute(list(records.values()))
        gone = TableRow("", ("",) * len(self._columns))
        return [self._row(records[id_], computed) if id_ in records else gone for id_ in ids]

    def _row(self, record: Record, computed: Computed) -> TableRow:
        language = self._desk.language
        return TableRow(str(record.ref), tuple(make(record, computed, language) for _, make in self._columns))

    def sort(self, column: str, descending: bool) -> bool:
        """Never at once: the database orders beside the window, and other rows come that stand so."""
        return False

    def position(self, ref: str) -> int | None:
        """Where a record stands in the present order; None where that is not known, or it is no more."""
        spelled = read_ref(ref)
        if spelled is None or spelled.kind is not self._listing.kind:
            return None
        try:
            return self._listing.order.index(self._desk.find(ref).id)
        except (BadInput, ValueError):
            return None

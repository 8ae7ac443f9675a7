"""Records as an Excel workbook: a sheet a kind, days as dates, vague dates in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from tracker.desk.as_csv import flat
from tracker.desk.desk import Desk
from tracker.desk.workbook import Book, Cell, Sheet, SheetColumn, Stamp, Value, book_bytes, widths
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.kinds import Kind, plural, read_kind
from tracker.domain.schema import FieldType, fields_of
from tracker.language import Language

_BOUNDS = ("earliest", "latest")
_LEFT_OUT = ("file_marking",)
"""The workbook bears it on every sheet."""


def record_book(desk: Desk, rows: Iterable[Mapping[str, Any]], marking: str | None) -> bytes:
    """The .xlsx file of plain records, as `plain_record` makes them. Raises BadInput for more than a sheet can hold."""
    by_kind: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        by_kind[row["kind"]].append(row)
    level = desk.settings.ladder.borne(marking) if marking else None
    book = Book(
        title=desk.language.gettext("Records"),
        day=desk.as_of,
        sheets=tuple(_sheet(read_kind(kind), found, desk.language) for kind, found in by_kind.items()) or (_NOTHING,),
        stamp=Stamp(level.name, level.foreground, level.background) if level else None,
        author=desk.settings.author,
        language=desk.language.code,
    )
    return book_bytes(book)


_NOTHING = Sheet("–", (), ())


def _sheet(kind: Kind, rows: list[Mapping[str, Any]], language: Language) -> Sheet:
    keys = [key for key in dict.fromkeys(key for row in rows for key in row) if key not in _LEFT_OUT]
    dates = {field.key for field in fields_of(kind) if field.type is FieldType.DATE} | {"date"}
    cells = tuple(tuple(_cells(row, keys, dates, language)) for row in rows)
    columns = zip(keys, widths(keys, cells), strict=True)
    return Sheet(plural(kind), tuple(SheetColumn(key, width) for key, width in columns), cells)


def _cells(row: Mapping[str, Any], keys: list[str], dates: set[str], language: Language) -> Iterator[Cell]:
    for key in keys:
        value = row.get(key)
        if value and key in dates:
            when = parse_edtf(value)
            yield Cell(in_words(when, language), when.day)
        elif value and key in _BOUNDS:
            yield Cell(value, date.fromisoformat(value))
        else:
            yield Cell(flat(value), _number(value))


def _number(value: object) -> Value:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None

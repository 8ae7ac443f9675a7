"""Tables as an Excel workbook: every text is the characters it is, and every sheet bears the marking."""

import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from tracker.domain.characters import showable
from tracker.errors import BadInput
from tracker.language import N_

Value = date | float | int | None
"""What a cell counts as; None for words alone."""

MOST_ROWS: Final = 2**20 - 8
"""Of a table; the format ends a little later."""
_LONGEST: Final = 32_767
"""Characters that a cell of the format holds."""
_FIRST_DAY: Final = date(1900, 3, 1)
"""Before it Excel counts a day that there never was."""
_GREATEST_EXACT: Final = 10**15
"""Whole numbers above it lose their last digits in a cell, and so stay words."""
_NAME_LENGTH: Final = 31
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\\U00010000-\U0010ffff]")
_LIKE_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\n")
_HEADER_LENGTH: Final = 250
_LINE: Final = 15.0
"""Of text, in points."""
_TALLEST: Final = 400.0
_LETTERS: Final = 1.15
"""To a character's width: most letters are narrower than a figure."""
_PRINTED_WIDE: Final = 280
"""In characters: what is wider goes over several pages, as nobody could read it on one."""
_UNSCALED: Final = {"scale_with_doc": False}
_DAY_WIDTH: Final = 24
"""In characters: a day in words, whatever its language."""
_MIDDLE: Final = {"valign": "vcenter"}
_HEAD: Final = {"bold": True, "bottom": 1, "bottom_color": "#85857C", "text_wrap": True, "valign": "bottom"}
_BODY: Final = {"text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": "#DEDED9"}
_SHEETS: Final = {"A4": 9, "Letter": 1}
_DAYS: Final = {"en": "d mmmm yyyy", "es": 'd" de "mmmm" de "yyyy'}
_LOCALES: Final = {"en": "[$-809]", "es": "[$-80A]"}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and what it counts as: a day or a number, which it then is for sums and orders."""

    text: str
    value: Value = None


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """`width` is in characters; figures stand at the end of it."""

    title: str
    width: float
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table under its header row, and lines of text over it."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The marking that the workbook bears: its name and its colours as #RRGGBB."""

    name: str
    foreground: str
    background: str


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook. `day` is the day of its making as far as the file tells, so that the same book has the same bytes.

    `pages` are the words before, between and after the two page numbers; `page` is A4 or Letter.
    """

    title: str
    day: date
    sheets: tuple[Sheet, ...]
    stamp: Stamp | None = None
    author: str = ""
    subject: str = ""
    language: str = "en"
    page: str = "A4"
    pages: tuple[str, str, str] = ("", " / ", "")


def book_bytes(book: Book) -> bytes:
    """The .xlsx file: the marking in the first row and at the head and foot of every printed page, headers frozen.

    Raises BadInput for a table with more rows than a sheet can hold.
    """
    for sheet in book.sheets:
        if len(sheet.rows) > MOST_ROWS:
            raise BadInput(
                N_("{count} rows are more than a sheet can hold; narrow the query, or write .csv"),
                count=len(sheet.rows),
            )
    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": _LOCALES[book.language] + _DAYS[book.language],
    }
    file = xlsxwriter.Workbook(stream, options)
    file.set_properties(_properties(book))
    writer = _Writer(book, file)
    for sheet, name in zip(book.sheets, _names(book.sheets), strict=True):
        writer.write(sheet, file.add_worksheet(name))
    file.close()
    return stream.getvalue()


def _properties(book: Book) -> dict[str, Any]:
    texts = {
        "title": book.title,
        "subject": book.subject,
        "author": book.author,
        "category": book.stamp.name if book.stamp else "",
    }
    made = datetime.combine(book.day, time(), UTC).replace(tzinfo=None)
    return {key: showable(text) for key, text in texts.items()} | {"created": made}


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """The sheets' names as Excel takes them: short, without its signs, and no two alike."""
    taken: set[str] = {"history"}
    names = []
    for sheet in sheets:
        plain = _NOT_IN_NAMES.sub(" ", showable(sheet.name)).replace("\n", " ").strip(" '") or "1"
        name, number = plain[:_NAME_LENGTH].strip(" '"), 2
        while name.casefold() in taken:
            ending = f" {number}"
            name, number = plain[: _NAME_LENGTH - len(ending)].strip(" '") + ending, number + 1
        taken.add(name.casefold())
        names.append(name)
    return names


_ALONE = SheetColumn("", 8)
"""Where the marking stands on a sheet without a table."""


@dataclass(slots=True)
class _Writer:
    book: Book
    file: xlsxwriter.Workbook
    _formats: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def write(self, sheet: Sheet, page: Worksheet) -> None:
        """The marking, the lines over the table, its header and its rows."""
        self._lay_out(sheet, page)
        row = self._above(sheet, page)
        page.set_row(row, _height([Cell(column.title) for column in sheet.columns], sheet.columns))
        for place, column in enumerate(sheet.columns):
            head = self._format(_HEAD | _side(column.figures))
            page.write_string(row, place, _cut(column.title), head)
        page.freeze_panes(row + 1, 0)
        page.repeat_rows(0, row)
        if sheet.columns and sheet.rows:
            page.autofilter(row, 0, row + len(sheet.rows), len(sheet.columns) - 1)
        for number, cells in enumerate(sheet.rows, row + 1):
            page.set_row(number, _height(cells, sheet.columns))
            for place, cell in enumerate(cells):
                self._cell(page, number, place, cell, figures=sheet.columns[place].figures)

    def _above(self, sheet: Sheet, page: Worksheet) -> int:
        """What stands over the header; the row of the header."""
        row = 0
        if self.book.stamp:
            page.set_row(row, _LINE + 4)
            page.write_string(row, 0, showable(self.book.stamp.name), self._stamp(self.book.stamp))
            row += 1
        if sheet.title:
            page.set_row(row, 2 * _LINE)
            page.write_string(row, 0, _cut(sheet.title), self._format({"bold": True, "font_size": 13, **_MIDDLE}))
            row += 1
        return row

    def _cell(self, page: Worksheet, row: int, place: int, cell: Cell, *, figures: bool) -> None:
        value = cell.value
        dress = _BODY | _side(figures)
        if isinstance(value, date) and value >= _FIRST_DAY:
            shown = self._format(dress | {"num_format": _LOCALES[self.book.language] + _DAYS[self.book.language]})
            page.write_datetime(row, place, datetime.combine(value, time()), shown)
        elif isinstance(value, int | float) and abs(value) < _GREATEST_EXACT:
            page.write_number(row, place, value, self._format(dress))
        elif cell.text:
            # Else a spreadsheet takes it for a formula once somebody edits the cell.
            guarded = cell.text.startswith(_LIKE_A_FORMULA)
            page.write_string(row, place, _cut(cell.text), self._format(dress | {"quote_prefix": guarded}))
        else:
            page.write_blank(row, place, None, self._format(dress))

    def _lay_out(self, sheet: Sheet, page: Worksheet) -> None:
        least = 1.4 * len(self.book.stamp.name) if self.book.stamp else 0
        for place, column in enumerate(sheet.columns or [_ALONE]):
            page.set_column(place, place, column.width if place else max(column.width, least))
        page.set_landscape()
        page.set_paper(_SHEETS[self.book.page])
        if sum(column.width for column in sheet.columns) <= _PRINTED_WIDE:
            page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.8)
        before, between, after = map(_escaped, self.book.pages)
        marking = f'&R&"-,Bold"&12 {_escaped(self.book.stamp.name)}' if self.book.stamp else ""
        page.set_header(f"&L&8 {_escaped(self.book.title)[: _HEADER_LENGTH - len(marking) - 8]}{marking}", _UNSCALED)
        page.set_footer(f"&L&8 {before}&P{between}&N{after}{marking}", _UNSCALED)

    def _stamp(self, stamp: Stamp) -> Format:
        colours = {"font_color": stamp.foreground, "bg_color": stamp.background, "pattern": 1}
        return self._format({"bold": True, "font_size": 12, **_MIDDLE, **colours})

    def _format(self, properties: Mapping[str, Any]) -> Format:
        """One format for each dress: a workbook keeps few."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.file.add_format(properties)
        return self._formats[key]


def _side(figures: bool) -> dict[str, Any]:
    """Figures end a little before the next column begins."""
    return {"align": "right", "indent": 1} if figures else {"align": "left"}


def _height(cells: Sequence[Cell], columns: Sequence[SheetColumn]) -> float:
    """Of a row, in points: not every program works it out by itself."""
    lines = (
        sum(max(1, math.ceil(len(line) / (_LETTERS * column.width))) for line in cell.text.split("\n"))
        for cell, column in zip(cells, columns, strict=True)
    )
    return min(_TALLEST, 4 + _LINE * max(lines, default=1))


def _cut(text: str) -> str:
    """The text as a cell holds it; what is too long ends on an ellipsis. The format counts units of UTF-16."""
    shown = showable(text)
    units = shown.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST:
        return shown
    return units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def _escaped(text: str) -> str:
    """In headers and footers "&" begins an order."""
    return showable(text).replace("\n", " ").replace("&", "&&")


def widths(columns: Sequence[str], rows: Iterable[Sequence[Cell]], least: int = 8, most: int = 48) -> list[int]:
    """Widths in characters with room for most of what stands in each column."""
    found = [max(least, len(title) + 4) for title in columns]
    for cells in rows:
        for place, cell in enumerate(cells):
            longest = _DAY_WIDTH if isinstance(cell.value, date) else max(map(len, cell.text.split("\n"))) + 2
            found[place] = min(most, max(found[place], longest))
    return found

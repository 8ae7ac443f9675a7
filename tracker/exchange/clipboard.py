"""Rows of a table as the clipboard takes them: as text, tab-separated and as HTML, each bearing their marking."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from tracker.domain.markings import Marking

MOST_ROWS = 20_000
"""So many rows fit other programs' patience; more leave the desk as a file."""
TSV = "text/tab-separated-values"
"""What programs that read tables know that form by."""
_BREAKS = str.maketrans(
    {"\t": " ", "\n": " ", "\r": " ", "\v": " ", "\f": " ", "\x85": " ", "\u2028": " ", "\u2029": " "}
)
# With these a cell begins that a spreadsheet works out; a number is none.
_FORMULA = re.compile(r"[=@]|[+-](?!\d[\d.,]*%?$)")
# Spreadsheets take a cell that begins with "=" for a formula, and 007 for 7, unless they are told that it is text:
# Excel by the style, LibreOffice by the attribute.
_TEXT_CELL = "mso-number-format:'\\@';white-space:pre-wrap"
_TEXT_NUMBER = ' sdnum="1033;0;@"'


@dataclass(frozen=True, slots=True)
class Copied:
    """The same rows in three forms. `text` is what they say, to the letter, with tabs between the cells; in `tsv`, for
    programs that would work out a formula, an apostrophe stands before what looks like one.
    """

    text: str
    tsv: str
    html: str


def copied_rows(header: Sequence[str], rows: Sequence[Sequence[str]], marking: Marking | None) -> Copied:
    """The rows under their header; `marking` stands in the first line and in the last, unless they bear none."""
    calm = [[_calmed(cell) for cell in cells] for cells in rows]
    return Copied(_as_text(header, rows, marking), _as_text(header, calm, marking), _as_html(header, rows, marking))


def _calmed(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell.lstrip()) else cell


def _as_text(header: Sequence[str], rows: Sequence[Sequence[str]], marking: Marking | None) -> str:
    """A line a row; what would break a line or begin another column becomes a space."""
    banner = [marking.name] if marking else []
    lines = ["\t".join(cell.translate(_BREAKS) for cell in cells) for cells in (header, *rows)]
    return "\n".join([*banner, *lines, *banner]) + "\n"


def _as_html(header: Sequence[str], rows: Sequence[Sequence[str]], marking: Marking | None) -> str:
    banner = _banner(marking) if marking else ""
    head = _line("th", header, "text-align:left")
    body = "".join(_line("td", cells, _TEXT_CELL, _TEXT_NUMBER) for cells in rows)
    table = f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"
    return f'<html><head><meta charset="utf-8"/></head><body>{banner}{table}{banner}</body></html>'


def _banner(marking: Marking) -> str:
    """The marking as DOMAIN has it: in its own colours, 12 pt, to the right."""
    style = (
        f"text-align:right;font-weight:bold;font-size:12pt;color:{marking.foreground};background:{marking.background}"
    )
    return f'<p style="{style}">{escape(marking.name)}</p>'


def _line(tag: str, cells: Iterable[str], style: str, also: str = "") -> str:
    return "<tr>" + "".join(f'<{tag} style="{style}"{also}>{escape(cell)}</{tag}>' for cell in cells) + "</tr>"

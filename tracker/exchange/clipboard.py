"""Rows of a table as the clipboard takes them: tab-separated text and HTML, both bearing their marking."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from tracker.domain.markings import Marking

MOST_ROWS = 20_000
"""So many rows fit other programs' patience; more leave the desk as a file."""
_BREAKS = str.maketrans(
    {"\t": " ", "\n": " ", "\r": " ", "\v": " ", "\f": " ", "\x85": " ", "\u2028": " ", "\u2029": " "}
)
# Spreadsheets take a cell that begins with "=" for a formula unless they are told that it is text.
_TEXT_CELL = "mso-number-format:'\\@';white-space:pre-wrap"


@dataclass(frozen=True, slots=True)
class Copied:
    """The same rows in two forms."""

    tsv: str
    html: str


def copied_rows(header: Sequence[str], rows: Sequence[Sequence[str]], marking: Marking | None) -> Copied:
    """The rows under their header; `marking` stands in the first line and in the last, unless they bear none."""
    return Copied(_as_tsv(header, rows, marking), _as_html(header, rows, marking))


def _as_tsv(header: Sequence[str], rows: Sequence[Sequence[str]], marking: Marking | None) -> str:
    """A line a row; what would break a line or begin another column becomes a space."""
    banner = [marking.name] if marking else []
    lines = ["\t".join(cell.translate(_BREAKS) for cell in cells) for cells in (header, *rows)]
    return "\n".join([*banner, *lines, *banner]) + "\n"


def _as_html(header: Sequence[str], rows: Sequence[Sequence[str]], marking: Marking | None) -> str:
    banner = _banner(marking) if marking else ""
    head = _line("th", header, "text-align:left")
    body = "".join(_line("td", cells, _TEXT_CELL) for cells in rows)
    table = f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"
    return f'<html><head><meta charset="utf-8"></head><body>{banner}{table}{banner}</body></html>'


def _banner(marking: Marking) -> str:
    """The marking as DOMAIN has it: in its own colours, 12 pt, to the right."""
    style = (
        f"text-align:right;font-weight:bold;font-size:12pt;color:{marking.foreground};background:{marking.background}"
    )
    return f'<p style="{style}">{escape(marking.name)}</p>'


def _line(tag: str, cells: Iterable[str], style: str) -> str:
    return "<tr>" + "".join(f'<{tag} style="{style}">{escape(cell)}</{tag}>' for cell in cells) + "</tr>"

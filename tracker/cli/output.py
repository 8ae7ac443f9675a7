"""Records on standard output: a table for people, JSON and CSV for programs."""

import csv
import io
import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

Plain = Mapping[str, Any]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to print.",
)
_WIDEST = 60
_GAP = 2


def print_rows(rows: Iterable[Plain], form: str, columns: Sequence[str], headings: Mapping[str, str]) -> None:
    """Print many objects: the columns named in a table, every key in JSON and CSV."""
    if form == "json":
        print_json_array(rows)
    elif form == "csv":
        click.echo(as_csv(rows), nl=False)
    else:
        _print_table(list(rows), columns, headings)


def print_json_array(rows: Iterable[Plain]) -> None:
    """An array, an object a line, written as it comes."""
    separator = "["
    for row in rows:
        click.echo(separator + json.dumps(row, ensure_ascii=False), nl=False)
        separator = ",\n "
    click.echo("]" if separator != "[" else "[]")


def print_json(value: Any) -> None:
    """One value, indented."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def as_csv(rows: Iterable[Plain], columns: Sequence[str] | None = None) -> str:
    """CSV with a heading line; lists and objects are flattened to text."""
    rows = list(rows)
    keys = list(columns or dict.fromkeys(key for row in rows for key in row))
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(keys)
    writer.writerows([flat(row.get(key)) for key in keys] for row in rows)
    return buffer.getvalue()


def flat(value: Any) -> str:
    """A value as one cell: people by name, lists separated by semicolons."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(flat(item) for item in value)
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("stage") or value.get("gate") or value.get("ref") or "")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _print_table(rows: list[Plain], columns: Sequence[str], headings: Mapping[str, str]) -> None:
    if not rows:
        click.echo("nothing found", err=True)
        return
    cells = [[one_line(flat(row.get(column))) for column in columns] for row in rows]
    titles = [headings.get(column, column) for column in columns]
    widths = _widths(titles, cells)
    click.echo(_line(titles, widths))
    click.echo(_line(["─" * width for width in widths], widths))
    for row in cells:
        click.echo(_line(row, widths))


def one_line(text: str) -> str:
    """A text without line breaks, tabs and control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def _widths(titles: Sequence[str], cells: Sequence[Sequence[str]]) -> list[int]:
    """As wide as needed; on a terminal the widest columns give way until the table fits."""
    widths = [max(len(title), *(len(row[i]) for row in cells)) for i, title in enumerate(titles)]
    if not sys.stdout.isatty():
        return widths
    room = shutil.get_terminal_size().columns - _GAP * (len(widths) - 1)
    widths = [min(width, _WIDEST) for width in widths]
    while sum(widths) > room and max(widths) > 8:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    fitted = [_fit(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return (" " * _GAP).join(fitted).rstrip()


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"

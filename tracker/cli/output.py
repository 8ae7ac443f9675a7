"""Records on standard output: a table for people, JSON and CSV for programs."""

import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from tracker.cli.columns import fitted_widths
from tracker.desk.as_csv import as_csv, flat

Plain = Mapping[str, Any]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to print.",
)
changed_format_option = click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to print."
)
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


def _print_table(rows: list[Plain], columns: Sequence[str], headings: Mapping[str, str]) -> None:
    if not rows:
        click.echo("nothing found", err=True)
        return
    cells = [[one_line(flat(row.get(column))) for column in columns] for row in rows]
    titles = [headings.get(column, column) for column in columns]
    widths = _widths(columns, titles, cells)
    click.echo(_line(titles, widths))
    click.echo(_line(["─" * width for width in widths], widths))
    for row in cells:
        click.echo(_line(row, widths))


def one_line(text: str) -> str:
    """A text without line breaks, tabs and control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def _widths(columns: Sequence[str], titles: Sequence[str], cells: Sequence[Sequence[str]]) -> list[int]:
    """As wide as needed; on a terminal the columns give way until the table fits."""
    if not sys.stdout.isatty():
        return [max(len(title), *(len(row[i]) for row in cells)) for i, title in enumerate(titles)]
    return fitted_widths(columns, titles, cells, shutil.get_terminal_size().columns - _GAP * (len(titles) - 1))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    fitted = [_fit(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return (" " * _GAP).join(fitted).rstrip()


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"

"""Commands over the history."""

import json
from collections.abc import Callable

import click

from tracker.cli.output import format_option, print_rows
from tracker.cli.records import print_changes
from tracker.cli.session import Session
from tracker.desk.changes import Changes
from tracker.errors import BadInput

_changed_format = click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to print."
)
_times = click.argument("n", type=click.IntRange(1, 10_000), default=1)


@click.command("undo", help="Turn the last N actions back, across restarts, from window and command line alike.")
@_times
@_changed_format
@click.pass_obj
def undo_command(session: Session, n: int, form: str) -> None:
    """Turn the last actions back."""
    with session.desk() as desk:
        print_changes(_repeat(desk.undo, n, "undo"), form)


@click.command("redo", help="Do again the last N actions that were undone.")
@_times
@_changed_format
@click.pass_obj
def redo_command(session: Session, n: int, form: str) -> None:
    """Do again what was undone."""
    with session.desk() as desk:
        print_changes(_repeat(desk.redo, n, "redo"), form)


def _repeat(turn: Callable[[], Changes | None], n: int, what: str) -> Changes:
    done: list[Changes] = []
    for _ in range(n):
        changes = turn()
        if changes is None:
            break
        click.echo(f"{what}: {changes.label}", err=True)
        done.append(changes)
    if not done:
        raise BadInput(f"there is nothing to {what}")
    return Changes(what, tuple(dict.fromkeys(ref for changes in done for ref in changes.refs)))


@click.command(
    "history", help="Every change, the newest first; of one record with all that belongs to it when REF is given."
)
@click.argument("ref", required=False)
@format_option
@click.pass_obj
def history_command(session: Session, ref: str | None, form: str) -> None:
    """Every change, the newest first."""
    from tracker.desk.plain import plain_history

    with session.desk() as desk:
        rows = [plain_history(entry) for entry in desk.history(ref)]
    if form != "json":
        rows = [
            row | {key: json.dumps(row[key], ensure_ascii=False) if row[key] else "" for key in ("before", "after")}
            for row in rows
        ]
    print_rows(rows, form, ("at", "by", "group", "action", "ref", "table", "op"), {})

"""Commands over the history."""

import json

import click

from tracker.cli.output import changed_format_option, format_option, print_rows
from tracker.cli.records import print_changes
from tracker.cli.session import Session
from tracker.cli.whole_number import WholeNumber
from tracker.desk.changes import Changes
from tracker.errors import BadInput

_times = click.argument("n", type=WholeNumber(1, 10_000), default=1)


@click.command(
    "undo", help="Turn the last N actions back, all or none, across restarts, from window and command line alike."
)
@_times
@changed_format_option
@click.pass_obj
def undo_command(session: Session, n: int, form: str) -> None:
    """Turn the last actions back."""
    with session.desk() as desk:
        print_changes(_told(desk.undo_many(n), "undo"), form)


@click.command("redo", help="Do again the last N actions that were undone, all or none.")
@_times
@changed_format_option
@click.pass_obj
def redo_command(session: Session, n: int, form: str) -> None:
    """Do again what was undone."""
    with session.desk() as desk:
        print_changes(_told(desk.redo_many(n), "redo"), form)


def _told(turned: list[Changes], what: str) -> Changes:
    """Say what was turned, and bring it together. Raises BadInput when there was nothing."""
    if not turned:
        raise BadInput(f"there is nothing to {what}")
    for changes in turned:
        click.echo(f"{what}: {changes.label}", err=True)
    return Changes(what, tuple(dict.fromkeys(ref for changes in turned for ref in changes.refs)))


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

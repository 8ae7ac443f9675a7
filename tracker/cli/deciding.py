"""Commands that answer a flag."""

import click

from tracker.cli.output import changed_format_option, one_line
from tracker.cli.records import print_changes
from tracker.cli.session import Session
from tracker.desk.changes import Changes

_NAMED = "FLAG is the flag's id, as `flags` prints it, or RULE:REF."
_flag = click.argument("flag")


@click.command("snooze", help=f"Put a flag aside until a day; it is open again from that day on. {_NAMED}")
@_flag
@click.option("--until", required=True, metavar="DATE", help="A day to come, as you type dates, or EDTF.")
@changed_format_option
@click.pass_obj
def snooze_command(session: Session, flag: str, until: str, form: str) -> None:
    """Put a flag aside until a day."""
    with session.desk() as desk:
        _tell(desk.snooze(flag, until), form)


@click.command(
    "dismiss",
    help="Put a flag aside for a reason; it is open again when its facts change, and says which did. " + _NAMED,
)
@_flag
@click.option("--reason", required=True, metavar="TEXT", help="Why it needs nobody.")
@changed_format_option
@click.pass_obj
def dismiss_command(session: Session, flag: str, reason: str, form: str) -> None:
    """Put a flag aside for a reason."""
    with session.desk() as desk:
        _tell(desk.dismiss(flag, reason), form)


@click.command("take", help=f"Say who sees to a flag, or to what was written (F3): you, or a colleague. {_NAMED}")
@_flag
@click.option("--owner", metavar="NAME", help="Who has it (default: the desk's author, else your user).")
@changed_format_option
@click.pass_obj
def take_command(session: Session, flag: str, owner: str | None, form: str) -> None:
    """Say who sees to a flag, or to what a person wrote."""
    from tracker.desk.taking_written import names_written, take_written

    with session.desk() as desk:
        _tell(take_written(desk, flag, owner) if names_written(flag) else desk.take(flag, owner), form)


@click.command("reopen", help=f"Open a flag again that was snoozed, dismissed or taken. {_NAMED}")
@_flag
@changed_format_option
@click.pass_obj
def reopen_command(session: Session, flag: str, form: str) -> None:
    """Open a flag again."""
    with session.desk() as desk:
        print_changes(desk.reopen(flag), form)


def _tell(changes: Changes, form: str) -> None:
    """The reference, and on standard error what was decided, with its day and its name."""
    print_changes(changes, form)
    if changes.said:
        click.echo(one_line(changes.said), err=True)

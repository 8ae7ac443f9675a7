"""Commands that write records."""

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.output import changed_format_option, print_json
from tracker.cli.progress import progress_bar
from tracker.cli.session import Session
from tracker.domain.kinds import LinkType, read_kind
from tracker.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.desk.assignments import Assignment
    from tracker.desk.changes import Changes
    from tracker.desk.desk import Desk

_FIELDS_HELP = (
    "Repeat a field for a list; f+=V adds, f-=V takes away, f= clears; parts of an entry follow ';': "
    'participants="Marco Rubio;side=theirs;role=head of delegation". Dates as you type them, or EDTF. '
    "`tracker add --help` lists every field."
)
_actors = click.option("--create-actors", is_flag=True, help="Make actors that are not there yet.")


def print_changes(changes: "Changes", form: str) -> None:
    """The references a write touched, the record asked for first."""
    if form == "json":
        print_json({"changed": [str(ref) for ref in changes.refs]})
    else:
        click.echo(" ".join(str(ref) for ref in changes.refs))


def _tell_dates(desk: "Desk", changes: "Changes", written: "Sequence[Assignment] | None") -> None:
    # Imported once there is something to say: dates in words need the languages' month names.
    from tracker.cli.understood import tell_batch_dates, tell_dates

    if written is None:
        tell_batch_dates(desk, changes)
    else:
        tell_dates(desk, changes, written)


class _FieldsHelp(click.Command):
    """A command whose help ends with the fields of every kind."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from tracker.cli.fields_help import field_rows

        for title, rows in field_rows():
            formatter.write(f"\n{title}:\n")
            for key, takes in rows:
                formatter.write(f"{_wrapped(key, takes, formatter.width)}\n")


def _wrapped(key: str, takes: str, width: int) -> str:
    """A row of the help; identifiers such as `not-fulfilled` stay whole, which click would break at the hyphen."""
    return textwrap.fill(
        takes,
        width,
        initial_indent=f"  {key:<16}  ",
        subsequent_indent=" " * 20,
        break_on_hyphens=False,
        break_long_words=False,
    )


@click.command("add", cls=_FieldsHelp, help=f"Make a record, or with --from a file of them as one step. {_FIELDS_HELP}")
@click.argument("kind", required=False)
@click.argument("fields", nargs=-1, metavar="FIELD=VALUE…")
@click.option(
    "--from",
    "batch",
    type=click.Path(readable=False, path_type=Path),
    help='A JSONL file: {"kind": …, "@id": "x", …} a line; later lines may say "@x".',
)
@_actors
@changed_format_option
@click.pass_obj
def add_command(
    session: Session, kind: str | None, fields: tuple[str, ...], batch: Path | None, create_actors: bool, form: str
) -> None:
    """Make a record, or a file of them."""
    from tracker.desk.assignments import read_assignments

    if (kind is None) == (batch is None):
        raise BadInput("add takes a KIND with FIELD=VALUE…, or --from FILE.jsonl")
    lines = read_lines(batch) if batch else []
    written = read_assignments(fields)
    with session.desk() as desk:
        if kind is None:
            with progress_bar("add") as on_progress:
                changes = desk.add_lines(lines, create_actors=create_actors, on_progress=on_progress)
        else:
            changes = desk.add(read_kind(kind), written, create_actors=create_actors)
        if form == "table":
            _tell_dates(desk, changes, written if kind else None)
    print_changes(changes, form)


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 text file, `-` for standard input. Raises BadInput when it cannot be read."""
    try:
        content = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise BadInput(f"{path} cannot be read ({error.strerror}); name a file that is there") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    return text.split("\n")


@click.command("edit", cls=_FieldsHelp, help=f"Change fields of a record. {_FIELDS_HELP}")
@click.argument("ref")
@click.argument("fields", nargs=-1, metavar="FIELD=VALUE…")
@_actors
@changed_format_option
@click.pass_obj
def edit_command(session: Session, ref: str, fields: tuple[str, ...], create_actors: bool, form: str) -> None:
    """Change fields of a record."""
    from tracker.desk.assignments import read_assignments

    written = read_assignments(fields)
    with session.desk() as desk:
        changes = desk.edit(desk.find(ref).id, written, create_actors=create_actors)
        if form == "table":
            _tell_dates(desk, changes, written)
    print_changes(changes, form)


@click.command(
    "delete", help="Delete records with all that belongs to them; history keeps them, undo brings them back."
)
@click.argument("refs", nargs=-1, required=True, metavar="REF…")
@changed_format_option
@click.pass_obj
def delete_command(session: Session, refs: tuple[str, ...], form: str) -> None:
    """Delete records."""
    with session.desk() as desk:
        changes = desk.delete(list(dict.fromkeys(desk.find(ref).id for ref in refs)))
    print_changes(changes, form)


# click leaves a paragraph after "\b" as it is; it would break the names at their hyphens.
_TYPES = "TYPE is one of\n\n\b\n" + "\n".join(LinkType)


@click.command("link", help=f"Link two records: the first one TYPE the second. {_TYPES}")
@click.argument("ref")
@click.argument("type_", metavar="TYPE")
@click.argument("other", metavar="REF")
@changed_format_option
@click.pass_obj
def link_command(session: Session, ref: str, type_: str, other: str, form: str) -> None:
    """Link two records."""
    with session.desk() as desk:
        changes = desk.link(desk.find(ref), type_, desk.find(other))
    print_changes(changes, form)


@click.command("unlink", help=f"Take a link away. {_TYPES}")
@click.argument("ref")
@click.argument("type_", metavar="TYPE")
@click.argument("other", metavar="REF")
@changed_format_option
@click.pass_obj
def unlink_command(session: Session, ref: str, type_: str, other: str, form: str) -> None:
    """Take a link away."""
    with session.desk() as desk:
        changes = desk.unlink(desk.find(ref), type_, desk.find(other))
    print_changes(changes, form)

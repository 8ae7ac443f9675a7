"""Commands that take records out of the desk."""

from pathlib import Path

import click

from tracker.cli.progress import progress_bar
from tracker.cli.query_command import QueryCommand
from tracker.cli.reading import QUERY_HELP
from tracker.cli.session import Session

_ceiling = click.option(
    "--ceiling", metavar="MARKING", help="The highest marking that may go out; what lies above stays in."
)
_unmarked = click.option(
    "--allow-unmarked", is_flag=True, help="Confirm that unmarked records may go out in a marked file."
)
_force = click.option("--force", is_flag=True, help="Overwrite a file that is there.")


@click.command(
    "export",
    cls=QueryCommand,
    help="Take records out into FILE; the format follows from its name: .csv or .json. With --as original, QUERY is a "
    f"source, and FILE is the document it keeps, byte for byte. {QUERY_HELP}",
)
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.argument("query", nargs=-1)
@click.option("--as", "form", metavar="FORMAT", help="csv or json, where the name does not say; or original.")
@_ceiling
@_unmarked
@_force
@click.pass_obj
def export_command(
    session: Session,
    file: Path,
    query: tuple[str, ...],
    form: str | None,
    ceiling: str | None,
    allow_unmarked: bool,
    force: bool,
) -> None:
    """Take records out."""
    from tracker.exchange.exporting import export
    from tracker.exchange.originals import export_original

    wanted = " ".join(query)
    with session.desk() as desk:
        below = desk.below(ceiling)
        if form and form.lower() == "original":
            source = export_original(
                below, file, wanted, ceiling=ceiling, allow_unmarked=allow_unmarked, overwrite=force
            )
            taken = f"the original of {source.ref}, {source.marking or 'unmarked'}"
        else:
            with progress_bar("export") as on_progress:
                count = export(
                    below,
                    file,
                    wanted,
                    form,
                    ceiling=ceiling,
                    allow_unmarked=allow_unmarked,
                    overwrite=force,
                    on_progress=on_progress,
                )
            taken = "1 record" if count == 1 else f"{count} records"
    click.echo(f"{file}: {taken}")


@click.command(
    "paper",
    cls=QueryCommand,
    help="Write a paper. NAME: pre-brief, summary, readout, memcon or agenda of a meeting; track-record of a body; "
    "actions, status or chronology of a record or of what QUERY finds. The format follows from the name of the file: "
    f".docx, .pdf, .html or .md. {QUERY_HELP}",
)
@click.argument("name")
@click.argument("subject", nargs=-1, metavar="REF|QUERY")
@click.option(
    "--out",
    "file",
    type=click.Path(readable=False, path_type=Path),
    required=True,
    help="The file to write: .docx, .pdf, .html or .md.",
)
@_ceiling
@_unmarked
@click.option(
    "--style", type=click.Path(readable=False, path_type=Path), help="An office's own .docx, whose styles are used."
)
@click.option("--page", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True, help="The paper's size.")
@_force
@click.pass_obj
def paper_command(
    session: Session,
    name: str,
    subject: tuple[str, ...],
    file: Path,
    ceiling: str | None,
    allow_unmarked: bool,
    style: Path | None,
    page: str,
    force: bool,
) -> None:
    """Write a paper."""
    from tracker.papers.press import PaperOrder, write_paper

    order = PaperOrder(name, " ".join(subject), file, ceiling, allow_unmarked, style, page, force)
    with session.desk() as desk:
        write_paper(desk, order)
    click.echo(str(file))

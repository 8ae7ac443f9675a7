"""Commands that take records out of the desk."""

from datetime import date
from pathlib import Path

import click

from tracker.cli.output import format_option, print_rows
from tracker.cli.progress import progress_bar
from tracker.cli.query_command import QueryCommand
from tracker.cli.reading import QUERY_HELP
from tracker.cli.session import DrawingRequest, Session
from tracker.errors import BadInput, Line
from tracker.language import N_

_ceiling = click.option(
    "--ceiling", metavar="MARKING", help="The highest marking that may go out; what lies above stays in."
)
_unmarked = click.option(
    "--allow-unmarked",
    is_flag=True,
    help="Confirm that unmarked records may go out in a marked file.",
)
_force = click.option("--force", is_flag=True, help="Overwrite a file that is there.")
_EMPTY = N_("nothing matches {subject!r}: the paper is written, and says so")
_LEFT_OUT = N_("what is not for disclosure is not in this paper, as anybody may read what is {marking}")
_DRAWN = ("svg", "pdf", "png")
_ONLY_DRAWN = N_(
    "--lanes, --from, --to, --page, --pages and --across are for a drawing; name the file .svg, .pdf or .png"
)


@click.command(
    "export",
    cls=QueryCommand,
    help="Take records out into FILE; the format follows from its name: .csv, .json or .xlsx, or .svg, .pdf or .png "
    "for a drawing of the timeline. With --as original, QUERY is a source, and FILE is the document it keeps, byte for "
    "byte. Every row of records bears its own marking; file_marking is that of the whole file, and up_to the ceiling "
    f"that its computed fields go by. {QUERY_HELP}",
)
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.argument("query", nargs=-1)
@click.option("--as", "form", metavar="FORMAT", help="The format, where the name does not say; or original.")
@click.option("--lanes", metavar="KEY", help="Drawn: what lanes are made of: subject, kind, actor, body, tag …")
@click.option("--from", "first", metavar="DATE", help="Drawn: the first day (default: of all there is).")
@click.option("--to", "last", metavar="DATE", help="Drawn: the last day.")
@click.option(
    "--page",
    type=click.Choice(["A4", "A3", "Letter"]),
    help="Drawn: the paper of a PDF (default: A4); the width of an SVG or PNG.",
)
@click.option(
    "--pages",
    type=click.IntRange(1, 240),
    metavar="N",
    help="Drawn: a PDF has at most N pages, and as many records one by one as they hold (default: as few as can be "
    "read, up to 12; what has no room is counted in bands).",
)
@click.option(
    "--across",
    type=click.IntRange(1, 12),
    metavar="N",
    help="Drawn: N pages of a PDF lie side by side in time, to be taped together (default: as reads best).",
)
@_ceiling
@_unmarked
@_force
@click.pass_obj
def export_command(
    session: Session,
    file: Path,
    query: tuple[str, ...],
    form: str | None,
    lanes: str | None,
    first: str | None,
    last: str | None,
    page: str | None,
    pages: int | None,
    across: int | None,
    ceiling: str | None,
    allow_unmarked: bool,
    force: bool,
) -> None:
    """Take records out."""
    wanted = " ".join(query)
    chosen = (form or file.suffix.removeprefix(".")).lower()
    if chosen in _DRAWN:
        begin, end = _days(session, first, last)
        request = DrawingRequest(
            file, chosen, wanted, lanes, begin, end, page, ceiling, allow_unmarked, force, pages, across
        )
        with progress_bar("export") as on_progress:
            drawn = session.window.draw_timeline(session, request, on_progress)
        click.echo(f"{file}: {drawn.told}")
        _say_unlogged(drawn.unlogged)
        return
    if lanes or first or last or page or pages or across:
        raise BadInput(_ONLY_DRAWN)
    from tracker.exchange.exporting import export
    from tracker.exchange.originals import export_original

    with session.desk() as desk:
        below = desk.below(ceiling)
        if form and form.lower() == "original":
            original = export_original(
                below, file, wanted, ceiling=ceiling, allow_unmarked=allow_unmarked, overwrite=force
            )
            taken = f"the original of {original.source.ref}, {original.source.marking or 'unmarked'}"
            unlogged = original.unlogged
        else:
            with progress_bar("export") as on_progress:
                exported = export(
                    below,
                    file,
                    wanted,
                    form,
                    ceiling=ceiling,
                    allow_unmarked=allow_unmarked,
                    overwrite=force,
                    on_progress=on_progress,
                )
            taken, unlogged = _records(exported.count), exported.unlogged
    click.echo(f"{file}: {taken}")
    _say_unlogged(unlogged)


def _say_unlogged(why: Line | None) -> None:
    if why:
        click.echo(f"tracker: {why}", err=True)


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count} records"


def _days(session: Session, first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """The first and the last day that two dates mean, as a person types them: `--to 2025` is its last day."""
    from tracker.domain.dates import read_typed

    begin = read_typed(first, session.as_of).earliest if first else None
    end = read_typed(last, session.as_of).latest if last else None
    if (first and begin is None) or (last and end is None):
        raise BadInput(N_("a period needs days on which it begins and ends; give --from and --to as closed dates"))
    return begin, end


@click.command(
    "paper",
    cls=QueryCommand,
    help="Write a paper. NAME: pre-brief, summary, readout, memcon or agenda of a meeting; track-record of a body; "
    "actions, status or chronology of a meeting, an actor, a source or a commitment, or of what QUERY finds. "
    "The format follows from the name of the file: "
    f".docx, .pdf, .html or .md, of those last three also .xlsx. {QUERY_HELP}",
)
@click.argument("name")
@click.argument("subject", nargs=-1, metavar="REF|QUERY")
@click.option(
    "--out",
    "file",
    type=click.Path(readable=False, path_type=Path),
    required=True,
    help="The file to write: .docx, .pdf, .html, .md or .xlsx.",
)
@_ceiling
@_unmarked
@click.option(
    "--style", type=click.Path(readable=False, path_type=Path), help="An office's own .docx, whose styles are used."
)
@click.option("--page", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True, help="The paper's size.")
@click.option("--number", default="", metavar="TEXT", help="The document's number, in your office's own count.")
@click.option("--drafter", default="", metavar="NAME", help="Who drafted it (default: the desk's author).")
@click.option("--tell-withheld", is_flag=True, help="Say on the cover that what lies above the ceiling is left out.")
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
    number: str,
    drafter: str,
    tell_withheld: bool,
    force: bool,
) -> None:
    """Write a paper."""
    from tracker.papers.press import PaperOrder, write_paper

    wanted = " ".join(subject)
    order = PaperOrder(name, wanted, file, ceiling, allow_unmarked, style, page, force, number, tell_withheld, drafter)
    with session.desk() as desk, progress_bar("paper") as on_progress:
        written = write_paper(desk, order, on_progress)
        lowest = desk.settings.ladder.names[0]
    click.echo(str(file))
    if written.is_empty:
        click.echo(f"tracker: {session.language.gettext(_EMPTY).format(subject=wanted)}", err=True)
    if written.leaves_out:
        click.echo(f"tracker: {session.language.gettext(_LEFT_OUT).format(marking=lowest)}", err=True)
    _say_unlogged(written.unlogged)


_RELEASED = ("at", "paper", "about", "ceiling", "marking", "format", "file", "by", "size", "sha256")


@click.command(
    "released",
    help="What left the desk, the newest first: papers, and as `paper` says also records, timeline (a drawing) and "
    "original (a source's document): at, by, paper, subject, about (its title), as_of, language, ceiling, marking, "
    "format, file, size, sha256. With FILE, which of them this file is, by its digest.",
)
@click.argument("file", type=click.Path(readable=False, path_type=Path), required=False)
@format_option
@click.pass_obj
def released_command(session: Session, file: Path | None, form: str) -> None:
    """What left the desk."""
    from tracker.desk.releasing import plain_release, released, releases_of, subjects_told

    with session.desk() as desk:
        entries = released(desk) if file is None else releases_of(desk, file)
        about = subjects_told(desk, entries)
    print_rows([plain_release(entry, about[entry.id]) for entry in entries], form, _RELEASED, {})

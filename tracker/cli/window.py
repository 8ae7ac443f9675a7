"""Commands that need the window."""

import re
from dataclasses import replace
from pathlib import Path

import click

from tracker.cli.session import PictureRequest, Session
from tracker.errors import BadInput
from tracker.language import LANGUAGES, Language

_SIZE = re.compile(r"(\d{3,5})x(\d{3,5})")


@click.command("open", help="Open the window, at a record when REF is given.")
@click.argument("ref", required=False)
@click.pass_context
def open_command(context: click.Context, ref: str | None) -> None:
    """Open the window."""
    session: Session = context.obj
    context.exit(session.window.open_window(session, ref))


@click.command("screenshot", help="Draw a view of the window into a PNG file, without a screen.")
@click.argument("view")
@click.option("--out", type=click.Path(readable=False, path_type=Path), required=True, help="The PNG file to write.")
@click.option("--size", metavar="WxH", default="1280x800", show_default=True, help="In pixels.")
@click.option(
    "--theme",
    type=click.Choice(["light", "dark", "contrast"]),
    default="light",
    show_default=True,
    help="Light, dark or high contrast.",
)
@click.option("--language", type=click.Choice(LANGUAGES), help="The language of the window.")
@click.option("--select", metavar="REF", help="The record to show beside the view.")
@click.option("--force", is_flag=True, help="Overwrite a file that is no picture; an older picture gives way anyhow.")
@click.pass_obj
def screenshot_command(
    session: Session,
    view: str,
    out: Path,
    size: str,
    theme: str,
    language: str | None,
    select: str | None,
    force: bool,
) -> None:
    """Draw a view of the window."""
    match = _SIZE.fullmatch(size)
    if match is None:
        raise BadInput(f"--size {size!r} is not WIDTHxHEIGHT; write for example 1280x800")
    if view not in session.window.views():
        raise BadInput(f"view {view!r} is not built; the views are {', '.join(session.window.views())}")
    if out.suffix.lower() != ".png":
        raise BadInput(f"{out} is not the name of a PNG file; name it .png")
    if language:
        session = replace(session, language=Language(language))
    session.window.screenshot(session, PictureRequest(view, out, int(match[1]), int(match[2]), theme, select, force))
    click.echo(str(out))

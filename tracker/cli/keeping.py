"""Commands that make a workspace and keep it safe."""

from pathlib import Path

import click

from tracker.cli.output import format_option, print_rows
from tracker.cli.progress import progress_bar
from tracker.cli.session import Session


@click.command(
    "init", help="Make a new workspace; --sample fills it with the US–Mexico security desk, our side Mexico."
)
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--sample", is_flag=True, help="Fill it with the sample desk, as of 2026-01-16.")
@click.option("--our-side", metavar="NAME", help="The state whose desk it is; made when it is not there.")
@click.option("--force", is_flag=True, help="Replace a workspace that is there.")
def init_command(file: Path, sample: bool, our_side: str | None, force: bool) -> None:
    """Make a new workspace."""
    from tracker.desk.beginning import begin_workspace

    begin_workspace(file, sample=sample, our_side=our_side, force=force)
    click.echo(str(file))


@click.command("check", help="Integrity, dates, links, history, search index. Exit code 1 when something is found.")
@click.option("--repair", is_flag=True, help="Make what can be computed again from the records.")
@format_option
@click.pass_context
def check_command(context: click.Context, repair: bool, form: str) -> None:
    """Is the workspace whole?"""
    session: Session = context.obj
    with session.desk() as desk, progress_bar("check") as on_progress:
        findings = desk.repair(on_progress) if repair else desk.check(on_progress)
    rows = [{"area": one.area, "subject": one.subject, "problem": one.problem} for one in findings]
    if rows or form != "table":
        print_rows(rows, form, ("area", "subject", "problem"), {})
    else:
        click.echo("nothing is wrong")
    context.exit(1 if findings else 0)


@click.command("backup", help="A verified copy, to FILE or to the rolling backups beside the workspace.")
@click.argument("file", required=False, type=click.Path(readable=False, path_type=Path))
@click.pass_obj
def backup_command(session: Session, file: Path | None) -> None:
    """A verified copy of the workspace."""
    with session.desk() as desk:
        with progress_bar("backup") as on_progress:
            made = desk.backup(file, on_progress)
        click.echo(str(made))


@click.command("restore", help="Put a verified copy in the workspace's place; what was there is kept beside it.")
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.pass_obj
def restore_command(session: Session, file: Path) -> None:
    """Put a copy back."""
    from tracker.storage.backup import restore

    replaced = restore(file, session.workspace)
    click.echo(str(session.workspace))
    if replaced:
        click.echo(f"what was there before is kept as {replaced}", err=True)

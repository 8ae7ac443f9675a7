"""Commands that say what needs a person, and whether it came to anything."""

from typing import Any

import click

from tracker.cli.output import format_option, one_line, print_json, print_rows
from tracker.cli.query_command import QueryCommand
from tracker.cli.reading import QUERY_HELP
from tracker.cli.session import Session


@click.command(
    "flags",
    cls=QueryCommand,
    help="What needs following up as of the day: id, rule, ref, title, urgency (act, soon, watch), since, why, clears, "
    f"state. {QUERY_HELP}",
)
@click.argument("query", nargs=-1)
@format_option
@click.pass_obj
def flags_command(session: Session, query: tuple[str, ...], form: str) -> None:
    """What needs following up."""
    from tracker.desk.plain import plain_flag

    with session.desk() as desk:
        rows = [plain_flag(flag) for flag in desk.flags(" ".join(query))]
    if form == "table":
        _print_flags(rows)
    else:
        print_rows(rows, form, (), {})


def _print_flags(rows: list[dict[str, Any]]) -> None:
    if not rows:
        click.echo("nothing needs following up", err=True)
    for row in rows:
        click.echo(f"{row['urgency']:<5}  {row['ref']:<5} {one_line(row['title'])}  (since {row['since']})")
        click.echo(f"       {one_line(row['why'])}")
        click.echo(f"       → {one_line(row['clears'])}  [{row['id']}]")


@click.command(
    "tangible",
    help="Did it produce tangible outcomes? REF is an outcome, a meeting or a body. Prints the verdict, the counts "
    "(recorded, tangible, single_sided), and per outcome the gates with result, field and why.",
)
@click.argument("ref")
@format_option
@click.pass_obj
def tangible_command(session: Session, ref: str, form: str) -> None:
    """Did it produce tangible outcomes?"""
    from tracker.desk.plain import plain_tangible

    with session.desk() as desk:
        plain = plain_tangible(desk.tangible(ref), session.language)
    if form == "json":
        print_json(plain)
    elif form == "csv":
        print_rows(_gate_rows(plain), form, (), {})
    else:
        _print_tangible(plain)


def _gate_rows(plain: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {key: one[key] for key in ("ref", "title", "level", "verdict")} | gate
        for one in plain["outcomes"]
        for gate in one["gates"]
    ]


def _print_tangible(plain: dict[str, Any]) -> None:
    click.echo(f"{plain['subject']}  {one_line(plain['title'])}: {plain['verdict']}")
    click.echo(f"  {plain['line']}")
    for meeting in plain.get("meetings", []):
        click.echo(f"  {meeting['ref']}  {meeting['date'] or '–'}  {one_line(meeting['title'])}: {meeting['verdict']}")
    for one in plain["outcomes"]:
        click.echo(f"  {one['ref']}  level {one['level']}  {one['verdict']}  {one_line(one['title'])}")
        for gate in one["gates"]:
            if gate["result"] != "pass":
                click.echo(f"       {gate['gate']} {gate['result']}: {one_line(gate['why'])}")

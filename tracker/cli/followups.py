"""Commands that say what needs a person, and whether it came to anything."""

from typing import Any

import click

from tracker.cli.output import format_option, print_json, print_rows
from tracker.cli.query_command import QueryCommand
from tracker.cli.reading import QUERY_HELP
from tracker.cli.session import Session


@click.command(
    "flags",
    cls=QueryCommand,
    help="What needs following up as of the day: id, rule, ref, title, urgency (act, soon, watch), since, why, clears, "
    "state (open, taken, snoozed, dismissed) with until, reason and owner; `state:open` leaves out what was answered. "
    "With --written what people wrote down and is not done stands among them, with its ref as id and no rule. "
    "JSON also has the terms of the urgency, their sum as weight, and its limits. "
    f"{QUERY_HELP}",
)
@click.argument("query", nargs=-1)
@click.option("--written", is_flag=True, help="Also what people wrote down to be done.")
@format_option
@click.pass_obj
def flags_command(session: Session, query: tuple[str, ...], written: bool, form: str) -> None:
    """What needs following up."""
    from tracker.desk.followups import follow_ups
    from tracker.desk.plain_followup import plain_followup

    with session.desk() as desk:
        # What is done or dropped needs nobody; `list followups` has it.
        found = [one for one in follow_ups(desk, desk.flags(), " ".join(query)) if one.urgency is not None]
        rows = [plain_followup(desk, one) for one in found if written or one.flag is not None]
    if form != "table":
        print_rows(rows, form, (), {})
        return
    from tracker.cli.telling import flag_lines

    for line in flag_lines(rows, session.language):
        click.echo(line)
    if not rows:
        click.echo(session.language.gettext("Nothing needs following up"), err=True)


@click.command(
    "tangible",
    help="Did it produce tangible outcomes? REF is an outcome, a meeting or a body. Prints the verdict, the counts "
    "(recorded, tangible, single_sided), and per outcome the gates with result, field and why. "
    "dissent is the verdict that somebody holds instead, with reason, by and at; it is never counted.",
)
@click.argument("ref")
@format_option
@click.pass_obj
def tangible_command(session: Session, ref: str, form: str) -> None:
    """Did it produce tangible outcomes?"""
    from tracker.desk.plain_tangible import plain_tangible

    with session.desk() as desk:
        plain = plain_tangible(desk.tangible(ref), session.language)
    if form == "json":
        print_json(plain)
    elif form == "csv":
        print_rows(_gate_rows(plain), form, (), {})
    else:
        from tracker.cli.telling import tangible_lines

        for line in tangible_lines(plain, session.language):
            click.echo(line)


def _gate_rows(plain: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {key: one[key] for key in ("ref", "title", "level", "verdict")} | gate
        for one in plain["outcomes"]
        for gate in one["gates"]
    ]

"""Commands that find records and print them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.output import format_option, print_json, print_rows
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.cli.whole_number import WholeNumber
from tracker.domain.kinds import TIMELINE_KINDS, Kind, read_kind

if TYPE_CHECKING:
    from tracker.desk.desk import Desk

_CHUNK = 2_000
QUERY_HELP = (
    "QUERY: words match full text; field:value, field<value, field>=value, quotes for spaces, - negates, or between "
    "terms; fields are the keys of the records, and kind: actor: body: tag: source: relationship:US-MX in:2026-02 "
    "overdue:yes flag:RULE urgency:."
)
MOST = 1_000_000_000
"""The highest limit that is taken; SQLite counts no further than 2**63."""
COLUMNS: dict[Kind, tuple[str, ...]] = {
    Kind.ACTOR: ("ref", "title", "type", "role", "parent_name"),
    Kind.SOURCE: ("ref", "date", "title", "publisher", "side", "reliability"),
    Kind.CITATION: ("ref", "of_name", "source_name", "quote"),
    Kind.EVENT: ("ref", "date", "title", "place", "actors"),
    Kind.MEETING: ("ref", "date", "title", "status", "place", "body_name"),
    Kind.AGENDA_ITEM: ("ref", "title", "meeting_name", "certainty"),
    Kind.OUTCOME: ("ref", "date", "title", "level", "verdict", "meeting_name"),
    Kind.COMMITMENT: ("ref", "date", "title", "stage", "implementation", "due", "obligors"),
    Kind.POSITION: ("ref", "date", "title", "actor_name", "topic"),
    Kind.READING: ("ref", "date", "title", "value", "unit", "source_name"),
    Kind.ASSESSMENT: ("ref", "date", "commitment_name", "obligor_name", "implementation", "confidence"),
    Kind.FOLLOWUP: ("ref", "date", "title", "owner", "state"),
}
_TIMELINE_COLUMNS = ("ref", "date", "kind", "title", "marking")


@click.command(
    "list",
    cls=QueryCommand,
    help="Records of a kind (events, meetings, commitments, positions, outcomes, actors, sources, followups, …), or "
    f"`timeline`: events, meetings, commitments and positions together. {QUERY_HELP}",
)
@click.argument("kind")
@click.argument("query", nargs=-1)
@click.option(
    "--sort", metavar="FIELD", help="A field, with - before it for the reverse (default: earliest bound, then ref)."
)
@click.option("--limit", type=WholeNumber(0, MOST), help="At most so many.")
@format_option
@click.pass_obj
def list_command(
    session: Session, kind: str, query: tuple[str, ...], sort: str | None, limit: int | None, form: str
) -> None:
    """Records of a kind."""
    kinds = TIMELINE_KINDS if kind == "timeline" else (read_kind(kind),)
    columns = _TIMELINE_COLUMNS if len(kinds) > 1 else COLUMNS[kinds[0]]
    with session.desk() as desk:
        ids = desk.list_ids(kinds, " ".join(query), sort, limit)
        rows = plain_records(desk, ids)
        if form == "table":
            from tracker.cli.people import headings, people_rows

            titles = headings(columns, kinds, session.language)
            print_rows(people_rows(rows, columns, session.language), form, columns, titles)
        else:
            print_rows(rows, form, columns, {})


def plain_records(desk: "Desk", ids: Sequence[int]) -> "Iterator[dict[str, Any]]":
    """Records as plain data, a chunk at a time."""
    from tracker.desk.plain import plain_record

    for start in range(0, len(ids), _CHUNK):
        records = desk.records(ids[start : start + _CHUNK])
        computed = desk.compute(records)
        for record in records:
            yield plain_record(record, computed, desk.language, desk.hidden)


@click.command(
    "show",
    help="Everything about a record: its fields, links, citations and history; also the assessments of a commitment "
    "and the readings that measure it.",
)
@click.argument("ref")
@format_option
@click.pass_obj
def show_command(session: Session, ref: str, form: str) -> None:
    """Everything about a record."""
    from tracker.desk.belongings import belongings_of, plain_belongings
    from tracker.desk.plain import plain_dossier

    with session.desk() as desk:
        dossier = desk.dossier(desk.find(ref).id, with_history=True)
        found = belongings_of(desk, dossier.record)
        plain = plain_dossier(dossier, session.language) | plain_belongings(desk, dossier.record.kind, found)
        if form == "table":
            from tracker.cli.showing import record_lines

            for line in record_lines(desk, dossier, found, plain):
                click.echo(line)
    if form == "json":
        print_json(plain)
    elif form == "csv":
        print_rows([plain], form, (), {})


@click.command("search", help="Full text, accents folded, the best first; matches stand between [ and ].")
@click.argument("text", nargs=-1, required=True)
@click.option("--limit", type=WholeNumber(1, MOST), default=50, show_default=True, help="At most so many.")
@format_option
@click.pass_obj
def search_command(session: Session, text: tuple[str, ...], limit: int, form: str) -> None:
    """Full text search."""
    with session.desk() as desk:
        hits = desk.search(" ".join(text), limit)
    rows = [
        {"ref": str(hit.ref), "kind": hit.ref.kind.value, "title": hit.title, "snippet": hit.snippet} for hit in hits
    ]
    columns = ("ref", "kind", "title", "snippet")
    if form == "table":
        from tracker.cli.people import headings, people_rows

        print_rows(people_rows(rows, columns, session.language), form, columns, headings(columns, (), session.language))
    else:
        print_rows(rows, form, columns, {})

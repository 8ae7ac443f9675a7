"""What a write understood of the dates that were typed, said back in words."""

from collections.abc import Iterator, Sequence

import click

from tracker.desk.assignments import Assignment
from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import VagueDate, understood
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.schema import FieldType, field_of, main_date_field
from tracker.language import Language

_MOST = 20
"""So many records of a batch have their dates said back; more would push the references off the screen."""


def tell_dates(desk: Desk, changes: Changes, written: Sequence[Assignment]) -> None:
    """Say on standard error how the dates among `written` were understood in the record that was asked for."""
    record = desk.record(str(changes.refs[0]))
    for line in dict.fromkeys(_lines(record, written, desk.language)):
        click.echo(line, err=True)


def tell_batch_dates(desk: Desk, changes: Changes) -> None:
    """As `tell_dates`, for the first records of a batch, each under its reference."""
    for ref in changes.made[:_MOST]:
        record = desk.record(str(ref))
        main = main_date_field(record.kind)
        if main and record.date:
            click.echo(f"{record.ref} {main.key}: {understood(record.date, desk.language)}", err=True)


def _lines(record: Record, written: Sequence[Assignment], language: Language) -> Iterator[str]:
    moves = False
    for assignment in written:
        if not assignment.entries:
            continue
        when = _date_of(record, assignment.key)
        if when:
            yield f"{assignment.key}: {understood(when, language)}"
        moves = moves or assignment.key == "stages"
    if moves:
        for move in record.stages():
            if move.date:
                yield f"{choice_word(move.stage.value, language)}: {understood(move.date, language)}"


def _date_of(record: Record, key: str) -> VagueDate | None:
    main = main_date_field(record.kind)
    if key == "date" or (main and key == main.key):
        return record.date
    if record.kind is Kind.COMMITMENT and key == "made_at":
        return None if record.pointer_to(key) else record.date  # a day instead of a meeting is when it was made
    field = field_of(record.kind, key)
    return record.when(key) if field and field.type is FieldType.DATE else None

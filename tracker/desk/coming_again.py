"""Follow-ups that come again: doing one makes the next one due, in the same step."""

from collections.abc import Mapping
from datetime import date

from tracker.domain.dates import VagueDate, parse_edtf
from tracker.domain.draft import Draft, Kept
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer, Record
from tracker.domain.recurrence import first_day, next_occurrence, parse_recurrence
from tracker.errors import BadInput
from tracker.language import N_

_DONE = "done"
_HANDED_ON = ("about", "owner", "text")


def due_of_recurring(values: Mapping[str, Kept], due: VagueDate | None, as_of: date) -> VagueDate | None:
    """When a follow-up is due: where it comes again and nobody said, on its first day from the as-of day on.

    Raises BadInput for one that comes again and is due on no single day, or whose rule names no day from there on.
    """
    rule = values.get("recurrence")
    if not isinstance(rule, str):
        return due
    if due is not None and (due.earliest is None or due.earliest != due.latest):
        raise BadInput(N_("field 'due': a follow-up that comes again is due on a day, not {due}"), due=due.edtf)
    begins = due.earliest if due is not None and due.earliest is not None else as_of
    day = first_day(parse_recurrence(rule), begins)
    if day is None:
        raise BadInput(
            N_("field 'recurrence': {rule} names no day from {day} on; write it otherwise"), rule=rule, day=begins
        )
    return due or parse_edtf(day.isoformat())


def next_of(record: Record, written: Mapping[str, Kept], as_of: date) -> Draft | None:
    """The follow-up that comes after one that is `written` to be done; None where nothing comes after it.

    The rule goes with the next one: the one that is done comes no more.
    """
    now = {key: _kept(record, key) for key in ("state", "recurrence", *_HANDED_ON)} | dict(written)
    due = written.get("due", record.date)
    rule = now["recurrence"]
    is_done = now["state"] == _DONE and record.text("state") != _DONE
    if not is_done or not isinstance(rule, str) or not isinstance(due, VagueDate) or due.latest is None:
        return None
    found = next_occurrence(parse_recurrence(rule), due.latest, as_of)
    if found is None:
        return None
    values = {key: now[key] for key in _HANDED_ON if now[key] is not None}
    values |= {"state": "open", "recurrence": str(found.rule)}
    title, marking = written.get("title", record.title), written.get("marking", record.marking)
    return Draft(
        Kind.FOLLOWUP,
        str(title),
        marking if isinstance(marking, str) else None,
        parse_edtf(found.day.isoformat()),
        record.tags,
        values,
    )


def _kept(record: Record, key: str) -> Kept:
    value = record.values.get(key)
    if isinstance(value, Pointer):
        return value.id
    return value if isinstance(value, str) else None

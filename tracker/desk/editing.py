"""Changing a record: what was written against what it holds now."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from tracker.desk.agreement import take_moves
from tracker.desk.assignments import Assignment, Entry, Mode, single
from tracker.desk.coming_again import due_of_recurring, next_of
from tracker.desk.drafting import Batch
from tracker.desk.field_values import FieldReader
from tracker.desk.keys import LISTS, check_keys
from tracker.desk.settings import DeskSettings
from tracker.desk.writing_rules import check_required, keep_first_due
from tracker.desk.written_values import read_values, take_date
from tracker.domain.dates import VagueDate
from tracker.domain.draft import Edit, Kept, Part
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind
from tracker.domain.record import Involvement, Pointer, Record, Value
from tracker.domain.schema import FieldType, field_of, main_date_field
from tracker.errors import BadInput
from tracker.language import N_


def read_edit(
    record: Record, assignments: Sequence[Assignment], batch: Batch, settings: DeskSettings, as_of: date
) -> Edit:
    """The change that was written for `record`; actors it makes on the way are in `batch`. Raises BadInput."""
    written = {assignment.key: assignment for assignment in assignments}
    check_keys(record.kind, written)
    reader = FieldReader(as_of, batch.resolve, settings.categories)
    values: dict[str, Kept] = {}
    values |= _common(record, written, settings)
    values |= _date(record, written, reader)
    if record.kind is Kind.COMMITMENT:
        values |= take_moves(written, reader, record.stages())
    for key in [key for key, one in written.items() if one.mode is not Mode.SET]:
        values[key] = _grown(record, written.pop(key), reader)
    values |= _reworded(record, written)
    values |= read_values(record.kind, written, reader)
    _move_made_at(values)
    if record.kind is Kind.COMMITMENT:
        values |= keep_first_due(values, record.when("due"), record.when("due_original"))
    if record.kind is Kind.FOLLOWUP:
        values |= _coming_again(record, values, batch, as_of)
    _check(record, values, batch)
    return Edit(record.id, record.kind, values)


def _coming_again(record: Record, values: Mapping[str, Kept], batch: Batch, as_of: date) -> dict[str, Kept]:
    """What follows where a follow-up comes again: a due day, and once it is done the next one, which takes the rule."""
    rule = values.get("recurrence", record.values.get("recurrence"))
    if not isinstance(rule, str):
        return {}
    if following := next_of(record, values, as_of):
        batch.also(following)
        return {"recurrence": None}
    if not {"recurrence", "due"} & set(values):
        return {}
    written = values.get("due", record.date)
    due = due_of_recurring({"recurrence": rule}, written if isinstance(written, VagueDate) else None, as_of)
    return {"due": due} if due != written and due is not None else {}


def _common(record: Record, written: dict[str, Assignment], settings: DeskSettings) -> dict[str, Kept]:
    values: dict[str, Kept] = {}
    if "title" in written:
        title = " ".join(single(written.pop("title")).split())
        if not title:
            raise BadInput(N_("field 'title' cannot be empty"))
        values["title"] = title
    if "marking" in written:
        marking = single(written.pop("marking"))
        values["marking"] = settings.ladder.read(marking) if marking else None
    if "tags" in written:
        tags = written.pop("tags")
        values["tags"] = _words(record.tags, tags)
    return values


def _date(record: Record, written: dict[str, Assignment], reader: FieldReader) -> dict[str, Kept]:
    main = main_date_field(record.kind)
    keys = {"date", "date_text", main.key, f"{main.key}_text"} if main else set()
    if main is None or not keys & set(written):
        return {}
    words_alone = not {"date", main.key} & set(written)
    if words_alone and record.date is not None:
        words = [single(written.pop(key)) for key in sorted(keys & set(written))]
        return {main.key: record.date.worded(next(filter(None, words), ""))}
    return {main.key: take_date(record.kind, written, reader, record.text("status"))}


def _reworded(record: Record, written: dict[str, Assignment]) -> dict[str, Kept]:
    """Dates of which only the words were written: they stay the days they are."""
    alone = [key for key in written if key.endswith("_text") and key.removesuffix("_text") not in written]
    values: dict[str, Kept] = {}
    for key in alone:
        when = record.when(key.removesuffix("_text"))
        if when is not None:
            values[key.removesuffix("_text")] = when.worded(single(written.pop(key)))
    return values


def _grown(record: Record, assignment: Assignment, reader: FieldReader) -> Kept:
    """A list with entries added, or taken away."""
    field = field_of(record.kind, assignment.key)
    if field is None or field.type not in LISTS:
        raise BadInput(N_("field {key!r} is no list; write it with ="), key=assignment.key)
    present = record.values.get(assignment.key)
    if field.type is FieldType.WORDS:
        return _words(record.words(assignment.key), assignment)
    kept = _kept(present)
    given = reader.read(field, [Entry(entry.text, entry.parts) for entry in assignment.entries])
    new: tuple[Any, ...] = given if isinstance(given, tuple) else ()
    named = {_target(item) for item in new}
    others: tuple[Any, ...] = tuple(item for item in kept if _target(item) not in named)
    if assignment.mode is Mode.REMOVE:
        if len(others) == len(kept):
            raise BadInput(
                N_("field {key!r} does not hold {text!r}"), key=assignment.key, text=assignment.entries[0].text
            )
        return others
    return (*others, *new)


def _kept(value: Value) -> tuple[Any, ...]:
    """A list as it is read, in the form it is kept."""
    items = value if isinstance(value, tuple) else ()
    return tuple(
        Part(item.actor.id, item.role, item.side)
        if isinstance(item, Involvement)
        else item.id
        if isinstance(item, Pointer)
        else item
        for item in items
    )


def _target(item: Part | int) -> int:
    return item.actor if isinstance(item, Part) else item


def _words(present: tuple[str, ...], assignment: Assignment) -> tuple[str, ...]:
    given = tuple(dict.fromkeys(entry.text for entry in assignment.entries if entry.text))
    if assignment.mode is Mode.SET:
        return given
    folded = {fold(word) for word in given}
    others = tuple(word for word in present if fold(word) not in folded)
    return others if assignment.mode is Mode.REMOVE else (*others, *given)


def _move_made_at(values: dict[str, Kept]) -> None:
    """Where a commitment was made may be written as a day, which is then its date."""
    if isinstance(values.get("made_at"), VagueDate):
        values["date"] = values.pop("made_at")


def check_whole(record: Record, batch: Batch) -> None:
    """Refuse a record that could not have been written as it stands (BadInput)."""
    present = _as_written(record)
    check_required(record.kind, present)
    if record.marking is not None:
        batch.settings.ladder.read(record.marking)
    for key, entries in {**record.values, "tags": record.tags}.items():
        if key != "stages" and isinstance(entries, tuple) and len(set(entries)) < len(entries):
            raise BadInput(
                N_("field {key!r} of {ref} would hold an entry twice; nothing was changed"), key=key, ref=record.ref
            )
    if record.kind is Kind.ASSESSMENT:
        batch.check_assessment(present)


def _as_written(record: Record) -> dict[str, Any]:
    return {key: value.id if isinstance(value, Pointer) else value for key, value in record.values.items()}


def _check(record: Record, values: Mapping[str, Kept], batch: Batch) -> None:
    present = _as_written(record)
    check_required(record.kind, {**present, **values})
    if record.kind is Kind.ASSESSMENT and {"commitment", "implementation", "source"} & set(values):
        batch.check_assessment({**present, **values})

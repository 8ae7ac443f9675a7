"""The values of a record from what was written for its fields, its own date apart."""

from collections.abc import Mapping

from tracker.desk.assignments import Assignment, single
from tracker.desk.field_values import FieldReader
from tracker.domain.dates import VagueDate
from tracker.domain.draft import Kept
from tracker.domain.kinds import Kind
from tracker.domain.schema import Field, field_of, main_date_field
from tracker.errors import BadInput
from tracker.language import N_


def read_values(kind: Kind, written: Mapping[str, Assignment], reader: FieldReader) -> dict[str, Kept]:
    """The values of what was written, by key; words of dates go with their dates."""
    values: dict[str, Kept] = {}
    for key, assignment in written.items():
        spec = field_of(kind, key)
        if spec is None:
            if assignment.entries and key.removesuffix("_text") not in written:
                raise BadInput(
                    N_("field {key!r} has no date to go with; write {date_key} too"),
                    key=key,
                    date_key=key.removesuffix("_text"),
                )
            continue
        value = _read_or_date(spec, assignment, reader)
        if isinstance(value, VagueDate) and (text := single(written.get(f"{key}_text"))):
            value = value.worded(text)
        values[key] = value
    return values


def _read_or_date(spec: Field, assignment: Assignment, reader: FieldReader) -> Kept:
    """A field's value; where a commitment was made may be said by a day instead, which is then its date."""
    try:
        return reader.read(spec, assignment.entries)
    except BadInput:
        if spec.key != "made_at" or len(assignment.entries) != 1:
            raise
        try:
            return reader.date(spec.key, assignment.entries[0].text)
        except BadInput:
            pass
        raise


def take_date(kind: Kind, written: dict[str, Assignment], reader: FieldReader, status: str = "") -> VagueDate | None:
    """Take the record's own date, under its own key or `date`, out of what was written.

    `status` is what a meeting has now: one that was held, or that is written to have been, lies in the past.
    """
    main = main_date_field(kind)
    if main is None:
        return None
    text = single(written.pop("date", None)) or None
    own = single(written.pop(main.key, None)) or None
    words = single(written.pop("date_text", None)) or single(written.pop(f"{main.key}_text", None))
    if not (own or text):
        if words:
            raise BadInput(N_("field 'date_text' has no date to go with; write date too"))
        return None
    held = single(written.get("status")).lower() or status
    when = reader.date(main.key, own or text or "", forward=main.forward and held != "held")
    return when.worded(words) if words else when

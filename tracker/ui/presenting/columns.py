"""The columns that a person may add to a table: every field of the kind that does not stand in it from the start."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from tracker.desk.computed import Computed
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.schema import Field, FieldType, field_of, fields_of
from tracker.domain.stages import shown_stage, stage_label
from tracker.language import N_, Language
from tracker.storage.ordering import can_be_sorted
from tracker.ui.presenting.words import field_value, short_day
from tracker.ui.row_source import Column
from tracker.ui.view_values import Chip

Cell = str | Chip
Maker = Callable[[Record, Computed, Language], Cell]
Columns = tuple[tuple[Column, Maker], ...]

_NUMERIC = (FieldType.INTEGER, FieldType.NUMBER)
_WIDTHS = {
    FieldType.DATE: 150,
    FieldType.LONG_TEXT: 260,
    FieldType.REF: 190,
    FieldType.REFS: 200,
    FieldType.PEOPLE: 200,
    FieldType.WORDS: 150,
    FieldType.FILE: 170,
    FieldType.INTEGER: 90,
    FieldType.NUMBER: 90,
    FieldType.TIME: 90,
    FieldType.YES_NO: 90,
}
_WIDTH = 140


def with_others(kind: Kind, shown_first: Columns) -> Columns:
    """All columns of a kind's table: those it has from the start, then one for each field that is not among them."""
    known = {column.key for column, _maker in shown_first}
    fields = tuple(_of_field(kind, field) for field in fields_of(kind) if field.type is not FieldType.STAGES)
    return (*shown_first, *(one for one in (*fields, *_COMMON) if one[0].key not in known))


def chosen(every: Columns, keys: Sequence[str]) -> Columns:
    """The columns of these keys in their order; the title is never missing, and unknown keys are passed over."""
    by_key = {column.key: (column, maker) for column, maker in every}
    found = [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
    return tuple(found) if "title" in keys else (by_key["title"], *found)


def _of_field(kind: Kind, field: Field) -> tuple[Column, Maker]:
    width = _WIDTHS.get(field.type, _WIDTH)
    sortable = can_be_sorted(kind, field.key)
    column = Column(field.key, field.label, width, numeric=field.type in _NUMERIC, sortable=sortable)
    if field.key == "stage":
        return column, stage_cell
    return column, partial(_field_cell, field)


def _field_cell(field: Field, record: Record, computed: Computed, language: Language) -> Cell:
    if field.key == "stage_date":
        return _stage_date(record, computed, language)
    return _words(field, record, language)


def field_words(record: Record, key: str, language: Language) -> str:
    """What one of a record's own fields holds, in one line; KeyError for what is no field of its kind."""
    field = field_of(record.kind, key)
    if field is None:
        raise KeyError(key)
    return _words(field, record, language)


def _words(field: Field, record: Record, language: Language) -> str:
    """As the record panel says it, in one line."""
    if field.main_date:
        return in_words(record.date, language) if record.date else ""
    value = record.values.get(field.key)
    return " ".join(field_value(record.kind, field, value, language).split())


def stage_cell(record: Record, computed: Computed, language: Language) -> Cell:
    """The stage that was known on the day."""
    stage = shown_stage(record.moves_known(computed.as_of))
    return Chip(stage_label(stage, language)) if stage else ""


def _stage_date(record: Record, computed: Computed, language: Language) -> Cell:
    moves = record.moves_known(computed.as_of)
    when = moves[-1].date if moves else None
    return in_words(when, language) if when else ""


def _marking(record: Record, _computed: Computed, _language: Language) -> Cell:
    return record.marking or ""


def _tags(record: Record, _computed: Computed, _language: Language) -> Cell:
    return ", ".join(record.tags)


def _created(record: Record, _computed: Computed, language: Language) -> Cell:
    return _day_of(record.created, language)


def _changed(record: Record, _computed: Computed, language: Language) -> Cell:
    return _day_of(record.changed, language)


def _day_of(moment: str, language: Language) -> str:
    return short_day(date.fromisoformat(moment[:10]), language, date.min)


_COMMON: Columns = (
    (Column("marking", N_("Marking"), 130), _marking),
    (Column("tags", N_("Tags"), 150, sortable=False), _tags),
    (Column("created", N_("Created"), 110), _created),
    (Column("changed", N_("Changed"), 110), _changed),
)

"""The fields of a record, one by one, and the people in it by the side they stand on."""

from collections.abc import Iterator
from itertools import groupby

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, format_word
from tracker.domain.implementation import Standing, implementation_label, read_implementation
from tracker.domain.kinds import Kind
from tracker.domain.record import Involvement, Record
from tracker.domain.schema import SIDES, Field, FieldType, fields_of
from tracker.language import N_
from tracker.ui.presenting.words import capitalised, field_value, language_name, shown
from tracker.ui.view_values import FieldRow, ItemRow, RecordRow, RecordSection

_TOLD_ELSEWHERE = frozenset({"status", "place", "type", "level", "stage", "stage_date", "text", "quote", "obligors"})
_SIDES = {"ours": N_("Our side"), "theirs": N_("Their side"), "other": N_("Others")}


def people_sections(desk: Desk, record: Record) -> Iterator[RecordSection]:
    """Who took part, each list under its own title; a side is named beside the first who stands on it."""
    _ = desk.language.gettext
    for field in fields_of(record.kind):
        if field.type is FieldType.PEOPLE and field.key not in _TOLD_ELSEWHERE:
            people = sorted(record.people(field.key), key=_side)
            rows = _sided_rows(desk, people) if field.sided else (_person_row(person) for person in people)
            yield RecordSection(_(field.label), tuple(rows))


def _side(person: Involvement) -> int:
    return SIDES.index(person.side) if person.side in SIDES else len(SIDES)


def _person_row(person: Involvement) -> ItemRow:
    return ItemRow(person.actor.title, str(person.actor.ref), person.role)


def _sided_rows(desk: Desk, people: list[Involvement]) -> Iterator[RecordRow]:
    for side, members in groupby(people, key=lambda person: person.side):
        label = desk.language.gettext(_SIDES[side]) if side in _SIDES else ""
        for person in members:
            text = ", ".join(part for part in (person.actor.title, person.role) if part)
            yield FieldRow(label, text, str(person.actor.ref))
            label = ""


def field_rows(desk: Desk, record: Record) -> Iterator[RecordRow]:
    """What is recorded in the other fields, in their order."""
    _ = desk.language.gettext
    for field in fields_of(record.kind):
        if field.key in _TOLD_ELSEWHERE or field.type in (FieldType.STAGES, FieldType.PEOPLE) or field.main_date:
            continue
        if field.key == "due_original" and record.when("due_original") == record.when("due"):
            continue
        if record.values.get(field.key) is not None:
            yield _field_row(desk, record, field)
    if record.tags:
        yield FieldRow(_("Tags"), ", ".join(record.tags))


def _field_row(desk: Desk, record: Record, field: Field) -> FieldRow:
    _ = desk.language.gettext
    value = record.values[field.key]
    if field.type is FieldType.REF:
        pointer = record.pointer_to(field.key)
        return FieldRow(_(field.label), pointer.title if pointer else "", str(pointer.ref) if pointer else "")
    if record.kind is Kind.MEETING and field.key == "format":
        return FieldRow(_(field.label), capitalised(format_word(str(value), desk.language)))
    if field.key == "implementation":
        standing = Standing(read_implementation(str(value)))
        return FieldRow(_(field.label), capitalised(implementation_label(standing, desk.language)))
    if record.kind is Kind.SOURCE and field.key == "language":
        return FieldRow(_(field.label), capitalised(language_name(str(value), desk.language)))
    if field.type is FieldType.CHOICE or field.key == "category":
        return FieldRow(_(field.label), capitalised(choice_word(str(value), desk.language)))
    if field.key == "recurrence":
        return FieldRow(_(field.label), field_value(record.kind, field, value, desk.language))
    if field.type is FieldType.YES_NO:
        return FieldRow(_(field.label), capitalised(shown(value, desk.language)))
    return FieldRow(_(field.label), shown(value, desk.language))

"""The history as a person reads it: step by step, field by field, what stood there before and after."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from tracker.desk.reading import ReadingDesk
from tracker.domain.choice_words import choice_word, link_word
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.flags import FlagState, state_label
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.rule_words import rule_words
from tracker.domain.schema import Field, FieldType, field_of, main_date_field
from tracker.domain.step_words import step_words
from tracker.language import Language
from tracker.storage.history import HistoryEntry

_NAMING = {"involvement": "actor", "reference": "target"}
"""The tables of lists whose entries are other records, and the column that names them."""
_KEY_COLUMN = {"involvement": "part", "reference": "field", "word": "field"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that changed, in words; an empty text where there was nothing. A list tells only what came and went."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One step of a record's history; without `changes` where the record was made or deleted in it."""

    at: str
    """UTC, ISO 8601."""
    by: str
    label: str
    changes: tuple[FieldChange, ...]
    action: int | None = None
    """Its number in the history; None for a change by another program."""
    mode: str = "do"


def history_steps(desk: ReadingDesk, entries: Sequence[HistoryEntry], most: int) -> list[HistoryStep]:
    """The newest `most` steps of one record's history, the newest first, from its entries."""
    groups = [list(rows) for _key, rows in groupby(entries, key=lambda entry: entry.group or entry.at)][:most]
    names = _names(desk, [entry for rows in groups for entry in rows])
    return [_step(rows, names, desk.language) for rows in groups]


def _step(rows: Sequence[HistoryEntry], names: Mapping[int, str], language: Language) -> HistoryStep:
    first = rows[0]
    whole = any(row.table == "record" and row.op != "update" for row in rows)
    changes = [] if whole else list(_changes(rows, names, language))
    words = step_words(first.label or first.op, language)
    return HistoryStep(first.at, first.by, words, tuple(_with_moves_whole(changes)), first.group, first.mode)


def _with_moves_whole(changes: Sequence[FieldChange]) -> Iterator[FieldChange]:
    """A move to another stage says in one line what several columns do."""
    moved = any(change.key == "stages" for change in changes)
    before = next((change.before for change in changes if change.key == "stage"), "")
    for change in changes:
        if change.key == "stages" and not change.before:
            yield replace(change, before=before)
        elif not moved or change.key not in ("stage", "stage_date"):
            yield change


def _changes(rows: Sequence[HistoryEntry], names: Mapping[int, str], language: Language) -> Iterator[FieldChange]:
    gone: Counter[tuple[str, str]] = Counter()
    come: Counter[tuple[str, str]] = Counter()
    for row in reversed(rows):
        before, after = _row(row.before), _row(row.after)
        if row.op == "update" and row.ref is not None and row.table != "flag_decision":
            yield from _field_changes(row.ref.kind, row.table, before, after, names, language)
            continue
        for values, found in ((before, gone), (after, come)):
            entry = _entry(row.table, values, names, language) if values else None
            if entry:
                found[entry] += 1
    # A list is written anew as a whole: what is taken out and put back has not changed.
    for key in dict.fromkeys(key for key, _text in (*(gone - come), *(come - gone))):
        yield FieldChange(key, _listed(gone - come, key), _listed(come - gone, key))


def _listed(entries: Counter[tuple[str, str]], key: str) -> str:
    return "; ".join(text for one, text in entries if one == key)


def _field_changes(
    kind: Kind,
    table: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    names: Mapping[int, str],
    language: Language,
) -> Iterator[FieldChange]:
    main = main_date_field(kind)
    for column in after:
        if before.get(column) == after[column]:
            continue
        on_record = table == "record"
        field = main if on_record and column == "date" else field_of(kind, column)
        if on_record and column not in ("date", "title", "marking"):
            continue
        if field is None and not on_record:
            continue
        key = field.key if field else column
        yield FieldChange(key, *(_text(field, one.get(column), names, language) for one in (before, after)))


def _text(field: Field | None, value: Any, names: Mapping[int, str], language: Language) -> str:
    if value is None:
        return ""
    if field is None:
        return str(value)
    if field.type is FieldType.DATE:
        return in_words(parse_edtf(str(value)), language)
    if field.type is FieldType.REF:
        return _name(value, names, language)
    if field.type is FieldType.CHOICE:
        return choice_word(str(value), language)
    if field.type is FieldType.YES_NO:
        return language.gettext("yes") if value else language.gettext("no")
    return str(value)


def _entry(
    table: str, values: Mapping[str, Any], names: Mapping[int, str], language: Language
) -> tuple[str, str] | None:
    """An entry of a list as the field's key and a text; None where the row is no entry of one."""
    if table in _NAMING:
        parts = [str(values[part]) for part in ("role", "side") if values.get(part)]
        name = _name(values[_NAMING[table]], names, language)
        return values[_KEY_COLUMN[table]], f"{name} ({', '.join(parts)})" if parts else name
    if table == "word":
        return values["field"], values["text"]
    if table == "stage_move":
        when = in_words(parse_edtf(values["date"]), language) if values.get("date") else ""
        stage = choice_word(values["stage"], language)
        return "stages", f"{stage} ({when})" if when else stage
    if table == "flag_decision":
        return "flags", _decision(values, language)
    if table == "link":
        type_ = link_word(LinkType(values["type"]), language, outward=True)
        return "links", f"{type_} {_name(values['target'], names, language)}"
    return None


def _decision(values: Mapping[str, Any], language: Language) -> str:
    """What was decided about a flag, and about which."""
    state, day = FlagState(values["state"]), None if values["until"] is None else date.fromordinal(values["until"])
    until = in_words(parse_edtf(day.isoformat()), language) if day else ""
    said = (state_label(state, language), until, values["reason"] or "", values["owner"] or "")
    return f"{rule_words(values['rule'], language)}: {', '.join(part for part in said if part)}"


def _name(id_: Any, names: Mapping[int, str], language: Language) -> str:
    return names.get(id_) or language.gettext("a record that is no more")


def _names(desk: ReadingDesk, entries: Sequence[HistoryEntry]) -> dict[int, str]:
    """The titles of every record that the rows may name: all their whole numbers, of which few are no ids."""
    rows = [_row(text) for entry in entries for text in (entry.before, entry.after)]
    ids = {value for row in rows for value in row.values() if isinstance(value, int)}
    return {pointer.id: pointer.title for pointer in desk.pointers(sorted(ids))}


def _row(text: str | None) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(text) if text else {}
    return values

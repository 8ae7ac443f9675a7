"""One field's words made into the value that is kept: checked, dated, resolved."""

import re
import zoneinfo
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.desk.assignments import Entry, split_parts
from tracker.domain.dates import Leaning, VagueDate, read_typed
from tracker.domain.draft import Document, Kept, Part
from tracker.domain.kinds import Kind
from tracker.domain.pace import MOST_DAYS, OWN_DAYS
from tracker.domain.schema import SIDES, Field, FieldType
from tracker.domain.stages import StageMove, read_stage
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.database_file import belongs_to_database

Resolver = Callable[[str, Sequence[Kind], bool], int]
"""From a name, the kinds it may be of, and whether it comes with a role, to a record's id."""

OF_FIELD = N_("field {key!r}: {error}")
"""How a line about a field begins, for whoever tells it beside that field and leaves the name away."""

_TIME = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")
# 1,234.5; but 1,5 is refused: a comma is the decimal sign of half our readers.
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_YES = {"yes": True, "true": True, "1": True, "sí": True, "si": True}
_NO = {"no": False, "false": False, "0": False}
_PEOPLE_PARTS = ("role", "side")
_STAGE_PARTS = ("date", "date_text", "source")
_LARGEST_DOCUMENT = 256 * 1024 * 1024
_LARGEST_NUMBER = 2**63 - 1
_HIGHEST = {"level": 4, **dict.fromkeys(OWN_DAYS, MOST_DAYS)}


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads values for one desk as of a day."""

    as_of: date
    resolve: Resolver
    extra_categories: tuple[str, ...] = ()

    def read(self, field: Field, entries: Sequence[Entry]) -> Kept:
        """The kept value of what was written; None when nothing was. Raises BadInput that begins with the field."""
        read_one = _READERS.get(field.type)
        if read_one is None:
            return _LIST_READERS[field.type](self, field, entries)
        if not entries:
            return None
        if len(entries) > 1:
            raise BadInput(N_("field {key!r} takes one value, not {count}"), key=field.key, count=len(entries))
        return read_one(self, field, entries[0].text)

    def date(self, key: str, text: str, *, forward: bool = False) -> VagueDate:
        """A date as typed."""
        try:
            return read_typed(text, self.as_of, leaning=Leaning.FORWARD if forward else Leaning.BACK)
        except BadInput as error:
            raise BadInput(OF_FIELD, key=key, error=error) from error

    def _text(self, field: Field, text: str) -> str:
        if field.key != "recurrence":
            return text
        from tracker.domain.recurrence_words import read_recurrence

        try:
            return str(read_recurrence(text, self.as_of))
        except BadInput as error:
            raise BadInput(OF_FIELD, key=field.key, error=error) from error

    def _choice(self, field: Field, text: str) -> str:
        name = "-".join(text.replace("_", " ").replace("-", " ").split())
        allowed = (*field.choices, *(self.extra_categories if field.key == "category" else ()))
        for choice in allowed:
            if choice.lower() == name.lower():
                return choice
        if field.open_choices and field.key != "category":
            return name.lower()
        raise BadInput(
            N_("field {key!r} cannot be {text!r}; it is one of {allowed}"),
            key=field.key,
            text=text,
            allowed=", ".join(allowed),
        )

    def _integer(self, field: Field, text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            raise BadInput(N_("field {key!r} is a whole number, not {text!r}"), key=field.key, text=text) from None
        highest = _HIGHEST.get(field.key, _LARGEST_NUMBER)
        if not 0 <= value <= highest:
            raise BadInput(
                N_("field {key!r} is a whole number from 0 to {highest}, not {text}"),
                key=field.key,
                highest=highest,
                text=text,
            )
        return value

    def _number(self, field: Field, text: str) -> float:
        try:
            value = float(text.replace(",", "") if _GROUPED.fullmatch(text.strip()) else text)
        except ValueError:
            raise BadInput(
                N_("field {key!r} is a number, not {text!r}; write it as 1234.5"), key=field.key, text=text
            ) from None
        if value != value or value in (float("inf"), float("-inf")):
            raise BadInput(N_("field {key!r} is a number, not {text!r}; write it as 1234.5"), key=field.key, text=text)
        return value

    def _yes_no(self, field: Field, text: str) -> bool:
        answer = (_YES | _NO).get(text.lower())
        if answer is None:
            raise BadInput(N_("field {key!r} is yes or no, not {text!r}"), key=field.key, text=text)
        return answer

    def _date_field(self, field: Field, text: str) -> VagueDate:
        return self.date(field.key, text, forward=field.forward)

    def _time(self, field: Field, text: str) -> str:
        match = _TIME.fullmatch(text.strip())
        if match is None:
            raise BadInput(N_("field {key!r} is a local time such as 09:30, not {text!r}"), key=field.key, text=text)
        return f"{int(match[1]):02}:{match[2]}"

    def _zone(self, field: Field, text: str) -> str:
        try:
            return zoneinfo.ZoneInfo(text.strip()).key
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            raise BadInput(
                N_("field {key!r} is an IANA time zone such as America/Mexico_City, not {text!r}"),
                key=field.key,
                text=text,
            ) from None

    def _reference(self, field: Field, text: str) -> int:
        return self._resolved(field, text, with_role=False)

    def _resolved(self, field: Field, text: str, *, with_role: bool) -> int:
        try:
            return self.resolve(text, field.kinds, with_role)
        except BadInput as error:
            raise BadInput(OF_FIELD, key=field.key, error=error) from error

    def _file(self, field: Field, text: str) -> Document:
        path = Path(text).expanduser()
        try:
            if not path.is_file():
                raise BadInput(
                    N_("field {key!r}: {path} is not a file that is there; name one"), key=field.key, path=path
                )
            if path.stat().st_size > _LARGEST_DOCUMENT:
                raise BadInput(
                    N_("field {key!r}: {path} is larger than 256 MB; keep it elsewhere and give its address"),
                    key=field.key,
                    path=path,
                )
            if belongs_to_database(path):
                raise BadInput(
                    N_("field {key!r}: {path} is a database or belongs to one; export what you want from it"),
                    key=field.key,
                    path=path,
                )
            return Document(path.name, path.read_bytes())
        except OSError as error:
            raise BadInput(
                N_("field {key!r}: {path} cannot be read ({why})"), key=field.key, path=path, why=error.strerror
            ) from error

    def _people(self, field: Field, entries: Sequence[Entry]) -> tuple[Part, ...]:
        parts = (self._part(field, split_parts(field.key, entry, _PEOPLE_PARTS)) for entry in entries)
        return tuple(dict.fromkeys(parts))

    def _part(self, field: Field, entry: Entry) -> Part:
        side = entry.parts.get("side", "").lower()
        if side and side not in SIDES:
            raise BadInput(
                N_("field {key!r}: side {side!r} is not one of {known}"),
                key=field.key,
                side=side,
                known=", ".join(SIDES),
            )
        role = entry.parts.get("role", "")
        kinds = Field(field.key, field.type, field.label, kinds=(Kind.ACTOR,))
        return Part(self._resolved(kinds, entry.text, with_role=bool(role)), role, side)

    def _references(self, field: Field, entries: Sequence[Entry]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._reference(field, entry.text) for entry in entries))

    def _words(self, field: Field, entries: Sequence[Entry]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry.text for entry in entries if entry.text))

    def _stages(self, field: Field, entries: Sequence[Entry]) -> tuple[StageMove, ...]:
        return tuple(self._move(field, split_parts(field.key, entry, _STAGE_PARTS)) for entry in entries)

    def _move(self, field: Field, entry: Entry) -> StageMove:
        when = self.date(field.key, entry.parts["date"]) if entry.parts.get("date") else None
        if when and entry.parts.get("date_text"):
            when = when.worded(entry.parts["date_text"])
        source = entry.parts.get("source")
        return StageMove(read_stage(entry.text), when, self.resolve(source, (Kind.SOURCE,), False) if source else None)


_READERS: dict[FieldType, Callable[[FieldReader, Field, str], Kept]] = {
    FieldType.TEXT: FieldReader._text,
    FieldType.LONG_TEXT: FieldReader._text,
    FieldType.CHOICE: FieldReader._choice,
    FieldType.INTEGER: FieldReader._integer,
    FieldType.NUMBER: FieldReader._number,
    FieldType.YES_NO: FieldReader._yes_no,
    FieldType.DATE: FieldReader._date_field,
    FieldType.TIME: FieldReader._time,
    FieldType.ZONE: FieldReader._zone,
    FieldType.REF: FieldReader._reference,
    FieldType.FILE: FieldReader._file,
}
_LIST_READERS: dict[FieldType, Callable[[FieldReader, Field, Sequence[Entry]], Kept]] = {
    FieldType.PEOPLE: FieldReader._people,
    FieldType.REFS: FieldReader._references,
    FieldType.WORDS: FieldReader._words,
    FieldType.STAGES: FieldReader._stages,
}

"""Rows of tables as a person reads them: dates in words, choices and headings in the language of the run."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from tracker.domain.choice_words import choice_word, kind_word, level_word
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.dissent import Dissent, dissent_label
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.kinds import Kind
from tracker.domain.schema import FieldType, field_of
from tracker.domain.stages import ShownStage, Stage, stage_label
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.domain.tangibility_words import verdict_label
from tracker.language import N_, Language

Plain = Mapping[str, Any]
_HEADINGS = {
    "ref": N_("Ref"),
    "kind": N_("Kind"),
    "title": N_("Title"),
    "marking": N_("Marking"),
    "date": N_("Date"),
    "verdict": N_("Verdict"),
    "implementation": N_("Implementation"),
    "snippet": N_("Found"),
}


def people_rows(rows: Iterable[Plain], columns: Sequence[str], language: Language) -> Iterator[dict[str, Any]]:
    """The columns of each row in words; what is no identifier or date stands as it is."""
    for row in rows:
        yield {column: in_people_words(row, column, language) for column in columns}


def headings(columns: Sequence[str], kinds: Sequence[Kind], language: Language) -> dict[str, str]:
    """What stands over each column."""
    return {column: _heading(column, kinds, language) for column in columns}


def _heading(column: str, kinds: Sequence[Kind], language: Language) -> str:
    key = column.removesuffix("_name")
    field = next((one for kind in kinds if (one := field_of(kind, key))), None)
    if key in _HEADINGS or field is None:
        return language.gettext(_HEADINGS.get(key, key))
    return language.gettext(field.label)


def in_people_words(row: Plain, column: str, language: Language) -> Any:
    """One value of a row in words."""
    value = row.get(column)
    if value is None or value == "":
        return ""
    if column in _WORDS:
        return _WORDS[column](row, language)
    field = field_of(Kind(row["kind"]), column) if "kind" in row else None
    if column == "date" or (field is not None and field.type is FieldType.DATE):
        return in_words(parse_edtf(str(value)), language)
    if field is not None and field.type is FieldType.CHOICE:
        return choice_word(str(value), language)
    return value


def _stage(row: Plain, language: Language) -> str:
    return stage_label(ShownStage(Stage(row["stage"]), bool(row.get("renewed"))), language)


def _implementation(row: Plain, language: Language) -> str:
    return implementation_label(Standing(Implementation(row["implementation"]), bool(row.get("claimed"))), language)


def _verdict(row: Plain, language: Language) -> str:
    """The computed one, and what somebody holds instead."""
    words = verdict_words(row["verdict"], language)
    if not row.get("dissent"):
        return words
    return f"{words}; {dissent_label(Dissent(row['dissent'], row.get('dissent_reason') or ''), language)}"


def verdict_words(verdict: str, language: Language) -> str:
    """The verdict of an outcome, a meeting or a body in words."""
    known = Verdict(verdict) if verdict in list(Verdict) else MeetingVerdict(verdict)
    return verdict_label(known, language)


_WORDS: dict[str, Callable[[Plain, Language], str]] = {
    "kind": lambda row, language: kind_word(Kind(row["kind"]), language),
    "stage": _stage,
    "implementation": _implementation,
    "verdict": _verdict,
    "level": lambda row, language: level_word(row["level"], language),
}

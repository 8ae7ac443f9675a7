"""The fields and values of the query language as a person reads them."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, kind_word
from tracker.domain.flag_words import worded_rules
from tracker.domain.flags import SET_ASIDE, Urgency, state_label, urgency_label
from tracker.domain.kinds import Kind
from tracker.domain.rule_words import rule_words
from tracker.domain.schema import SCHEMA, FieldType
from tracker.domain.tangibility import Verdict
from tracker.domain.tangibility_words import verdict_label
from tracker.language import N_, Language
from tracker.storage.query_fields import KNOWN_FIELDS

_FIRST = ("kind", "body", "actor", "source", "tag", "in", "flag", "stage", "status", "implementation", "verdict", "due")
"""The fields that are asked most, in the order they are offered in."""
_LEFT_OUT = frozenset({"uid", "tags", "start", "end", "earliest", "latest", "date_text", "stages", "stage_date"})
"""Fields that are known and seldom asked, or by another name."""
_LABELS = {
    "kind": N_("Kind of record"),
    "title": N_("Title"),
    "marking": N_("Marking"),
    "tag": N_("Tag"),
    "created": N_("Recorded on"),
    "changed": N_("Changed on"),
    "ref": N_("Reference"),
    "actor": N_("Actor, and who belongs to it"),
    "body": N_("Body, with what it carries"),
    "source": N_("Source that it rests on"),
    "relationship": N_("Pair of states, such as US-MX"),
    "in": N_("Period that it touches"),
    "overdue": N_("Overdue"),
    "flag": N_("Flag raised on it"),
    "urgency": N_("Urgency of a flag"),
    "verdict": N_("Verdict"),
}


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field of the language and what it asks."""

    key: str
    label: str


def query_fields(language: Language) -> tuple[FieldWords, ...]:
    """Every field that is offered, the most asked first."""
    _ = language.gettext
    labels = {one.key: one.label for fields in SCHEMA.values() for one in reversed(fields)} | _LABELS
    keys = [*_FIRST, *sorted(KNOWN_FIELDS - {*_FIRST, *_LEFT_OUT})]
    return tuple(FieldWords(key, _(labels[key])) for key in keys if key in labels)


def query_choices(desk: Desk) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The values that a field may have, each with its word, for the fields that have a list of them."""
    language = desk.language
    yes_no = (("yes", language.gettext("yes")), ("no", language.gettext("no")))
    of_schema = _of_schema(language, desk.settings.categories, yes_no)
    return of_schema | {
        "state": (*of_schema["state"], *((one.value, state_label(one, language)) for one in sorted(SET_ASIDE))),
        "kind": tuple((kind.value, kind_word(kind, language)) for kind in Kind),
        "flag": tuple((rule, rule_words(rule, language)) for rule in sorted(worded_rules())),
        "urgency": tuple((one.value, urgency_label(one, language)) for one in Urgency),
        "verdict": tuple((one.value, verdict_label(one, language)) for one in Verdict),
        "marking": tuple((name, "") for name in desk.settings.ladder.names),
        "overdue": yes_no,
    }


def _of_schema(
    language: Language, categories: tuple[str, ...], yes_no: tuple[tuple[str, str], ...]
) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[str, str]] = {}
    for fields in SCHEMA.values():
        for one in fields:
            if one.type is FieldType.CHOICE:
                words = {choice: _word(choice, language) for choice in one.choices}
                found[one.key] = found.get(one.key, {}) | words
            elif one.type is FieldType.YES_NO:
                found[one.key] = dict(yes_no)
    found["category"] |= {name: _word(name, language) for name in categories}
    return {key: tuple(words.items()) for key, words in found.items()}


def _word(choice: str, language: Language) -> str:
    """A rating of one letter or figure says nothing more in words."""
    return choice_word(choice, language) if len(choice) > 1 else ""

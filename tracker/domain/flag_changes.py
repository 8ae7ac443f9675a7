"""Which facts of a flag count when it was answered once, and how a change of them is told.

What moves by the mere passing of days does not count: a dismissed flag comes back for news, not for the calendar.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.flag_phrases import Facts, listed, quoted
from tracker.language import N_, Language

PASSING = frozenset({"days", "late", "earliest_days", "latest_days"})
"""Facts of any rule that count days up to the as-of day."""
_PASSING_OF = {"body-lapsed": frozenset({"lapsed"})}
_BESIDE = frozenset({"place", "publisher", "owner", "open"})
"""Facts of any rule that are told for the reader's sake: with another of them what the rule found is still the same."""
_KEYED_BY_TIME = frozenset({"body-lapsed"})
"""Rules whose key changes on the day a silence becomes too long; all that stands in it is among the facts."""

_DATES = {
    "date": N_("date"),
    "due": N_("due date"),
    "first": N_("first due date"),
    "first_offered": N_("first offered"),
    "renewed": N_("offered again"),
    "stage_date": N_("date of its stage"),
    "review": N_("next review"),
    "looked": N_("last assessed"),
    "looked_on": N_("last looked for"),
    "asked_date": N_("date of the commitment that asks for it"),
    "reason_due": N_("date that the reason speaks of"),
}
_CHOICES = {
    "implementation": N_("implementation"),
    "stage": N_("stage"),
    "status": N_("status"),
}
_PLAIN = {
    "gap": N_("days between meetings"),
    "meetings": N_("meetings"),
    "rhythm": N_("rhythm"),
    "announced": N_("announced by"),
    "items": N_("open items"),
    "carried": N_("open items"),
    "previous": N_("previous meeting"),
    "obligors": N_("obligors"),
    "source": N_("source"),
    "moves": N_("moves"),
    "silent": N_("moves without a reason"),
    "reason": N_("reason"),
    "indicator": N_("indicator"),
    "value": N_("value"),
    "unit": N_("unit"),
    "measures": N_("what it measures"),
    "looked_in": N_("looked in"),
    "looked_by": N_("looked by"),
    "recorded": N_("outcomes recorded"),
    "declaratory": N_("outcomes that are talk"),
    "process": N_("outcomes that are a process"),
    "claimed": N_("outcomes without a quoted source"),
    "not_shown": N_("outcomes that do not pass the gates"),
    "asked": N_("commitment that asks for tangible outcomes"),
    "level": N_("level"),
    "sources": N_("sources cited"),
    "parent": N_("what it belongs to"),
    "times": N_("times offered again"),
    "beneficiary": N_("beneficiary"),
    "overlaps": N_("overlaps"),
    "root": N_("account it rests on"),
    "citations": N_("sources cited"),
}


@dataclass(frozen=True, slots=True)
class Raised:
    """What a rule finds: the flag's id, the key of what it rests on, and the facts it names."""

    rule: str
    id: str
    key: str
    facts: Facts


def same_facts(before: Raised, after: Raised) -> bool:
    """Whether nothing that counts is different."""
    same_key = before.key == after.key or after.rule in _KEYED_BY_TIME
    return same_key and _counted(before) == _counted(after)


def fact_changes(before: Raised, after: Raised, language: Language) -> list[str]:
    """What counts and is different, each in a few words; what has none of its own, once and in general."""
    was, now = _counted(before), _counted(after)
    told = dict.fromkeys(
        text for key in was | now if was.get(key) != now.get(key) for text in _told(key, was, now, language)
    )
    if not told and not same_facts(before, after):
        told[language.gettext("what it rests on is another")] = None
    return list(told)


def counts(rule: str, fact: str) -> bool:
    """Whether a change of a fact brings a dismissed flag back."""
    return fact not in PASSING | _BESIDE | _PASSING_OF.get(rule, frozenset())


def _counted(raised: Raised) -> dict[str, Any]:
    facts = raised.facts.items()
    return {key: settled(value) for key, value in facts if value is not None and counts(raised.rule, key)}


def settled(value: Any) -> Any:
    """A nested array, which SQLite hands on as JSON or as its text as it ran the statement, always in one form."""
    if isinstance(value, str) and value[:1] in ("[", "{"):
        try:
            return settled(json.loads(value))
        except ValueError:
            return value
    if isinstance(value, list):
        return [settled(one) for one in value]
    return value


def _told(key: str, was: Mapping[str, Any], now: Mapping[str, Any], language: Language) -> Iterator[str]:
    _ = language.gettext
    before, after = was.get(key), now.get(key)
    if isinstance(before, list) and isinstance(after, list) and key in _PLAIN:
        yield from _list_change(_(_PLAIN[key]), before, after, language)
    elif key in _DATES:
        yield _change(_(_DATES[key]), _date(before, language), _date(after, language), language)
    elif key in _CHOICES:
        yield _change(_(_CHOICES[key]), _choice(before, language), _choice(after, language), language)
    elif key in _PLAIN and not isinstance(before, list | dict) and not isinstance(after, list | dict):
        yield _change(_(_PLAIN[key]), _text(before, language), _text(after, language), language)
    else:
        yield _("what it rests on is another")


def _change(label: str, before: str, after: str, language: Language) -> str:
    return language.gettext("{what} {before} → {after}").format(what=label, before=before, after=after)


def _list_change(label: str, before: list[Any], after: list[Any], language: Language) -> Iterator[str]:
    come = [quoted(str(one), language) for one in after if one not in before]
    gone = [quoted(str(one), language) for one in before if one not in after]
    if come:
        yield language.gettext("{what}: now also {names}").format(what=label, names=listed(come, language))
    if gone:
        yield language.gettext("{what}: no longer {names}").format(what=label, names=listed(gone, language))


def _date(value: Any, language: Language) -> str:
    return in_words(parse_edtf(value), language) if value else language.gettext("none")


def _choice(value: Any, language: Language) -> str:
    return choice_word(value, language) if value else language.gettext("none")


def _text(value: Any, language: Language) -> str:
    if value is None or value == "":
        return language.gettext("none")
    return f"{value:.15g}" if isinstance(value, int | float) else quoted(str(value), language)

"""What the sentences of flags are made of: dates, days, names and standings, from the facts that a rule found."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.dates import Precision, VagueDate, in_words, parse_edtf
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.language import Language

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FlagWords:
    """A flag in words."""

    title: str
    why: str
    clears: str


def date_of(facts: Facts, key: str, language: Language) -> str:
    """A date in words; where there is none, that it is not recorded."""
    value = facts.get(key)
    return in_words(parse_edtf(value), language) if value else language.gettext("on a date not recorded")


def on_date(facts: Facts, key: str, language: Language) -> str:
    """A date of the facts, as `on_day`."""
    return on_day(parse_edtf(facts[key]), language)


def on_day(when: VagueDate, language: Language) -> str:
    """A date with the preposition its precision asks for; what is vague already brings its own words."""
    _ = language.gettext
    words = in_words(when, language)
    if when.is_compound or when.approximate or when.uncertain:
        return words
    return _("on {date}").format(date=words) if when.precision is Precision.DAY else _("in {date}").format(date=words)


def names_of(names: str | list[str]) -> list[str]:
    """The names in a nested array; SQLite hands one on as JSON or as its text, as it ran the statement."""
    return list(json.loads(names)) if isinstance(names, str) else names


def rows_of(rows: str | Sequence[str | Facts]) -> list[Facts]:
    """The objects in a nested array, handed on as `names_of` says."""
    found = json.loads(rows) if isinstance(rows, str) else rows
    return [json.loads(one) if isinstance(one, str) else one for one in found]


def listed(names: Sequence[str], language: Language) -> str:
    """ "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return language.gettext("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def quoted(text: str, language: Language) -> str:
    """A title as a sentence names it."""
    return language.gettext("“{title}”").format(title=text)


def days_of(n: int, language: Language) -> str:
    """A number of days."""
    return language.ngettext("{n} day", "{n} days", n).format(n=n)


def days_ago(n: int, language: Language) -> str:
    """How long ago something was."""
    return language.ngettext("{n} day ago", "{n} days ago", n).format(n=n)


def and_ago(date: str, n: int, language: Language) -> str:
    """A date in words and how long ago it was; of today the date alone."""
    return language.gettext("{date}, {ago}").format(date=date, ago=days_ago(n, language)) if n > 0 else date


def status_of(facts: Facts, language: Language, key: str = "implementation") -> str:
    """How a commitment stands."""
    return implementation_label(Standing(Implementation(facts[key])), language)

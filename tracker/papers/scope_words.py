"""A query in the words of a reader: "Mexico – United States, 2025 to 2026" for relationship:US-MX in:2025..2026."""

from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words, read_typed
from tracker.domain.kinds import Kind
from tracker.domain.query import And, Phrase, Query, Term, Word
from tracker.domain.query_reading import parse_query
from tracker.domain.record import Pointer
from tracker.errors import BadInput
from tracker.language import N_

_NAMES = {"actor": Kind.ACTOR, "body": Kind.ACTOR, "mechanism": Kind.ACTOR, "source": Kind.SOURCE}
_KINDS = {
    "event": N_("Events"),
    "meeting": N_("Meetings"),
    "commitment": N_("Commitments"),
    "outcome": N_("Outcomes"),
    "position": N_("Positions"),
}
_CHOICES = ("stage", "status", "implementation", "category")


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """What is asked for, and the ids of the records that this names."""

    text: str
    named: tuple[int, ...]


class _NoWords(Exception):
    """A part of a query that has no words, or names what may not be named."""


def words_of(desk: Desk, query: str) -> ScopeWords | None:
    """The query in words; None where a part of it has none. `desk` is below the ceiling: what is hidden has no name."""
    try:
        told = [_told(desk, part) for part in _parts(parse_query(query))]
    except (_NoWords, BadInput):
        return None
    text = ", ".join(words for words, _named in told)
    return ScopeWords(text[:1].upper() + text[1:], tuple(one.id for _words, named in told for one in named))


def _parts(query: Query) -> tuple[Query, ...]:
    parts = query.parts if isinstance(query, And) else (query,)
    if not parts:
        raise _NoWords
    return parts


def _told(desk: Desk, part: Query) -> tuple[str, tuple[Pointer, ...]]:
    """The words of a part, and the records that they name."""
    if isinstance(part, Word | Phrase):
        return _typed(desk, part.text), ()
    if not isinstance(part, Term) or part.op != ":" or not part.value:
        raise _NoWords
    field, value = part.field, part.value
    if field == "relationship":
        pair = sorted((_named(desk, name, Kind.ACTOR) for name in value.replace("–", "-").split("-")), key=_title)
        return " – ".join(one.title for one in pair), tuple(pair)
    if field in _NAMES:
        found = _named(desk, value, _NAMES[field])
        return found.title, (found,)
    return _words(desk, field, value), ()


def _typed(desk: Desk, text: str) -> str:
    """What somebody typed could be the name of anything: it does not go below a ceiling."""
    if desk.is_below:
        raise _NoWords
    return desk.language.gettext("“{quote}”").format(quote=text)


def _words(desk: Desk, field: str, value: str) -> str:
    language = desk.language
    match field:
        case "in":
            return _period(desk, value)
        case "tag":
            return _typed(desk, value)
        case "overdue" if value == "yes":
            return language.gettext("overdue")
        case "kind" if value.removesuffix("s") in _KINDS:
            return language.gettext(_KINDS[value.removesuffix("s")])
        case _ if field in _CHOICES:
            return choice_word(value, language)
    raise _NoWords


def _period(desk: Desk, value: str) -> str:
    """One date, or from one to another with either end left open."""
    _ = desk.language.gettext
    first, dots, last = (part.strip() for part in value.partition(".."))
    begins, ends = (in_words(read_typed(one, desk.as_of), desk.language) if one else "" for one in (first, last))
    if not dots:
        return begins
    if begins and ends:
        return _("{first} to {last}").format(first=begins, last=ends)
    return _("from {date}").format(date=begins) if begins else _("until {date}").format(date=ends)


def _named(desk: Desk, name: str, kind: Kind) -> Pointer:
    return desk.find(name.strip(), (kind,))


def _title(one: Pointer) -> str:
    return one.title

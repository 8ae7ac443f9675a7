"""How a query may go on from the cursor: names of fields, their values in words, names of records."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind
from tracker.domain.query import EVERYTHING, Term, format_query
from tracker.domain.schema import SCHEMA, FieldType
from tracker.storage.completing import NameFound, names_beginning, tags_beginning
from tracker.ui.finding.values import Offer, Offers
from tracker.ui.presenting.query_token import Token
from tracker.ui.presenting.query_words import query_choices, query_fields

MOST_FIELDS = 5
MOST_VALUES = 12
MOST_NAMES = 8
LEAST = 2
"""So many letters are typed before fields are offered."""
_WIDE = 60
"""So many records are looked at for the names that begin as typed."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A record that a value may name, and how."""

    name: str
    note: str


def complete(desk: Desk, token: Token) -> Offers | None:
    """What may take the token's place; None where there is nothing to offer."""
    if token.field:
        return _offers(token, _label(desk, token.field), _values(desk, token))
    return _offers(token, desk.language.gettext("Ask a field"), _fields(desk, token))


def _offers(token: Token, title: str, offers: list[Offer]) -> Offers | None:
    """What stands there already in full is no offer."""
    new = tuple(one for one in offers if one.insert.strip() != token.text)
    return Offers(title, token.start, token.end, new) if new else None


def _label(desk: Desk, field: str) -> str:
    return next((one.label for one in query_fields(desk.language) if one.key == field), field)


def _fields(desk: Desk, token: Token) -> list[Offer]:
    """Fields whose name, or whose label's first word, begins as typed."""
    if not token.is_word or len(token.value) < LEAST:
        return []
    typed = fold(token.value).replace("-", "_")
    known = query_fields(desk.language)
    by_key = [one for one in known if one.key.startswith(typed)]
    by_label = [one for one in known if one not in by_key and fold(one.label).startswith(typed)]
    return [Offer(f"{one.key}:", f"{one.key}:", one.label) for one in (by_key + by_label)[:MOST_FIELDS]]


def _values(desk: Desk, token: Token) -> list[Offer]:
    choices = query_choices(desk).get(token.field)
    if choices is not None:
        begun = [pair for pair in choices if _begins(token.value, *pair)]
        return [_choice(token, value, word) for value, word in begun[:MOST_VALUES]]
    if token.field == "in":
        return [_offer(token, value, value) for value in _periods(desk) if value.startswith(token.value)]
    if token.field in ("tag", "tags"):
        return [_offer(token, tag, tag) for tag in tags_beginning(desk.workspace, token.value, MOST_VALUES)]
    names = _names(desk, token.field, token.value)
    return [_offer(token, one.name, one.name, one.note) for one in names[:MOST_NAMES]]


def _choice(token: Token, value: str, word: str) -> Offer:
    """A choice in words; its identifier beside it where that is another word."""
    return _offer(token, value, word or value, "" if word in ("", value.replace("-", " ")) else value)


def _offer(token: Token, value: str, shown: str, note: str = "") -> Offer:
    return Offer(f"{format_query(Term(token.field, token.op, value))} ", shown, note)


def _begins(typed: str, value: str, word: str) -> bool:
    """Whether a value goes on from what is typed: as it is written, or any of its words as it is read."""
    asked = fold(typed)
    written = [value.casefold(), *value.casefold().split("-")]
    return any(one.startswith(asked) for one in [*written, fold(word), *fold(word).split()])


def _periods(desk: Desk) -> tuple[str, ...]:
    """This year, this month, the year before."""
    return str(desk.as_of.year), f"{desk.as_of:%Y-%m}", str(desk.as_of.year - 1)


def _names(desk: Desk, field: str, typed: str) -> list[_Named]:
    """The records that a value of this field may name: those whose title or alias begins as typed first."""
    kinds = _kinds_named(field)
    if kinds is None:
        return []
    # A name that several records bear means all of them: one entry is enough.
    named: dict[str, _Named] = {}
    for one in _found(desk, field, kinds, typed):
        note = f"{one.alias} · {one.record.ref}" if one.alias else str(one.record.ref)
        named.setdefault(one.record.title, _Named(one.record.title, note))
    return list(named.values())


def _found(desk: Desk, field: str, kinds: tuple[Kind, ...], typed: str) -> list[NameFound]:
    if typed.strip():
        found = names_beginning(desk.workspace, typed, kinds, _WIDE)
    elif field == "body":
        found = []
    else:
        newest = "-date" if Kind.ACTOR not in kinds else "title"
        found = [NameFound(one) for one in desk.pointers(desk.list_ids(kinds, EVERYTHING, newest, _WIDE))]
    found = [one for one in found if one.record.id not in desk.hidden]
    if field != "body":
        return found
    standing = desk.bodies()
    ids = {one.id for one in standing}
    return [one for one in found if one.record.id in ids] if typed.strip() else [NameFound(one) for one in standing]


def _kinds_named(field: str) -> tuple[Kind, ...] | None:
    """The kinds of record that a field leads to; None for a field that leads to none."""
    if field in ("actor", "body"):
        return (Kind.ACTOR,)
    if field == "source":
        return (Kind.SOURCE,)
    kinds: set[Kind] = set()
    for one in _fields_named(field):
        if one[0] is FieldType.PEOPLE:
            kinds.add(Kind.ACTOR)
        elif one[0] in (FieldType.REF, FieldType.REFS):
            kinds.update(one[1])
    return tuple(sorted(kinds)) or None


def _fields_named(field: str) -> Sequence[tuple[FieldType, tuple[Kind, ...]]]:
    return [(one.type, one.kinds) for fields in SCHEMA.values() for one in fields if one.key == field]

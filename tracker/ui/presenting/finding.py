"""The list under the search field: records found by what is typed, and how the query may go on."""

from collections.abc import Sequence
from datetime import date

from tracker.desk.desk import Desk
from tracker.desk.query_check import check_query
from tracker.domain.dates import in_words
from tracker.domain.kinds import Kind
from tracker.domain.query import QUOTES, And, BadQuery, Not, Or, Phrase, Query, Term, Word, check_fields, terms
from tracker.domain.query_reading import parse_query
from tracker.domain.record import Record
from tracker.domain.stages import has_been_agreed
from tracker.errors import BadInput
from tracker.language import N_, Language
from tracker.storage.query_fields import KNOWN_FIELDS
from tracker.ui.finding.values import Found, FoundGroup, FoundRecord, Trouble
from tracker.ui.presenting.matches import highlighted, marked, words_of
from tracker.ui.presenting.query_completion import complete
from tracker.ui.presenting.query_token import Token, token_at, without

MOST = 5
"""So many records are shown of a kind."""
_LOOKED_AT = 200
"""So many hits are grouped: enough that no kind crowds the others out."""
_TAKEN = 3 * MOST
"""So many commitments are read to tell them from proposals."""
_PROPOSALS = "proposals"
_GROUPS: dict[str, str] = {
    Kind.COMMITMENT: N_("Commitments"),
    _PROPOSALS: N_("Proposals"),
    Kind.MEETING: N_("Meetings"),
    Kind.EVENT: N_("Events"),
    Kind.POSITION: N_("Positions"),
    Kind.OUTCOME: N_("Outcomes"),
    Kind.AGENDA_ITEM: N_("Agenda items"),
    Kind.FOLLOWUP: N_("Follow-ups"),
    Kind.ACTOR: N_("Actors"),
    Kind.SOURCE: N_("Sources"),
    Kind.CITATION: N_("Citations"),
    Kind.READING: N_("Indicator readings"),
    Kind.ASSESSMENT: N_("Assessments"),
}
# Asking them runs rules and verdicts over the whole desk: for a view that is worth it, for each letter it is not.
_COMPUTED = frozenset({"flag", "urgency", "implementation", "verdict", "overdue"})


def find(desk: Desk, text: str, cursor: int) -> Found:
    """What there is to show for a text as far as it is typed; nothing in it raises."""
    _ = desk.language.gettext
    token = token_at(text, cursor)
    query = _readable(text)
    groups = () if query is None else _groups(desk, text, query)
    offers = complete(desk, token)
    wrong = None if query is None or offers else trouble_in(desk, text)
    searched = query is not None and not _is_computed(query)
    nothing = wrong.words if wrong else _("No record has these words")
    return Found(
        text,
        cursor,
        offers,
        groups,
        nothing if (searched or wrong) and not groups and not offers else "",
        _("Narrow every view to “{query}”").format(query=text.strip()) if query is not None and not wrong else "",
        trouble_while_typing(desk, text, token),
    )


def trouble_in(desk: Desk, text: str) -> Trouble | None:
    """What cannot be read in a query that is to be run."""
    try:
        check_query(desk, parse_query(text))
    except BadQuery as error:
        return _placed(error, text, error.position, desk.language)
    return None


def trouble_while_typing(desk: Desk, text: str, token: Token) -> Trouble | None:
    """What cannot be read, but for what is still being typed; a field nobody knows is told at its colon."""
    try:
        if token.field:
            check_fields(Term(token.field, token.op, token.value, token.start + 1), KNOWN_FIELDS)
    except BadQuery as error:
        return _placed(error, text, error.position, desk.language)
    try:
        check_query(desk, parse_query(without(text, token)))
    except BadQuery as error:
        # One letter stands for what is being typed.
        later = len(token.text) - 1 if error.position > token.start + 1 else 0
        return _placed(error, text, error.position + later if error.position else 0, desk.language)
    return None


def _placed(error: BadQuery, text: str, position: int, language: Language) -> Trouble:
    """The trouble at the term that stands there, counted from 1."""
    if not 0 < position <= len(text):
        return Trouble(error.told(language))
    wrong = token_at(text, position)
    opens = text[position - 1] in QUOTES and wrong.end == position
    return Trouble(error.told(language), wrong.start, len(text) if opens else max(wrong.end, position))


def _readable(text: str) -> Query | None:
    try:
        query = parse_query(text)
        check_fields(query, KNOWN_FIELDS)
    except BadInput:
        return None
    return query


def _is_computed(query: Query) -> bool:
    return any(term.field in _COMPUTED for term in terms(query))


def _groups(desk: Desk, text: str, query: Query) -> tuple[FoundGroup, ...]:
    if _is_computed(query):
        return ()
    words = words_of(" ".join(_sought(query)))
    if _is_plain(query):
        hits = desk.search(text, _LOOKED_AT)
        snippets = {hit.id: hit.snippet for hit in hits}
        by_kind = _by_kind([(hit.ref.kind, hit.id) for hit in hits])
        return _shown(desk, by_kind, snippets, words)
    try:
        ids = desk.list_ids((), query, "-date", _LOOKED_AT)
    except BadInput:  # a value that is not whole yet, or none of those there are: told when the query is run
        return ()
    by_kind = _by_kind([(one.ref.kind, one.id) for one in desk.pointers(ids)])
    return _shown(desk, by_kind, {}, words)


def _by_kind(found: Sequence[tuple[Kind, int]]) -> dict[Kind, list[int]]:
    by_kind: dict[Kind, list[int]] = {}
    for kind, id_ in found:
        of_kind = by_kind.setdefault(kind, [])
        if len(of_kind) < (_TAKEN if kind is Kind.COMMITMENT else MOST):
            of_kind.append(id_)
    return by_kind


def _shown(
    desk: Desk, by_kind: dict[Kind, list[int]], snippets: dict[int, str], words: Sequence[str]
) -> tuple[FoundGroup, ...]:
    grouped: dict[str, list[FoundRecord]] = {}
    for record in desk.records([id_ for ids in by_kind.values() for id_ in ids]):
        of_group = grouped.setdefault(_group_of(record, desk.as_of), [])
        if len(of_group) < MOST:
            of_group.append(_found(record, snippets.get(record.id, ""), words, desk.language))
    titles = {key: desk.language.gettext(title) for key, title in _GROUPS.items()}
    return tuple(FoundGroup(title, tuple(grouped[key])) for key, title in titles.items() if key in grouped)


def _group_of(record: Record, as_of: date) -> str:
    """A proposal is never shown as a commitment (DOMAIN §2)."""
    proposed = record.kind is Kind.COMMITMENT and record.stages() and not has_been_agreed(record.moves_known(as_of))
    return _PROPOSALS if proposed else record.kind


def _found(record: Record, snippet: str, words: Sequence[str], language: Language) -> FoundRecord:
    title = highlighted(record.title, words)
    in_title = any(piece.strong for piece in title)
    context = () if in_title or not snippet else marked(" · ".join(snippet.split("\n")), words)
    return FoundRecord(str(record.ref), title, context, in_words(record.date, language) if record.date else "")


def _is_plain(query: Query) -> bool:
    """Whether it asks for words and nothing else."""
    parts = query.parts if isinstance(query, And) else (query,)
    return all(isinstance(part, Word) for part in parts)


def _sought(query: Query) -> list[str]:
    """The words that what is found has: not those it must not have."""
    match query:
        case Word(text) | Phrase(text):
            return [text]
        case And(parts) | Or(parts):
            return [word for part in parts for word in _sought(part)]
        case Not() | Term():
            return []

"""What a paper over many records is about: one record, or whatever a query finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tracker.desk.desk import Desk
from tracker.domain.choice_words import kinds_named
from tracker.domain.kinds import TIMELINE_KINDS, Kind, read_ref
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.language import N_, Language
from tracker.papers.content import Paper, Paragraph, ParagraphStyle, plain
from tracker.papers.scope_words import words_of
from tracker.storage.naming import find_exact

KINDS: MappingProxyType[str, tuple[Kind, ...]] = MappingProxyType(
    {
        "actions": (Kind.MEETING, Kind.COMMITMENT, Kind.OUTCOME, Kind.EVENT, Kind.POSITION, Kind.AGENDA_ITEM),
        "status": (Kind.COMMITMENT,),
        "chronology": TIMELINE_KINDS,
    }
)
"""What each paper over many records is made of."""
# The field of the query language that finds what belongs to a record of each kind.
_BELONGING = {Kind.MEETING: "made_at", Kind.ACTOR: "actor", Kind.SOURCE: "source"}

# To these nothing belongs that such a paper tells of: they are told of themselves.
_ALONE = (Kind.COMMITMENT,)


@dataclass(frozen=True, slots=True)
class Scope:
    """`record` is the one that was named; None for a query. `query` finds what belongs to it; empty is all."""

    query: str
    record: Record | None = None
    alone: bool = False
    """Whether nothing but the record itself belongs to it."""

    def ids(self, desk: Desk, kinds: Sequence[Kind]) -> list[int]:
        """The records of these kinds in the scope, by date, and the record that was named if it is of one of them."""
        found = [] if self.alone else desk.list_ids(tuple(kinds), self.query)
        named = [self.record.id] if self.record and self.record.kind in kinds else []
        return list(dict.fromkeys([*named, *found]))

    def subject(self) -> str:
        """What the paper is of, as the log of what left the desk keeps it."""
        return str(self.record.ref) if self.record else self.query

    def title(self, desk: Desk, otherwise: str) -> str:
        """The name of the record, or the query in words, or else what the paper is of. `desk` is below the ceiling."""
        if self.record:
            return self.record.title
        if not self.query:
            return desk.language.gettext("The whole desk")
        words = words_of(desk, self.query)
        return words.text if words else otherwise

    def named(self, desk: Desk) -> list[Record]:
        """The records that the title names: their markings count."""
        words = words_of(desk, self.query) if self.query and not self.record else None
        return desk.records([self.record.id] if self.record else list(words.named) if words else [])

    def words(self, desk: Desk) -> str:
        """The query as it was written, where it has no words. Never below a ceiling, as it could name what lies above;
        whether anything does must not show in this either.
        """
        if self.record or desk.is_below or not self.query or words_of(desk, self.query):
            return ""
        return desk.language.gettext("Selected by: {query}").format(query=self.query)


def scope_of(desk: Desk, subject: str) -> Scope:
    """The scope that `subject` means: a reference, an exact name, or else a query; empty is the whole desk.

    Raises BadInput for a record that lies above the ceiling or to which nothing belongs, and a query that cannot be
    read.
    """
    record = _named(desk, subject) if subject.strip() else None
    if record is None:
        desk.list_ids((Kind.COMMITMENT,), subject, limit=1)  # a query that cannot be read is told at once
        return Scope(subject.strip())
    if record.kind in _ALONE:
        return Scope("", record, alone=True)
    if record.kind not in _BELONGING:
        raise BadInput(
            N_(
                "{ref} is of the kind {kind}; "
                "name a meeting, a body, another actor, a source or a commitment, or write a query"
            ),
            ref=record.ref,
            kind=kinds_named([record.kind]),
        )
    is_body = record.kind is Kind.ACTOR and record.text("type") == "body"
    return Scope(f"{'body' if is_body else _BELONGING[record.kind]}:{record.ref}", record)


def _named(desk: Desk, subject: str) -> Record | None:
    """What is named exactly: a query is no name that was mistyped, and the near ones are not looked for."""
    found = find_exact(desk.workspace, subject, hidden=desk.hidden)
    if len(found) == 1:
        return desk.by_id(found[0].id)
    if read_ref(subject) is not None:
        desk.find(subject)  # says that it is none
    return None


def nothing_found(language: Language) -> Paragraph:
    """What opens a paper of which nothing is found: an empty one must not read as if all were well."""
    said = language.gettext("Nothing in this desk matches what this paper was asked for.")
    return Paragraph(plain(said), ParagraphStyle.LEAD)


def is_empty(paper: Paper) -> bool:
    """Whether a paper says that nothing was found."""
    return nothing_found(paper.language) in paper.blocks

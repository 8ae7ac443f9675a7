"""The tables: rows of a query, fetched a page at a time from the desk, sorted by the database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from tracker.desk.computed import Computed
from tracker.desk.desk import Desk
from tracker.domain.dates import in_words
from tracker.domain.ids import Ids
from tracker.domain.implementation import implementation_label
from tracker.domain.kinds import Kind, Ref
from tracker.domain.query import EVERYTHING, Query, both
from tracker.domain.query_reading import parse_query
from tracker.domain.record import Record
from tracker.domain.stages import has_been_agreed
from tracker.language import N_, Language
from tracker.ui.presenting.columns import Cell, Columns, Maker, stage_cell, with_others
from tracker.ui.presenting.placing import replaced, sorts_by_itself
from tracker.ui.presenting.shell import count
from tracker.ui.presenting.verdicts import verdict_chip
from tracker.ui.presenting.words import number, shown, standing_tone, state_word
from tracker.ui.row_source import Column
from tracker.ui.shell.sections import PROPOSALS, SectionPlan
from tracker.ui.view_values import Chip, Tone


def _ref(record: Record, _computed: Computed, _language: Language) -> Cell:
    return str(record.ref)


def _title(record: Record, _computed: Computed, _language: Language) -> Cell:
    return record.title


def _date(record: Record, _computed: Computed, language: Language) -> Cell:
    return in_words(record.date, language) if record.date else ""


def _field(key: str) -> Maker:
    def cell(record: Record, _computed: Computed, language: Language) -> Cell:
        return shown(record.values.get(key), language)

    return cell


def _state(record: Record, _computed: Computed, language: Language) -> Cell:
    word = state_word(record, language)
    tones = {"held": Tone.GOOD, "scheduled": Tone.ACCENT, "cancelled": Tone.BAD, "postponed": Tone.CAUTION}
    return Chip(word, tones.get(record.text("status"), Tone.NEUTRAL)) if word else ""


def _implementation(record: Record, computed: Computed, language: Language) -> Cell:
    standing = computed.standings.get(record.id)
    if standing is None or not has_been_agreed(record.moves_known(computed.as_of)):
        return ""
    return Chip(implementation_label(standing.whole, language), standing_tone(standing.whole))


def _verdict(record: Record, computed: Computed, language: Language) -> Cell:
    judged = computed.judgements.get(record.id)
    return verdict_chip(judged.verdict, computed.dissents.get(record.id), language) if judged else ""


_REF = (Column("ref", N_("Ref"), 58), _ref)
# "on or before 16 January 2026" has to fit.
_DATE = (Column("date", N_("Date"), 204), _date)
# Where there is no room the last columns are left out: what is read first stands first.
COLUMNS: dict[Kind, Columns] = {
    Kind.EVENT: (
        _REF,
        _DATE,
        (Column("title", N_("Event"), 280, stretch=True), _title),
        (Column("place", N_("Place"), 170), _field("place")),
        (Column("actors", N_("Actors"), 200), _field("actors")),
    ),
    Kind.MEETING: (
        _REF,
        _DATE,
        (Column("title", N_("Meeting"), 280, stretch=True), _title),
        (Column("status", N_("Status"), 110), _state),
        (Column("place", N_("Place"), 170), _field("place")),
        (Column("body", N_("Body"), 190), _field("body")),
    ),
    Kind.COMMITMENT: (
        _REF,
        (Column("title", N_("Commitment"), 260, stretch=True), _title),
        (Column("implementation", N_("Implementation"), 142), _implementation),
        (Column("due", N_("Due"), 140), _field("due")),
        (Column("stage", N_("Stage"), 96), stage_cell),
        (Column("obligors", N_("Obligors"), 200), _field("obligors")),
        (Column("date", N_("Made"), 204), _date),
    ),
    Kind.POSITION: (
        _REF,
        _DATE,
        (Column("title", N_("Position"), 280, stretch=True), _title),
        (Column("actor", N_("Actor"), 190), _field("actor")),
        (Column("topic", N_("Topic"), 190), _field("topic")),
    ),
    Kind.OUTCOME: (
        _REF,
        _DATE,
        (Column("title", N_("Outcome"), 280, stretch=True), _title),
        (Column("verdict", N_("Verdict"), 170), _verdict),
        (Column("meeting", N_("Meeting"), 230), _field("meeting")),
    ),
    Kind.ACTOR: (
        _REF,
        (Column("title", N_("Actor"), 280, stretch=True), _title),
        (Column("type", N_("Type"), 120), _state),
        (Column("role", N_("Role"), 220), _field("role")),
        (Column("parent", N_("Belongs to"), 220), _field("parent")),
    ),
    Kind.SOURCE: (
        _REF,
        (Column("published", N_("Published"), 150), _date),
        (Column("title", N_("Source"), 300, stretch=True), _title),
        (Column("publisher", N_("Publisher"), 190), _field("publisher")),
        (Column("side", N_("Side"), 100), _state),
        (Column("reliability", N_("Reliability"), 100), _field("reliability")),
    ),
}

PROPOSAL_COLUMNS: Columns = (
    _REF,
    (Column("title", N_("Proposal"), 240, stretch=True), _title),
    (Column("stage", N_("Stage"), 152), stage_cell),
    (Column("obligors", N_("Obligors"), 200), _field("obligors")),
    _DATE,
)
# Spanish needs more room: "a más tardar el 16 de enero de 2026", "26 de septiembre de 2025". Not for meetings, whose
# status, beside an open record too, tells more than the year at the end of the rare vague date among them.
SPANISH_WIDTHS = {
    (Kind.EVENT, "date"): 246,
    (Kind.COMMITMENT, "date"): 246,
    (Kind.COMMITMENT, "due"): 190,
    (Kind.POSITION, "date"): 246,
    (Kind.OUTCOME, "date"): 246,
    (Kind.SOURCE, "published"): 190,
}


FIRST = 256
"""Rows shown at once of a table that is long: more than a window has, few enough not to wait for."""
_MOST_TOUCHED = 64


@dataclass(frozen=True, slots=True)
class Listing:
    """The records of a section that match a query, in the order of `sort`, a key with a dash before it for the reverse.

    `order` has the ids of all `total`, or of the first ones, with a `total` that is no more than near; `of` is how many
    there are without what a person asked for.
    """

    kind: Kind
    query: Query
    order: Ids
    total: int
    of: int
    columns: Columns
    sort: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every row is known."""
        return len(self.order) == self.total

    def counted(self, language: Language) -> str:
        """How many, as the line beside the title says it; nothing until that is known."""
        if not self.is_whole:
            return ""
        if self.total == self.of:
            return number(self.of, language)
        shown_of = language.gettext("{shown} of {all}")
        return shown_of.format(shown=number(self.total, language), all=number(self.of, language))


def _first_columns(plan: SectionPlan) -> Columns:
    return PROPOSAL_COLUMNS if plan.key == PROPOSALS else COLUMNS[plan.kinds[0]]


def sortable_keys(plan: SectionPlan) -> frozenset[str]:
    """The columns that a section's rows can go by."""
    every = with_others(plan.kinds[0], _first_columns(plan))
    return frozenset(column.key for column, _maker in every if column.sortable)


def read_listing(desk: Desk, plan: SectionPlan, query: str, sort: str | None = None) -> Listing:
    """What a section's table shows: the first rows of a long one, which `read_whole` completes.

    Raises BadInput for a query that cannot be read.
    """
    kind = plan.kinds[0]
    tree = both(parse_query(plan.query), parse_query(query))
    columns = _first_columns(plan)
    if tree == EVERYTHING and sort is None:
        # Counting a million takes longer than reading the first of them.
        order, most = Ids("q", desk.list_ids((kind,), tree, sort, FIRST)), desk.count_at_most((kind,))
        total = most if len(order) == FIRST else len(order)
        return Listing(kind, tree, order, total, total, columns)
    order = desk.all_ids((kind,), tree, sort)
    return Listing(kind, tree, order, len(order), count(desk, plan), columns, sort)


def read_whole(desk: Desk, listing: Listing, sort: str | None) -> Listing:
    """The same records, all of them, in this order."""
    order = desk.all_ids((listing.kind,), listing.query, sort)
    of = len(order) if listing.query == EVERYTHING else listing.of
    return replace(listing, order=order, total=len(order), of=of, sort=sort)


def touched_listing(desk: Desk, listing: Listing, plan: SectionPlan, refs: Sequence[Ref]) -> Listing | None:
    """The listing after these records were written to, without reading the others again.

    None where the others may match or stand otherwise too, so that everything has to be read.
    """
    own = [ref for ref in refs if ref.kind is listing.kind]
    if not listing.is_whole or len(own) > _MOST_TOUCHED or listing.query != parse_query(plan.query):
        return None
    if listing.sort is not None and not sorts_by_itself(listing.kind, listing.sort.removeprefix("-")):
        return None
    touched = desk.recent_ids(own)
    matching = desk.ids_among(touched, (listing.kind,), listing.query, listing.sort)
    ordering = partial(desk.ids_among, kinds=(listing.kind,), sort=listing.sort)
    order = replaced(listing.order, touched, matching, ordering)
    return None if order is None else replace(listing, order=order, total=len(order), of=len(order))

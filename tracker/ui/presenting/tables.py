"""The tables: rows of a query, fetched a page at a time from the desk, sorted by the database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tracker.desk.computed import Computed
from tracker.desk.desk import Desk
from tracker.domain.dates import in_words
from tracker.domain.implementation import implementation_label
from tracker.domain.kinds import Kind, read_ref
from tracker.domain.query import Query, both
from tracker.domain.query_reading import parse_query
from tracker.domain.record import Record
from tracker.domain.stages import has_been_agreed, shown_stage, stage_label
from tracker.domain.tangibility_words import verdict_label
from tracker.language import N_, Language
from tracker.ui.presenting.shell import count
from tracker.ui.presenting.words import number, shown, standing_tone, state_word, verdict_tone
from tracker.ui.row_source import Column, TableRow
from tracker.ui.shell.sections import PROPOSALS, SectionPlan
from tracker.ui.view_values import Chip, Tone

Cell = str | Chip
_Maker = Callable[[Record, Computed, Language], Cell]


def _ref(record: Record, _computed: Computed, _language: Language) -> Cell:
    return str(record.ref)


def _title(record: Record, _computed: Computed, _language: Language) -> Cell:
    return record.title


def _date(record: Record, _computed: Computed, language: Language) -> Cell:
    return in_words(record.date, language) if record.date else ""


def _field(key: str) -> _Maker:
    def cell(record: Record, _computed: Computed, language: Language) -> Cell:
        return shown(record.values.get(key), language)

    return cell


def _state(record: Record, _computed: Computed, language: Language) -> Cell:
    word = state_word(record, language)
    tones = {"held": Tone.GOOD, "scheduled": Tone.ACCENT, "cancelled": Tone.BAD, "postponed": Tone.CAUTION}
    return Chip(word, tones.get(record.text("status"), Tone.NEUTRAL)) if word else ""


def _stage(record: Record, computed: Computed, language: Language) -> Cell:
    stage = shown_stage(record.moves_known(computed.as_of))
    return Chip(stage_label(stage, language)) if stage else ""


def _implementation(record: Record, computed: Computed, language: Language) -> Cell:
    standing = computed.standings.get(record.id)
    if standing is None or not has_been_agreed(record.moves_known(computed.as_of)):
        return ""
    return Chip(implementation_label(standing.whole, language), standing_tone(standing.whole))


def _verdict(record: Record, computed: Computed, language: Language) -> Cell:
    judged = computed.judgements.get(record.id)
    return Chip(verdict_label(judged.verdict, language), verdict_tone(judged.verdict)) if judged else ""


_Columns = tuple[tuple[Column, _Maker], ...]
_REF = (Column("ref", N_("Ref"), 58), _ref)
# "on or before 16 January 2026" has to fit.
_DATE = (Column("date", N_("Date"), 204), _date)
# Where there is no room the last columns are left out: what is read first stands first.
COLUMNS: dict[Kind, _Columns] = {
    Kind.EVENT: (
        _REF,
        _DATE,
        (Column("title", N_("Event"), 280, stretch=True), _title),
        (Column("place", N_("Place"), 170), _field("place")),
        (Column("actors", N_("Actors"), 200, sortable=False), _field("actors")),
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
        (Column("implementation", N_("Implementation"), 142, sortable=False), _implementation),
        (Column("due", N_("Due"), 122), _field("due")),
        (Column("stage", N_("Stage"), 96), _stage),
        (Column("obligors", N_("Obligors"), 200, sortable=False), _field("obligors")),
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
        (Column("verdict", N_("Verdict"), 170, sortable=False), _verdict),
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

PROPOSAL_COLUMNS: _Columns = (
    _REF,
    (Column("title", N_("Proposal"), 240, stretch=True), _title),
    (Column("stage", N_("Stage"), 152), _stage),
    (Column("obligors", N_("Obligors"), 200, sortable=False), _field("obligors")),
    _DATE,
)
# Spanish needs more room: "a más tardar el 16 de enero de 2026", "26 de septiembre de 2025". Not for meetings, whose
# status, beside an open record too, tells more than the year at the end of the rare vague date among them.
_SPANISH_WIDTHS = {
    (Kind.EVENT, "date"): 246,
    (Kind.COMMITMENT, "date"): 246,
    (Kind.COMMITMENT, "due"): 190,
    (Kind.POSITION, "date"): 246,
    (Kind.OUTCOME, "date"): 246,
    (Kind.SOURCE, "published"): 190,
}


@dataclass(frozen=True, slots=True)
class Listing:
    """The records of a section that match a query: their ids in order, and how many there are without it."""

    kind: Kind
    query: Query
    ids: list[int]
    of: int
    columns: _Columns

    def counted(self, language: Language) -> str:
        """How many, as the line beside the title says it."""
        if len(self.ids) == self.of:
            return number(self.of, language)
        shown_of = language.gettext("{shown} of {all}")
        return shown_of.format(shown=number(len(self.ids), language), all=number(self.of, language))


def read_listing(desk: Desk, plan: SectionPlan, query: str) -> Listing:
    """What a section's table shows. Raises BadInput for a query that cannot be read."""
    kind = plan.kinds[0]
    tree = both(parse_query(plan.query), parse_query(query))
    columns = PROPOSAL_COLUMNS if plan.key == PROPOSALS else COLUMNS[kind]
    return Listing(kind, tree, desk.list_ids((kind,), tree), count(desk, plan), columns)


class KindRows:
    """The rows of a listing: records are read when a page of them is shown."""

    def __init__(self, desk: Desk, listing: Listing) -> None:
        self._desk = desk
        self._kind = listing.kind
        self._query = listing.query
        self._ids = listing.ids
        self._columns = listing.columns

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, titled in the desk's language and wide enough for it."""
        _ = self._desk.language.gettext
        wider = _SPANISH_WIDTHS if self._desk.language.code == "es" else {}
        return tuple(
            replace(one, title=_(one.title), width=wider.get((self._kind, one.key), one.width))
            for one, _maker in self._columns
        )

    def count(self) -> int:
        """How many rows match."""
        return len(self._ids)

    def rows(self, offset: int, limit: int) -> Sequence[TableRow]:
        """A page of rows."""
        records = self._desk.records(self._ids[offset : offset + limit])
        computed = self._desk.compute(records)
        return [
            TableRow(str(record.ref), tuple(make(record, computed, self._desk.language) for _, make in self._columns))
            for record in records
        ]

    def sort(self, column: str, descending: bool) -> None:
        """Ask the database for another order."""
        self._ids = self._desk.list_ids((self._kind,), self._query, f"-{column}" if descending else column)

    def position(self, ref: str) -> int | None:
        """Where a record stands in the present order."""
        spelled = read_ref(ref)
        if spelled is None or spelled.kind is not self._kind:
            return None
        id_ = self._desk.find(ref).id
        return self._ids.index(id_) if id_ in self._ids else None

"""The fields of every kind of record: one definition for forms, JSON, the query language, tables and the help."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.implementation import Implementation
from tracker.domain.kinds import Kind
from tracker.domain.stages import Stage
from tracker.domain.tangibility import Verdict
from tracker.language import N_


class FieldType(StrEnum):
    """How a field is typed, kept and shown."""

    TEXT = "text"
    LONG_TEXT = "long text"
    CHOICE = "choice"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "yes or no"
    DATE = "date"
    TIME = "time"
    ZONE = "time zone"
    REF = "reference"
    REFS = "references"
    PEOPLE = "actors"
    WORDS = "words"
    STAGES = "stages"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind. `key` is its name in JSON, queries and arguments; `label` what a person reads."""

    key: str
    type: FieldType
    label: str
    kinds: tuple[Kind, ...] = ()
    """For references: the kinds they may lead to; empty means any."""
    choices: tuple[str, ...] = ()
    main_date: bool = False
    """The date that `date`, `earliest` and `latest` of the record speak of."""
    forward: bool = False
    """A date typed without a year looks forward from the as-of day (meetings and dues), else back."""
    sided: bool = False
    """Actors of this list stand on a side."""
    searched: bool = False
    """Its text is in the full-text index."""
    open_choices: bool = False
    """A workspace may add values of its own."""


SIDES = ("ours", "theirs", "other")
SOURCE_SIDES = ("joint", "ours", "theirs", "press", "other")
CATEGORIES = (
    "intelligence-sharing",
    "advisory-role",
    "operations",
    "enforcement",
    "border-control",
    "extradition",
    "arms-control",
    "financial",
    "legal",
    "institutional",
    "meeting",
    "other",
)
INSTRUMENTS = ("joint-text", "unilateral-readout", "press-report", "non-paper", "treaty", "note-verbale")
MODALITIES = ("shall", "will", "agree", "undertake", "should", "intend", "expect")
MEETING_STATUSES = ("proposed", "scheduled", "held", "postponed", "cancelled")
FOLLOWUP_STATES = ("open", "taken", "done", "dropped")

VERDICTS = tuple(verdict.value for verdict in Verdict)

_T = FieldType
_ANY_TITLE = (Field("text", _T.LONG_TEXT, N_("Text"), searched=True),)


def _main(label: str, key: str = "date", *, forward: bool = False) -> Field:
    return Field(key, _T.DATE, label, main_date=True, forward=forward)


def _choice(key: str, label: str, choices: tuple[str, ...], *, open_choices: bool = False) -> Field:
    return Field(key, _T.CHOICE, label, choices=choices, open_choices=open_choices)


def _days(key: str, label: str) -> Field:
    return Field(key, _T.INTEGER, label)


_DISSENT = (
    _choice("dissent", N_("Dissent"), VERDICTS),
    Field("dissent_reason", _T.LONG_TEXT, N_("Reason for dissent")),
)
_DUE_DAYS = _days("due_days", N_("Near its due date from, days"))
_STALE_DAYS = _days("stale_days", N_("Stale after, days"))


def _ref(key: str, label: str, *kinds: Kind) -> Field:
    return Field(key, _T.REF, label, kinds=kinds)


SCHEMA: dict[Kind, tuple[Field, ...]] = {
    Kind.ACTOR: (
        _choice("type", N_("Type"), ("person", "organisation", "state", "body")),
        Field("aliases", _T.WORDS, N_("Aliases")),
        _ref("parent", N_("Belongs to"), Kind.ACTOR),
        Field("role", _T.TEXT, N_("Role"), searched=True),
        Field("mandate", _T.LONG_TEXT, N_("Mandate"), searched=True),
        Field("rhythm", _T.TEXT, N_("Rhythm")),
        Field("members", _T.REFS, N_("Members"), kinds=(Kind.ACTOR,)),
        _days("unprepared_days", N_("Unprepared from, days")),
        _days("vague_days", N_("Vague date from, days")),
        _days("missing_days", N_("Outcome missing after, days")),
        _DUE_DAYS,
        _STALE_DAYS,
    ),
    Kind.SOURCE: (
        Field("publisher", _T.TEXT, N_("Publisher"), searched=True),
        Field("author", _T.TEXT, N_("Author"), searched=True),
        _main(N_("Published"), "published"),
        _choice("side", N_("Side"), SOURCE_SIDES),
        Field("origin", _T.TEXT, N_("Origin"), searched=True),
        _choice("reliability", N_("Reliability"), ("A", "B", "C", "D", "E", "F")),
        Field("derives_from", _T.REFS, N_("Derives from"), kinds=(Kind.SOURCE,)),
        Field("address", _T.TEXT, N_("Address")),
        Field("language", _T.TEXT, N_("Language")),
        Field("file", _T.FILE, N_("Original file")),
        Field("text", _T.LONG_TEXT, N_("Text"), searched=True),
    ),
    Kind.CITATION: (
        _ref("of", N_("Supports")),
        _ref("source", N_("Source"), Kind.SOURCE),
        Field("quote", _T.LONG_TEXT, N_("Quote"), searched=True),
        Field("start", _T.INTEGER, N_("Start")),
        Field("end", _T.INTEGER, N_("End")),
        _choice("credibility", N_("Credibility"), ("1", "2", "3", "4", "5", "6")),
    ),
    Kind.EVENT: (
        _main(N_("Date")),
        Field("actors", _T.PEOPLE, N_("Actors")),
        Field("category", _T.TEXT, N_("Category")),
        Field("place", _T.TEXT, N_("Place"), searched=True),
        *_ANY_TITLE,
    ),
    Kind.MEETING: (
        _main(N_("Date"), forward=True),
        _choice("status", N_("Status"), MEETING_STATUSES),
        Field("format", _T.TEXT, N_("Format")),
        _ref("body", N_("Body"), Kind.ACTOR),
        Field("place", _T.TEXT, N_("Place"), searched=True),
        Field("time", _T.TIME, N_("Local time")),
        Field("zone", _T.ZONE, N_("Time zone")),
        Field("participants", _T.PEOPLE, N_("Participants"), sided=True),
        Field("objective", _T.LONG_TEXT, N_("Objective"), searched=True),
        Field("they_will_say", _T.LONG_TEXT, N_("What they will say"), searched=True),
        Field("remarks", _T.LONG_TEXT, N_("Remarks"), searched=True),
        Field("looked_on", _T.DATE, N_("Nothing found on")),
        Field("looked_in", _T.TEXT, N_("Looked in")),
        Field("looked_by", _T.TEXT, N_("Looked by")),
        *_DISSENT,
        *_ANY_TITLE,
    ),
    Kind.AGENDA_ITEM: (
        _ref("meeting", N_("Meeting"), Kind.MEETING),
        _choice("certainty", N_("Certainty"), ("certain", "might", "defensive")),
        Field("points", _T.LONG_TEXT, N_("Points to make"), searched=True),
        _choice("disclosure", N_("Disclosure"), ("usable", "not-for-disclosure")),
        Field("commitments", _T.REFS, N_("Commitments"), kinds=(Kind.COMMITMENT,)),
    ),
    Kind.OUTCOME: (
        _ref("meeting", N_("Meeting"), Kind.MEETING),
        _ref("commitment", N_("Commitment"), Kind.COMMITMENT),
        Field("level", _T.INTEGER, N_("Level")),
        _main(N_("Date")),
        Field("responsible", _T.PEOPLE, N_("Responsible")),
        Field("obligor", _T.PEOPLE, N_("Obligor")),
        Field("artefact", _T.TEXT, N_("Artefact"), searched=True),
        Field("value", _T.NUMBER, N_("Value")),
        Field("unit", _T.TEXT, N_("Unit")),
        Field("baseline", _T.NUMBER, N_("Baseline")),
        Field("baseline_unit", _T.TEXT, N_("Unit of the baseline")),
        Field("period", _T.TEXT, N_("Period")),
        _ref("reversed_by", N_("Reversed by")),
        *_DISSENT,
        *_ANY_TITLE,
    ),
    Kind.COMMITMENT: (
        Field("text", _T.LONG_TEXT, N_("Words"), searched=True),
        _choice("category", N_("Category"), CATEGORIES, open_choices=True),
        Field("stages", _T.STAGES, N_("Agreement")),
        _choice("stage", N_("Stage"), tuple(stage.value for stage in Stage)),
        Field("stage_date", _T.DATE, N_("Stage since")),
        Field("obligors", _T.PEOPLE, N_("Obligors")),
        _ref("beneficiary", N_("Beneficiary"), Kind.ACTOR),
        _ref("mechanism", N_("Mechanism"), Kind.ACTOR),
        _ref("made_at", N_("Made at"), Kind.MEETING, Kind.EVENT),
        _main(N_("Made")),
        _choice("instrument", N_("Instrument"), INSTRUMENTS, open_choices=True),
        Field("binding", _T.YES_NO, N_("Binding")),
        _choice("modality", N_("Modal verb"), MODALITIES, open_choices=True),
        Field("due", _T.DATE, N_("Due"), forward=True),
        Field("due_original", _T.DATE, N_("First due"), forward=True),
        Field("due_reason", _T.TEXT, N_("Why it moved")),
        Field("indicator", _T.TEXT, N_("Indicator"), searched=True),
        Field("baseline", _T.NUMBER, N_("Baseline")),
        Field("target", _T.NUMBER, N_("Target")),
        Field("value", _T.NUMBER, N_("Value")),
        Field("unit", _T.TEXT, N_("Unit")),
        Field("next_review", _T.DATE, N_("Next review"), forward=True),
        Field("owner", _T.TEXT, N_("Our owner")),
        _DUE_DAYS,
        _STALE_DAYS,
    ),
    Kind.POSITION: (
        _ref("actor", N_("Actor"), Kind.ACTOR),
        Field("topic", _T.TEXT, N_("Topic"), searched=True),
        _main(N_("Date")),
        *_ANY_TITLE,
    ),
    Kind.READING: (
        _ref("measures", N_("Measures")),
        Field("value", _T.NUMBER, N_("Value")),
        Field("unit", _T.TEXT, N_("Unit")),
        _main(N_("Period"), "period"),
        _ref("source", N_("Source"), Kind.SOURCE),
        *_ANY_TITLE,
    ),
    Kind.ASSESSMENT: (
        _ref("commitment", N_("Commitment"), Kind.COMMITMENT),
        _ref("obligor", N_("Obligor"), Kind.ACTOR),
        _choice("implementation", N_("Implementation"), tuple(status.value for status in Implementation)),
        _main(N_("Date")),
        _ref("source", N_("Source"), Kind.SOURCE),
        _choice("confidence", N_("Confidence"), ("low", "moderate", "high")),
        Field("note", _T.LONG_TEXT, N_("Note"), searched=True),
    ),
    Kind.FOLLOWUP: (
        _ref("about", N_("About")),
        _main(N_("Due"), "due", forward=True),
        Field("owner", _T.TEXT, N_("Owner")),
        _choice("state", N_("State"), FOLLOWUP_STATES),
        Field("recurrence", _T.TEXT, N_("Comes again")),
        *_ANY_TITLE,
    ),
}

COMMON_KEYS = ("ref", "uid", "kind", "title", "marking", "tags", "created", "changed")
DATED_KEYS = ("date", "date_text", "earliest", "latest")
DERIVED_KEYS: dict[Kind, tuple[str, ...]] = {
    Kind.MEETING: ("agenda", "outcomes"),
    Kind.COMMITMENT: ("implementation", "claimed", "renewed"),
    Kind.OUTCOME: ("verdict", "gates"),
}
"""Read-only keys that are computed, never kept."""


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The kind's own fields, in the order a person reads them."""
    return SCHEMA[kind]


def field_of(kind: Kind, key: str) -> Field | None:
    """The field named `key`, or None where the kind has none of that name."""
    return _FIELDS.get((kind, key))


def main_date_field(kind: Kind) -> Field | None:
    """The field that holds the record's own date; None for actors, citations and agenda items."""
    return _MAIN_DATES.get(kind)


def keys_of(kind: Kind) -> tuple[str, ...]:
    """Every key a record of this kind shows, in order."""
    main = main_date_field(kind)
    dated = DATED_KEYS if main else ()
    own = tuple(field.key for field in SCHEMA[kind] if field.key not in dated)
    return (*COMMON_KEYS, *dated, *own, *DERIVED_KEYS.get(kind, ()))


_FIELDS = {(kind, field.key): field for kind, fields in SCHEMA.items() for field in fields}
_MAIN_DATES = {kind: field for kind, fields in SCHEMA.items() for field in fields if field.main_date}

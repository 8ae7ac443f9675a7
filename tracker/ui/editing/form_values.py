"""A record made ready to be edited: every field of its kind, in words and as it would be typed."""

from collections.abc import Iterator

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, level_word
from tracker.domain.dates import Leaning, VagueDate, in_words, read_typed
from tracker.domain.kinds import Kind
from tracker.domain.pace import OWN_DAYS
from tracker.domain.record import Involvement, Pointer, Record, Value
from tracker.domain.schema import Field, FieldType, fields_of
from tracker.domain.stages import ShownStage, Stage, moves_from, stage_label
from tracker.errors import BadInput
from tracker.language import N_
from tracker.ui.editing.values import EntryValue, FieldValue, MoveOffer, Option, RecordForm
from tracker.ui.presenting.words import capitalised, field_value

_MARKING = Field("marking", FieldType.CHOICE, N_("Marking"))
_TAGS = Field("tags", FieldType.WORDS, N_("Tags"))
# A commitment's moves are made with their own buttons, each with its date and source, never typed over.
_MOVED = frozenset({"stages", "stage", "stage_date"})
# Neither half of a dissent stands without the other, so that both are typed together.
_TOGETHER = frozenset({"dissent", "dissent_reason"})
_LONGEST_SHOWN = 700
"""Characters of a long text that stand in the panel until it is edited."""
_LONGEST_KEPT = 240
"""Of a source's text only its beginning stands there: it has a view of its own to be read in."""
_LISTS = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS)


def record_form(desk: Desk, id_: int) -> RecordForm:
    """The record as the form shows it. Raises BadInput when it is no more."""
    record = desk.by_id(id_)
    shown = [field for field in fields_of(record.kind) if _is_in_form(field)]
    fields = [_field_value(desk, record, field) for field in shown if field.key not in OWN_DAYS]
    fields += [_marking(desk, record), _tags(desk, record)]
    fields += [_field_value(desk, record, field) for field in shown if _has_own_days(record, field)]
    moves = tuple(_moves(desk, record)) if record.kind is Kind.COMMITMENT else ()
    return RecordForm(str(record.ref), record.kind, record.title, tuple(fields), moves)


def _is_in_form(field: Field) -> bool:
    """A document is attached and opened with buttons of its own."""
    return field.key not in _MOVED | _TOGETHER and field.type is not FieldType.FILE


def _has_own_days(record: Record, field: Field) -> bool:
    """Thresholds of its own stand last, and only where rules read them: of bodies and commitments."""
    reads = record.kind is not Kind.ACTOR or record.text("type") == "body"
    return field.key in OWN_DAYS and (reads or record.values.get(field.key) is not None)


def _moves(desk: Desk, record: Record) -> Iterator[MoveOffer]:
    """Any stage may be a record's first; from then on only those that may follow."""
    made = record.stages()
    allowed = moves_from(made[-1].stage) if made else frozenset(Stage)
    for stage in Stage:
        if stage in allowed:
            yield MoveOffer(stage, capitalised(stage_label(ShownStage(stage), desk.language)))


def _field_value(desk: Desk, record: Record, field: Field) -> FieldValue:
    value = record.date if field.main_date else record.values.get(field.key)
    label = desk.language.gettext(field.label)
    # A meeting that was held lies behind, whatever its date would mean of another.
    forward = field.forward and not (field.main_date and record.text("status") == "held")
    if field.type in _LISTS:
        return FieldValue(field, label, entries=_entries(desk, record, field))
    if isinstance(value, VagueDate):
        words, typed = capitalised(in_words(value, desk.language)), _typed_date(desk, value, forward=forward)
        return FieldValue(field, label, words, typed, forward=forward)
    if isinstance(value, Pointer):
        return FieldValue(field, label, value.title, value.title, str(value.ref))
    words, options = _words(desk, record, field, value), _options(desk, record, field)
    # A rule is typed as it is read: nobody writes an RRULE.
    typed = words if field.key == "recurrence" else _typed(value)
    return FieldValue(field, label, words, typed, options=options, forward=forward)


def _typed_date(desk: Desk, when: VagueDate, *, forward: bool) -> str:
    """The words it was written in, if they still mean the same on the desk's day, else the date itself."""
    leaning = Leaning.FORWARD if forward else Leaning.BACK
    try:
        same = bool(when.text) and read_typed(when.text, desk.as_of, leaning=leaning).edtf == when.edtf
    except BadInput:
        same = False
    return when.text if same else when.edtf


def _words(desk: Desk, record: Record, field: Field, value: Value) -> str:
    words = field_value(record.kind, field, value, desk.language)
    longest = _LONGEST_KEPT if record.kind is Kind.SOURCE else _LONGEST_SHOWN
    if field.type is FieldType.LONG_TEXT and len(words) > longest:
        return words[:longest].rsplit(" ", 1)[0] + " …"
    return words


def _typed(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.15g}"
    return "" if not isinstance(value, str | int) else str(value)


def _options(desk: Desk, record: Record, field: Field) -> tuple[Option, ...]:
    language, _ = desk.language, desk.language.gettext
    if field.key == "level":
        return tuple(Option(str(level), capitalised(level_word(level, language))) for level in range(5))
    if field.type is FieldType.YES_NO:
        return (Option("yes", capitalised(_("yes"))), Option("no", capitalised(_("no"))))
    own = desk.settings.categories if field.key == "category" and field.choices else ()
    present = record.text(field.key)
    known = (*field.choices, *own)
    if field.open_choices and present and present not in known:
        known = (*known, present)
    return tuple(Option(choice, capitalised(choice_word(choice, language))) for choice in known)


def _entries(desk: Desk, record: Record, field: Field) -> tuple[EntryValue, ...]:
    value = record.values.get(field.key)
    return tuple(_entry(item) for item in value) if isinstance(value, tuple) else ()


def _entry(item: object) -> EntryValue:
    if isinstance(item, Involvement):
        ref = str(item.actor.ref)
        return EntryValue(ref, item.actor.title, ref, item.role, item.side)
    if isinstance(item, Pointer):
        return EntryValue(str(item.ref), item.title, str(item.ref))
    return EntryValue(str(item), str(item))


def _marking(desk: Desk, record: Record) -> FieldValue:
    options = tuple(Option(name, name) for name in desk.settings.ladder.names)
    present = record.marking or ""
    return FieldValue(_MARKING, desk.language.gettext(_MARKING.label), present, present, options=options)


def _tags(desk: Desk, record: Record) -> FieldValue:
    entries = tuple(EntryValue(tag, tag) for tag in record.tags)
    return FieldValue(_TAGS, desk.language.gettext(_TAGS.label), entries=entries)

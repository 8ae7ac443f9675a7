"""A commitment to read: its stage and standing first, then both axes, what measures it, and its deadline."""

from collections.abc import Iterator, Sequence

from tracker.desk.computed import Computed
from tracker.desk.deadlines import DeadlineMove, deadline_of
from tracker.desk.desk import Desk
from tracker.desk.dossier import Dossier
from tracker.domain.dates import in_words
from tracker.domain.implementation import implementation_label
from tracker.domain.record import Record
from tracker.domain.stages import has_been_agreed, shown_stage, stage_label
from tracker.domain.tangibility_words import day_in_words
from tracker.ui.presenting.record_assessments import assessment_rows
from tracker.ui.presenting.record_history import moment_words
from tracker.ui.presenting.record_measure import measure_rows
from tracker.ui.presenting.words import capitalised, shown, standing_tone
from tracker.ui.view_values import Callout, Chip, FieldRow, ItemRow, RecordRow, RecordSection, SectionKey, Tone


def standing_callout(desk: Desk, dossier: Dossier) -> Callout:
    """How far it is agreed, and how it stands."""
    record, language = dossier.record, desk.language
    moves = record.moves_known(desk.as_of)
    stage = shown_stage(moves)
    standing = dossier.computed.standings[record.id].whole
    status = implementation_label(standing, language)
    if stage is None:
        return Callout(
            capitalised(status), language.gettext("No stage is recorded; it counts as in force."), Tone.NEUTRAL
        )
    since = moves[-1].date
    title = capitalised(stage_label(stage, language)) + (f", {in_words(since, language)}" if since else "")
    if not has_been_agreed(moves):
        return Callout(title, language.gettext("A proposal: it is not counted as a commitment."), Tone.NEUTRAL)
    return Callout(title, capitalised(status) + ".", standing_tone(standing))


def commitment_sections(desk: Desk, dossier: Dossier) -> Iterator[RecordSection]:
    """How it was agreed, how each part was carried out and found to be, what measures it, and its deadline."""
    record, _ = dossier.record, desk.language.gettext
    standing = dossier.computed.standings[record.id]
    yield RecordSection(_("Stages"), tuple(_move_rows(desk, record)))
    yield RecordSection("", (), SectionKey.OBLIGORS)
    yield RecordSection(_("Assessments"), tuple(assessment_rows(desk, record, standing)), SectionKey.ASSESSMENTS)
    yield RecordSection(_("Indicator"), tuple(measure_rows(desk, record)))
    yield RecordSection(_("Deadline"), tuple(_deadline_rows(desk, record)))


def _move_rows(desk: Desk, record: Record) -> Iterator[RecordRow]:
    """Each move with its date and the source that says so; one that comes later than the day says that it does."""
    moves = record.stages()
    known = record.moves_known(desk.as_of)
    found = [move.source for move in moves if move.source is not None]
    sources = {pointer.id: pointer for pointer in desk.pointers(found)} if found else {}
    for place, move in enumerate(moves, 1):
        stage = shown_stage(moves[:place])
        label = capitalised(stage_label(stage, desk.language) if stage else move.stage.value)
        source = sources.get(move.source) if move.source is not None else None
        when = in_words(move.date, desk.language) if move.date else ""
        text = f"{label}, {when}" if when else label
        if move not in known:
            today = day_in_words(desk.as_of.toordinal(), desk.language)
            text = desk.language.gettext("{move} (after {day})").format(move=text, day=today)
        yield ItemRow(text, str(source.ref) if source else "", source.title if source else "")


def _deadline_rows(desk: Desk, record: Record) -> Iterator[RecordRow]:
    """The first date and each move of it; a deadline that never moved stands among the fields alone."""
    deadline, _ = deadline_of(desk, record), desk.language.gettext
    if not deadline.moves:
        return
    if deadline.first:
        yield FieldRow(_("First due"), capitalised(in_words(deadline.first, desk.language)))
    for move in deadline.moves:
        yield FieldRow(_move_label(move, desk), _move_words(move, desk))


def _move_label(move: DeadlineMove, desk: Desk) -> str:
    _ = desk.language.gettext
    if move.after is None:
        return _("Taken out")
    if move.narrowed:
        return _("Made more exact")
    return _("Entered as moved") if move.entered else _("Moved")


def _move_words(move: DeadlineMove, desk: Desk) -> str:
    """To which date, why, when and by whom."""
    _ = desk.language.gettext
    to = _("to {date}").format(date=in_words(move.after, desk.language)) if move.after else ""
    reason = move.reason or ("" if move.narrowed else _("no reason given"))
    return " · ".join(part for part in (to, reason, moment_words(move.at, desk), move.by) if part)


def obligor_rows(desk: Desk, dossier: Dossier) -> Iterator[RecordRow]:
    """Who owes it, and how each part stands."""
    record = dossier.record
    each = {one.obligor: one.standing for one in dossier.computed.standings[record.id].obligors}
    graded = has_been_agreed(record.moves_known(desk.as_of))
    for person in record.people("obligors"):
        standing = each.get(person.actor.id)
        chip = Chip(implementation_label(standing, desk.language), standing_tone(standing)) if standing else None
        yield ItemRow(person.actor.title, str(person.actor.ref), person.role, chip=chip if graded else None)


def commitment_row(desk: Desk, record: Record) -> ItemRow:
    """A commitment in a list: who owes it, and how it stands; a proposal shows its stage instead."""
    (row,) = commitment_rows(desk, [record])
    return row


def commitment_rows(desk: Desk, records: Sequence[Record], *, both_axes: bool = False) -> Iterator[ItemRow]:
    """Commitments in a list; with `both_axes` each shows its stage too, and when it is due."""
    computed = desk.compute(records)
    for record in records:
        yield _commitment_row(desk, record, computed, both_axes=both_axes)


def _commitment_row(desk: Desk, record: Record, computed: Computed, *, both_axes: bool) -> ItemRow:
    moves = record.moves_known(desk.as_of)
    stage = shown_stage(moves)
    agreed = Chip(stage_label(stage, desk.language)) if stage else None
    standing = computed.standings[record.id].whole
    graded = Chip(implementation_label(standing, desk.language), standing_tone(standing))
    owed = shown(record.people("obligors"), desk.language)
    if not both_axes:
        return ItemRow(record.title, str(record.ref), owed, chip=graded if has_been_agreed(moves) else agreed)
    due = record.when("due")
    when = desk.language.gettext("due {date}").format(date=in_words(due, desk.language)) if due else ""
    note = " · ".join(part for part in (owed, when) if part)
    if has_been_agreed(moves) or not record.stages():
        return ItemRow(record.title, str(record.ref), note, chip=graded, axis=agreed)
    return ItemRow(record.title, str(record.ref), note, chip=agreed)

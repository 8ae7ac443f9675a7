"""What changed in commitments since a day: made, moved along the agreement axis, assessed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.desk.desk import Desk
from tracker.domain.dates import VagueDate
from tracker.domain.estimates import confidence_words
from tracker.domain.implementation import Standing, implementation_label, read_implementation
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer, Record
from tracker.domain.stages import ShownStage, stage_label
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import Banner, Block, Column, Row, Runs, Table, Text, plain
from tracker.papers.reach import nothing_recorded
from tracker.papers.undertakings import Undertaking
from tracker.papers.values import dated


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a commitment: a stage it came to, or an assessment of it."""

    commitment: Undertaking
    when: VagueDate
    stage: ShownStage | None = None
    assessment: Record | None = None


def changes_since(desk: Desk, commitments: Sequence[Undertaking], since: date) -> tuple[Change, ...]:
    """What happened after the day `since` and by the desk's day, by its earliest bound, the latest first."""
    found = [*_moves(desk, commitments, since), *_assessments(desk, commitments, since)]
    return tuple(sorted(found, key=_recency, reverse=True))


def changes_table(changes: Iterable[Change], citing: Citing) -> Block:
    """The changes, each with its day."""
    _ = citing.language.gettext
    columns = (Column(_("Commitment"), 3.4), Column(_("Date"), 1.6), Column(_("Change"), 3))
    rows = tuple(
        Row(
            (
                plain(one.commitment.record.title),
                dated(one.when, citing.language),
                _told(one, citing),
            ),
            _mark(one, citing),
        )
        for one in changes
    )
    return Table(columns, rows, _("Changes")) if rows else nothing_recorded(citing)


def _mark(one: Change, citing: Citing) -> Banner | None:
    obligor = _obligor(one)
    told = (one.commitment.record, *_assessment(one, citing))
    return citing.portions.mark(told, (obligor,) if obligor else ())


def _moves(desk: Desk, commitments: Iterable[Undertaking], since: date) -> list[Change]:
    return [
        Change(one, move.date, stage=ShownStage(move.stage))
        for one in commitments
        for move in one.record.moves_known(desk.as_of)
        if move.date is not None and _is_within(move.date, since, desk.as_of)
    ]


def _assessments(desk: Desk, commitments: Iterable[Undertaking], since: date) -> list[Change]:
    by_id = {one.record.id: one for one in commitments}
    recent = desk.records(desk.list_ids((Kind.ASSESSMENT,), f"date>={since.isoformat()}"))
    return [
        Change(by_id[of.id], one.date, assessment=one)
        for one in recent
        if one.date is not None and _is_within(one.date, since, desk.as_of)
        if (of := one.pointer_to("commitment")) is not None and of.id in by_id
    ]


def _is_within(when: VagueDate, since: date, as_of: date) -> bool:
    return when.earliest is not None and since < when.earliest <= as_of


def _recency(one: Change) -> tuple[date, int]:
    return one.when.earliest or date.min, one.commitment.record.id


def _told(one: Change, citing: Citing) -> Runs:
    """What changed; of an assessment also how sure it is, in a line of its own (ICD 203), and what it is made of."""
    _, language = citing.language.gettext, citing.language
    if one.stage is not None:
        return plain(_("Stage: {stage}").format(stage=stage_label(one.stage, language)))
    if one.assessment is None:
        return plain("–")
    label = implementation_label(Standing(read_implementation(one.assessment.text("implementation"))), language)
    said = _("Assessed: {implementation}").format(implementation=label)
    if obligor := _obligor(one):
        said = _("Assessed: {obligor}, {implementation}").format(obligor=obligor.title, implementation=label)
    grade, note = one.assessment.text("confidence"), one.assessment.text("note")
    below = (confidence_words(grade, language) if grade else "", note)
    lines = tuple(Text(f"\n{line}", muted=True) for line in below if line)
    return (Text(said), *citing.cites(citing.of(one.assessment)), *lines)


def _assessment(one: Change, citing: Citing) -> tuple[Record, ...]:
    """The assessment and what it rests on."""
    return (one.assessment, *records_behind(citing.of(one.assessment))) if one.assessment else ()


def _obligor(one: Change) -> Pointer | None:
    """Of whose part the assessment speaks, where that is shown."""
    obligor = one.assessment.pointer_to("obligor") if one.assessment else None
    shown = {person.actor.id for person in one.commitment.obligors}
    return obligor if obligor is not None and obligor.id in shown else None

"""A record to read: the verdict first, then what needs doing, then the rest, its sources and its history."""

from collections.abc import Iterator

from tracker.desk.desk import Desk
from tracker.desk.dossier import Dossier
from tracker.desk.tangible import JudgedOutcome, Tangible
from tracker.domain.dates import in_words
from tracker.domain.flags import Flag
from tracker.domain.implementation import implementation_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.stages import has_been_agreed, shown_stage, stage_label
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.domain.tangibility_reasons import Result
from tracker.domain.tangibility_words import gate_title, remedy, tally_line, verdict_label, why
from tracker.ui.presenting.record_fields import field_rows, people_sections
from tracker.ui.presenting.record_lists import dated_row, history_rows, link_rows, source_row, supported_rows
from tracker.ui.presenting.words import (
    capitalised,
    kind_name,
    marking_chip,
    shown,
    standing_tone,
    state_word,
    verdict_tone,
    when_and_where,
)
from tracker.ui.view_values import (
    Callout,
    Chip,
    FieldRow,
    GateRow,
    ItemRow,
    RecordRow,
    RecordSection,
    RecordValues,
    SectionKey,
    TextRow,
    Tone,
)


def record_values(desk: Desk, id_: int, flags: list[Flag], *, editable: bool = False) -> RecordValues:
    """Everything about a record, as the panel beside the list shows it. `flags` are those of the day.

    Where it is `editable` the fields are left to the form, and a section stands without rows if they can be added.
    """
    dossier = desk.dossier(id_)
    record = dossier.record
    state = state_word(record, desk.language)
    name = kind_name(record, desk.language)
    return RecordValues(
        ref=str(record.ref),
        kind_line=f"{record.ref} · {name}, {state}" if state else f"{record.ref} · {name}",
        title=record.title,
        when=when_and_where(record, desk.language) if record.date or record.text("place") else "",
        marking=marking_chip(desk, record.marking),
        callout=_callout(desk, dossier),
        sections=tuple(
            section
            for section in _sections(desk, dossier, flags, editable=editable)
            if section.rows or (editable and section.key)
        ),
    )


def _callout(desk: Desk, dossier: Dossier) -> Callout | None:
    record = dossier.record
    if record.kind is Kind.COMMITMENT:
        return _standing(desk, dossier)
    is_body = record.kind is Kind.ACTOR and record.text("type") == "body"
    if record.kind is Kind.OUTCOME and record.id in dossier.computed.judgements:
        return _judgement(desk, dossier)
    if record.kind is Kind.MEETING or is_body:
        return _verdict(desk, desk.tangible(str(record.ref)))
    return None


def _verdict(desk: Desk, answer: Tangible) -> Callout:
    title = verdict_label(answer.verdict, desk.language)
    title = capitalised(title)
    if isinstance(answer.verdict, MeetingVerdict):
        return Callout(title, _why_no_verdict(desk, answer.verdict), Tone.NEUTRAL)
    tone = Tone.GOOD if answer.tally.tangible else Tone.BAD
    return Callout(title, tally_line(answer.tally, desk.as_of.toordinal(), desk.language) + ".", tone)


def _why_no_verdict(desk: Desk, verdict: MeetingVerdict) -> str:
    _ = desk.language.gettext
    return {
        MeetingVerdict.NOT_DUE: _("It has not been held yet."),
        MeetingVerdict.NOT_HELD: _("It was put off or called off."),
        MeetingVerdict.NOT_ASSESSABLE: _("Nothing is recorded of what came of it; that is not a no."),
    }[verdict]


def _judgement(desk: Desk, dossier: Dossier) -> Callout:
    judged = dossier.computed.judgements[dossier.record.id]
    label = verdict_label(judged.verdict, desk.language)
    failed = next((gate for gate in judged.gates if gate.result is not Result.PASS), None)
    text = ""
    if failed:
        missing = remedy(failed.gate, desk.language)
        text = desk.language.gettext("Missing: {what}").format(what=missing[:1].lower() + missing[1:])
    tone = verdict_tone(judged.verdict)
    return Callout(capitalised(label), text, tone if tone is not Tone.NEUTRAL else Tone.BAD)


def _standing(desk: Desk, dossier: Dossier) -> Callout | None:
    record, language = dossier.record, desk.language
    moves = record.moves_known(desk.as_of)
    stage = shown_stage(moves)
    status = implementation_label(dossier.computed.standings[record.id].whole, language)
    if stage is None:
        title = capitalised(status)
        return Callout(title, language.gettext("No stage is recorded; it counts as in force."), Tone.NEUTRAL)
    label = stage_label(stage, language)
    since = moves[-1].date
    title = capitalised(label) + (f", {in_words(since, language)}" if since else "")
    if not has_been_agreed(moves):
        return Callout(title, language.gettext("A proposal: it is not counted as a commitment."), Tone.NEUTRAL)
    standing = dossier.computed.standings[record.id].whole
    return Callout(title, capitalised(status) + ".", standing_tone(standing))


def _sections(desk: Desk, dossier: Dossier, flags: list[Flag], *, editable: bool) -> Iterator[RecordSection]:
    _ = desk.language.gettext
    record = dossier.record
    if editable:
        yield RecordSection("", (), SectionKey.UNFINISHED)
    yield RecordSection(_("Needs doing"), tuple(_flag_rows(record, flags)))
    if editable:
        yield from _around_the_form(desk, dossier)
    else:
        yield RecordSection(_("Summary"), tuple(_text_rows(record)))
        if record.kind is Kind.COMMITMENT:
            yield from _axes(desk, dossier)
        yield from _of_kind(desk, dossier)
        if record.kind is Kind.COMMITMENT:
            yield RecordSection(_("Obligors"), tuple(_obligor_rows(desk, dossier)))
        yield from people_sections(desk, record)
        yield RecordSection(_("Details"), tuple(field_rows(desk, record)))
    followups = desk.related(Kind.FOLLOWUP, "about", record.id)
    yield RecordSection(_("Follow-ups"), tuple(dated_row(desk, one) for one in followups), SectionKey.FOLLOWUPS)
    attached: tuple[tuple[str, Iterator[RecordRow], SectionKey], ...] = (
        (_("Links"), link_rows(desk, dossier), SectionKey.LINKS),
        (_("Sources"), (source_row(desk, cited) for cited in dossier.citations), SectionKey.SOURCES),
        (_("History"), history_rows(desk, dossier), SectionKey.HISTORY),
    )
    for title, rows, key in attached:
        yield RecordSection(title, () if editable else tuple(rows), key)


def _around_the_form(desk: Desk, dossier: Dossier) -> Iterator[RecordSection]:
    """What came of a meeting or a body is read before its fields; elsewhere the fields say what it is."""
    result_first = dossier.record.kind in (Kind.MEETING, Kind.ACTOR)
    if result_first:
        yield from _of_kind(desk, dossier)
    yield RecordSection("", (), SectionKey.MOVES)
    if dossier.record.kind is Kind.COMMITMENT:
        yield from _axes(desk, dossier)
    yield RecordSection("", (), SectionKey.FIELDS)
    if not result_first:
        yield from _of_kind(desk, dossier)


def _axes(desk: Desk, dossier: Dossier) -> Iterator[RecordSection]:
    """How a commitment was agreed, and how each of its parts was carried out."""
    record, _ = dossier.record, desk.language.gettext
    yield RecordSection(_("Stages"), tuple(_move_rows(desk, record)))
    yield RecordSection("", (), SectionKey.OBLIGORS)
    assessments = desk.related(Kind.ASSESSMENT, "commitment", record.id)
    yield RecordSection(_("Assessments"), tuple(dated_row(desk, one) for one in assessments), SectionKey.ASSESSMENTS)


def _flag_rows(record: Record, flags: list[Flag]) -> Iterator[RecordRow]:
    for flag in flags:
        if flag.record == record.id:
            yield TextRow(flag.why)
            yield TextRow(flag.clears, muted=True)


def _text_rows(record: Record) -> Iterator[RecordRow]:
    for key in ("text", "quote"):
        if record.text(key):
            yield TextRow(record.text(key))


def _of_kind(desk: Desk, dossier: Dossier) -> Iterator[RecordSection]:
    record, _ = dossier.record, desk.language.gettext
    if record.kind is Kind.MEETING:
        answer = desk.tangible(str(record.ref))
        yield RecordSection(
            _("Outcomes"), tuple(_outcome_row(desk, one) for one in answer.outcomes), SectionKey.OUTCOMES
        )
        agenda = desk.related(Kind.AGENDA_ITEM, "meeting", record.id)
        yield RecordSection(
            _("Agenda"), tuple(ItemRow(item.title, str(item.ref)) for item in agenda), SectionKey.AGENDA
        )
        made = desk.related(Kind.COMMITMENT, "made_at", record.id)
        yield RecordSection(
            _("Commitments made"), tuple(commitment_row(desk, one) for one in made), SectionKey.COMMITMENTS
        )
    elif record.kind is Kind.SOURCE:
        yield RecordSection(_("Cited for"), tuple(supported_rows(desk, record)))
    elif record.kind is Kind.OUTCOME and record.id in dossier.computed.judgements:
        yield RecordSection(_("Gates"), tuple(_gate_rows(desk, dossier)))
    elif record.kind is Kind.COMMITMENT:
        outcomes = desk.related(Kind.OUTCOME, "commitment", record.id)
        yield RecordSection(
            _("Outcomes"), tuple(ItemRow(one.title, str(one.ref)) for one in outcomes), SectionKey.OUTCOMES
        )
    elif record.kind is Kind.ACTOR and record.text("type") == "body":
        meetings = desk.tangible(str(record.ref)).meetings
        rows = tuple(
            ItemRow(
                one.record.title,
                str(one.record.ref),
                in_words(one.record.date, desk.language) if one.record.date else "",
                chip=_verdict_chip(desk, one.verdict),
            )
            for one in reversed(meetings)
        )
        yield RecordSection(_("Meetings"), rows)
        carried = desk.related(Kind.COMMITMENT, "mechanism", record.id)
        yield RecordSection(_("Commitments it carries"), tuple(commitment_row(desk, one) for one in carried))


def _verdict_chip(desk: Desk, verdict: Verdict | MeetingVerdict) -> Chip:
    return Chip(verdict_label(verdict, desk.language), verdict_tone(verdict))


def _outcome_row(desk: Desk, one: JudgedOutcome) -> ItemRow:
    return ItemRow(one.record.title, str(one.record.ref), chip=_verdict_chip(desk, one.judged.verdict))


def commitment_row(desk: Desk, record: Record) -> ItemRow:
    """A commitment in a list: who owes it, and how it stands; a proposal shows its stage instead."""
    stage = shown_stage(record.moves_known(desk.as_of))
    standing = desk.compute([record]).standings[record.id].whole
    chip = Chip(stage_label(stage, desk.language)) if stage else None
    if has_been_agreed(record.stages()):
        chip = Chip(implementation_label(standing, desk.language), standing_tone(standing))
    return ItemRow(record.title, str(record.ref), shown(record.people("obligors"), desk.language), chip=chip)


def _gate_rows(desk: Desk, dossier: Dossier) -> Iterator[RecordRow]:
    for gate in dossier.computed.judgements[dossier.record.id].gates:
        passed = {Result.PASS: True, Result.FAIL: False, Result.UNKNOWN: None}[gate.result]
        yield GateRow(passed, gate_title(gate.gate, desk.language), why(gate, desk.language))


def _move_rows(desk: Desk, record: Record) -> Iterator[RecordRow]:
    moves = record.stages()
    for place, move in enumerate(moves, 1):
        stage = shown_stage(moves[:place])
        label = stage_label(stage, desk.language) if stage else move.stage.value
        yield FieldRow(capitalised(label), in_words(move.date, desk.language) if move.date else "–")


def _obligor_rows(desk: Desk, dossier: Dossier) -> Iterator[RecordRow]:
    record = dossier.record
    each = {one.obligor: one.standing for one in dossier.computed.standings[record.id].obligors}
    graded = has_been_agreed(record.stages())
    for person in record.people("obligors"):
        standing = each.get(person.actor.id)
        chip = Chip(implementation_label(standing, desk.language), standing_tone(standing)) if standing else None
        yield ItemRow(person.actor.title, str(person.actor.ref), person.role, chip=chip if graded else None)

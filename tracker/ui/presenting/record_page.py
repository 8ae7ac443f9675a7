"""A record to read: the verdict first, then what needs doing, then the rest, its sources and its history."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.dossier import Dossier
from tracker.desk.tangible import JudgedMeeting, Tangible
from tracker.domain.dates import in_words
from tracker.domain.dissent import Dissent
from tracker.domain.flags import Flag
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.ui.presenting.record_commitment import (
    commitment_rows,
    commitment_sections,
    obligor_rows,
    standing_callout,
)
from tracker.ui.presenting.record_fields import field_rows, people_sections
from tracker.ui.presenting.record_links import link_rows
from tracker.ui.presenting.record_lists import dated_row, history_rows, source_row, supported_rows
from tracker.ui.presenting.verdicts import answer_callout, dissent_callout, gate_rows, outcome_callout, verdict_chip
from tracker.ui.presenting.words import kind_name, marking_chip, state_word, when_and_where
from tracker.ui.view_values import (
    Callout,
    ItemRow,
    RecordRow,
    RecordSection,
    RecordValues,
    SectionKey,
    TextRow,
)


def record_values(desk: Desk, id_: int, flags: list[Flag], *, editable: bool = False) -> RecordValues:
    """Everything about a record, as the panel beside the list shows it. `flags` are those of the day.

    Where it is `editable` the fields are left to the form, and a section stands without rows if they can be added.
    """
    dossier = desk.dossier(id_)
    record = dossier.record
    answer = _answer(desk, record)
    state = state_word(record, desk.language)
    name = kind_name(record, desk)
    return RecordValues(
        ref=str(record.ref),
        kind_line=f"{record.ref} · {name}, {state}" if state else f"{record.ref} · {name}",
        title=record.title,
        when=when_and_where(record, desk.language) if record.date or record.text("place") else "",
        marking=marking_chip(desk, record.marking),
        callout=_callout(desk, dossier, answer),
        dissent=dissent_callout(dossier.computed.dissents.get(id_), desk.language),
        sections=tuple(
            section
            for section in _sections(desk, dossier, answer, flags, editable=editable)
            if section.rows or (editable and section.key)
        ),
    )


def _callout(desk: Desk, dossier: Dossier, answer: Tangible | None) -> Callout | None:
    record = dossier.record
    if record.kind is Kind.COMMITMENT:
        return standing_callout(desk, dossier)
    if record.kind is Kind.OUTCOME and record.id in dossier.computed.judgements:
        return outcome_callout(dossier.computed.judgements[record.id], desk.language)
    return answer_callout(answer, desk.language) if answer else None


def _answer(desk: Desk, record: Record) -> Tangible | None:
    """What a meeting or a body came to; None of anything else."""
    is_body = record.kind is Kind.ACTOR and record.text("type") == "body"
    return desk.tangible(str(record.ref)) if record.kind is Kind.MEETING or is_body else None


def _sections(
    desk: Desk, dossier: Dossier, answer: Tangible | None, flags: list[Flag], *, editable: bool
) -> Iterator[RecordSection]:
    _ = desk.language.gettext
    record = dossier.record
    if editable:
        yield RecordSection("", (), SectionKey.UNFINISHED)
        yield RecordSection("", (), SectionKey.FLAGS)
    else:
        yield RecordSection(_("Needs doing"), tuple(_flag_rows(record, flags)))
    if editable:
        yield from _around_the_form(desk, dossier, answer)
    else:
        yield RecordSection(_("Summary"), tuple(_text_rows(record)))
        if record.kind is Kind.COMMITMENT:
            yield from commitment_sections(desk, dossier)
        yield from _of_kind(desk, dossier, answer, editable=False)
        if record.kind is Kind.COMMITMENT:
            yield RecordSection(_("Obligors"), tuple(obligor_rows(desk, dossier)))
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


def _around_the_form(desk: Desk, dossier: Dossier, answer: Tangible | None) -> Iterator[RecordSection]:
    """What came of a meeting or a body, and why an outcome is judged as it is, are read before the fields; elsewhere
    the fields say what it is.
    """
    kind = dossier.record.kind
    result_first = kind in (Kind.MEETING, Kind.ACTOR, Kind.OUTCOME)
    if result_first:
        yield from _of_kind(desk, dossier, answer, editable=True)
    yield RecordSection("", (), SectionKey.MOVES)
    if kind is Kind.COMMITMENT:
        yield from commitment_sections(desk, dossier)
    yield RecordSection("", (), SectionKey.FIELDS)
    if not result_first:
        yield from _of_kind(desk, dossier, answer, editable=True)


def _flag_rows(record: Record, flags: list[Flag]) -> Iterator[RecordRow]:
    for flag in flags:
        if flag.record == record.id:
            yield TextRow(flag.why)
            yield TextRow(flag.clears, muted=True)


def _text_rows(record: Record) -> Iterator[RecordRow]:
    for key in ("text", "quote"):
        if record.text(key):
            yield TextRow(record.text(key))


def _of_kind(desk: Desk, dossier: Dossier, answer: Tangible | None, *, editable: bool) -> Iterator[RecordSection]:
    record, _ = dossier.record, desk.language.gettext
    if record.kind is Kind.MEETING and answer is not None:
        yield from _of_meeting(desk, record, answer)
    elif record.kind is Kind.SOURCE:
        yield RecordSection(_("Cited for"), tuple(supported_rows(desk, record)))
    elif record.kind is Kind.OUTCOME:
        judged = record.id in dossier.computed.judgements
        yield RecordSection(_("Gates"), tuple(gate_rows(dossier, desk.language, editable=editable)) if judged else ())
        yield RecordSection("", (), SectionKey.DISSENT)
    elif record.kind is Kind.COMMITMENT:
        outcomes = desk.related(Kind.OUTCOME, "commitment", record.id)
        yield RecordSection(_("Outcomes"), tuple(_outcome_rows(desk, outcomes)), SectionKey.OUTCOMES)
    elif answer is not None:
        rows = tuple(_meeting_row(desk, one) for one in reversed(answer.meetings))
        yield RecordSection(_("Meetings"), rows, SectionKey.MEETINGS)
        carried = desk.related(Kind.COMMITMENT, "mechanism", record.id)
        yield RecordSection(_("Commitments it carries"), tuple(commitment_rows(desk, carried)))


def _of_meeting(desk: Desk, record: Record, answer: Tangible) -> Iterator[RecordSection]:
    _ = desk.language.gettext
    outcomes = tuple(_judged_row(desk, one.record, one.judged.verdict, one.dissent) for one in answer.outcomes)
    yield RecordSection(_("Outcomes"), outcomes, SectionKey.OUTCOMES)
    yield RecordSection("", (), SectionKey.DISSENT)
    agenda = desk.related(Kind.AGENDA_ITEM, "meeting", record.id)
    yield RecordSection(_("Agenda"), tuple(ItemRow(item.title, str(item.ref)) for item in agenda), SectionKey.AGENDA)
    made = desk.related(Kind.COMMITMENT, "made_at", record.id)
    yield RecordSection(_("Commitments made"), tuple(commitment_rows(desk, made)), SectionKey.COMMITMENTS)


def _outcome_rows(desk: Desk, outcomes: Sequence[Record]) -> Iterator[ItemRow]:
    """What fulfils a commitment, each with its verdict; of what is not known yet on the day there is none."""
    computed = desk.compute(outcomes)
    for one in outcomes:
        judged = computed.judgements.get(one.id)
        if judged is None:
            yield ItemRow(one.title, str(one.ref))
        else:
            yield _judged_row(desk, one, judged.verdict, computed.dissents.get(one.id))


def _meeting_row(desk: Desk, meeting: JudgedMeeting) -> ItemRow:
    row = _judged_row(desk, meeting.record, meeting.verdict, meeting.dissent)
    when = meeting.record.date
    return replace(row, note=in_words(when, desk.language)) if when else row


def _judged_row(desk: Desk, record: Record, verdict: Verdict | MeetingVerdict, dissent: Dissent | None) -> ItemRow:
    return ItemRow(record.title, str(record.ref), chip=verdict_chip(verdict, dissent, desk.language))

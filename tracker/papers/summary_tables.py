"""The tables of a meeting summary: outcomes with verdicts, commitments, proposals, follow-ups."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.desk.tangible import JudgedOutcome
from tracker.domain.choice_words import choice_word, level_word
from tracker.domain.dates import in_words
from tracker.domain.flags import Flag, Urgency, urgency_label
from tracker.domain.folding import fold
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.record import Record
from tracker.domain.stages import Stage, stage_label
from tracker.domain.tangibility import GateResult, Verdict
from tracker.domain.tangibility_reasons import Gate
from tracker.domain.tangibility_words import day_in_words, verdict_label, why
from tracker.language import Language
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import Banner, Block, Chip, Column, Row, Run, Runs, Table, Text, Tone, plain
from tracker.papers.meeting_facts import VERDICT_TONES
from tracker.papers.meeting_material import MeetingMaterial, Undertaking
from tracker.papers.statements import nothing_recorded

# The gates that a verdict hangs on; of a thing that is talk or process the others say nothing new.
_DECIDING: dict[Verdict, tuple[Gate, ...]] = {
    Verdict.DECLARATORY: (Gate.LEVEL,),
    Verdict.PROCESS_ONLY: (Gate.LEVEL,),
    Verdict.CLAIMED_NO_EVIDENCE: (Gate.SOURCED,),
}
_STAGE_TONES = {Stage.REJECTED: Tone.DANGER, Stage.WITHDRAWN: Tone.DANGER, Stage.LAPSED: Tone.WARNING}
_IMPLEMENTATION_TONES = {
    Implementation.FULFILLED: Tone.SUCCESS,
    Implementation.PARTLY_FULFILLED: Tone.SUCCESS,
    Implementation.IN_PROGRESS: Tone.SUCCESS,
    Implementation.STALLED: Tone.WARNING,
    Implementation.NOT_FULFILLED: Tone.DANGER,
    Implementation.REVERSED: Tone.DANGER,
}
_URGENCY_TONES = {Urgency.ACT: Tone.DANGER, Urgency.SOON: Tone.WARNING, Urgency.WATCH: Tone.NEUTRAL}


def outcomes_table(material: MeetingMaterial, citing: Citing) -> Block:
    """Every known outcome with its level, its verdict and the reasons."""
    language = citing.language
    _ = language.gettext
    columns = (
        Column(_("Outcome"), 3.2),
        Column(_("Level"), 1.1),
        Column(_("Verdict"), 1.6),
        Column(_("Why"), 2.8),
    )
    best_first = sorted(material.answer.outcomes, key=lambda one: -list(Verdict).index(one.judged.verdict))
    rows = tuple(_outcome_row(one, citing) for one in best_first)
    return Table(columns, rows, _("Outcomes")) if rows else nothing_recorded(language)


def _outcome_row(one: JudgedOutcome, citing: Citing) -> Row:
    language, verdict, level = citing.language, one.judged.verdict, one.record.number("level")
    cited = citing.of(one.record)
    chip = Chip(verdict_label(verdict, language), VERDICT_TONES.get(verdict, Tone.NEUTRAL))
    cells: tuple[Runs, ...] = (
        _titled(one.record, citing),
        plain(
            _capitalised(level_word(int(level), language)) if level is not None else language.gettext("not recorded")
        ),
        (chip,),
        plain(" ".join(_reasons(verdict, one.judged.gates, language))),
    )
    return Row(cells, citing.portions.mark((one.record, *records_behind(cited))))


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _reasons(verdict: Verdict, gates: Iterable[GateResult], language: Language) -> list[str]:
    failed = [one for one in gates if not one.reason.passed and one.gate in _DECIDING.get(verdict, tuple(Gate))]
    return [why(one, language) for one in failed] or [language.gettext("Passes every gate.")]


def commitments_table(undertakings: Iterable[Undertaking], citing: Citing, name: str) -> Block:
    """Commitments with stage, obligor, due date and how they stand."""
    _ = citing.language.gettext
    columns = (
        Column(_("Commitment"), 3.1),
        Column(_("Stage"), 1.2),
        Column(_("Obligor"), 1.5),
        Column(_("Due"), 1.3),
        Column(_("Implementation"), 1.7),
    )
    rows = tuple(_commitment_row(one, citing) for one in undertakings)
    return Table(columns, rows, name) if rows else nothing_recorded(citing.language)


def proposals_table(undertakings: Iterable[Undertaking], citing: Citing) -> Table:
    """Proposals, which are never counted as commitments: no due date, no implementation."""
    _ = citing.language.gettext
    columns = (Column(_("Proposal"), 4.3), Column(_("Stage"), 1.3), Column(_("Who would act"), 2))
    rows = tuple(
        Row(
            (
                _titled(one.record, citing),
                _stage_cell(one, citing.language),
                _obligors_cell(one, citing),
            ),
            _mark(one, citing),
        )
        for one in undertakings
    )
    return Table(columns, rows, _("Proposals"))


def _commitment_row(one: Undertaking, citing: Citing) -> Row:
    language = citing.language
    cells = (
        _titled(one.record, citing),
        _stage_cell(one, language),
        _obligors_cell(one, citing),
        _due_cell(one.record, language),
        _standing_cell(one, language),
    )
    return Row(cells, _mark(one, citing))


def _mark(one: Undertaking, citing: Citing) -> Banner | None:
    return citing.portions.mark((one.record, *one.assessments, *records_behind(citing.of(one.record))))


def _titled(record: Record, citing: Citing) -> Runs:
    """The title with its notes, and the record's text below: in quotation marks where a source has it word for word."""
    text, cited = record.text("text"), citing.of(record)
    runs: tuple[Run, ...] = (Text(record.title), *citing.cites(cited))
    if text and any(fold(text) in fold(one.citation.text("quote")) for one in cited):
        text = citing.language.gettext("“{quote}”").format(quote=text)
    return (*runs, Text(f"\n{text}", muted=True)) if text else runs


def _stage_cell(one: Undertaking, language: Language) -> Runs:
    if one.stage is None:
        return plain(language.gettext("not recorded"))
    return (Chip(stage_label(one.stage, language), _STAGE_TONES.get(one.stage.stage, Tone.NEUTRAL)),)


def _obligors_cell(one: Undertaking, citing: Citing) -> Runs:
    named = "\n".join(person.actor.title for person in one.obligors)
    return plain(named or citing.language.gettext("not recorded"))


def _due_cell(record: Record, language: Language) -> Runs:
    _ = language.gettext
    due, first = record.when("due"), record.when("due_original")
    if due is None:
        return plain(_("no date"))
    runs: tuple[Run, ...] = (Text(in_words(due, language)),)
    if first is not None and first.edtf != due.edtf:
        runs += (Text("\n" + _("first: {date}").format(date=in_words(first, language)), muted=True),)
    reason = record.text("due_reason")
    return (*runs, Text(f"\n{reason}", muted=True)) if reason else runs


def _standing_cell(one: Undertaking, language: Language) -> Runs:
    """How the whole stands; and each part, where the obligors' parts stand differently."""
    runs: list[Run] = [_standing_chip(one.standing.whole, language)]
    if len({part.standing for part in one.standing.obligors}) > 1:
        each = {part.obligor: part.standing for part in one.standing.obligors}
        for person in one.obligors:
            label = implementation_label(each[person.actor.id], language)
            runs.append(Text(f"\n{person.actor.title}: {label}", muted=True))
    return tuple(runs)


def _standing_chip(standing: Standing, language: Language) -> Chip:
    tone = Tone.WARNING if standing.claimed else _IMPLEMENTATION_TONES.get(standing.implementation, Tone.NEUTRAL)
    return Chip(implementation_label(standing, language), tone)


def followups_table(material: MeetingMaterial, desk: Desk, citing: Citing, reasons: Collection[str]) -> Block:
    """What is to be done, by whom and when: first what people wrote down, then what the record itself raises.

    `reasons` are the ids of the flags that may give theirs.
    """
    _ = desk.language.gettext
    columns = (Column(_("Urgency"), 1.1), Column(_("Action"), 4.6), Column(_("Owner"), 1.4), Column(_("Date"), 1.5))
    commitments = {one.record.id: one.record for one in material.undertakings}
    raised = (_Raised(flag, commitments.get(flag.record), flag.id in reasons) for flag in material.flags)
    rows = (
        *(_written_row(one, desk, citing) for one in material.followups),
        *(_raised_row(one, desk, citing) for one in raised),
    )
    return Table(columns, rows, _("Follow-up actions")) if rows else nothing_recorded(desk.language)


@dataclass(frozen=True, slots=True)
class _Raised:
    flag: Flag
    commitment: Record | None
    with_reason: bool


def _written_row(followup: Record, desk: Desk, citing: Citing) -> Row:
    language = desk.language
    text, state = followup.text("text"), followup.text("state")
    action: tuple[Run, ...] = (Text(followup.title),)
    cells: tuple[Runs, ...] = (
        plain(choice_word(state, language) if state else "–"),
        (*action, Text(f"\n{text}", muted=True)) if text else action,
        plain(followup.text("owner") or language.gettext("not assigned")),
        plain(in_words(followup.date, language) if followup.date else language.gettext("no date")),
    )
    return Row(cells, citing.portions.mark((followup,)))


def _raised_row(raised: _Raised, desk: Desk, citing: Citing) -> Row:
    """A reason can speak of anything that the paper may hold, so that the row bears the mark of the whole."""
    language, flag = desk.language, raised.flag
    _ = language.gettext
    reason = (Text(f"\n{flag.why}", muted=True),) if raised.with_reason else ()
    clears = Text("\n" + _("Clears it: {what}").format(what=flag.clears), muted=True)
    owner = raised.commitment.text("owner") if raised.commitment else ""
    cells: tuple[Runs, ...] = (
        (Chip(urgency_label(flag.urgency, language), _URGENCY_TONES[flag.urgency]),),
        (Text(flag.title), *reason, clears),
        plain(owner or desk.settings.author or _("not assigned")),
        plain(_date_of(raised, language)),
    )
    return Row(cells, citing.portions.whole if citing.portions.mixed else None)


def _date_of(raised: _Raised, language: Language) -> str:
    """When the commitment is due; else since when the flag stands, which the reason tells of."""
    due = raised.commitment.when("due") if raised.commitment else None
    if due is not None:
        return in_words(due, language)
    if not raised.with_reason:
        return language.gettext("no date")
    return language.gettext("since {date}").format(date=day_in_words(raised.flag.since, language))

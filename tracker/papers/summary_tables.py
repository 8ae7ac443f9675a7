"""The tables of a meeting summary: outcomes with verdicts, commitments, proposals, follow-ups."""

from collections.abc import Iterable

from tracker.desk.tangible import JudgedOutcome
from tracker.domain.choice_words import level_word
from tracker.domain.tangibility import GateResult, Verdict
from tracker.domain.tangibility_reasons import Gate
from tracker.domain.tangibility_words import why
from tracker.language import Language
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import Block, Column, Row, Runs, Table, plain
from tracker.papers.meeting_material import MeetingMaterial
from tracker.papers.reach import nothing_recorded
from tracker.papers.undertaking_cells import (
    any_stands,
    due_cell,
    mark_of,
    obligors_cell,
    stage_cell,
    standing_cell,
    titled,
)
from tracker.papers.undertakings import Undertaking
from tracker.papers.verdict_cells import verdict_cell

# The gates that a verdict hangs on; of a thing that is talk or process the others say nothing new.
_DECIDING: dict[Verdict, tuple[Gate, ...]] = {
    Verdict.DECLARATORY: (Gate.LEVEL,),
    Verdict.PROCESS_ONLY: (Gate.LEVEL,),
    Verdict.CLAIMED_NO_EVIDENCE: (Gate.SOURCED,),
}


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
    return Table(columns, rows, _("Outcomes")) if rows else nothing_recorded(citing)


def _outcome_row(one: JudgedOutcome, citing: Citing) -> Row:
    language, verdict, level = citing.language, one.judged.verdict, one.record.number("level")
    cited = citing.of(one.record)
    cells: tuple[Runs, ...] = (
        titled(one.record, citing),
        plain(
            _capitalised(level_word(int(level), language)) if level is not None else language.gettext("not recorded")
        ),
        verdict_cell(verdict, one.dissent, language),
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
    _, told = citing.language.gettext, tuple(undertakings)
    columns = (
        Column(_("Commitment"), 3.1),
        Column(_("Stage"), 1.2),
        Column(_("Obligor"), 1.5),
        Column(_("Due"), 1.3),
        Column(_("Implementation"), 1.7),
    )[: None if any_stands(told, citing) else -1]
    rows = tuple(_commitment_row(one, len(columns), citing) for one in told)
    return Table(columns, rows, name) if rows else nothing_recorded(citing)


def proposals_table(undertakings: Iterable[Undertaking], citing: Citing) -> Table:
    """Proposals, which are never counted as commitments: no due date, no implementation."""
    _ = citing.language.gettext
    columns = (Column(_("Proposal"), 4.3), Column(_("Stage"), 1.3), Column(_("Who would act"), 2))
    rows = tuple(
        Row(
            (
                titled(one.record, citing),
                stage_cell(one, citing.language),
                obligors_cell(one, citing),
            ),
            mark_of(one, citing),
        )
        for one in undertakings
    )
    return Table(columns, rows, _("Proposals"))


def _commitment_row(one: Undertaking, cells_told: int, citing: Citing) -> Row:
    language = citing.language
    cells = (
        titled(one.record, citing),
        stage_cell(one, language),
        obligors_cell(one, citing),
        due_cell(one.record, language),
        standing_cell(one, citing),
    )
    return Row(cells[:cells_told], mark_of(one, citing))

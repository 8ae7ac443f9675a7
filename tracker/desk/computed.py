"""What is computed for records as of a day, many at a time: verdicts, standings, agendas and outcomes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.desk.dissenting import dissents_of
from tracker.domain.dissent import Dissent
from tracker.domain.kinds import Kind, Ref
from tracker.domain.record import Record
from tracker.domain.stages import shown_stage
from tracker.domain.tangibility import GateResult, Verdict, gates, verdict
from tracker.storage.judging import CommitmentStanding, commitment_standings, outcome_facts
from tracker.storage.relations import parts_of_meetings, refs_of
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Judgement:
    """An outcome's verdict and the gates behind it."""

    verdict: Verdict
    gates: tuple[GateResult, ...]


@dataclass(frozen=True, slots=True)
class Computed:
    """What is computed for a set of records, by their ids; empty where a kind has nothing of that."""

    as_of: date
    agenda: dict[int, list[Ref]] = field(default_factory=dict)
    outcomes: dict[int, list[Ref]] = field(default_factory=dict)
    standings: dict[int, CommitmentStanding] = field(default_factory=dict)
    judgements: dict[int, Judgement] = field(default_factory=dict)
    move_sources: dict[int, Ref] = field(default_factory=dict)
    dissents: dict[int, Dissent] = field(default_factory=dict)

    def is_renewed(self, commitment: Record) -> bool:
        """Whether its present stage is an offer made again."""
        shown = shown_stage(commitment.moves_known(self.as_of))
        return shown is not None and shown.renewed


def compute(workspace: Workspace, as_of: date, records: Sequence[Record], hidden: Collection[int] = ()) -> Computed:
    """Everything that is computed for these records; what is hidden neither counts nor shows."""
    ids = {kind: [record.id for record in records if record.kind is kind] for kind in Kind}
    meetings, commitments, outcomes = ids[Kind.MEETING], ids[Kind.COMMITMENT], ids[Kind.OUTCOME]
    sources = {move.source for record in records for move in record.stages() if move.source is not None}
    return Computed(
        as_of,
        parts_of_meetings(workspace, Kind.AGENDA_ITEM, meetings, hidden) if meetings else {},
        parts_of_meetings(workspace, Kind.OUTCOME, meetings, hidden) if meetings else {},
        commitment_standings(workspace, as_of, commitments, hidden) if commitments else {},
        judge(workspace, as_of, outcomes, hidden) if outcomes else {},
        refs_of(workspace, list(sources - set(hidden))) if sources else {},
        dissents_of(workspace, records),
    )


def judge(
    workspace: Workspace, as_of: date, outcomes: Sequence[int], hidden: Collection[int] = ()
) -> dict[int, Judgement]:
    """The verdicts of these outcomes; those not yet known on the day have none."""
    day = as_of.toordinal()
    facts = outcome_facts(workspace, as_of, outcomes, hidden)
    return {id_: Judgement(verdict(one, day), gates(one, day)) for id_, one in facts.items()}

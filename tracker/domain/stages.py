"""The agreement stage of a commitment, its allowed moves, and how it is shown (DOMAIN §3).

How far a commitment has been carried out is its other axis, in `tracker.domain.implementation`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.dates import VagueDate
from tracker.errors import BadInput, Line
from tracker.language import N_, Either, Language


class Stage(StrEnum):
    """How far a commitment is agreed; the value is its name in JSON, queries and arguments."""

    UNDER_CONSIDERATION = "under-consideration"
    """Internal: never said to the other side."""
    OFFERED = "offered"
    AGREED = "agreed"
    PLEDGED = "pledged"
    """Unilateral."""
    COUNTERED = "countered"
    NOTED = "noted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


_WITHDRAWN_ONLY = frozenset({Stage.WITHDRAWN})
_OFFERED_ONLY = frozenset({Stage.OFFERED})
_MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.UNDER_CONSIDERATION: frozenset({Stage.OFFERED, Stage.WITHDRAWN}),
    Stage.OFFERED: frozenset(
        {Stage.AGREED, Stage.REJECTED, Stage.COUNTERED, Stage.NOTED, Stage.WITHDRAWN, Stage.LAPSED}
    ),
    Stage.AGREED: _WITHDRAWN_ONLY,
    Stage.PLEDGED: _WITHDRAWN_ONLY,
    Stage.COUNTERED: _OFFERED_ONLY,
    Stage.NOTED: _OFFERED_ONLY,
    Stage.REJECTED: _OFFERED_ONLY,
    Stage.LAPSED: _OFFERED_ONLY,
    Stage.WITHDRAWN: frozenset(),
}
_COMMITTING = frozenset({Stage.AGREED, Stage.PLEDGED})
# An offer that follows one of these is the same proposal, made again.
_BEFORE_RENEWAL = frozenset(stage for stage, after in _MOVES.items() if after == _OFFERED_ONLY)

_LABELS: dict[Stage, str] = {
    Stage.UNDER_CONSIDERATION: N_("under consideration"),
    Stage.OFFERED: N_("offered"),
    Stage.AGREED: N_("agreed"),
    Stage.PLEDGED: N_("pledged"),
    Stage.COUNTERED: N_("countered"),
    Stage.NOTED: N_("noted"),
    Stage.REJECTED: N_("rejected"),
    Stage.WITHDRAWN: N_("withdrawn"),
    Stage.LAPSED: N_("lapsed"),
}
_RENEWED = N_("renewed")


@dataclass(frozen=True, slots=True)
class StageMove:
    """One entry of a commitment's history: the stage it came to, when, and the id of the source that says so."""

    stage: Stage
    date: VagueDate | None = None
    source: int | None = None


@dataclass(frozen=True, slots=True)
class ShownStage:
    """The stage to show; `renewed` marks an offer made again after it had been answered or had lapsed."""

    stage: Stage
    renewed: bool = False


def read_stage(text: str) -> Stage:
    """The stage of that name, in any case, with spaces, hyphens or underscores. BadInput names the stages."""
    name = "-".join(text.lower().replace("_", " ").replace("-", " ").split())
    try:
        return Stage(name)
    except ValueError:
        raise BadInput(
            N_("stage {text!r} is not known; the stages are {known}"), text=text, known=", ".join(Stage)
        ) from None


def moves_from(stage: Stage) -> frozenset[Stage]:
    """The stages that may come next; none after withdrawn."""
    return _MOVES[stage]


def check_move(before: Stage | None, after: Stage) -> None:
    """Refuse a move that is not allowed (BadInput, naming those that are). Any stage may be the first."""
    if before is None or after in _MOVES[before]:
        return
    allowed = _named(*(stage for stage in Stage if stage in _MOVES[before]))
    way_out = (
        Line(N_("from there it can become {stages}"), stages=allowed)
        if allowed.names
        else Line(N_("nothing comes after it; add a new record"))
    )
    raise BadInput(
        N_("stage: a record that is {before} cannot become {after}; {way_out}"),
        before=_named(before),
        after=_named(after),
        way_out=way_out,
    )


def _named(*stages: Stage) -> Either:
    return Either(tuple(stage.value for stage in stages), _label_within)


def _label_within(name: str, language: Language) -> str:
    return stage_label(ShownStage(Stage(name)), language).lower()


def check_order(before: StageMove, after: StageMove) -> None:
    """Refuse a move that is dated wholly before the one it follows (BadInput)."""
    if before.date is None or after.date is None or before.date.earliest is None or after.date.latest is None:
        return
    if after.date.latest < before.date.earliest:
        raise BadInput(
            N_(
                "stage: {after} in {after_date} would come before {before} in {before_date}; "
                "correct the date, or write the moves in their order"
            ),
            after=_named(after.stage),
            after_date=after.date.edtf,
            before=_named(before.stage),
            before_date=before.date.edtf,
        )


def is_commitment(stage: Stage) -> bool:
    """Whether a record at this stage stands as a commitment; any other is a proposal, or a commitment withdrawn.

    A withdrawn record does not tell by itself which of the two it is: ask `has_been_agreed` of its moves.
    """
    return stage in _COMMITTING


def has_been_agreed(moves: Iterable[StageMove]) -> bool:
    """Whether it was ever agreed or pledged, also when it was withdrawn later.

    Only such a record is counted and shown as a commitment, and only it has an implementation.
    """
    return any(move.stage in _COMMITTING for move in moves)


def moves_known(moves: Iterable[StageMove], as_of: date, made: VagueDate | None) -> tuple[StageMove, ...]:
    """The moves not dated after the as-of day, by their earliest bound.

    Those without a date are known from the day on which the commitment was `made`, or always where that is not known.
    """
    return tuple(move for move in moves if _earliest(move.date or made) <= as_of)


def _earliest(when: VagueDate | None) -> date:
    return when.earliest if when and when.earliest else date.min


def shown_stage(moves: Sequence[StageMove]) -> ShownStage | None:
    """The stage that the moves, in the order they were made, have come to; None when there are none."""
    if not moves:
        return None
    last = moves[-1].stage
    renewed = last is Stage.OFFERED and len(moves) > 1 and moves[-2].stage in _BEFORE_RENEWAL
    return ShownStage(last, renewed)


def stage_label(shown: ShownStage, language: Language) -> str:
    """The stage as a person reads it; an offer made again reads "renewed"."""
    return language.gettext(_RENEWED if shown.renewed else _LABELS[shown.stage])

"""Whether an outcome is tangible (DOMAIN §5). The verdict is made here and nowhere else; SQL calls it as a function.

An outcome whose earliest bound is after the as-of day is not yet known: leave it out before asking here, and out of
its meeting's verdict and tally. Dates are proleptic ordinals, as in the file.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from tracker.domain.tangibility_reasons import Gate, Reason, Result


@dataclass(frozen=True, slots=True)
class OutcomeFacts:
    """What the gates read of one outcome, in scalars that a row of SQL can fill, in this order.

    `earliest` and `latest` are its bounds: None when no date is recorded, `OPEN_EARLIEST` and `OPEN_LATEST` for open
    ends. `parent_earliest` is the earliest bound of what it belongs to; of the earlier one, when it belongs to a
    meeting and a commitment. `responsible`, `sources` and `quoted_sources` are counts. `has_quantity` is a value with
    a unit; `value`, `unit`, `baseline`, `period` say that the field is filled. `independent` is a source not from the
    obligor, or joint text; `sided`, that of one source at least it is known whose text it is. `earlier_same_artefact`
    compares case-folded names.
    """

    level: int | None = None
    responsible: int = 0
    earliest: int | None = None
    latest: int | None = None
    month_or_better: bool = False
    has_quantity: bool = False
    artefact: bool = False
    sources: int = 0
    quoted_sources: int = 0
    independent: bool = False
    belongs: bool = False
    parent_earliest: int | None = None
    earlier_same_artefact: bool = False
    reversed: bool = False
    baseline: bool = False
    value: bool = False
    unit: bool = False
    period: bool = False
    same_unit: bool = False
    sided: bool = True


class Verdict(StrEnum):
    """What an outcome is, from the least to the most: a later one is better."""

    DECLARATORY = "declaratory"
    PROCESS_ONLY = "process-only"
    CLAIMED_NO_EVIDENCE = "claimed-no-evidence"
    NOT_SHOWN = "not-shown"
    TANGIBLE_SINGLE_SIDED = "tangible-single-sided"
    TANGIBLE = "tangible"
    MEASURED = "measured"


class MeetingVerdict(StrEnum):
    """What a meeting is when no outcome speaks for it."""

    NOT_DUE = "not-due"
    NOT_HELD = "not-held"
    NOT_ASSESSABLE = "not-assessable"


_GOODNESS = {verdict: place for place, verdict in enumerate(Verdict)}
_SHOWN = frozenset({Verdict.TANGIBLE_SINGLE_SIDED, Verdict.TANGIBLE, Verdict.MEASURED})


@dataclass(frozen=True, slots=True)
class GateResult:
    """What one gate says of one outcome; `tangibility_words.why` makes the sentence."""

    reason: Reason
    facts: OutcomeFacts
    as_of: int

    @property
    def gate(self) -> Gate:
        """The gate that was tried."""
        return self.reason.gate

    @property
    def result(self) -> Result:
        """Pass, fail, or unknown."""
        return self.reason.result

    @property
    def field(self) -> str:
        """The JSON key of the field that decided."""
        return self.reason.field


def _level(facts: OutcomeFacts, as_of: int) -> Reason:
    if facts.level is None:
        return Reason.LEVEL_EMPTY
    if facts.level >= 2:
        return Reason.LEVEL_DONE
    return Reason.LEVEL_PROCESS if facts.level == 1 else Reason.LEVEL_TALK


def _responsible(facts: OutcomeFacts, as_of: int) -> Reason:
    return Reason.RESPONSIBLE_NAMED if facts.responsible else Reason.RESPONSIBLE_EMPTY


def _happened(facts: OutcomeFacts, as_of: int) -> Reason:
    if facts.latest is None:
        return Reason.HAPPENED_EMPTY
    if facts.latest > as_of:
        return Reason.HAPPENED_LATER
    return Reason.HAPPENED_THEN if facts.month_or_better else Reason.HAPPENED_VAGUE


def _observable(facts: OutcomeFacts, as_of: int) -> Reason:
    if facts.artefact:
        return Reason.OBSERVABLE_ARTEFACT
    if facts.has_quantity:
        return Reason.OBSERVABLE_QUANTITY
    return Reason.OBSERVABLE_NO_UNIT if facts.value else Reason.OBSERVABLE_EMPTY


def _sourced(facts: OutcomeFacts, as_of: int) -> Reason:
    if facts.quoted_sources:
        return Reason.SOURCED_QUOTE
    return Reason.SOURCED_NO_QUOTE if facts.sources else Reason.SOURCED_EMPTY


def _independent(facts: OutcomeFacts, as_of: int) -> Reason:
    if facts.independent:
        return Reason.INDEPENDENT_SAID
    if not facts.sources:
        return Reason.INDEPENDENT_EMPTY
    return Reason.INDEPENDENT_NOT if facts.sided else Reason.INDEPENDENT_SIDE_EMPTY


def _belongs(facts: OutcomeFacts, as_of: int) -> Reason:
    if not facts.belongs:
        return Reason.BELONGS_EMPTY
    if facts.parent_earliest is None or facts.latest is None:
        return Reason.BELONGS_UNDATED
    return Reason.BELONGS_LINKED if facts.latest >= facts.parent_earliest else Reason.BELONGS_BEFORE


def _new(facts: OutcomeFacts, as_of: int) -> Reason:
    return Reason.NEW_REPEATED if facts.earlier_same_artefact else Reason.NEW_FIRST


def _lasting(facts: OutcomeFacts, as_of: int) -> Reason:
    return Reason.LASTING_REVERSED if facts.reversed else Reason.LASTING_YET


def _measured(facts: OutcomeFacts, as_of: int) -> Reason:
    if not facts.baseline:
        return Reason.MEASURED_NO_BASELINE
    if not facts.value:
        return Reason.MEASURED_NO_VALUE
    if not facts.unit:
        return Reason.MEASURED_NO_UNIT
    if not facts.period:
        return Reason.MEASURED_NO_PERIOD
    return Reason.MEASURED_CHANGE if facts.same_unit else Reason.MEASURED_UNLIKE


_Check: TypeAlias = Callable[[OutcomeFacts, int], Reason]
_CHECKS: tuple[_Check, ...] = (
    _level, _responsible, _happened, _observable, _sourced, _independent, _belongs, _new, _lasting,
)  # fmt: skip
# T1 decides here only when the level is empty: levels 0 and 1 have verdicts of their own.
_SHOWING: tuple[_Check, ...] = (_level, _responsible, _happened, _observable, _belongs, _new, _lasting)
_MEASURED_FROM = 3


def _is_measured_kind(facts: OutcomeFacts) -> bool:
    return facts.level is not None and facts.level >= _MEASURED_FROM


def gates(facts: OutcomeFacts, as_of: int) -> tuple[GateResult, ...]:
    """T1 to T9 in order, and T10 for an outcome of level 3 and above. `as_of` is an ordinal."""
    checks = (*_CHECKS, _measured) if _is_measured_kind(facts) else _CHECKS
    return tuple(GateResult(check(facts, as_of), facts, as_of) for check in checks)


def verdict(facts: OutcomeFacts, as_of: int) -> Verdict:
    """The outcome's verdict: the first that matches, in the order of DOMAIN §5. `as_of` is an ordinal."""
    if facts.level == 0:
        return Verdict.DECLARATORY
    if facts.level == 1:
        return Verdict.PROCESS_ONLY
    if not _sourced(facts, as_of).passed:
        return Verdict.CLAIMED_NO_EVIDENCE
    for check in _SHOWING:
        if not check(facts, as_of).passed:
            return Verdict.NOT_SHOWN
    if not _independent(facts, as_of).passed:
        return Verdict.TANGIBLE_SINGLE_SIDED
    if _is_measured_kind(facts) and _measured(facts, as_of).passed:
        return Verdict.MEASURED
    return Verdict.TANGIBLE


def meeting_verdict(
    status: str,
    latest: int | None,
    outcomes: Iterable[Verdict],
    as_of: int,
    *,
    earliest: int | None = None,
) -> Verdict | MeetingVerdict:
    """A meeting's verdict: that of its best known outcome, where it can have one.

    `status` is proposed, scheduled, held, postponed or cancelled; `latest` and `earliest` its bounds as ordinals, None
    when not recorded. A meeting proposed or scheduled without a date is not due; nor, as of a day before its
    `earliest`, is one that has been held since.
    """
    if status in ("cancelled", "postponed"):
        return MeetingVerdict.NOT_HELD
    ahead = latest is None or latest >= as_of
    if status != "held" and ahead:
        return MeetingVerdict.NOT_DUE
    if status == "held" and earliest is not None and earliest > as_of:
        return MeetingVerdict.NOT_DUE
    return max(outcomes, key=_GOODNESS.__getitem__, default=MeetingVerdict.NOT_ASSESSABLE)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many outcomes are recorded, how many of them are tangible, and how many of these single-sided."""

    recorded: int
    tangible: int
    single_sided: int


def tally(outcomes: Iterable[Verdict]) -> Tally:
    """Count the verdicts of the known outcomes of a meeting, or of a body's whole series.

    Tangible counts tangible, measured and single-sided ones.
    """
    verdicts = tuple(outcomes)
    return Tally(
        recorded=len(verdicts),
        tangible=sum(verdict in _SHOWN for verdict in verdicts),
        single_sided=verdicts.count(Verdict.TANGIBLE_SINGLE_SIDED),
    )

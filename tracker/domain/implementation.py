"""How far a commitment has been carried out, derived from the assessments of each obligor (DOMAIN §3).

Nothing here is ever typed over: the latest assessment that counts speaks, also when it says less than the one before.
Only a record that has been agreed or pledged has an implementation: ask `stages.has_been_agreed` first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.dates import VagueDate
from tracker.errors import BadInput
from tracker.language import N_, Language


class Implementation(StrEnum):
    """How a commitment, or an obligor's part of it, stands; the value is its name in JSON, queries and arguments."""

    NOT_YET_ASSESSED = "not-yet-assessed"
    """Nobody has looked, or nothing that was found counts: not the same as not started."""
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    STALLED = "stalled"
    PARTLY_FULFILLED = "partly-fulfilled"
    FULFILLED = "fulfilled"
    NOT_FULFILLED = "not-fulfilled"
    REVERSED = "reversed"
    SUPERSEDED = "superseded"


_LABELS: dict[Implementation, str] = {
    Implementation.NOT_YET_ASSESSED: N_("not yet assessed"),
    Implementation.NOT_STARTED: N_("not started"),
    Implementation.IN_PROGRESS: N_("in progress"),
    Implementation.STALLED: N_("stalled"),
    Implementation.PARTLY_FULFILLED: N_("partly fulfilled"),
    Implementation.FULFILLED: N_("fulfilled"),
    Implementation.NOT_FULFILLED: N_("not fulfilled"),
    Implementation.REVERSED: N_("reversed"),
    Implementation.SUPERSEDED: N_("superseded"),
}
_CLAIMED = N_("{implementation}, claimed")
ENDINGS = frozenset(
    {
        Implementation.FULFILLED,
        Implementation.NOT_FULFILLED,
        Implementation.REVERSED,
        Implementation.SUPERSEDED,
    }
)
"""After these nothing is owed any more, unless a later assessment says otherwise."""

_DONE = frozenset({Implementation.FULFILLED, Implementation.PARTLY_FULFILLED})
# Where no part is done, the first of these that any obligor has stands for the whole: bad news before good, work under
# way before none, and "not started" only when that was found of every part still owed.
_PRECEDENCE = (
    Implementation.REVERSED,
    Implementation.NOT_FULFILLED,
    Implementation.STALLED,
    Implementation.IN_PROGRESS,
    Implementation.NOT_YET_ASSESSED,
    Implementation.NOT_STARTED,
    Implementation.SUPERSEDED,
)


@dataclass(frozen=True, slots=True)
class AssessmentFact:
    """What counts of one assessment. `obligor` is the actor's id; `order` grows with each entry.

    `has_source`: a dated source stands behind it. `independent`: one of its sources is not the obligor alone, or is
    joint text.
    """

    obligor: int
    implementation: Implementation
    date: VagueDate | None
    has_source: bool
    independent: bool
    order: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How something stands; `claimed` when it is done on the obligors' own word alone."""

    implementation: Implementation
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class ObligorStanding:
    """How one obligor's part stands, and the assessment that says so: None when none counts."""

    obligor: int
    standing: Standing
    assessment: AssessmentFact | None = None


def read_implementation(text: str) -> Implementation:
    """The status of that name, in any case, with spaces, hyphens or underscores. BadInput names them all."""
    name = "-".join(text.lower().replace("_", " ").replace("-", " ").split())
    try:
        return Implementation(name)
    except ValueError:
        known = ", ".join(Implementation)
        raise BadInput(
            N_("implementation {text!r} is not known; write one of {known}"), text=text, known=known
        ) from None


def is_verifiable(obligors: int, *, has_indicator: bool, has_due: bool) -> bool:
    """Whether a commitment can be graded as it is written: an obligor, and an indicator or a due date (rule 4)."""
    return obligors > 0 and (has_indicator or has_due)


def per_obligor(
    obligors: Sequence[int], assessments: Iterable[AssessmentFact], as_of: date
) -> tuple[ObligorStanding, ...]:
    """How each obligor stands as of a day, in the order given: by the latest of the assessments that count.

    The latest is that with the latest bound, then the last entered. One without a date, dated after the day (by its
    earliest bound), or above "not yet assessed" without a source does not count (rule 1); setting an obligor back to
    "not yet assessed" needs no source.
    """
    latest: dict[int, AssessmentFact] = {}
    for fact in sorted((fact for fact in assessments if _counts(fact, as_of)), key=_recency):
        latest[fact.obligor] = fact
    return tuple(_standing_of(obligor, latest.get(obligor)) for obligor in obligors)


def _counts(fact: AssessmentFact, as_of: date) -> bool:
    if fact.date is None or (fact.date.earliest is not None and fact.date.earliest > as_of):
        return False
    return fact.has_source or fact.implementation is Implementation.NOT_YET_ASSESSED


def _recency(fact: AssessmentFact) -> tuple[date, int]:
    latest = fact.date.latest if fact.date else None
    return latest or date.max, fact.order


def _standing_of(obligor: int, fact: AssessmentFact | None) -> ObligorStanding:
    if fact is None:
        return ObligorStanding(obligor, Standing(Implementation.NOT_YET_ASSESSED))
    claimed = fact.implementation is Implementation.FULFILLED and not fact.independent
    return ObligorStanding(obligor, Standing(fact.implementation, claimed), fact)


def overall(standings: Iterable[Standing], *, verifiable: bool = True) -> Standing:
    """How the whole commitment stands, from how each obligor does; the first line that matches:

    - not verifiable as written, or without obligors → not yet assessed (rule 4: it is not graded)
    - every obligor fulfilled → fulfilled, claimed when one of them is
    - any fulfilled or partly fulfilled → partly fulfilled (rule 3), claimed when nothing but claims says so
    - any reversed → reversed; any not fulfilled → not fulfilled; any stalled → stalled
    - any in progress → in progress; any not yet assessed → not yet assessed; any not started → not started
    - all superseded → superseded
    """
    parts = tuple(standings)
    found = {part.implementation for part in parts}
    if not parts or not verifiable:
        return Standing(Implementation.NOT_YET_ASSESSED)
    if found == {Implementation.FULFILLED}:
        return Standing(Implementation.FULFILLED, any(part.claimed for part in parts))
    done = [part.claimed for part in parts if part.implementation in _DONE]
    if done:
        return Standing(Implementation.PARTLY_FULFILLED, all(done))
    return Standing(next(status for status in _PRECEDENCE if status in found))


def ended_on(whole: Standing, parts: Iterable[ObligorStanding], as_of: date) -> tuple[date, date] | None:
    """The first and the last day on which a commitment may have come to its end: the bounds of the last assessment that
    says so, none later than the as-of day, by which it had.

    None while anything of it is owed, or may yet be done: what is partly fulfilled goes on.
    """
    if whole.implementation not in ENDINGS:
        return None
    told = [part.assessment for part in parts if part.standing.implementation is whole.implementation]
    dates = [one.date for one in told if one is not None and one.date is not None]
    if not dates:
        return None
    first, last = max(one.earliest or date.min for one in dates), max(one.latest or as_of for one in dates)
    return min(first, as_of), min(last, as_of)


def implementation_label(standing: Standing, language: Language) -> str:
    """The status as a person reads it; one on the obligors' own word reads "fulfilled, claimed"."""
    label = language.gettext(_LABELS[standing.implementation])
    return language.gettext(_CLAIMED).format(implementation=label) if standing.claimed else label

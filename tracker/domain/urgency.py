"""How urgent a flag is, as a sum of weights that anybody can read and a desk can set.

Each flag starts with the weight of its rule; what its rule measured adds further terms. The sum is held against two
limits: from the one on a person should act now, from the other soon. The weights given here keep to DOMAIN §6.

What is known only vaguely is measured from that bound which makes it more urgent, and what is not dated at all counts
as what comes within a month, or began of late: a vague date never ranks as none.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

Measured: TypeAlias = Mapping[str, Any]


class Urgency(StrEnum):
    """How soon a person should act; the most urgent first."""

    ACT = "act"
    SOON = "soon"
    WATCH = "watch"


RULE = "rule"
"""The name of the term that each flag starts with."""
LIMITS: Mapping[str, int] = {Urgency.ACT.value: 100, Urgency.SOON.value: 50}
"""From which sum on a flag is to be acted on now, and soon."""
RULE_WEIGHTS: Mapping[str, int] = {
    "body-lapsed": 20,
    "carried-over": 20,
    "commitment-claimed": 20,
    "commitment-deadline-moved": 50,
    "commitment-due": 50,
    "commitment-overdue": 50,
    "commitment-stale": 20,
    "commitment-unverifiable": 20,
    "evidence-conflict": 50,
    "figure-unanchored": 20,
    "meeting-date-vague": 20,
    "meeting-unconfirmed": 100,
    "meeting-unprepared": 50,
    "outcome-missing": 50,
    "outcome-not-tangible": 20,
    "outcome-unevidenced": 5,
    "proposal-renewed": 20,
    "proposal-unanswered": 20,
    "review-due": 50,
    "source-secondary": 50,
}
"""What a flag of each rule weighs before anything is said of it."""
TERM_WEIGHTS: Mapping[str, int] = {
    "week": 50,
    "month": 30,
    "fresh": 50,
    "recent": 30,
    "asked": 80,
    "announced": 30,
    "waiting": 30,
    "waiting-long": 50,
    "claims": 15,
    "used": 30,
    "again": 50,
    "removed": 50,
    "late": 50,
    "looked": -50,
    "binding": 10,
    "company": 5,
}
"""What each further term adds. `company` counts once for each other flag of the record, and twice at most."""
WEIGHTS: Mapping[str, int] = {**RULE_WEIGHTS, **TERM_WEIGHTS, **LIMITS}
"""Every number that a desk may set, by name."""
_MOST_COMPANY = 2


@dataclass(frozen=True, slots=True)
class Term:
    """One weight in the sum. `days` is the number it rests on, where it rests on one and that is known."""

    name: str
    weight: int
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """The terms of a flag's urgency, the rule's own first, and the limits that their sum was held against."""

    terms: tuple[Term, ...]
    act: int
    soon: int

    @property
    def total(self) -> int:
        """The sum of the weights."""
        return sum(term.weight for term in self.terms)

    @property
    def urgency(self) -> Urgency:
        """What the sum amounts to."""
        total = self.total
        if total >= self.act:
            return Urgency.ACT
        return Urgency.SOON if total >= self.soon else Urgency.WATCH


@dataclass(frozen=True, slots=True)
class _Test:
    """A term, and whether it applies to what a rule measured."""

    name: str
    applies: Callable[[Measured], bool]
    fact: str = ""


def _within(name: str, fact: str, days: int, *, unknown: bool = False) -> _Test:
    """No more than so many days; `unknown` is the answer where their number is not known."""

    def applies(measured: Measured) -> bool:
        found = measured.get(fact)
        return unknown if found is None else bool(found <= days)

    return _Test(name, applies, fact)


def _said(name: str, fact: str = "", days: str = "") -> _Test:
    """Whether a fact is there; `days` is the one that says how many."""

    def applies(measured: Measured) -> bool:
        return bool(measured.get(fact or name))

    return _Test(name, applies, days)


def _after(test: _Test, fact: str) -> _Test:
    """The test, where the other fact is there at all."""

    def applies(measured: Measured) -> bool:
        return bool(measured.get(fact)) and test.applies(measured)

    return _Test(test.name, applies, test.fact)


def _moved_again(measured: Measured) -> bool:
    return bool(measured["moves"] > 1)


_ANNOUNCED = "announced"
_BINDING = _said("binding")
_TESTS: Mapping[str, tuple[_Test, ...]] = {
    "body-lapsed": (
        _said(_ANNOUNCED),
        _after(_within("week", "ahead", 7), _ANNOUNCED),
        _after(_within("recent", "past", 180), "lapsed"),
    ),
    "carried-over": (_within("month", "ahead", 30, unknown=True), _within("week", "ahead", 7)),
    "commitment-claimed": (_within("recent", "past", 180), _BINDING),
    "commitment-deadline-moved": (_said("removed"), _Test("again", _moved_again), _BINDING),
    "commitment-due": (_within("week", "ahead", 7), _BINDING),
    "commitment-overdue": (_within("fresh", "past", 90), _BINDING),
    "commitment-stale": (_within("recent", "past", 180), _BINDING),
    "commitment-unverifiable": (_within("recent", "past", 180), _within("fresh", "past", 14), _BINDING),
    "evidence-conflict": (),
    "figure-unanchored": (_said("used"),),
    "meeting-date-vague": (_within("month", "ahead", 30, unknown=True),),
    "meeting-unconfirmed": (),
    "meeting-unprepared": (_within("week", "ahead", 7),),
    "outcome-missing": (_within("fresh", "past", 30), _said("looked")),
    "outcome-not-tangible": (_within("recent", "past", 180), _said("asked")),
    "outcome-unevidenced": (_said("claims"), _within("recent", "past", 180, unknown=True)),
    "proposal-renewed": (),
    "proposal-unanswered": (_said("waiting", "soon", "past"), _said("waiting-long", "act", "past")),
    "review-due": (_said("late"), _BINDING),
    "source-secondary": (),
}


def weigh(rule: str, measured: Measured, others: int, weights: Mapping[str, int] = WEIGHTS) -> Weighed:
    """How urgent a flag of `rule` is, by what the rule measured; `others` counts the further flags of its record.

    Raises KeyError for a rule whose weight nobody has set.
    """
    terms = tuple(_terms(rule, measured, others, weights))
    return Weighed(terms, weights[Urgency.ACT.value], weights[Urgency.SOON.value])


def _terms(rule: str, measured: Measured, others: int, weights: Mapping[str, int]) -> Iterator[Term]:
    yield Term(RULE, weights[rule], measured.get("threshold"))
    for test in _TESTS[rule]:
        if test.applies(measured):
            yield Term(test.name, weights[test.name], measured.get(test.fact))
    if others:
        yield Term("company", weights["company"] * min(others, _MOST_COMPANY), others)


def weighed_rules() -> frozenset[str]:
    """The rules whose urgency is known."""
    return frozenset(_TESTS)

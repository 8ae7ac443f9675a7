"""A query over flags: `flag:`, `urgency:` and `state:` ask the flag, all else the record it was raised on."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from tracker.domain.flags import FlagState, Urgency
from tracker.domain.query import And, Not, Or, Query, Term
from tracker.domain.schema import FOLLOWUP_STATES
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.rules import rule_files


class Raised(Protocol):
    """What such a query is asked of: a flag, or what stands beside flags in a list."""

    @property
    def id(self) -> str:
        """Names it among all others."""

    @property
    def rule(self) -> str:
        """The rule that raised it; empty for none."""

    @property
    def record(self) -> int:
        """The id of the record."""

    @property
    def urgency(self) -> Urgency | None:
        """How soon it needs a person."""

    @property
    def state(self) -> str:
        """What people made of it: a flag's state, or that of what was written."""


_Raised = TypeVar("_Raised", bound=Raised)


def narrowed(flags: Sequence[_Raised], query: Query, matching: Callable[[Query], set[int]]) -> list[_Raised]:
    """The flags that match, in their order. `matching` gives the ids of the records that match a part of the query.

    Raises BadInput for a rule, an urgency or a state that there is none of.
    """
    kept = _kept(flags, query, matching)
    return [flag for flag in flags if flag.id in kept]


def check_rule(name: str) -> None:
    """Refuse what is no rule's name (BadInput, naming them all)."""
    if name not in rule_files():
        raise BadInput(
            N_("flag {name!r} is not a rule; the rules are {known}"), name=name, known=", ".join(rule_files())
        )


def read_urgency(text: str) -> Urgency:
    """The urgency of that name. BadInput names them all."""
    try:
        return Urgency(text)
    except ValueError:
        raise BadInput(N_("urgency {text!r} is not one of {known}"), text=text, known=", ".join(Urgency)) from None


def asks_for_states(query: Query) -> bool:
    """Whether a query says itself which states are to be shown."""
    match query:
        case And(parts) | Or(parts):
            return any(asks_for_states(part) for part in parts)
        case Not(part):
            return asks_for_states(part)
        case Term("state", _, _):
            return True
        case _:
            return False


def read_state(text: str) -> str:
    """The state of that name, of a flag or of what was written. BadInput names them all."""
    known = tuple(dict.fromkeys((*FlagState, *FOLLOWUP_STATES)))
    if text not in known:
        raise BadInput(N_("state {text!r} is not one of {known}"), text=text, known=", ".join(known))
    return text


def _kept(flags: Sequence[Raised], query: Query, matching: Callable[[Query], set[int]]) -> set[str]:
    everything = {flag.id for flag in flags}
    match query:
        case And(parts):
            return everything.intersection(*(_kept(flags, part, matching) for part in parts))
        case Or(parts):
            return set().union(*(_kept(flags, part, matching) for part in parts))
        case Not(part):
            return everything - _kept(flags, part, matching)
        case Term("flag", _, rule):
            check_rule(rule)
            return {flag.id for flag in flags if flag.rule == rule}
        case Term("urgency", _, urgency):
            asked = read_urgency(urgency)
            return {flag.id for flag in flags if flag.urgency is asked}
        case Term("state", _, state):
            named = read_state(state)
            return {flag.id for flag in flags if flag.state == named}
        case _:
            records = matching(query)
            return {flag.id for flag in flags if flag.record in records}

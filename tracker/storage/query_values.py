"""The values of a query's terms, checked against what a field can hold."""

import difflib
from collections.abc import Sequence

from tracker.domain.kinds import Kind
from tracker.domain.query import Term
from tracker.domain.schema import Field, FieldType
from tracker.errors import BadInput, Line
from tracker.language import N_, did_you_mean


def compares(at: int, op: str, place: int) -> bool:
    """Whether a place in an order stands to another as the operator says."""
    return {":": at == place, "<": at < place, "<=": at <= place, ">": at > place, ">=": at >= place}[op]


def check_choice(term: Term, fields: Sequence[tuple[Kind, Field]]) -> None:
    """Refuse a value that no kind's choice of this name can have, naming the near ones."""
    choices = [one for _, one in fields if one.type is FieldType.CHOICE]
    if not term.value or len(choices) != len(fields) or any(one.open_choices for one in choices):
        return
    known = list(dict.fromkeys(choice for one in choices for choice in one.choices))
    asked = "-".join(term.value.lower().replace("_", " ").replace("-", " ").split())
    if asked in [choice.lower() for choice in known]:
        return
    near = difflib.get_close_matches(asked, known, n=2, cutoff=0.6)
    hint = did_you_mean(near) if near else Line(N_("it is one of {known}"), known=", ".join(known))
    raise BadInput(N_("field {key!r} cannot be {value!r}; {hint}"), key=term.field, value=term.value, hint=hint)


def read_number(term: Term) -> float:
    """The number asked for. BadInput when it is none."""
    try:
        return float(term.value)
    except ValueError:
        raise BadInput(N_("field {key!r} is a number; {value!r} is none"), key=term.field, value=term.value) from None


def read_yes(term: Term) -> int:
    """1 for yes and 0 for no, in English or Spanish. BadInput for anything else."""
    answers = {"yes": 1, "no": 0, "true": 1, "false": 0, "sí": 1, "si": 1}
    try:
        return answers[term.value.lower()]
    except KeyError:
        raise BadInput(N_("field {key!r} takes yes or no, not {value!r}"), key=term.field, value=term.value) from None

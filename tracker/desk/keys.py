"""Which keys a person may write for a kind of record, and in which way."""

import difflib
import functools
from collections.abc import Mapping

from tracker.desk.agreement import MOVE_KEYS
from tracker.desk.assignments import Assignment, Mode
from tracker.domain.kinds import Kind, plural
from tracker.domain.schema import DERIVED_KEYS, FieldType, field_of, fields_of, keys_of, main_date_field
from tracker.errors import BadInput, Line
from tracker.language import N_, did_you_mean

LISTS = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS)
"""Fields to which entries are added and from which they are taken away."""
READ_ONLY = frozenset({"ref", "uid", "kind", "created", "changed", "earliest", "latest"})


def check_keys(kind: Kind, written: Mapping[str, Assignment]) -> None:
    """Refuse a key that the kind does not have or that is computed, naming the near ones."""
    known = _known_keys(kind)
    for key in written:
        if key in READ_ONLY or key in DERIVED_KEYS.get(kind, ()):
            raise BadInput(N_("field {key!r} is read-only{instead}"), key=key, instead=Line(_INSTEAD.get(key, "")))
        if key not in known:
            near = difflib.get_close_matches(key, sorted(known - READ_ONLY), n=3, cutoff=0.7)
            hint = did_you_mean(near) if near else Line(N_("its fields are {known}"), known=", ".join(sorted(known)))
            raise BadInput(N_("field {key!r} is not known for {kinds}; {hint}"), key=key, kinds=plural(kind), hint=hint)
        _check_mode(kind, written[key])


def _check_mode(kind: Kind, assignment: Assignment) -> None:
    """Only lists grow and shrink, and of a commitment's stages none is ever taken away."""
    if assignment.mode is Mode.SET:
        return
    field = field_of(kind, assignment.key)
    type_ = FieldType.WORDS if assignment.key == "tags" else field.type if field else None
    allowed = {Mode.SET, Mode.ADD, Mode.REMOVE} if type_ in LISTS else {Mode.SET}
    if type_ is FieldType.STAGES:
        allowed = {Mode.SET, Mode.ADD}
    if assignment.mode not in allowed:
        raise BadInput(
            N_("field {key!r} cannot be changed with {mode}; write it with ="),
            key=assignment.key,
            mode=assignment.mode.value,
        )


_INSTEAD = {
    "implementation": N_("; add an assessment instead"),
    "verdict": N_("; it is computed from the outcome's fields and sources"),
    "agenda": N_("; add an agenda-item with meeting=… instead"),
    "outcomes": N_("; add an outcome with meeting=… instead"),
}


@functools.cache
def _known_keys(kind: Kind) -> frozenset[str]:
    return writable_keys(kind).union(keys_of(kind))


@functools.cache
def writable_keys(kind: Kind) -> frozenset[str]:
    """The keys that can be written for a kind."""
    keys = {"title", "marking", "tags", *(field.key for field in fields_of(kind))}
    keys |= {f"{field.key}_text" for field in fields_of(kind) if field.type is FieldType.DATE}
    if main_date_field(kind):
        keys |= {"date", "date_text"}
    return frozenset(keys | set(MOVE_KEYS) if kind is Kind.COMMITMENT else keys)

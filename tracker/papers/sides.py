"""Whose side an actor stands on, as far as one may know below the ceiling."""

from tracker.desk.desk import Desk


def side_of(actor: int, desk: Desk) -> str:
    """`ours`, `theirs`, or `other` where an actor leads to no state."""
    state, our_side = state_of(actor, desk), desk.settings.our_side
    if state is None or our_side is None:
        return "other"
    return "ours" if state in (our_side, state_of(our_side, desk)) else "theirs"


def states_of(actor: int, desk: Desk) -> frozenset[int]:
    """The states that an actor leads to; a body those of its members."""
    state = state_of(actor, desk)
    if state is not None:
        return frozenset({state})
    body = next(iter(desk.records([actor])), None)
    members = body.pointers("members") if body else ()
    return frozenset(found for one in members if (found := state_of(one.id, desk)) is not None)


def state_of(actor: int, desk: Desk) -> int | None:
    """The state that an actor leads to through its parents; none where the way leads to what is hidden or no more."""
    next_: int | None = actor
    while next_ is not None:
        record = next(iter(desk.records([next_])), None)
        if record is None:
            return None
        if record.text("type") == "state":
            return next_
        parent = record.pointer_to("parent")
        next_ = parent.id if parent else None
    return None

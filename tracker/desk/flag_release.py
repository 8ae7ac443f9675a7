"""Which flags may give their reason in a file that leaves the desk: a reason can name and count other records."""

from collections.abc import Iterable

from tracker.desk.desk import Desk
from tracker.domain.flags import Flag
from tracker.domain.kinds import Kind
from tracker.storage.affected import read_for
from tracker.storage.relations import ids_marked, markings_used

# What the rules count of a record, by the reference that leads to it, beside what they read for it.
_COUNTED = (
    (Kind.MEETING, "body"),
    (Kind.OUTCOME, "meeting"),
    (Kind.AGENDA_ITEM, "meeting"),
    (Kind.CITATION, "of"),
    (Kind.ASSESSMENT, "commitment"),
)


def with_reason_to_release(desk: Desk, flags: Iterable[Flag], marking: str | None) -> frozenset[str]:
    """Ids of those flags whose reason rests on nothing above `marking`, the marking that the file bears.

    A reason stays in where anything above is named in it, or counted for its record or for the body of its meeting.
    What the desk itself hides no rule has read. What a person wrote of a flag may speak of anything.
    """
    above = _above(desk, marking) - desk.hidden
    # A citation is called by its quote or its source, which may lie below.
    names = [one.title for one in desk.pointers(sorted(above)) if one.ref.kind is not Kind.CITATION]
    return frozenset(
        flag.id
        for flag in flags
        if not (flag.back and above)
        and not any(name in flag.why for name in names)
        and not _counted(desk, flag.record) & above
    )


def _above(desk: Desk, marking: str | None) -> frozenset[int]:
    """Of an unmarked file, everything that is marked lies above."""
    if marking is None:
        return ids_marked(desk.workspace, markings_used(desk.workspace))
    if marking not in desk.settings.ladder.names:
        return frozenset()  # a level that the ladder lacks lies above all of its own
    return desk.below(marking).hidden


def _counted(desk: Desk, id_: int) -> frozenset[int]:
    counted = [one.id for kind, key in _COUNTED for one in desk.related(kind, key, id_)]
    return frozenset(counted).union(read_for(desk.workspace, [id_], desk.as_of, desk.hidden))

"""What may leave the desk: the marking a file bears, and what must be confirmed before it goes (DOMAIN §7)."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind, Ref
from tracker.domain.record import Involvement, Pointer, Record, Value
from tracker.domain.stages import StageMove
from tracker.errors import BadInput, Line
from tracker.language import N_
from tracker.storage.relations import markings_of

_NAMED = 5
_UNMARKED_ONE = N_(
    "1 unmarked record would go out in a file marked {marking}: {refs}; mark it, or confirm with --allow-unmarked"
)
_UNMARKED_MANY = N_(
    "{count} unmarked records would go out in a file marked {marking}: {refs}; "
    "mark them, or confirm with --allow-unmarked"
)


class UnmarkedRecords(BadInput):
    """Unmarked records would go out marked, and nobody has confirmed it; `refs` and `marking` are in its line."""


def marking_of_release(
    desk: Desk, records: Sequence[Record], ceiling: str | None, *, allow_unmarked: bool, named: Iterable[str] = ()
) -> str | None:
    """The marking that a file made of these records bears: the highest it holds; None when nothing in it is marked.

    `named` are the markings of what the file names besides, as `markings_named` has them.
    Unmarked records in a marked file, or in one with a ceiling, need a confirmation: BadInput names them without it.
    Actors are what other records are about, so that an unmarked one asks for none.
    """
    marking = desk.settings.ladder.highest([*(record.marking for record in records), *named])
    unmarked = [record.ref for record in records if record.marking is None and record.kind is not Kind.ACTOR]
    check_unmarked(unmarked, marking, ceiling, allow_unmarked=allow_unmarked)
    return marking


def markings_named(desk: Desk, records: Iterable[Record], keys: Collection[str] | None = None) -> frozenset[str]:
    """The markings of what the fields of these records name, all their fields or those of these keys: a body's name
    leaves with its meeting. What is hidden is left out, as no file names it.
    """
    values = (one for record in records for key, one in record.values.items() if keys is None or key in keys)
    named = {id_ for value in values for id_ in _named(value)}
    return frozenset(markings_of(desk.workspace, named - desk.hidden))


def _named(value: Value) -> Iterator[int]:
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Pointer):
            yield item.id
        elif isinstance(item, Involvement):
            yield item.actor.id
        elif isinstance(item, StageMove) and item.source is not None:
            yield item.source


def check_unmarked(unmarked: Sequence[Ref], marking: str | None, ceiling: str | None, *, allow_unmarked: bool) -> None:
    """Refuse unmarked records in a file that bears a marking or has a ceiling, unless somebody confirmed them."""
    if unmarked and not allow_unmarked and (marking is not None or ceiling is not None):
        named = ", ".join(map(str, unmarked[:_NAMED]))
        more = len(unmarked) - _NAMED
        refs = Line(N_("{refs} and {count} more"), refs=named, count=more) if more > 0 else named
        raise UnmarkedRecords(
            _UNMARKED_ONE if len(unmarked) == 1 else _UNMARKED_MANY,
            count=len(unmarked),
            marking=marking or ceiling,
            refs=refs,
        )

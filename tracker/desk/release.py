"""What may leave the desk: the marking a file bears, and what must be confirmed before it goes (DOMAIN §7)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind, Ref
from tracker.domain.record import Involvement, Pointer, Record, Value
from tracker.domain.stages import StageMove
from tracker.errors import BadInput, Line
from tracker.language import N_
from tracker.storage.relations import markings_of

NAMED = 5
"""So many records are named in a line, and the others counted."""
_UNMARKED_ONE = N_(
    "1 unmarked record would go out in a file marked {marking}: {refs}; mark it, or confirm with --allow-unmarked"
)
_UNMARKED_MANY = N_(
    "{count} unmarked records would go out in a file marked {marking}: {refs}; "
    "mark them, or confirm with --allow-unmarked"
)


class UnmarkedRecords(BadInput):
    """Unmarked records would go out, and nobody has confirmed it; `refs` and `marking` are in its line, and `records`
    are all of them.
    """

    def __init__(self, message: str, /, records: Iterable[Ref], **values: object) -> None:
        super().__init__(message, **values)
        self.records = tuple(records)


def marking_of_release(
    desk: Desk,
    records: Sequence[Record],
    ceiling: str | None,
    *,
    allow_unmarked: bool,
    named: Iterable[str] = (),
    computes: Callable[[Desk], object] | None = None,
) -> str | None:
    """The marking that a file made of these records bears: the highest it holds; None when nothing in it is marked.

    `named` are the markings of what the file names besides, as `markings_named` has them; `computes` gives what it
    tells that is computed, for `marking_covering`.
    Unmarked records in a marked file, or in one with a ceiling, need a confirmation: BadInput names them without it.
    Actors are what other records are about, so that an unmarked one asks for none.
    """
    borne = desk.settings.ladder.highest([*(record.marking for record in records), *named])
    marking = marking_covering(desk, borne, computes) if computes else borne
    unmarked = [record for record in records if record.marking is None and record.kind is not Kind.ACTOR]
    check_unmarked(
        [record.ref for record in unmarked],
        marking,
        ceiling,
        allow_unmarked=allow_unmarked,
        titles=[record.title for record in unmarked[:NAMED]],
    )
    return marking


def desk_at(desk: Desk, marking: str | None) -> Desk:
    """The desk of which nothing counts that a file of this marking may not tell; of an unmarked one, nothing marked."""
    if marking is None:
        below = desk.without_marked()
    elif marking in desk.settings.ladder.names:
        below = desk.below(marking)
    else:
        return desk  # a level that the ladder lacks lies above all of its own
    return replace(below, hidden=below.hidden | desk.hidden)


def marking_covering(desk: Desk, marking: str | None, made: Callable[[Desk], object]) -> str | None:
    """The least restricted level from `marking` on at which `made` gives what it gives for the whole desk.

    What is computed (a verdict, how a commitment stands, which outcomes a meeting has) may rest on records that bear
    more than those shown, and then tells of them.
    """
    names = desk.settings.ladder.names
    above = names[names.index(marking) + 1 :] if marking in names else names if marking is None else ()
    whole: object = None
    for level in (marking, *above):
        lowered = desk_at(desk, level)
        if lowered.hidden <= desk.hidden:
            return level
        whole = made(desk) if whole is None else whole
        if made(lowered) == whole:
            return level
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


def check_unmarked(
    unmarked: Sequence[Ref],
    marking: str | None,
    ceiling: str | None,
    *,
    allow_unmarked: bool,
    titles: Sequence[str] = (),
) -> None:
    """Refuse unmarked records in a file that bears a marking or has a ceiling, unless somebody confirmed them. The line
    names the first of them, with their `titles` as far as there are any.
    """
    if unmarked and not allow_unmarked and (marking is not None or ceiling is not None):
        named = [f"{ref} “{title}”" for ref, title in zip(unmarked, titles, strict=False)]
        raise UnmarkedRecords(
            _UNMARKED_ONE if len(unmarked) == 1 else _UNMARKED_MANY,
            unmarked,
            count=len(unmarked),
            marking=marking or ceiling,
            refs=_named_refs([*named, *unmarked[len(named) :]]),
        )


def _named_refs(refs: Sequence[Ref | str]) -> Line | str:
    """The first few of them, and how many more there are."""
    named = ", ".join(map(str, refs[:NAMED]))
    more = len(refs) - NAMED
    return Line(N_("{refs} and {count} more"), refs=named, count=more) if more > 0 else named

"""What may leave the desk: the marking a file bears, and what must be confirmed before it goes (DOMAIN §7)."""

from collections.abc import Sequence

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.errors import BadInput

_NAMED = 5


def marking_of_release(
    desk: Desk, records: Sequence[Record], ceiling: str | None, *, allow_unmarked: bool
) -> str | None:
    """The marking that a file made of these records bears: the highest it holds; None when nothing in it is marked.

    Unmarked records in a marked file, or in one with a ceiling, need a confirmation: BadInput names them without it.
    Actors are what other records are about, so that an unmarked one asks for none.
    """
    marking = desk.settings.ladder.highest(record.marking for record in records)
    unmarked = [record for record in records if record.marking is None and record.kind is not Kind.ACTOR]
    if unmarked and not allow_unmarked and (marking is not None or ceiling is not None):
        named = ", ".join(str(record.ref) for record in unmarked[:_NAMED])
        more = f" and {len(unmarked) - _NAMED} more" if len(unmarked) > _NAMED else ""
        count = "1 unmarked record" if len(unmarked) == 1 else f"{len(unmarked)} unmarked records"
        raise BadInput(
            f"{count} would go out in a file marked {marking or ceiling}: {named}{more}; "
            f"mark {'it' if len(unmarked) == 1 else 'them'}, or confirm with --allow-unmarked"
        )
    return marking

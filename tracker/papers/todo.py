"""What is to be done, as papers tell it: flags that the record raises, and what people wrote down."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.flags import Flag
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.papers.undertakings import Undertaking

_ENDED = ("done", "dropped")


@dataclass(frozen=True, slots=True)
class ToDo:
    """The open flags and the written follow-ups on some records; `undertakings` are the commitments among these."""

    flags: tuple[Flag, ...]
    followups: tuple[Record, ...]
    undertakings: tuple[Undertaking, ...]


def todo_of(
    desk: Desk,
    subjects: Iterable[Record],
    undertakings: Iterable[Undertaking],
    raised: Iterable[Flag],
    *,
    ended: bool = False,
) -> ToDo:
    """What is to be done about these records, of the flags `raised`; with `ended` also what people did or dropped."""
    records = {record.id: record for record in subjects}
    flags = tuple(flag for flag in raised if flag.record in records and flag.state == "open")
    written = desk.records(desk.list_ids((Kind.FOLLOWUP,)))
    found = [one for one in written if (about := one.pointer_to("about")) and about.id in records]
    return ToDo(flags, tuple(one for one in found if ended or one.text("state") not in _ENDED), tuple(undertakings))

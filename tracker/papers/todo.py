"""What is to be done, as papers tell it: flags that the record raises, and what people wrote down."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.desk.flags import flags_of
from tracker.domain.flags import Flag
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.papers.undertakings import Undertaking

_ENDED = ("done", "dropped")
_FEW = 400
"""Of more records than this, working out the flags of the whole desk takes less time."""


@dataclass(frozen=True, slots=True)
class ToDo:
    """The open flags and the written follow-ups on some records; `undertakings` are the commitments among these."""

    flags: tuple[Flag, ...]
    followups: tuple[Record, ...]
    undertakings: tuple[Undertaking, ...]


NOTHING_TO_DO = ToDo((), (), ())


def todo_of(
    desk: Desk, subjects: Iterable[Record], undertakings: Iterable[Undertaking], *, ended: bool = False
) -> ToDo:
    """What is to be done about these records, of flags what nobody set aside; with `ended` also what people ended."""
    ids = list(dict.fromkeys(record.id for record in subjects))
    flags = tuple(flag for flag in flags_on(desk, ids) if not flag.is_set_aside)
    found = [one for one in _written(desk, ids) if ended or one.text("state") not in _ENDED]
    return ToDo(flags, tuple(found), tuple(undertakings))


def _written(desk: Desk, about: Collection[int]) -> list[Record]:
    """What people wrote down about these records, by its day."""
    if len(about) > _FEW:
        asked = set(about)
        written = desk.records(desk.list_ids((Kind.FOLLOWUP,)))
        return [one for one in written if (subject := one.pointer_to("about")) and subject.id in asked]
    ids = [one.id for id_ in about for one in desk.related(Kind.FOLLOWUP, "about", id_)]
    return desk.records(desk.ids_among(ids, (Kind.FOLLOWUP,)))


def flags_on(desk: Desk, records: Collection[int], only: str | None = None) -> list[Flag]:
    """The flags of the day on the records with these ids, in their order; of one rule when `only` names it."""
    shown = set(records) - desk.hidden
    among = shown if len(shown) <= _FEW else None
    raised = flags_of(desk.workspace, desk.as_of, desk.settings, desk.language, only, desk.hidden, among)
    return [flag for flag in raised if flag.record in shown]

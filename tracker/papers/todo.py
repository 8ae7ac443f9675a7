"""What is to be done, as papers tell it: flags that the record raises, and what people wrote down."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tracker.desk.desk import Desk
from tracker.desk.flags import flags_of
from tracker.domain.flags import Flag
from tracker.domain.kinds import Kind
from tracker.domain.record import Record

_ENDED = ("done", "dropped")
TOLD_BELOW = frozenset(
    {
        "meeting-date-vague",
        "meeting-unconfirmed",
        "commitment-deadline-moved",
        "evidence-conflict",
        "proposal-renewed",
        "figure-unanchored",
    }
)
"""Rules for which what is recorded is enough: every other rests on what is not, and that may lie above a ceiling."""
_FEW = 400
"""Of more records than this, working out the flags of the whole desk takes less time."""


@dataclass(frozen=True, slots=True)
class ToDo:
    """The open flags and the written follow-ups on some records; `subjects` are these records, by id."""

    flags: tuple[Flag, ...]
    followups: tuple[Record, ...]
    subjects: Mapping[int, Record]


NOTHING_TO_DO = ToDo((), (), MappingProxyType({}))


def todo_of(desk: Desk, subjects: Iterable[Record], *, ended: bool = False) -> ToDo:
    """What is to be done about these records, of flags what nobody set aside; with `ended` also what people ended.

    Below a ceiling no flag is told that rests on something not being recorded, whether or not it is recorded above.
    """
    by_id = {record.id: record for record in subjects}
    ids = list(by_id)
    open_ = [flag for flag in flags_on(desk, ids) if not flag.is_set_aside]
    flags = tuple(flag for flag in open_ if not desk.is_below or flag.rule in TOLD_BELOW)
    found = [one for one in _written(desk, ids) if ended or one.text("state") not in _ENDED]
    return ToDo(flags, tuple(found), by_id)


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

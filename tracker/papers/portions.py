"""Markings in a paper: the banner of the whole, and the marks of its portions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.domain.kinds import Kind
from tracker.domain.markings import Ladder
from tracker.domain.record import Pointer, Record
from tracker.papers.content import Banner


@dataclass(frozen=True, slots=True)
class Portions:
    """The marks of a paper's portions; there are none where all of it bears one marking, which the banner says."""

    ladder: Ladder
    mixed: bool
    whole: Banner | None
    """The marking of the whole paper."""
    borne: Mapping[int, str | None]
    """The marking of each record that the paper is made of, by its id."""

    def mark(self, records: Iterable[Record], named: Iterable[Pointer] = ()) -> Banner | None:
        """The mark of a portion made of these records, in which these others are named: the highest of theirs.

        Those that are named have to be among the records that the paper is made of.
        """
        if not self.mixed:
            return None
        markings = (*(record.marking for record in records), *(self.borne[one.id] for one in named))
        return banner(self.ladder, self.ladder.highest(markings))


def portions_of(ladder: Ladder, records: Sequence[Record], marking: str | None, named: Iterable[str] = ()) -> Portions:
    """How a paper that is made of these records, and bears `marking`, marks its portions; of some of them it has words
    that bear more, as `named`.
    """
    markings = {record.marking for record in records if record.marking is not None or record.kind is not Kind.ACTOR}
    markings |= set(named)
    borne = {record.id: record.marking for record in records}
    return Portions(ladder, len(markings) > 1, banner(ladder, marking), borne)


def banner(ladder: Ladder, name: str | None) -> Banner | None:
    """A marking as it is shown; None for what is unmarked."""
    if name is None:
        return None
    level = ladder.borne(name)
    return Banner(level.name, level.foreground, level.background)

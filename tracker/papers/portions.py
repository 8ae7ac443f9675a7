"""Markings in a paper: the banner of the whole, and the marks of its portions."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.domain.kinds import Kind
from tracker.domain.markings import Ladder
from tracker.domain.record import Record
from tracker.papers.content import Banner


@dataclass(frozen=True, slots=True)
class Portions:
    """The marks of a paper's portions; there are none where all of it bears one marking, which the banner says."""

    ladder: Ladder
    mixed: bool
    whole: Banner | None
    """The marking of the whole paper."""

    def mark(self, records: Iterable[Record]) -> Banner | None:
        """The mark of a portion made of these records: the highest of theirs."""
        if not self.mixed:
            return None
        return banner(self.ladder, self.ladder.highest(record.marking for record in records))


def portions_of(ladder: Ladder, records: Iterable[Record], marking: str | None) -> Portions:
    """How a paper that is made of these records, and bears `marking`, marks its portions."""
    markings = {record.marking for record in records if record.marking is not None or record.kind is not Kind.ACTOR}
    return Portions(ladder, len(markings) > 1, banner(ladder, marking))


def banner(ladder: Ladder, name: str | None) -> Banner | None:
    """A marking as it is shown; None for what is unmarked."""
    if name is None:
        return None
    level = ladder.borne(name)
    return Banner(level.name, level.foreground, level.background)

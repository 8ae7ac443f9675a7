"""How a paper tells of flags: which give their reason, and the mark that each row bears."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.desk.flag_release import resting_on, with_reason_to_release
from tracker.domain.flags import Flag
from tracker.domain.record import Record
from tracker.papers.citing import Citing
from tracker.papers.content import Banner
from tracker.papers.portions import Portions, banner


@dataclass(frozen=True, slots=True)
class FlagPortions:
    """`reasons` are the ids of the flags that give theirs; `levels` has what each rests on, where it is not all."""

    portions: Portions
    reasons: Collection[str]
    levels: Mapping[str, str]

    def mark(self, flag: Flag, named: Sequence[Record] = ()) -> Banner | None:
        """The mark of a row that tells of a flag, and of these records.

        It is the same in a paper below a lower ceiling. A reason can speak of anything that the paper may hold: where
        it is not known to rest on less, and of what bears no marking, the row bears the mark of the whole.
        """
        if not self.portions.mixed:
            return None
        level, own = self.levels.get(flag.id), self.portions.borne.get(flag.record)
        if level is None or own is None:
            return self.portions.whole
        ladder = self.portions.ladder
        return banner(ladder, ladder.highest((level, own, *(one.marking for one in named))))


def flag_portions(desk: Desk, flags: Sequence[Flag], citing: Citing) -> FlagPortions:
    """How a paper of that marking tells of these flags. `desk` is the desk below the ceiling."""
    portions = citing.portions
    whole = portions.whole.text if portions.whole else None
    levels = resting_on(desk, flags, whole) if portions.mixed and whole and flags else {}
    return FlagPortions(portions, with_reason_to_release(desk, flags, whole) if flags else (), levels)

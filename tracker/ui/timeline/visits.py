"""Where a person has been on the timeline: back and forward through the periods that were looked at."""

from dataclasses import dataclass

MOST_KEPT = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """A period: its first day (an ordinal) and the pixels a day."""

    start: float
    per_day: float

    def resembles(self, other: "Visit", width: float) -> bool:
        """Whether a person would take it for the same: nearly as large, and moved by less than a tenth of the view."""
        grown = self.per_day / other.per_day
        return 0.9 < grown < 1.1 and abs(self.start - other.start) * other.per_day < width / 10


class Visits:
    """A line of periods and a place in it; going on from the middle of it forgets what lay ahead."""

    def __init__(self) -> None:
        self._line: list[Visit] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a period before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a period after this one."""
        return self._at + 1 < len(self._line)

    def note(self, visit: Visit, width: float) -> None:
        """The view has come to rest here."""
        if self._at >= 0 and visit.resembles(self._line[self._at], width):
            self._line[self._at] = visit
            return
        self._line = [*self._line[: self._at + 1], visit][-MOST_KEPT:]
        self._at = len(self._line) - 1

    def back(self) -> Visit:
        """The period before; the first one again at the beginning."""
        self._at = max(0, self._at - 1)
        return self._line[self._at]

    def forward(self) -> Visit:
        """The period after; the last one again at the end."""
        self._at = min(len(self._line) - 1, self._at + 1)
        return self._line[self._at]

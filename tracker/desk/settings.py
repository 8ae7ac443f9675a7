"""What belongs to the desk and travels in its file: our side, author, ladder, thresholds, working days, weights."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tracker.desk.views import SavedView, kept_view
from tracker.domain.markings import TLP, Ladder, make_ladder
from tracker.domain.pace import THRESHOLDS as THRESHOLDS
from tracker.domain.pace import Pace
from tracker.domain.urgency import WEIGHTS
from tracker.domain.working_days import DEFAULT_WORKED, working_days


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """The settings of one workspace."""

    title: str = ""
    subtitle: str = ""
    our_side: int | None = None
    """The id of the actor whose desk it is."""
    author: str = ""
    ladder: Ladder = TLP
    marking: str | None = None
    """What the desk as a whole is marked with, for its window."""
    as_of: date | None = None
    """The day as of which a desk stands that is kept as an example; None for one that is lived in."""
    categories: tuple[str, ...] = ()
    """Categories of commitments beside the built-in ones."""
    views: tuple[SavedView, ...] = ()
    """What the desk looks at often, in the order of the navigation."""
    thresholds: Mapping[str, int] = field(default_factory=lambda: dict(THRESHOLDS))
    counts_working_days: bool = False
    """Whether thresholds count the days that are worked alone."""
    worked: tuple[str, ...] = DEFAULT_WORKED
    """The weekdays that are worked, by the names in `WEEKDAYS`."""
    holidays: tuple[str, ...] = ()
    """Days or ranges of days that are not worked, as EDTF."""
    weights: Mapping[str, int] = field(default_factory=lambda: dict(WEIGHTS))
    """What the urgency of flags is summed from, by the names in `WEIGHTS`."""

    @property
    def pace(self) -> Pace:
        """By what the rules count days."""
        calendar = working_days(self.worked, self.holidays) if self.counts_working_days else None
        return Pace(self.thresholds, calendar)


def read_settings(kept: Mapping[str, Any]) -> DeskSettings:
    """The settings kept in a workspace, defaults where it keeps none."""
    ladder = kept.get("ladder")
    return DeskSettings(
        title=kept.get("title", ""),
        subtitle=kept.get("subtitle", ""),
        our_side=kept.get("our_side"),
        author=kept.get("author", ""),
        ladder=make_ladder(ladder) if ladder else TLP,
        marking=kept.get("marking"),
        as_of=date.fromisoformat(kept["as_of"]) if kept.get("as_of") else None,
        categories=tuple(kept.get("categories", ())),
        views=tuple(kept_view(one) for one in kept.get("views", ())),
        thresholds={**THRESHOLDS, **kept.get("thresholds", {})},
        counts_working_days=kept.get("counts_working_days", False),
        worked=tuple(kept.get("worked", DEFAULT_WORKED)),
        holidays=tuple(kept.get("holidays", ())),
        weights={**WEIGHTS, **kept.get("weights", {})},
    )

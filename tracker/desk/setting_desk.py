"""The desk's own settings, written: each write is one step, so that it is in the history and can be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.desk.changes import Changes
from tracker.desk.reading import ReadingDesk
from tracker.desk.setting_values import (
    kept_ladder,
    own_thresholds,
    own_weights,
    read_days,
    read_holidays,
    read_ladder,
    read_text,
    read_weight,
    read_worked,
)
from tracker.domain.markings import Ladder
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.relations import marking_counts


@dataclass(slots=True)
class SettingDesk(ReadingDesk):
    """One workspace whose settings can be changed. The side it takes and its saved views are the desk's to write."""

    def set_text(self, name: str, text: str) -> Changes:
        """Keep a setting that is one line: `title`, `subtitle` or `author`. Raises BadInput as `read_text`."""
        return self._set(f"set {name}", name, read_text(name, text))

    def set_marking(self, marking: str | None) -> Changes:
        """Mark the desk as a whole, for its window. Raises BadInput when its ladder has no such level."""
        with self.workspace.step("set marking"):
            self.workspace.set_setting("marking", self.settings.ladder.read(marking) if marking else None)
        return Changes("set marking", (), settings=("marking",))

    def set_ladder(self, rows: Sequence[Sequence[str]]) -> Changes:
        """Keep another ladder of markings, as (name, text colour, ground colour), the least restricted first.

        Raises BadInput as `read_ladder`: no level may go that a record, or the desk itself, bears.
        """
        with self.workspace.step("set ladder"):
            self.workspace.set_setting("ladder", kept_ladder(self._read_ladder(rows)))
        return Changes("set ladder", (), settings=("ladder",))

    def set_threshold(self, name: str, days: str) -> Changes:
        """Keep a threshold of the rules, typed in days. Raises BadInput as `read_days`."""
        read = read_days(name, days)
        with self.workspace.step("set threshold"):
            kept: Mapping[str, int] = {**self.settings.thresholds, name: read}
            self.workspace.set_setting("thresholds", own_thresholds(kept))
        return Changes("set threshold", (), settings=("thresholds",))

    def set_counting(self, working: bool) -> Changes:
        """Count the days that are worked alone in the rules' thresholds, or every day."""
        return self._set("set working days", "counts_working_days", working)

    def set_worked(self, names: Sequence[str]) -> Changes:
        """Keep which weekdays are worked, by the names in `WEEKDAYS`. Raises BadInput as `read_worked`."""
        return self._set("set working days", "worked", read_worked(names))

    def set_holidays(self, lines: Sequence[str]) -> Changes:
        """Keep the holidays, typed a line each. Raises BadInput as `read_holidays`."""
        return self._set("set holidays", "holidays", read_holidays(lines, self.as_of))

    def set_weight(self, name: str, text: str) -> Changes:
        """Keep a weight of the urgency of flags, as typed. Raises BadInput as `read_weight`."""
        weights = self.settings.weights
        kept = own_weights({**weights, name: read_weight(name, text, weights)})
        return self._set("set weight", "weights", kept)

    def reset_weights(self) -> Changes:
        """Go back to the weights that a desk begins with."""
        return self._set("set weight", "weights", {})

    def _read_ladder(self, rows: Sequence[Sequence[str]]) -> Ladder:
        ladder = read_ladder(rows, marking_counts(self.workspace))
        own = self.settings.marking
        if own is not None and own not in ladder.names:
            raise BadInput(
                N_("the ladder would lose {own}, which the desk itself bears; mark the desk otherwise first"), own=own
            )
        return ladder

    def _set(self, label: str, name: str, value: Any) -> Changes:
        with self.workspace.step(label):
            self.workspace.set_setting(name, value)
        return Changes(label, (), settings=(name,))

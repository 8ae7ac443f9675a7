"""What the timeline writes beside a record: its title where it stands, and in a few words how it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from tracker.desk.desk import Desk
from tracker.desk.timeline import timeline_titles
from tracker.domain.choice_words import kind_word
from tracker.domain.dates import at_time, in_words, parse_edtf
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.domain.stages import ShownStage, stage_label
from tracker.domain.tangibility import Tally
from tracker.language import N_
from tracker.storage.timeline_columns import STAGES, TimelineColumns
from tracker.storage.timeline_titles import TimelineTitle
from tracker.ui.presenting.words import short_day
from tracker.ui.timeline.kinds import NONE, STANDINGS, ItemKind, ItemState, standing_code
from tracker.ui.timeline.store import Numbers, TimelineStore
from tracker.ui.timeline.texts import ItemText

_KINDS = {
    ItemKind.EVENT: N_("event"),
    ItemKind.MEETING: N_("meeting"),
    ItemKind.COMMITMENT: N_("commitment"),
    ItemKind.PROPOSAL: N_("proposal"),
    ItemKind.POSITION: N_("position"),
}
_UNASSESSED = standing_code(Standing(Implementation.NOT_YET_ASSESSED))


@dataclass(slots=True)
class DeskTexts:
    """Reads titles from the desk; what else is said follows from the columns and from what was judged.

    With `bodies` (titles by id) a meeting in its body's own lane is called
    without the body's name. `tallies` count the outcomes of meetings.
    """

    desk: Desk
    columns: TimelineColumns
    store: TimelineStore
    bodies: Mapping[int, str] = field(default_factory=dict)
    tallies: Mapping[int, Tally] = field(default_factory=dict)
    _place_of: Numbers | None = None

    def texts(self, ids: Sequence[int]) -> Mapping[int, ItemText]:
        """Title and note of these records."""
        found = timeline_titles(self.desk, ids)
        return {id_: self._text(id_, self._place(id_), title) for id_, title in found.items()}

    def when(self, id_: int) -> str:
        """The date in words."""
        title, language = timeline_titles(self.desk, [id_]).get(id_), self.desk.language
        if title is None or not title.date:
            return ""
        return at_time(in_words(parse_edtf(title.date), language), title.time or "", title.zone or "", language)

    def said(self, id_: int) -> str:
        """The record as it is read out: title, what it is, when, and how it stands."""
        text, place = self.texts([id_]).get(id_), self._place(id_)
        if text is None:
            return ""
        if place == NONE:
            return ", ".join(part for part in (text.title, self.when(id_), text.note) if part)
        what = self.desk.language.gettext(_KINDS[ItemKind(int(self.store.kind[place]))])
        return ", ".join(part for part in (text.title, what, self.when(id_), self._stands(id_, place)) if part)

    def ref(self, id_: int) -> str:
        """Its reference; empty when it is no more."""
        return next((str(one.ref) for one in self.desk.pointers([id_])), "")

    def _place(self, id_: int) -> int:
        if self._place_of is None:
            self._place_of = np.full(int(np.max(self.store.ids, initial=0)) + 1, NONE, np.int32)
            self._place_of[self.store.ids] = np.arange(len(self.store), dtype=np.int32)
        return int(self._place_of[id_]) if id_ < self._place_of.size else NONE

    def _text(self, id_: int, place: int, title: TimelineTitle) -> ItemText:
        body = self.bodies.get(int(self.columns.body[place]), "") if place != NONE else ""
        # What has no date has no place; in the tray it says what it is.
        what = kind_word(title.kind, self.desk.language).lower()
        note = what if place == NONE else " · ".join(part for part in self._notes(id_, place) if part)
        return ItemText(_short_title(title.title, body), note, _minute(title.time or ""))

    def _notes(self, id_: int, place: int) -> Iterator[str]:
        """How it stands, and the one day that is known of a date that is open: the drawing gives it no other."""
        yield self._stands(id_, place)
        _, store, near = self.desk.language.gettext, self.store, self.desk.as_of
        first, last = int(store.first[place]), int(store.latest[place])
        if store.earliest[place] <= OPEN_EARLIEST < store.solid_from[place]:
            day = short_day(date.fromordinal(first), self.desk.language, near)
            yield _("on or before {day}").format(day=day)
        elif last >= OPEN_LATEST <= store.solid_from[place]:
            day = short_day(date.fromordinal(first), self.desk.language, near)
            yield _("on or after {day}").format(day=day)

    def _stands(self, id_: int, place: int) -> str:
        language, kind = self.desk.language, int(self.store.kind[place])
        if kind == ItemKind.MEETING and self.store.state[place] == ItemState.PLANNED:
            return self._planned_note(int(self.store.earliest[place]), int(self.store.latest[place]))
        if kind == ItemKind.PROPOSAL:
            return stage_label(ShownStage(STAGES[int(self.columns.stage[place])]), language)
        standing = int(self.store.standing[place])
        if standing not in (NONE, _UNASSESSED):
            return implementation_label(STANDINGS[standing], language)
        tally = self.tallies.get(id_)
        if tally is None:
            return ""
        return language.gettext("{tangible} of {recorded} tangible").format(
            tangible=tally.tangible, recorded=tally.recorded
        )

    def _planned_note(self, earliest: int, latest: int) -> str:
        """The day of a meeting ahead, or that there is none yet."""
        if latest > earliest:
            return self.desk.language.gettext("day not fixed")
        return short_day(date.fromordinal(earliest), self.desk.language, self.desk.as_of)


def _minute(time: str) -> int | None:
    """Minutes after midnight of a time such as 09:30."""
    hours, colon, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes) if colon else None


def _short_title(title: str, body: str) -> str:
    """A meeting's title without the name of the body whose lane it stands in."""
    rest = title.removeprefix(body).lstrip(" ,:–—-") if body else title
    return rest[:1].upper() + rest[1:] if rest else title

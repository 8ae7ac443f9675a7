"""What stands where, and what of it a picture shows: the lanes a person has arranged, their rows, and their levels."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.clock import Minutes
from tracker.ui.timeline.density import Density, density_of, edges_of, level_line
from tracker.ui.timeline.draw_density import Band
from tracker.ui.timeline.draw_more import Beyond, EmptyLane
from tracker.ui.timeline.draw_series import chains
from tracker.ui.timeline.emptiness import Emptiness
from tracker.ui.timeline.frame import Frame, framed
from tracker.ui.timeline.layout import LANE_PADDING, MORE_BAND, Fold, LanePlace, Layout, laid_out
from tracker.ui.timeline.levels import is_crowded
from tracker.ui.timeline.period import whole_period
from tracker.ui.timeline.picture import Marks, Picture
from tracker.ui.timeline.rows import LaneRows, rows_of
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import Codes
from tracker.ui.timeline.values import TimelineValues

# How far a lane has come to the level it goes to, 1.0 when it is there.
Share = Callable[[int], float]


def settled(_lane: int) -> float:
    """For pictures in which nothing moves."""
    return 1.0


@dataclass(frozen=True, slots=True)
class Sight:
    """What is looked at: days across, and of the lanes the pixels from `top` on, `height` of them.

    `size` is the scale of the type.
    """

    scale: Scale
    top: float
    height: float
    size: float


class Scene:
    """One arrangement of the lanes of one timeline."""

    def __init__(self, values: TimelineValues) -> None:
        self.values = values
        self.order = [*range(len(values.lanes))]
        self.folds = [Fold.PLAIN] * len(values.lanes)
        self._rows: list[LaneRows] | None = None if values.rows is None else [*values.rows]
        self._dense: dict[int, bool] = {}
        self._crowded = True
        self._line = 1
        self._arranged = 0
        self.share: Share = settled
        self.flags: Codes | None = None
        self.minutes: Minutes | None = None
        self._laid: tuple[object, Layout] | None = None
        self._moving = False
        self._reach = whole_period(values)

    # Arrangement

    @property
    def has_rows(self) -> bool:
        """Whether the rows of the lanes are known yet."""
        return self._rows is not None

    def take(self, values: TimelineValues) -> None:
        """Show these values instead; lanes of the same keys stay folded, hidden and in order as they are."""
        before, self.values = (self.values, [*self.order], [*self.folds], dict(self._dense)), values
        self._reach = whole_period(values)
        self._rows = None if values.rows is None else [*values.rows]
        self._arrange_as(*before)

    def adopt(self, other: "Scene") -> None:
        """Arrange the lanes as another scene has those of the same keys."""
        self._crowded = other._crowded
        self._arrange_as(other.values, other.order, other.folds, other._dense)

    def _arrange_as(
        self, values: TimelineValues, order: Sequence[int], folds: Sequence[Fold], dense: Mapping[int, bool]
    ) -> None:
        keys = [lane.key for lane in values.lanes.lanes]
        places = {lane.key: at for at, lane in enumerate(self.values.lanes.lanes)}
        known = [places[keys[lane]] for lane in order if keys[lane] in places]
        self.order = [*known, *(at for key, at in places.items() if key not in keys)]
        if not self.order:
            self.order = [*range(len(places))]
        of_key = {keys[lane]: fold for lane, fold in enumerate(folds)}
        self.folds = [of_key.get(lane.key, Fold.PLAIN) for lane in self.values.lanes.lanes]
        self._dense = {places[keys[lane]]: one for lane, one in dense.items() if keys[lane] in places}
        for lane, fold in enumerate(self.folds):
            if fold is Fold.OPENED:
                self._open_rows(lane)
        self._arranged += 1

    def fold(self, lane: int, fold: Fold) -> None:
        """Show more or less of a lane."""
        was, self.folds[lane] = self.folds[lane], fold
        if Fold.OPENED in (was, fold):
            self._open_rows(lane)
        self._arranged += 1

    def _open_rows(self, lane: int) -> None:
        if self._rows is not None:
            opened = self.folds[lane] is Fold.OPENED
            self._rows[lane] = rows_of(self.values.store, self.values.lanes, lane, opened=opened)

    def arrange(self, order: Sequence[int]) -> None:
        """Show these lanes, from the top down, and hide the others."""
        self.order = [*order]
        self._arranged += 1

    def hidden(self) -> list[int]:
        """The lanes that a person has hidden."""
        shown = set(self.order)
        return [lane for lane in range(len(self.values.lanes)) if lane not in shown]

    def folded(self) -> tuple[str, ...]:
        """The keys of the lanes that a person has folded."""
        lanes = self.values.lanes.lanes
        return tuple(lanes[lane].key for lane, fold in enumerate(self.folds) if fold is Fold.FOLDED)

    def layout(self, size: float) -> Layout:
        """Where the lanes stand at a scale of the type."""
        key = (size, self._arranged)
        if self._laid is None or self._laid[0] != key or self._moving:
            shares = [self.share(lane) for lane in self.order]
            self._moving = any(share < 1 for share in shares)
            openness = [
                1 - share if self.is_dense(lane) else share for lane, share in zip(self.order, shares, strict=True)
            ]
            vacant = {lane for lane in self.order if not self.values.lanes.size(lane)}
            self._laid = key, laid_out(self.order, self._rows, size, self.folds, openness, vacant)
        return self._laid[1]

    def row_middle(self, standing: int, size: float) -> float | None:
        """The middle line of a standing, from the top of the lanes; None while it has none of its own."""
        place = self.layout(size).place(self.values.lanes.lane_of(standing))
        if place is None or place.rows is None or place.fold is Fold.FOLDED:
            return None
        row = place.rows.row_of(standing - self.values.lanes.span(place.lane).start)
        return place.middle(row) if row >= 0 else None

    # Levels

    def settle(self, sight: Sight) -> list[int]:
        """Decide whether records are drawn one by one; the lanes that were drawn otherwise before."""
        lanes = self.layout(sight.size).lanes
        self._crowded = is_crowded(lanes, sight.scale, sight.height, was_crowded=self._crowded)
        changed = []
        for place in lanes:
            before, now = self._dense.get(place.lane), self._crowded or place.fold is Fold.FOLDED
            if before is not now:
                self._dense[place.lane] = now
                self._arranged += 1
                if before is not None:
                    changed.append(place.lane)
        return changed

    def keep_levels(self, dense: Sequence[int]) -> None:
        """Draw these lanes as bands and the others bar by bar, until they are next settled."""
        self._dense = {lane: lane in dense for lane in range(len(self.values.lanes))}
        self._arranged += 1

    def is_dense(self, lane: int) -> bool:
        """Whether a lane is drawn as a band, since it was last settled."""
        return self._dense.get(lane, True)

    # Pictures

    def frame(self, sight: Sight, lanes: Sequence[LanePlace] | None = None, beside: int = 0) -> Frame:
        """The bars in view, of all lanes that draw them or of these; so many more `beside` them in their rows."""
        if lanes is None:
            lanes = [one for one in self._seen(sight) if not self.is_dense(one.lane)]
        of, view = (self.values.store, self.values.lanes, lanes), (sight.top, sight.height, sight.size)
        return framed(*of, sight.scale, *view, self.minutes, beside)

    @property
    def is_moving(self) -> bool:
        """Whether a lane is on its way from one level to another."""
        return self._moving

    def standing_still(self, sight: Sight) -> tuple[object, ...]:
        """What makes one picture like another but for how far it is panned; equal for those that are alike."""
        scale = sight.scale
        return self.values, self._arranged, sight.top, sight.height, sight.size, scale.per_day, scale.left, scale.width

    def picture(
        self, sight: Sight, chosen: tuple[int | None, int | None] = (None, None), *, behind: bool = True
    ) -> Picture:
        """What is drawn; the bands only if what lies `behind` everything else is drawn as well."""
        seen, share = self._seen(sight), self.share
        steady = [one for one in seen if not self.is_dense(one.lane) and share(one.lane) >= 1]
        moving = [one for one in seen if share(one.lane) < 1]
        unfolded = (*steady, *moving)
        marks = [self._marks(sight, steady, 1.0)] if steady else []
        for place in moving:
            opacity = 1 - share(place.lane) if self.is_dense(place.lane) else share(place.lane)
            marks.append(self._marks(sight, [place], opacity))
        bands = self._bands(sight, seen) if behind and len(steady) < len(seen) else ()
        return Picture(
            scale=sight.scale,
            places=seen,
            top=sight.top,
            bands=bands,
            more=[band for place in unfolded if (band := self._more(sight, place)) is not None] if behind else (),
            beyond=[self._beyond(sight, place) for place in unfolded if self._has_more(place)],
            marks=marks,
            reach=self._reach,
            full=self._line if any(self.is_dense(one.lane) and not one.slim for one in seen) else None,
            empty=[empty for place in seen if (empty := self._empty(sight, place)) is not None],
            chosen=chosen,
            flags=self.flags,
        )

    def density(self, lane: int, scale: Scale) -> Density:
        """The exact counts of a lane in the period."""
        return self._density(lane, edges_of(scale))

    def _density(self, lane: int, edges: NDArray[np.float64]) -> Density:
        lanes = self.values.lanes
        span = lanes.span(lane)
        return density_of(lanes.first[span], lanes.ends[span], edges)

    def _seen(self, sight: Sight) -> list[LanePlace]:
        return self.layout(sight.size).between(sight.top, sight.top + sight.height)

    def _marks(self, sight: Sight, places: Sequence[LanePlace], opacity: float) -> Marks:
        values = self.values
        unfolded = [place for place in places if place.fold is not Fold.FOLDED]
        found = chains(values.store, values.lanes, unfolded, sight.scale, sight.top, self.minutes)
        top, bottom = (places[0].top, places[-1].bottom) if places else (0.0, 0.0)
        beside = self.frame(sight, unfolded, 1)
        return Marks(beside.seen(), beside, found, top - sight.top, bottom - sight.top, opacity)

    def _bands(self, sight: Sight, seen: Sequence[LanePlace]) -> list[Band]:
        """The bands of the lanes in view, all measured by the fullest of all lanes that are drawn so."""
        dense = [one for one in self.layout(sight.size).lanes if self.is_dense(one.lane)]
        edges = edges_of(sight.scale)
        densities = {one.lane: self._density(one.lane, edges) for one in dense}
        line = self._line = level_line(max((density.most for density in densities.values()), default=0))
        bands = []
        for place in seen:
            still, opacity = self.is_dense(place.lane), self.share(place.lane)
            if place.vacant or (not still and opacity >= 1):
                continue
            density = densities.get(place.lane) or self._density(place.lane, edges)
            total = self.values.lanes.counted(place.lane, sight.scale.start, sight.scale.end)
            measure = line if still else level_line(density.most)
            shown = opacity if still else 1 - opacity
            bands.append(Band(place.top - sight.top, place.height, density, measure, total, shown))
        return bands

    def why_empty(self, sight: Sight, lane: int) -> Emptiness:
        """Why a lane shows nothing in the period."""
        lanes, span = self.values.lanes, self.values.lanes.span(lane)
        earlier = int(lanes.ends[span].searchsorted(np.int32(sight.scale.start)))
        later = lanes.size(lane) - int(lanes.first[span].searchsorted(np.int32(ceil(sight.scale.end))))
        return Emptiness(earlier, later, lanes.lanes[lane].hidden)

    def _empty(self, sight: Sight, place: LanePlace) -> EmptyLane | None:
        """Why a lane is empty; None when it is not."""
        if self.values.lanes.counted(place.lane, sight.scale.start, sight.scale.end):
            return None
        return EmptyLane(place.top + place.height / 2 - sight.top, self.why_empty(sight, place.lane))

    def _has_more(self, place: LanePlace) -> bool:
        return bool(place.rows and place.rows.more) and place.fold is not Fold.FOLDED and not self.is_dense(place.lane)

    def _more(self, sight: Sight, place: LanePlace) -> Band | None:
        """The band of the bars without a row."""
        rows = place.rows
        if rows is None or not self._has_more(place):
            return None
        where = self._beyond(sight, place)
        density = density_of(rows.more_first, rows.more_ends, edges_of(sight.scale))
        return Band(where.top, where.height, density, level_line(density.most), where.count)

    def _beyond(self, sight: Sight, place: LanePlace) -> Beyond:
        """How many they are."""
        height = MORE_BAND * sight.size
        top = place.bottom - height - LANE_PADDING / 3 * sight.size
        count = place.rows.more_within(sight.scale.start, sight.scale.end) if place.rows else 0
        return Beyond(top - sight.top, height, count)

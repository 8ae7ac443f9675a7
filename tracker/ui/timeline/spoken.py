"""The timeline in words, lane by lane, as far as it is in view."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QRectF

from tracker.language import Language
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.frame import BAR
from tracker.ui.timeline.layout import Fold
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.texts import Texts

MOST_RECORDS = 100
"""Records of a lane that are told one by one."""


class SpokenTimeline:
    """What is in view at one moment. Lanes go by their place from the top, records by theirs in the lane's view.

    `chosen` is a standing, `several` are places in the store.
    """

    def __init__(
        self,
        scene: Scene,
        sight: Sight,
        texts: Texts,
        language: Language,
        chosen: int | None,
        several: Collection[int] = (),
    ) -> None:
        self._scene = scene
        self._sight = sight
        self._texts = texts
        self._language = language
        self._chosen = chosen
        self._several = several
        self._places = scene.layout(sight.size).lanes
        self._in_view: dict[int, list[tuple[int, QRect]]] = {}

    def lanes(self) -> int:
        """How many lanes are shown."""
        return len(self._places)

    def records(self, lane: int) -> int:
        """How many records of a lane are told."""
        return len(self._records(lane)) if lane < len(self._places) else 0

    def has(self, lane: int, record: int | None) -> bool:
        """Whether there is such a lane, or such a record in it."""
        return lane < len(self._places) and (record is None or record < self.records(lane))

    def said(self, lane: int, record: int | None) -> str:
        """A lane with how much of it is in view, or a record with its date, how it stands, and which one it is."""
        _ = self._language.gettext
        values, place = self._scene.values, self._places[lane]
        title, size = values.lanes.lanes[place.lane].title, values.lanes.size(place.lane)
        if record is None:
            return f"{title}: {self.held(place.lane)}"
        standing = self._records(lane)[record][0]
        at = standing - values.lanes.span(place.lane).start + 1
        said = self._texts.said(int(values.store.ids[values.lanes.items[standing]]))
        position = _("{number} of {count} in {lane}").format(
            number=figure(at, self._language), count=figure(size, self._language), lane=title
        )
        return f"{said}, {position}"

    def held(self, lane: int) -> str:
        """How much of a lane, by its number among all, is in view; or why nothing is."""
        scale, values = self._sight.scale, self._scene.values
        seen = values.lanes.counted(lane, scale.start, scale.end)
        if not seen:
            why = self._scene.why_empty(self._sight, lane).said(self._language)
            return self._language.gettext("empty, {why}").format(why=why)
        text = self._language.gettext("{seen} of {count} in view")
        size = values.lanes.size(lane)
        return text.format(seen=figure(seen, self._language), count=figure(size, self._language))

    def rect(self, lane: int, record: int | None) -> QRect:
        """Where it lies in the view."""
        if record is not None:
            return self._records(lane)[record][1]
        place = self._places[lane]
        right = round(self._sight.scale.left + self._sight.scale.width)
        return QRect(0, round(place.top - self._sight.top), right, round(place.height))

    def is_chosen(self, lane: int, record: int) -> bool:
        """Whether it is the record that was chosen."""
        return self._chosen is not None and self._records(lane)[record][0] == self._chosen

    def is_among_several(self, lane: int, record: int) -> bool:
        """Whether it is chosen together with others."""
        standing = self._records(lane)[record][0]
        return int(self._scene.values.lanes.items[standing]) in self._several

    def can_fold(self, lane: int) -> bool:
        """Whether a lane holds anything that could be folded away."""
        return lane < len(self._places) and not self._places[lane].vacant

    def is_folded(self, lane: int) -> bool:
        """Whether only the band of a lane is shown."""
        return self._places[lane].fold is Fold.FOLDED

    def chosen(self) -> tuple[int, int] | None:
        """The lane and the place in it of the record that was chosen, if it is told."""
        for lane in range(len(self._places)):
            for record, (standing, _rect) in enumerate(self._records(lane)):
                if standing == self._chosen:
                    return lane, record
        return None

    def _records(self, lane: int) -> list[tuple[int, QRect]]:
        """In time order; the one that was chosen is told also where its lane is a band."""
        if lane not in self._in_view:
            place, scene = self._places[lane], self._scene
            found: list[tuple[int, QRect]] = []
            if not scene.is_dense(place.lane):
                frame = scene.frame(self._sight, [place])
                half = BAR * self._sight.size / 2
                left, right = self._sight.scale.left, self._sight.scale.left + self._sight.scale.width
                for at in frame.standings.argsort()[:MOST_RECORDS].tolist():
                    x0, x1 = max(left, float(frame.x0[at])), min(right, float(frame.x1[at]))
                    box = QRectF(x0, float(frame.middle[at]) - half, max(1.0, x1 - x0), 2 * half)
                    found.append((int(frame.standings[at]), box.toAlignedRect()))
            span = scene.values.lanes.span(place.lane)
            here = self._chosen is not None and span.start <= self._chosen < span.stop
            if here and self._chosen is not None and self._chosen not in [standing for standing, _ in found]:
                found.append((self._chosen, self.rect(lane, None)))
            self._in_view[lane] = found
        return self._in_view[lane]

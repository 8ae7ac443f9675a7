"""The timeline's pictures on a screen, one after the other: what lies behind the names is moved while a person pans."""

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.kept import pixel_ratio
from tracker.ui.timeline.picture import PicturePainter
from tracker.ui.timeline.placed_names import PlacedNames
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.texts import Texts

MARGIN = 256.0
"""Pixels on either side of the view that are drawn in advance."""


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What lies behind the names, on a wider scale than the view's and in pixels of the screen."""

    scale: Scale
    picture: QPixmap


class ScreenPainter:
    """Paints a scene. The first picture at another zoom or of something else is drawn at once; when a second one of the
    same follows, a wider one is drawn, kept, and moved from then on. Marks at the edges of the view, which depend on
    it, and all names are drawn each time.
    """

    def __init__(self, look: Look, language: Language, fetched: int) -> None:
        self._look = look
        self._painter = PicturePainter(look, language, fetched)
        self._last: object = None
        self._kept: _Kept | None = None

    @property
    def placed(self) -> PlacedNames:
        """Where the labels of the last picture stand."""
        return self._painter.placed

    def dress(self) -> None:
        """Measure and draw everything anew after the look has changed."""
        self._painter.dress()
        self.forget()

    def forget(self) -> None:
        """Keep no picture while there is nobody to look."""
        self._last = self._kept = None

    def paint(
        self,
        painter: QPainter,
        scene: Scene,
        sight: Sight,
        chosen: tuple[int | None, int | None],
        texts: Texts,
        area: QRectF,
    ) -> None:
        """Fill `area`."""
        texts.behind = False
        behind = self._behind(painter, scene, sight, area)
        picture = scene.picture(sight, chosen, behind=behind is None)
        ground = self._painter.ground(area)
        if behind is None:
            self._painter.draw_behind(painter, picture, scene.values.store, ground)
        else:
            _lay(painter, behind, sight.scale, ground)
        self._painter.draw_before(painter, picture, scene.values, texts, area)
        if texts.behind:
            # Where a mark stands in its day may be among the texts that are still to come.
            self.forget()

    def _behind(self, painter: QPainter, scene: Scene, sight: Sight, area: QRectF) -> _Kept | None:
        """What is kept for this picture; None when it has to be drawn."""
        ratio = pixel_ratio(painter)
        # Between whole pixels a picture would have to be drawn point by point, which takes longer than what is in it.
        if scene.is_moving or ratio != int(ratio):
            self.forget()
            # Nor do the parts of a picture end on whole pixels there: nothing of the last one may shine through.
            painter.fillRect(area.adjusted(-1, -1, 1, 1), self._look.colour("surface"))
            return None
        of = (scene.standing_still(sight), area, ratio)
        if of != self._last:
            self._last, self._kept = of, None
            return None
        if self._kept is None or not _covers(self._kept, sight.scale):
            self._kept = self._drawn(scene, sight, self._painter.ground(area), ratio)
        return self._kept

    def _drawn(self, scene: Scene, sight: Sight, ground: QRectF, ratio: float) -> _Kept:
        scale = sight.scale
        wide = replace(scale, start=scale.start - MARGIN / scale.per_day, width=scale.width + 2 * MARGIN, left=0.0)
        picture = QPixmap(ceil(wide.width * ratio), ceil(ground.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -ground.top())
        of = scene.picture(replace(sight, scale=wide))
        self._painter.draw_behind(painter, of, scene.values.store, QRectF(0, ground.top(), wide.width, ground.height()))
        painter.end()
        return _Kept(wide, picture)


def _offset(kept: _Kept, scale: Scale) -> float:
    return (scale.start - kept.scale.start) * scale.per_day


def _covers(kept: _Kept, scale: Scale) -> bool:
    return 0 <= _offset(kept, scale) <= kept.scale.width - scale.width


def _lay(painter: QPainter, kept: _Kept, scale: Scale, ground: QRectF) -> None:
    ratio = kept.picture.devicePixelRatio()
    seen = QRectF(round(_offset(kept, scale) * ratio), 0, round(ground.width() * ratio), round(ground.height() * ratio))
    painter.drawPixmap(ground, kept.picture, seen)

"""One picture of the timeline, in order: ground, bands, marks, names, titles, axis, today. For any painter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_density import Band, draw_bands
from tracker.ui.timeline.draw_flags import draw_flags
from tracker.ui.timeline.draw_frame import (
    AXIS,
    FOOT,
    HEADER,
    draw_axis,
    draw_lane_lines,
    draw_today_line,
    draw_today_name,
    lane_column,
)
from tracker.ui.timeline.draw_ground import draw_ground
from tracker.ui.timeline.draw_labels import Labels
from tracker.ui.timeline.draw_marks import draw_marks, draw_marks_at_edges
from tracker.ui.timeline.draw_more import Beyond, EmptyLane, draw_beyond, draw_empty
from tracker.ui.timeline.draw_series import Chain, ChainNames, draw_chains
from tracker.ui.timeline.draw_stamps import Stamps
from tracker.ui.timeline.draw_stands import Stands, draw_stands
from tracker.ui.timeline.draw_titles import TitleColumn
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.label_rows import Sheet
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.placed_names import PlacedNames
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import Codes, TimelineStore
from tracker.ui.timeline.texts import Texts
from tracker.ui.timeline.ticks import MONDAYS, Tick, ticks
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.weeks import weeks_here
from tracker.ui.timeline.writer import Writer

_CORNER = 16.0


@dataclass(frozen=True, slots=True)
class Marks:
    """What lanes draw one by one, between two heights of the picture.

    `beside` has one mark more of each row on either side, as the names want it. `opacity` is below 1 while it takes
    the place of a band or gives way to one.
    """

    frame: Frame
    beside: Frame
    chains: Sequence[Chain]
    top: float
    bottom: float
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that one picture shows, as plain values. `top` is the height of the lanes at its upper edge.

    `reach` are the days that names on a screen keep to where they can. `more` are bands for the bars that have no row
    and `beyond` their numbers, `empty` the lanes with nothing in view; `chosen` are the selected and the hovered place
    of the store, `flags` a column of it as `draw_flags` has it. `full` is how many records fill a band, None where
    there are none. `stands` are the names of series where paper has found room for them.
    """

    scale: Scale
    places: Sequence[LanePlace]
    top: float
    bands: Sequence[Band]
    more: Sequence[Band]
    marks: Sequence[Marks]
    reach: tuple[float, float]
    beyond: Sequence[Beyond] = ()
    empty: Sequence[EmptyLane] = ()
    chosen: tuple[int | None, int | None] = (None, None)
    flags: Codes | None = None
    full: int | None = None
    stands: Stands | None = None


class PicturePainter:
    """Paints pictures; keeps only what it has measured.

    `fetched` is how many texts one picture on the screen may fetch; None for a picture that is to be kept, which has
    all of them and is drawn in lines and letters alone.
    """

    def __init__(self, look: Look, language: Language, fetched: int | None = None) -> None:
        self._look = look
        self._language = language
        self._fetched = fetched
        # What is to be kept is the same on every machine.
        self._weeks = MONDAYS if fetched is None else weeks_here(language.code)
        on_screen = fetched is not None
        self._writer = Writer(look, on_screen=on_screen)
        self._strong = Writer(look, strong=True, on_screen=on_screen)
        self._labels = Labels(look, self._writer)
        self._titles = TitleColumn(look, for_hands=on_screen)
        self._stamps = Stamps() if on_screen else None
        self._ticks_of: object = None
        self._last_ticks: Sequence[Tick] = ()

    def dress(self) -> None:
        """Measure anew after the look has changed."""
        for worn in (self._writer, self._strong, self._titles):
            worn.dress()

    @property
    def placed(self) -> PlacedNames:
        """Where the labels of the last picture stand."""
        return self._labels.placed

    def draw(self, painter: QPainter, picture: Picture, values: TimelineValues, texts: Texts, area: QRectF) -> None:
        """Fill `area` with all of it."""
        self.draw_behind(painter, picture, values.store, self.ground(area))
        self.draw_before(painter, picture, values, texts, area)

    def ground(self, area: QRectF) -> QRectF:
        """The part of a picture where the marks are."""
        look = self._look
        column = look.px(HEADER) if self._stamps is None else lane_column(look, area.width())
        return area.adjusted(column, look.px(AXIS), 0, -look.px(FOOT))

    def draw_behind(self, painter: QPainter, picture: Picture, store: TimelineStore, ground: QRectF) -> None:
        """What only moves while a person pans: lines of time, bands, and the marks that lie within the picture."""
        look, scale = self._look, picture.scale
        marks = self._ticks(scale)
        painter.setClipRect(ground)
        if self._stamps is not None:
            self._stamps.begin(painter)
        draw_ground(painter, look, scale, marks, ground, on_screen=self._stamps is not None)
        draw_lane_lines(painter, look, picture.places, picture.top, ground.left(), ground.right())
        draw_bands(painter, look, (*picture.bands, *picture.more), scale)
        for one in picture.marks:
            self._enter(painter, one, ground)
            draw_chains(painter, look, store, one.chains)
            draw_marks(painter, look, store, one.frame, self._stamps)
        self._leave(painter, ground)

    def draw_before(
        self, painter: QPainter, picture: Picture, values: TimelineValues, texts: Texts, area: QRectF
    ) -> None:
        """The rest: what depends on where the edges of the picture are, names, titles, axis and today."""
        look, scale, as_of, ground = self._look, picture.scale, values.as_of, self.ground(area)
        if self._stamps is not None:
            self._stamps.begin(painter)
        painter.setClipRect(ground)
        draw_beyond(painter, look, self._language, picture.beyond, scale)
        draw_empty(painter, look, self._language, self._writer, picture.empty, scale)
        for marks in picture.marks:
            self._enter(painter, marks, ground)
            draw_marks_at_edges(painter, look, values.store, marks.frame, picture.chosen)
            if picture.flags is not None:
                draw_flags(painter, look, values.store, marks.frame, picture.flags, self._strong, self._stamps)
        self._leave(painter, ground)
        draw_today_line(painter, look, scale, as_of, area.height())
        self._draw_names(painter, picture, values.store, texts, as_of, ground)
        painter.setClipping(False)
        self._draw_frame(painter, picture, values, area)

    def _draw_frame(self, painter: QPainter, picture: Picture, values: TimelineValues, area: QRectF) -> None:
        """Titles, axis and today around the ground."""
        look, scale, ground = self._look, picture.scale, self.ground(area)
        header, foot = QRectF(0, ground.top(), ground.left(), ground.height()), area.bottom() - ground.bottom()
        for edge in (QRectF(0, 0, area.width(), ground.top()), QRectF(0, ground.bottom(), area.width(), foot)):
            painter.fillRect(edge, look.colour("surface"))
        painter.setClipRect(header)
        self._titles.draw(painter, values.lanes.lanes, picture.places, picture.top, header)
        painter.setClipRect(QRectF(ground.left(), 0, ground.width(), area.height()))
        draw_axis(painter, look, scale, self._ticks(scale), self._strong, self._writer)
        _ = self._language.gettext
        painter.setClipping(False)
        if picture.full is not None:
            text = _("Full lane: {count}").format(count=figure(picture.full, self._language))
            self._writer.write(painter, _CORNER, look.px(34), text, look.tokens.muted)
        draw_today_name(painter, look, scale, values.as_of, _("today"), area.height())

    def _draw_names(
        self, painter: QPainter, picture: Picture, store: TimelineStore, texts: Texts, as_of: int, body: QRectF
    ) -> None:
        self._labels.placed.clear()
        sheet = self._sheet(picture, as_of)
        for marks in picture.marks:
            self._enter(painter, marks, body)
            self._draw_chain_names(painter, picture, marks.chains, store, texts, sheet)
            self._labels.draw(painter, store, texts, marks.beside, sheet, self._fetched)
        self._leave(painter, body)

    def _draw_chain_names(
        self,
        painter: QPainter,
        picture: Picture,
        chains: Sequence[Chain],
        store: TimelineStore,
        texts: Texts,
        sheet: Sheet,
    ) -> None:
        of = (self._look, self._writer, store, picture.scale, sheet.as_of)
        placed = self._labels.placed
        if picture.stands is not None:
            for chain in chains:
                placed.boxes.extend(draw_stands(painter, *of, chain, texts, picture.stands))
            return
        names = ChainNames(painter, *of, sheet.reach, placed)
        for chain in chains:
            names.draw(chain, texts, self._fetched)

    def _ticks(self, scale: Scale) -> Sequence[Tick]:
        """The same for the lines of a picture and for their names."""
        of = (scale, self._look.scale)
        if self._ticks_of != of:
            self._ticks_of = of
            self._last_ticks = ticks(scale, self._language.code, self._look.scale, self._weeks)
        return self._last_ticks

    def _sheet(self, picture: Picture, as_of: int) -> Sheet:
        """Names keep to the days of all records where they can, so that all are whole when everything is shown; what
        is kept ends where it does.
        """
        scale, ends = picture.scale, self._fetched is None
        first, last = (scale.start, scale.end) if ends else picture.reach
        reach = (scale.x(first) + 4, scale.x(last) - 6)
        return Sheet(self._look.theme, self._look.scale, as_of, reach, ends)

    @staticmethod
    def _enter(painter: QPainter, marks: Marks, body: QRectF) -> None:
        """A lane on its way to another height shows no more than it has room for."""
        painter.setOpacity(marks.opacity)
        room = QRectF(body.left(), marks.top, body.width(), marks.bottom - marks.top)
        painter.setClipRect(body.intersected(room) if marks.opacity < 1 else body)

    @staticmethod
    def _leave(painter: QPainter, body: QRectF) -> None:
        painter.setOpacity(1.0)
        painter.setClipRect(body)

"""The floors of the timeline: the same columns as plain rows, and the same rectangles and labels in a bare widget."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.storage.driver import dbapi2
from tracker.ui.timeline.canvas import TimelineCanvas
from tracker.ui.timeline.draw_density import band_columns
from tracker.ui.timeline.kinds import TONES
from tracker.ui.timeline.ticks import ticks
from tracker.ui.timeline.writer import Writer

SIZE = QSize(1600, 900)
COLUMNS = (
    "SELECT record.id, record.kind, record.number, record.earliest, record.latest, meeting.body, meeting.status, "
    "commitment.mechanism, commitment.stage, commitment.due_earliest, commitment.due_latest, "
    "commitment.due_original_latest FROM record LEFT JOIN meeting ON meeting.id = record.id "
    "LEFT JOIN commitment ON commitment.id = record.id "
    "WHERE record.kind IN ('event', 'meeting', 'commitment', 'position')"
)


def read_plainly(path: Path) -> int:
    """Open a desk with the bare driver and fetch what the timeline draws, in no order; how many rows there were."""
    connection = dbapi2.connect(str(path))
    try:
        return len(connection.execute(COLUMNS).fetchall())
    finally:
        connection.close()


@dataclass(slots=True)
class Drawing:
    """The rectangles by colour and the labels by font and colour of one picture, and the colour of its ground."""

    ground: str = "#FFFFFF"
    rects: dict[str, list[QRectF]] = field(default_factory=dict)
    labels: dict[tuple[QFont, str], list[tuple[QPointF, str]]] = field(default_factory=dict)

    @property
    def sizes(self) -> tuple[int, int]:
        """How many of both."""
        return sum(map(len, self.rects.values())), sum(map(len, self.labels.values()))


def drawing_of(canvas: TimelineCanvas) -> Drawing:
    """What a timeline shows at the moment, as rectangles and labels: one for every mark, column, line and name."""
    drawing = Drawing(canvas._look.tokens.surface)
    sight, store, tokens = canvas.sight(), canvas.scene.values.store, canvas._look.tokens
    picture = canvas.scene.picture(sight)
    for band in (*picture.bands, *picture.more):
        columns = (column.tolist() for column in band_columns(band, sight.scale))
        drawing.rects.setdefault(tokens.bar, []).extend(map(QRectF, *columns))
    for marks in picture.marks:
        frame = marks.frame
        widths = (frame.x1 - frame.x0).clip(1, 1600).tolist()
        for x, width, y, item in zip(frame.x0.tolist(), widths, frame.middle.tolist(), frame.items, strict=True):
            colour = tokens.fill(TONES[store.tone[item]])
            drawing.rects.setdefault(colour, []).append(QRectF(max(x, sight.scale.left), y - 9, width, 18))
    lines = drawing.rects.setdefault(tokens.line, [])
    lines += [QRectF(sight.scale.x(tick.day), 46, 1, sight.height - 46) for tick in ticks(sight.scale, "en")]
    lines += [QRectF(0, place.bottom - picture.top, SIZE.width(), 1) for place in picture.places]
    # What is kept from earlier pictures is not written anew.
    canvas._painter.dress()
    with _written(drawing):
        canvas.grab()
    return drawing


class _written:  # noqa: N801 - used as a word, like a function
    """Notes every label that is written meanwhile."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._write: Callable[..., None] = Writer.write

    def __enter__(self) -> None:
        labels, write = self._drawing.labels, self._write

        def noting(writer: Writer, painter: QPainter, x: float, middle: float, text: str, ink: str) -> None:
            labels.setdefault((writer._font, ink), []).append((QPointF(x, middle + 4), text))
            write(writer, painter, x, middle, text, ink)

        Writer.write = noting  # type: ignore[method-assign]

    def __exit__(self, *_: object) -> None:
        Writer.write = self._write  # type: ignore[method-assign]


class BareTimeline(QWidget):
    """Draws a drawing as plainly and as quickly as Qt does: all that is alike together, and nothing else."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.drawing = Drawing()
        # It paints every pixel itself, so that nothing has to be laid under it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.drawing.ground))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rects in self.drawing.rects.items():
            painter.setBrush(QColor(colour))
            painter.drawRects(rects)
        for (font, colour), labels in self.drawing.labels.items():
            painter.setFont(font)
            painter.setPen(QColor(colour))
            for place, text in labels:
                painter.drawText(place, text)

"""The floors of the timeline: the same columns as plain rows, and the same rectangles and labels in a bare widget."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.storage.driver import dbapi2
from tracker.ui.timeline.canvas import TimelineCanvas
from tracker.ui.timeline.draw_density import band_rects
from tracker.ui.timeline.draw_labels import LabelWriter
from tracker.ui.timeline.ticks import ticks

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
    """The rectangles by colour and the labels of one picture."""

    rects: dict[str, list[QRectF]] = field(default_factory=dict)
    labels: list[tuple[QPointF, str]] = field(default_factory=list)


def drawing_of(canvas: TimelineCanvas) -> Drawing:
    """What a timeline shows at the moment, as rectangles and labels: one for every mark, column, line and name."""
    drawing = Drawing()
    sight, store = canvas.sight(), canvas.scene.values.store
    picture = canvas.scene.picture(sight)
    for band in (*picture.bands, *picture.more):
        drawing.rects.setdefault("#73736B", []).extend(band_rects(band, sight.scale))
    for marks in picture.marks:
        frame = marks.frame
        widths = (frame.x1 - frame.x0).clip(1, 1600).tolist()
        for x, width, y, item in zip(frame.x0.tolist(), widths, frame.middle.tolist(), frame.items, strict=True):
            colour = ("#73736B", "#2F5FD0", "#1E6B3A", "#8A5A00", "#B3261E")[int(store.tone[item])]
            drawing.rects.setdefault(colour, []).append(QRectF(max(x, 176.0), y - 9, width, 18))
    for tick in ticks(sight.scale, "en"):
        x = sight.scale.x(tick.day)
        drawing.rects.setdefault("#DEDED9", []).append(QRectF(x, 46, 1, 830))
        drawing.labels.append((QPointF(x + 4, 20 if tick.major else 38), tick.text))
    with _written(drawing):
        canvas.grab()
    return drawing


class _written:  # noqa: N801 - used as a word, like a function
    """Notes every label that is written meanwhile."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._write: Callable[..., None] = LabelWriter.write

    def __enter__(self) -> None:
        drawing, write = self._drawing, self._write

        def noting(writer: LabelWriter, painter: QPainter, x: float, middle: float, text: str) -> None:
            drawing.labels.append((QPointF(x, middle + 4), text))
            write(writer, painter, x, middle, text)

        LabelWriter.write = noting  # type: ignore[method-assign]

    def __exit__(self, *_: object) -> None:
        LabelWriter.write = self._write  # type: ignore[method-assign]


class BareTimeline(QWidget):
    """Draws a drawing, and nothing else."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.drawing = Drawing()
        self._font = font
        self.resize(SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rects in self.drawing.rects.items():
            painter.setBrush(QColor(colour))
            for rect in rects:
                painter.drawRect(rect)
        painter.setFont(self._font)
        painter.setPen(QColor("#1F1F1C"))
        for place, text in self.drawing.labels:
            painter.drawText(place, text)

"""The ten gates of an outcome side by side, each a mark with its name; the keys walk them, Enter leads to the field."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.record.gate_values import GateMark, GateMarks
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look

MARK = {True: ("check", "success"), False: ("x", "danger"), None: ("circle-help", "warning")}
"""The icon and the colour role of each result; the icon alone tells them apart."""
RING = 6
"""Room for the ring of what the keys are on, so that the marks line up with the texts above them."""
_ICON, _AIR, _GAP, _LINE, _FOOT = 13, 4, 12, 24, 4


class GateStrip(DrawnList):
    """Goes on in the next line where there is no room. Emits `place_wanted(places)` for a gate that leads somewhere."""

    place_wanted = Signal(object)

    def __init__(self, values: GateMarks, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, values.title, parent)
        self.marks = values.marks
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        self.record_selected.connect(self._on_chosen)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._frames(width)[-1].bottom()) + _FOOT if self.marks else 0

    def sizeHint(self) -> QSize:
        width = self.look.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.look.px(_LINE))

    def _frames(self, width: float) -> list[QRectF]:
        """The marks as words are set: line by line."""
        metrics, line = QFontMetricsF(self.look.font(TypeRole.CAPTION)), self.look.px(_LINE)
        frames: list[QRectF] = []
        x, y = float(RING), 0.0
        for mark in self.marks:
            wide = self.look.px(_ICON + _AIR) + metrics.horizontalAdvance(mark.name)
            if x > RING and x + wide > width:
                x, y = float(RING), y + line
            frames.append(QRectF(x, y, wide, line))
            x += wide + self.look.px(_GAP)
        return frames

    def entries(self) -> list[tuple[str, str, QRectF]]:
        frames = self._frames(self.width())
        return [(str(at), mark.said, frame) for at, (mark, frame) in enumerate(zip(self.marks, frames, strict=True))]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font(TypeRole.CAPTION))
        for mark, frame in zip(self.marks, self._frames(self.width()), strict=True):
            self._draw(painter, mark, frame)
        self.draw_focus(painter)

    def draw_focus(self, painter: QPainter) -> None:
        frames = self._frames(self.width())
        if self.hasFocus() and frames:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(frames[self.entry_at_keys()].adjusted(-4, 1, 4, -1), 4, 4)

    def _draw(self, painter: QPainter, mark: GateMark, frame: QRectF) -> None:
        size = self.look.px(_ICON)
        top = frame.center().y() - size / 2
        if mark.is_asked:
            name, role = MARK[mark.passed]
            colour = self.look.tokens.roles()[role]
            pixmap = icon_pixmap(name, size, colour, max(1.0, self.devicePixelRatioF()))
            painter.drawPixmap(QPoint(round(frame.left()), round(top)), pixmap)
        else:
            painter.setPen(QPen(self.look.colour("muted"), 1.5))
            middle = frame.center().y()
            painter.drawLine(QPointF(frame.left() + 3, middle), QPointF(frame.left() + size - 3, middle))
        is_plain = mark.is_asked and mark.passed is not True
        painter.setPen(self.look.colour("text" if is_plain else "muted"))
        text = frame.adjusted(self.look.px(_ICON + _AIR), 0, 1, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, mark.name)

    def _on_chosen(self, at: str) -> None:
        places = self.marks[int(at)].places
        if places:
            self.place_wanted.emit(places)

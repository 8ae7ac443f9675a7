"""One line of text in a painted row, shortened where there is no room."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_line(
    painter: QPainter, rect: QRectF, text: str, ink: QColor, font: QFont, align: Qt.AlignmentFlag = LEFT
) -> None:
    """Draw `text` in `rect`; the painter keeps the font and the ink."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, align, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))

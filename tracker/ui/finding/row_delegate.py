"""Draws the rows of what was found: matched words strong, the reference and the date beside the title."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tracker.ui.elements.drawn_text import LEFT, RIGHT, draw_line
from tracker.ui.finding.rows import ROW_ROLE, Heading, Narrow, Row
from tracker.ui.finding.values import FoundRecord, Offer, Piece
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

PADDING = 12
HEADING, LINE, TWO_LINES = 28, 30, 48
REF = 44
GAP = 12
OFFER = 184
OFFER_SHARE = 0.7
_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """One drawing a kind of row; heights grow with the type."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def height(self, row: Row) -> int:
        """How high a row is, in pixels."""
        if isinstance(row, Heading):
            return self._look.px(HEADING)
        return self._look.px(TWO_LINES if isinstance(row, FoundRecord) and row.context else LINE)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self.height(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, whole = index.data(ROW_ROLE), QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_ground(painter, whole)
        inside = whole.adjusted(PADDING, 0, -PADDING, 0)
        match row:
            case Heading(text):
                self._text(painter, inside, text.upper(), "muted", TypeRole.CAPTION, strong=True)
            case Narrow(text):
                self._text(painter, inside, text, "accent")
            case Offer():
                self._paint_offer(painter, inside, row)
            case FoundRecord():
                self._paint_record(painter, inside, row)

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("selection"))
        painter.drawRoundedRect(rect.adjusted(4, 0, -4, 0), 6, 6)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(QRectF(rect.left() + 4, rect.top() + 5, 3, rect.height() - 10), 1.5, 1.5)
        painter.restore()

    def _paint_offer(self, painter: QPainter, rect: QRectF, offer: Offer) -> None:
        wanted = max(self._look.px(OFFER), self._width(offer.shown, strong=True))
        room = rect.width() * OFFER_SHARE if offer.note else rect.width()
        first = QRectF(rect.left(), rect.top(), min(wanted, room), rect.height())
        self._text(painter, first, offer.shown, "text", strong=True)
        self._text(painter, rect.adjusted(first.width() + GAP, 0, 0, 0), offer.note, "muted")

    def _paint_record(self, painter: QPainter, rect: QRectF, record: FoundRecord) -> None:
        line = QRectF(rect.left(), rect.top(), rect.width(), self._look.px(LINE))
        self._text(painter, line, record.ref, "muted", TypeRole.CAPTION)
        ref = self._look.px(REF)
        taken = self._width(record.when, TypeRole.CAPTION) + GAP if record.when else 0.0
        self._text(painter, line, record.when, "muted", TypeRole.CAPTION, align=RIGHT)
        self._pieces(painter, line.adjusted(ref, 0, -taken, 0), record.title, "text", TypeRole.INTERFACE)
        if record.context:
            top, under = rect.top() + self._look.px(LINE) - 5, self._look.px(TWO_LINES - LINE)
            below = QRectF(rect.left() + ref, top, rect.width() - ref, under)
            self._pieces(painter, below, record.context, "muted", TypeRole.CAPTION)

    def _width(self, text: str, role: TypeRole = TypeRole.INTERFACE, *, strong: bool = False) -> float:
        return QFontMetricsF(self._look.font(role, strong=strong)).horizontalAdvance(text)

    def _text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        colour: str,
        role: TypeRole = TypeRole.INTERFACE,
        *,
        strong: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        draw_line(painter, rect, text, self._look.colour(colour), self._look.font(role, strong=strong), align)

    def _pieces(self, painter: QPainter, rect: QRectF, pieces: tuple[Piece, ...], colour: str, role: TypeRole) -> None:
        left = rect.left()
        for piece in pieces:
            room = rect.right() - left
            width = self._width(piece.text, role, strong=piece.strong)
            if room < 1:
                return
            shade = "text" if piece.strong else colour
            box = QRectF(left, rect.top(), room, rect.height())
            self._text(painter, box, piece.text, shade, role, strong=piece.strong)
            left += width

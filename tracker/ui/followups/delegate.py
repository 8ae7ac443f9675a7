"""Draws a follow-up: its mark and word, what and why, what would clear it, since when and until when."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tracker.ui.elements.drawn_text import LEFT, RIGHT, draw_line
from tracker.ui.followups.model import WORDS_ROLE
from tracker.ui.followups.values import EntryWords, Mark
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

PADDING = 8
EDGE = 3
MARK = 9
URGENCY = 96
TIMES = 148
GAP = 16
TOP = 11
LINE, WHY, FOOT = 20, 18, 18
WIDE = 1240
"""Wider than this at 100 % type a reason has one line, else two."""
NARROW = 720
"""Narrower than this the times go down to the foot, which then has two lines, and a reason three."""
_INKS = {Mark.ACT: "danger", Mark.SOON: "warning", Mark.WATCH: "muted", Mark.ASIDE: "muted", Mark.CLOSED: "success"}
_Index = QModelIndex | QPersistentModelIndex


class FollowUpDelegate(QStyledItemDelegate):
    """All rows are equally high at one width, so that a view of many thousands need not ask each."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def lines(self, width: float) -> int:
        """How many lines a reason has where a row is that wide."""
        return 1 if width > self._look.px(WIDE) else 3 if self.is_narrow(width) else 2

    def is_narrow(self, width: float) -> bool:
        """Whether a row that wide has no room for the times beside its texts."""
        return width < self._look.px(NARROW)

    def height(self, width: float) -> int:
        """How high a row is, in pixels."""
        feet = 2 if self.is_narrow(width) else 1
        return self._look.px(2 * TOP + LINE + self.lines(width) * WHY + feet * FOOT)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        return QSize(0, self.height(width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        words, rect = index.data(WORDS_ROLE), QRectF(option.rect)
        if not isinstance(words, EntryWords):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, rect)
        inside = rect.adjusted(PADDING, self._look.px(TOP), -PADDING, 0)
        self._paint_urgency(painter, inside, words)
        texts = inside.adjusted(self._look.px(URGENCY), 0, 0, 0)
        if self.is_narrow(rect.width()):
            self._paint_column(painter, texts, words, self.lines(rect.width()))
        else:
            self._paint_times(painter, inside, words)
            self._paint_texts(painter, texts, words, self.lines(rect.width()))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        view, state = self.parent(), option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.colour("selection"))
            if isinstance(view, QAbstractItemView) and view.hasFocus():
                bar = QRectF(rect.left(), rect.top(), EDGE, rect.height() - 1)
                painter.fillRect(bar, self._look.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._look.colour("hover"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self._look.colour("line"))

    def _paint_urgency(self, painter: QPainter, rect: QRectF, words: EntryWords) -> None:
        side = self._look.px(MARK)
        box = QRectF(rect.left() + 2, rect.top() + (self._look.px(LINE) - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = self._look.colour(_INKS[words.mark])
        painter.setBrush(ink)
        draw_mark(painter, box, words.mark)
        left = box.right() - rect.left() + 8
        line = QRectF(rect.left() + left, rect.top(), self._look.px(URGENCY) - left - 4, self._look.px(LINE))
        self._text(painter, line, words.urgency, _INKS[words.mark], self._look.font(TypeRole.CAPTION, strong=True))
        line.translate(0, self._look.px(LINE))
        self._text(painter, line, words.ref, "muted", self._look.font(TypeRole.CAPTION))

    def _paint_times(self, painter: QPainter, rect: QRectF, words: EntryWords) -> None:
        width, font = self._look.px(TIMES), self._look.font(TypeRole.CAPTION)
        line = QRectF(rect.right() - width, rect.top(), width, self._look.px(LINE))
        for text in (words.since, words.due):
            if text:
                self._text(painter, line, text, "muted", font, RIGHT)
                line.translate(0, self._look.px(WHY))

    def _paint_texts(self, painter: QPainter, rect: QRectF, words: EntryWords, lines: int) -> None:
        """The title and the reason beside the times; the foot may go on below them."""
        narrow, step = rect.width() - self._look.px(TIMES) - GAP, self._look.px(WHY)
        line = QRectF(rect.left(), rect.top(), narrow, self._look.px(LINE))
        self._text(painter, line, words.title, "text", self._look.font(strong=True))
        top = line.bottom()
        for text in wrapped(words.why, self._look.font(), narrow, lines):
            self._text(painter, QRectF(rect.left(), top, narrow, step), text, "text", self._look.font())
            top += step
        below_times = line.bottom() + (step if words.due else 0)
        foot = QRectF(rect.left(), max(top, below_times), rect.width(), self._look.px(FOOT))
        self._text(painter, foot, words.foot, "muted", self._look.font(TypeRole.CAPTION))

    def _paint_column(self, painter: QPainter, rect: QRectF, words: EntryWords, lines: int) -> None:
        """One below the other: the title, the reason, and at the foot the times and the rest."""
        step, caption = self._look.px(WHY), self._look.font(TypeRole.CAPTION)
        line = QRectF(rect.left(), rect.top(), rect.width(), self._look.px(LINE))
        self._text(painter, line, words.title, "text", self._look.font(strong=True))
        line = QRectF(line.left(), line.bottom(), line.width(), step)
        for text in wrapped(words.why, self._look.font(), rect.width(), lines):
            self._text(painter, line, text, "text", self._look.font())
            line.translate(0, step)
        foot = " · ".join(part for part in (words.since, words.due, words.foot) if part)
        for text in wrapped(foot, caption, rect.width(), 2):
            self._text(painter, line, text, "muted", caption)
            line.translate(0, step)

    def _text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        colour: str,
        font: QFont,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        draw_line(painter, rect, text, self._look.colour(colour), font, align)


def draw_mark(painter: QPainter, box: QRectF, mark: Mark) -> None:
    """A triangle acts now, a diamond soon, a ring is watched, two bars wait, one is closed: no colour is needed."""
    centre, half = box.center(), box.width() / 2
    if mark is Mark.ACT:
        painter.drawPolygon(QPolygonF([QPointF(centre.x(), box.top()), box.bottomRight(), box.bottomLeft()]))
    elif mark is Mark.SOON:
        up, across = QPointF(0, half), QPointF(half, 0)
        painter.drawPolygon(QPolygonF([centre - up, centre + across, centre + up, centre - across]))
    elif mark is Mark.WATCH:
        painter.setPen(painter.brush().color())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    elif mark is Mark.ASIDE:
        for left in (box.left() + 1, box.right() - 3):
            painter.drawRect(QRectF(left, box.top(), 2, box.height()))
    else:
        painter.drawRect(QRectF(box.left(), centre.y() - 1, box.width(), 2))


def wrapped(text: str, font: QFont, width: float, lines: int) -> list[str]:
    """The text broken into at most so many lines; the last holds all the rest, to be shortened where it is drawn."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    at = 0
    while at < len(text) and len(found) < lines - 1:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        found.append(text[at : at + line.textLength()].strip())
        at += line.textLength()
    layout.endLayout()
    rest = text[at:].strip()
    return [*found, rest] if rest else found

"""The palette's lines as a Qt model, and how one is drawn."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tracker.ui.commands.entries import Entry
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look

ROW = 36
_PADDING = 12.0
_ICON = 16
_GAP = 10.0
_EDGE = 3.0
_RADIUS = 6.0
_ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """A list of entries that is replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def replace(self, entries: list[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == _ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        return spoken(entry) if role == Qt.ItemDataRole.AccessibleTextRole else None


def spoken(entry: Entry) -> str:
    """An entry as a screen reader says it."""
    return ", ".join(part for part in (entry.title, entry.note, entry.keys) if part)


class EntryDelegate(QStyledItemDelegate):
    """Icon, title with the letters that were meant, what it is, and its key."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons: dict[tuple[str, int, str, float], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(_ENTRY_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_chosen(painter, rect)
        inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        inside = self._paint_icon(painter, inside, entry)
        inside = self._paint_right(painter, inside, entry)
        self._paint_title(painter, inside, entry)
        painter.restore()

    def _paint_chosen(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("selection"))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        # Not by the ground alone, which is pale.
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 8, _EDGE, rect.height() - 16), 1.5, 1.5)

    def _paint_icon(self, painter: QPainter, rect: QRectF, entry: Entry) -> QRectF:
        size = self._look.px(_ICON)
        name = "check" if entry.is_chosen else entry.icon
        if name:
            colour = self._look.tokens.accent if entry.is_chosen else self._look.tokens.muted
            at = QPoint(round(rect.left()), round(rect.center().y() - size / 2))
            painter.drawPixmap(at, self._icon(name, size, colour, painter.device().devicePixelRatioF()))
        return rect.adjusted(size + _GAP, 0, 0, 0)

    def _icon(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        key = (name, size, colour, ratio)
        if key not in self._icons:
            self._icons[key] = icon_pixmap(*key)
        return self._icons[key]

    def _paint_right(self, painter: QPainter, rect: QRectF, entry: Entry) -> QRectF:
        """The key and the note, from the right; returns the room that is left of them."""
        font = self._look.font(TypeRole.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        if entry.keys:
            width, height = metrics.horizontalAdvance(entry.keys) + 12, metrics.height() + 4
            frame = QRectF(rect.right() - width, rect.center().y() - height / 2, width, height)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, entry.keys)
            self._paint_frame(painter, frame)
            rect = rect.adjusted(0, 0, -width - _GAP, 0)
        note = metrics.elidedText(entry.note, Qt.TextElideMode.ElideRight, rect.width() / 3)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        return rect.adjusted(0, 0, -metrics.horizontalAdvance(note) - _GAP, 0)

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        pen = painter.pen()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self._look.colour("line")))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(pen)

    def _paint_title(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        plain, strong = QFontMetricsF(self._look.font()), QFontMetricsF(self._look.font(strong=True))
        text = plain.elidedText(entry.title, Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self._look.colour("text"))
        painter.setClipRect(rect)
        meant, left = set(entry.places), rect.left()
        for run, is_meant in runs(text, meant):
            painter.setFont(self._look.font(strong=is_meant))
            room = QRectF(left, rect.top(), rect.right() - left, rect.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, run)
            left += (strong if is_meant else plain).horizontalAdvance(run)


def runs(text: str, meant: set[int]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether its letters are among those meant."""
    pieces: list[tuple[str, bool]] = []
    for place, letter in enumerate(text):
        is_meant = place in meant
        if pieces and pieces[-1][1] is is_meant:
            pieces[-1] = (pieces[-1][0] + letter, is_meant)
        else:
            pieces.append((letter, is_meant))
    return pieces

"""A card that floats over the window while something is asked or told; the window beneath waits and is not reached."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from tracker.ui.elements.enter import press_focused
from tracker.ui.elements.flag_holder import flag_held
from tracker.ui.theme.look import Look
from tracker.ui.theme.tokens import DARK_THEMES

_SHADOW = 18
_RADIUS = 10.0
_MARGIN = 32


class FloatingLayer(QWidget):
    """Lay the content out on `card`. It is made when wanted, closes with Esc or a click beside it, and is then gone.

    It is a child of the window and not a window itself, so that it stays where it is and pictures show it.
    """

    closed = Signal()

    def __init__(self, window: QWidget, name: str, look: Look, size: QSize) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._size = size
        self._before: QWidget | None = None
        self.setObjectName("layer")
        self.setAccessibleName(name)
        self.card = QFrame(self)
        self.card.setObjectName("floating")
        self.hide()

    def open(self, first: QWidget) -> None:
        """Show the card and give the focus to `first`; it returns to where it was in the end."""
        self._before = self._window.focusWidget()
        self._window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def flag_in_hand(self) -> str:
        """What had the keys before still has them for a command that is chosen here."""
        return flag_held(self._before) if self._before is not None and isValid(self._before) else ""

    def fit(self) -> None:
        """Be as high as what lies on the open card asks for, in whatever language."""
        asked = self.card.heightForWidth(self.card.width())
        self._size = QSize(self._size.width(), ceil(asked / self._look.scale))
        self._place()

    def dismiss(self) -> None:
        """Close the card and forget it."""
        self._window.removeEventFilter(self)
        # A page may have been replaced under the card meanwhile.
        back = self._before if self._before is not None and isValid(self._before) else self._window
        back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _place(self) -> None:
        room = self._window.rect()
        self.setGeometry(room)
        wanted = QSize(self._look.px(self._size.width()), self._look.px(self._size.height()))
        size = wanted.boundedTo(room.size() - QSize(2 * _MARGIN, 2 * _MARGIN))
        top = max(_MARGIN, min(room.height() // 8, (room.height() - size.height()) // 2))
        self.card.setGeometry(QRect((room.width() - size.width()) // 2, top, size.width(), size.height()))
        # Its shadow lies beside it, where Qt does not know that something has changed.
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        # The keys of the window beneath mean nothing while this is in front.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            press_focused(event, self)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = [one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        stops = [one for one in stops if one.isVisible() and one.isEnabled()]
        focused = self.window().focusWidget()
        if stops:
            at = stops.index(focused) if focused in stops else -1
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        dark = self._look.theme in DARK_THEMES
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(0, 0, 0, 120 if dark else 40))
        if self.card.geometry().contains(event.rect()):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 10 if dark else 4))
        below = QRectF(self.card.geometry()).translated(0, _SHADOW / 3)
        for width in range(_SHADOW, 0, -1):
            spread = below.adjusted(-width, -width, width, width)
            painter.drawRoundedRect(spread, _RADIUS + width, _RADIUS + width)

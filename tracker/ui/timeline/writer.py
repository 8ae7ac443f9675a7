"""Writes lines of text in one font; keeps what it has measured, and on a screen what it has drawn."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_prints import Prints

MOST_KEPT = 20_000


class Writer:
    """`on_screen` sets letters down as pictures; otherwise they stay letters, for a picture that is to be kept."""

    def __init__(
        self, look: Look, role: TypeRole = TypeRole.CAPTION, *, strong: bool = False, on_screen: bool = False
    ) -> None:
        self._look = look
        self._role = role
        self._strong = strong
        self._on_screen = on_screen
        self._widths: dict[str, float] = {}
        self._texts: dict[str, QStaticText] = {}
        self._cut: dict[tuple[str, int], str] = {}
        self._font = QFont()
        self._metrics = QFontMetricsF(self._font)
        self._prints: Prints | None = None
        self.height = 0.0
        """How high a line is, in pixels."""
        self.dress()

    def dress(self) -> None:
        """Measure anew with the look's font."""
        self._font = self._look.font(self._role, strong=self._strong)
        self._metrics = QFontMetricsF(self._font)
        tokens = self._look.tokens
        self._prints = Prints(self._font, tokens.surface, {tokens.on_bar: tokens.bar}) if self._on_screen else None
        self.height = self._metrics.height()
        self._forget()

    def _forget(self) -> None:
        self._widths.clear()
        self._texts.clear()
        self._cut.clear()

    def width(self, text: str) -> float:
        """How wide a text is."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def elided(self, text: str, room: float) -> str:
        """A text, cut where it is wider than its room."""
        if self.width(text) <= room + 0.5:
            return text
        # Room changes a little with every picture; a text is not cut anew for each pixel.
        key = (text, int(room) & ~7)
        cut = self._cut.get(key)
        if cut is None:
            cut = self._cut[key] = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, key[1])
        return cut

    def begin(self, painter: QPainter) -> None:
        """Have the painter write in this writer's font."""
        if len(self._widths) + len(self._texts) > MOST_KEPT:
            self._forget()
        if self._prints is not None:
            self._prints.begin(painter)
        else:
            painter.setFont(self._font)

    def write(self, painter: QPainter, x: float, middle: float, text: str, ink: str) -> None:
        """A line of text in a colour (`#RRGGBB`), from `x` on around its middle line."""
        if self._prints is not None:
            self._prints.put(painter, x, middle, text, ink)
            return
        line = QRectF(x, middle - self.height / 2, self.width(text), self.height)
        # What nobody sees would still be found and read aloud.
        if not painter.hasClipping() or painter.clipBoundingRect().intersects(line):
            painter.setPen(QColor(ink))
            painter.drawStaticText(line.topLeft(), self._laid_out(text))

    def _laid_out(self, text: str) -> QStaticText:
        laid_out = self._texts.get(text)
        if laid_out is None:
            laid_out = self._texts[text] = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.prepare(font=self._font)
        return laid_out

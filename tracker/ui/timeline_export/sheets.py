"""The sizes of paper and of what stands on a page around the drawing, in pixels of 1/96 inch."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize

MARGIN = 32.0
BANNER = 24.0
HEAD = 44.0
AIR = 8.0
LINE = 18.0
"""A line of the foot."""
_DOTS = 96 / 72


class PageName(StrEnum):
    """The paper that pages are made for."""

    A4 = "A4"
    A3 = "A3"
    LETTER = "Letter"


_SIZES = {
    PageName.A4: QPageSize.PageSizeId.A4,
    PageName.A3: QPageSize.PageSizeId.A3,
    PageName.LETTER: QPageSize.PageSizeId.Letter,
}


def page_size(name: PageName) -> QPageSize:
    """The paper as Qt names it."""
    return QPageSize(_SIZES[name])


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: `width` by `height`, with so many `lines` in its foot.

    The last row of it has the marking, where it is `marked`, and its number, where it is `numbered`.
    """

    width: float
    height: float
    lines: int
    marked: bool
    numbered: bool

    @property
    def head(self) -> QRectF:
        """Title and what the drawing is of, and the marking to their right."""
        return QRectF(MARGIN, MARGIN, self.width - 2 * MARGIN, HEAD)

    @property
    def body(self) -> QRectF:
        """The drawing."""
        top = MARGIN + HEAD + AIR
        return QRectF(MARGIN, top, self.width - 2 * MARGIN, self.foot.top() - AIR - top)

    @property
    def foot(self) -> QRectF:
        """Legend, and what is left out."""
        height = AIR + self.lines * LINE
        return QRectF(MARGIN, self.height - MARGIN - self._row - height, self.width - 2 * MARGIN, height)

    @property
    def last_row(self) -> QRectF:
        """Under the foot: which page it is, and the marking."""
        return QRectF(MARGIN, self.height - MARGIN - BANNER, self.width - 2 * MARGIN, BANNER)

    @property
    def banners(self) -> tuple[QRectF, ...]:
        """Where the marking stands: at the right of head and foot."""
        if not self.marked:
            return ()
        return QRectF(MARGIN, MARGIN, self.width - 2 * MARGIN, BANNER), self.last_row

    @property
    def _row(self) -> float:
        return BANNER + AIR if self.marked or self.numbered else 0.0


def sheet_of(name: PageName, lines: int, *, upright: bool, marked: bool) -> Sheet:
    """A page of this paper, standing `upright` or lying on its long side."""
    size = page_size(name).sizePoints()
    short, long = size.width() * _DOTS, size.height() * _DOTS
    return Sheet(*((short, long) if upright else (long, short)), lines, marked, numbered=True)


def sheet_around(width: float, height: float, lines: int, *, marked: bool) -> Sheet:
    """A page just large enough for a drawing of this size."""
    bare = Sheet(0.0, 0.0, lines, marked, numbered=False).body
    return Sheet(width - bare.width(), height - bare.height(), lines, marked, numbered=False)

"""The sizes of paper and of what stands on a page around the drawing, in pixels of 1/96 inch."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize

MARGIN = 32.0
BANNER = 24.0
HEAD = 46.0
FOOT = 96.0
AIR = 8.0
_DOTS = 96 / 72


class PageName(StrEnum):
    """The paper that pages are made for; all of them lie on their long side."""

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
    """One page: `width` by `height`; with a marking it has a banner at its head and at its foot."""

    width: float
    height: float
    marked: bool

    @property
    def head(self) -> QRectF:
        """Title and what the drawing is of."""
        return QRectF(MARGIN, MARGIN + self._banner, self.width - 2 * MARGIN, HEAD)

    @property
    def body(self) -> QRectF:
        """The drawing."""
        top = MARGIN + self._banner + HEAD + AIR
        return QRectF(MARGIN, top, self.width - 2 * MARGIN, self.height - top - self._below)

    @property
    def foot(self) -> QRectF:
        """Legend, what is left out, and which page it is."""
        top = self.height - MARGIN - self._banner - FOOT
        return QRectF(MARGIN, top, self.width - 2 * MARGIN, FOOT)

    @property
    def banners(self) -> tuple[QRectF, ...]:
        """Where the marking stands: at the right of head and foot."""
        if not self.marked:
            return ()
        width = self.width - 2 * MARGIN
        bottom = self.height - MARGIN - BANNER
        return QRectF(MARGIN, MARGIN, width, BANNER), QRectF(MARGIN, bottom, width, BANNER)

    @property
    def _banner(self) -> float:
        return BANNER + AIR if self.marked else 0.0

    @property
    def _below(self) -> float:
        return MARGIN + self._banner + FOOT + AIR


def sheet_of(name: PageName, *, marked: bool) -> Sheet:
    """A page of this paper, lying on its long side."""
    size = page_size(name).sizePoints()
    return Sheet(size.height() * _DOTS, size.width() * _DOTS, marked)


def sheet_around(width: float, height: float, *, marked: bool) -> Sheet:
    """A page just large enough for a drawing of this size."""
    bare = Sheet(0.0, 0.0, marked).body
    return Sheet(width - bare.width(), height - bare.height(), marked)

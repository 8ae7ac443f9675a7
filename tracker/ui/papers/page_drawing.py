"""The pages of a paper, drawn beside the window when they are looked at; the last ones are kept."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage

_MOST_KEPT = 160_000_000
"""Bytes of pictures: some thirty pages, or five on a very large screen."""

Drawn = tuple[int, int]
"""Which page, counted from 1, and how many pixels wide."""


class PageSource(Protocol):
    """What draws pages, as `tracker.papers.pdf_pages.PdfPages` does."""

    count: int

    def png(self, number: int, width: int) -> bytes:
        """One page as a PNG of that many pixels' width."""
        ...


class _Drawing(QThread):
    """One page drawn."""

    def __init__(self, source: PageSource, page: Drawn, parent: QObject) -> None:
        super().__init__(parent)
        self.source = source
        self.page = page
        self.image = QImage()

    def run(self) -> None:
        self.image = QImage.fromData(self.source.png(*self.page))


class PageDrawing(QObject):
    """Draws within the call that asks until told to `go_beside`. Signal: `drawn()` when another page is there."""

    drawn = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._source: PageSource | None = None
        self._kept: OrderedDict[Drawn, QImage] = OrderedDict()
        self._asked: tuple[Drawn, ...] = ()
        self._wanted: list[Drawn] = []
        self._failed: set[Drawn] = set()
        self._drawing: _Drawing | None = None
        self._beside = False

    def go_beside(self) -> None:
        """From now on draw in a thread."""
        self._beside = True

    def begin(self, source: PageSource | None, first: Drawn | None = None, png: bytes = b"") -> None:
        """Draw from this one; a page of it may have been drawn already."""
        self._source = source
        self._kept.clear()
        self._wanted.clear()
        self._failed.clear()
        if first is not None:
            self._keep(first, QImage.fromData(png))

    def ask(self, pages: Sequence[Drawn]) -> None:
        """Have these there, the first one first; what was asked for before is no longer wanted."""
        self._asked = tuple(pages)
        self._wanted = [page for page in pages if not (page in self._kept or page in self._failed or self._draws(page))]
        if self._beside:
            self._go_on()
        elif self._source is not None:
            for page in self._wanted:
                self._keep(page, QImage.fromData(self._source.png(*page)))

    def has_failed(self, page: Drawn) -> bool:
        """Whether the page could not be drawn; it is not tried again in this width."""
        return page in self._failed

    def picture(self, page: Drawn) -> QImage | None:
        """The page; while it is not there the same one in another width, if that is."""
        if page in self._kept:
            self._kept.move_to_end(page)
            return self._kept[page]
        others = (one for one in reversed(self._kept) if one[0] == page[0])
        return self._kept[other] if (other := next(others, None)) else None

    def stop(self) -> None:
        """The window closes: wait for the page that is being drawn."""
        self._wanted.clear()
        self._source = None
        if self._drawing is not None:
            self._drawing.wait()

    def _draws(self, page: Drawn) -> bool:
        """Whether the page is on its way."""
        return self._drawing is not None and self._drawing.source is self._source and self._drawing.page == page

    def _go_on(self) -> None:
        if self._drawing is None and self._wanted and self._source is not None:
            self._drawing = _Drawing(self._source, self._wanted.pop(0), self)
            self._drawing.finished.connect(self._on_finished)
            self._drawing.start()

    def _on_finished(self) -> None:
        done, self._drawing = self._drawing, None
        if done is None:
            return
        done.deleteLater()
        if done.source is self._source:
            self._keep(done.page, done.image)
            self.drawn.emit()
        self._go_on()

    def _keep(self, page: Drawn, image: QImage) -> None:
        if image.isNull():
            self._failed.add(page)
            return
        self._kept[page] = image
        taken = sum(one.sizeInBytes() for one in self._kept.values())
        # What is asked for stays, however large: it would be asked for again at once.
        for old in [one for one in self._kept if one not in self._asked and one != page]:
            if taken <= _MOST_KEPT:
                break
            taken -= self._kept.pop(old).sizeInBytes()

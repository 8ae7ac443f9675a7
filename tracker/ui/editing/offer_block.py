"""What a person was writing when it could not be written: offered again, to be put back where it was or discarded."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.record.rows import RING

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that was not written: where it was typed, how that is called, and the texts by the keys of their slots.

    A field has one text, under the empty key.
    """

    place: str
    label: str
    texts: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The texts in one line, cut where they are long."""
        line = " · ".join(" ".join(text.split()) for _key, text in self.texts)
        return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


class OfferLine(QFrame):
    """Emits `taken(Offer)` or `discarded(Offer)`."""

    taken = Signal(object)
    discarded = Signal(object)

    def __init__(self, offer: Offer, language: Language) -> None:
        super().__init__()
        _ = language.gettext
        self.offer = offer
        self.setProperty("role", "callout")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(label(_("You were writing: {field}").format(field=offer.label), "strong", wrap=True))
        column.addWidget(label(_("“{quote}”").format(quote=offer.text), wrap=True))
        line = QHBoxLayout()
        line.setSpacing(8)
        self.take, self.discard = QPushButton(_("Put it back")), QPushButton(_("Discard"))
        for button, slot in ((self.take, self._on_taken), (self.discard, self._on_discarded)):
            button.setAccessibleName(f"{button.text()}: {offer.label}, {offer.text}")
            button.clicked.connect(slot)
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)

    def _on_taken(self) -> None:
        self.taken.emit(self.offer)

    def _on_discarded(self) -> None:
        self.discarded.emit(self.offer)


class OfferBlock(QWidget):
    """Hides when there is nothing to offer. Emits `taken(Offer)` and `discarded(Offer)`, after the line has gone."""

    taken = Signal(object)
    discarded = Signal(object)

    def __init__(self, offers: Sequence[Offer], language: Language) -> None:
        super().__init__()
        self.lines: list[OfferLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 12 if offers else 0, RING, 0)
        column.setSpacing(8)
        for offer in offers:
            line = OfferLine(offer, language)
            line.taken.connect(self._on_taken)
            line.discarded.connect(self._on_discarded)
            self.lines.append(line)
            column.addWidget(line)

    def _on_taken(self, offer: Offer) -> None:
        self._remove(offer)
        self.taken.emit(offer)

    def _on_discarded(self, offer: Offer) -> None:
        self._remove(offer)
        self.discarded.emit(offer)

    def _remove(self, offer: Offer) -> None:
        gone = [line for line in self.lines if line.offer == offer]
        self.lines = [line for line in self.lines if line.offer != offer]
        if self.lines:
            self.lines[0].take.setFocus(Qt.FocusReason.OtherFocusReason)
        for line in gone:
            line.hide()
            line.deleteLater()
        if not self.lines:
            self.hide()

"""The agreement axis of a commitment: the moves allowed from here as buttons, each with its date and source."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tracker.ui.editing.field_frame import field_line
from tracker.ui.editing.slot_form import Make, SlotForm
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import MoveOffer, Plan
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.record.panel_parts import show_if
from tracker.ui.record.rows import RING

PlanOfMove = Callable[[MoveOffer], Plan]
"""What has to be typed for a move."""


class MoveButton(QPushButton):
    """A stage that may come next."""

    asked = Signal(object)

    def __init__(self, offer: MoveOffer, name: str) -> None:
        super().__init__(offer.words)
        self.offer = offer
        self.setAccessibleName(name)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.asked.emit(self.offer)


class StageRow(QWidget):
    """Shows nothing where no move is left."""

    def __init__(self, offers: tuple[MoveOffer, ...], tools: Tools, plan: PlanOfMove, make: Make) -> None:
        super().__init__()
        self._offers: tuple[MoveOffer, ...] = ()
        self._tools = tools
        self._plan = plan
        self._make = make
        self._form: SlotForm | None = None
        self.buttons: list[MoveButton] = []
        frame = field_line(tools.language.gettext("Move to"), tools.look, stacked=False)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._choices = QWidget()
        self._column.addWidget(self._choices)
        frame.addLayout(self._column, 1)
        frame.setContentsMargins(RING, 12, RING, 4)
        self.setLayout(frame)
        self.show_offers(offers)

    def show_offers(self, offers: tuple[MoveOffer, ...]) -> None:
        """Offer these moves and no others."""
        show_if(self, wanted=bool(offers))
        if offers == self._offers:
            return
        self._offers = offers
        self._close()
        self._column.removeWidget(self._choices)
        self._choices.hide()
        self._choices.deleteLater()
        self._choices = QWidget()
        flow = FlowLayout(6)
        self._choices.setLayout(flow)
        name = self._tools.language.gettext("Move to: {stage}")
        self.buttons = [MoveButton(offer, name.format(stage=offer.words)) for offer in offers]
        for button in self.buttons:
            button.asked.connect(self._on_asked)
            flow.addWidget(button)
        self._column.addWidget(self._choices)

    def _on_asked(self, offer: MoveOffer) -> None:
        self._close()
        self._form = SlotForm(self._plan(offer), self._tools, self._make)
        self._form.closed.connect(self._close)
        self._column.addWidget(self._form)
        for button in self.buttons:
            button.setVisible(button.offer == offer)
            button.setEnabled(False)
        self._form.begin()

    def _close(self) -> None:
        form, self._form = self._form, None
        if form is not None:
            self._column.removeWidget(form)
            form.hide()
            form.deleteLater()
        for button in self.buttons:
            button.setVisible(True)
            button.setEnabled(True)

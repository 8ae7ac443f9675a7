"""A new record: of which kind, and its title; what follows from where the person is, is filled in."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from tracker.domain.kinds import Kind
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.offer_block import Offer, OfferBlock
from tracker.ui.editing.slot_form import ADDED, Make, SlotForm
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Option, Plan
from tracker.ui.elements.labels import heading, label
from tracker.ui.elements.worn_icon import WornIcon

PlanOf = Callable[[Kind], Plan]
"""What has to be typed for a new record of a kind, and what is given."""


class NewRecord(QWidget):
    """Stands beside the list, as the record will. Emits `closed()` for Esc and its close button."""

    closed = Signal()

    def __init__(
        self,
        kinds: tuple[Option, ...],
        first: Kind,
        plan: PlanOf,
        tools: Tools,
        make: Make,
        offers: tuple[Offer, ...] = (),
    ) -> None:
        super().__init__()
        _ = tools.language.gettext
        self._kinds = kinds
        self._plan = plan
        self._tools = tools
        self._make = make
        self.setAccessibleName(_("New record"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(8)
        self._column.addLayout(self._head())
        self.kind = QPushButton()
        self._menu = ChoiceMenu(tools.language, self.kind)
        self._menu.chosen.connect(self.choose)
        self.kind.setMenu(self._menu)
        WornIcon(self.kind, tools.look, "chevron-down")
        self.kind.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        line = QHBoxLayout()
        line.addWidget(self.kind)
        line.addStretch(1)
        self._column.addLayout(line)
        self._given = label("", "caption", wrap=True)
        self._column.addWidget(self._given)
        self.form: SlotForm | None = None
        self._column.addWidget(label(_("Enter makes it, Esc leaves it."), "caption", wrap=True))
        self.offers = OfferBlock(offers, tools.language)
        self.offers.taken.connect(self._on_taken)
        self.offers.discarded.connect(self._on_discarded)
        self._column.addWidget(self.offers)
        self._column.addStretch(1)
        self.choose(first.value)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(heading(self._tools.language.gettext("New record")), 1)
        line.addWidget(self._close_button())
        return line

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        look = self._tools.look
        WornIcon(button, look, "x")
        button.setIconSize(QSize(look.px(16), look.px(16)))
        button.setFixedSize(QSize(look.px(28), look.px(28)))
        button.setAccessibleName(self._tools.language.gettext("Cancel"))
        button.clicked.connect(self._on_close_clicked)
        return button

    def _on_close_clicked(self) -> None:
        if self.form is not None:
            self.form.forget()
        self.closed.emit()

    def _on_taken(self, offer: Offer) -> None:
        self.choose(offer.place.removeprefix(ADDED))
        if self.form is not None:
            self.form.put_back(dict(offer.texts))
            self.form.begin()

    def _on_discarded(self, offer: Offer) -> None:
        for key, _text in offer.texts:
            self._tools.note(f"{offer.place}:{key}", "")

    def choose(self, kind: str) -> None:
        """Make it a record of another kind; what was typed is kept."""
        _ = self._tools.language.gettext
        plan = self._plan(Kind(kind))
        self._menu.fill(self._kinds, kind, clears=False)
        self.kind.setText(plan.title)
        self.kind.setAccessibleName(_("Kind: {kind}").format(kind=plan.title))
        self._given.setText(plan.note)
        self._given.setVisible(bool(plan.note))
        typed = ""
        if self.form is not None:
            typed = self.form.title
            self.form.forget()
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = SlotForm(plan, self._tools, self._make)
        self.form.closed.connect(self.closed)
        self.form.title = typed
        self._column.insertWidget(3, self.form)
        if self.isVisible():
            self.form.begin()

    def begin(self) -> None:
        """Put the keys into the title."""
        if self.form is not None:
            self.form.begin()

"""The menu of a flag: what clears it, when to see it again, and what else can be said of it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tracker.language import Language
from tracker.ui.presenting.flag_offers import FlagOffers


class FlagMenu(QMenu):
    """Emits `chosen(FlagOffer)`; also the menu of a follow-up that was written, which has no days to snooze."""

    chosen = Signal(object)

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.snoozing = QMenu(language.gettext("Snooze"), self)
        self.weighing = QMenu(language.gettext("Why it is this urgent"), self)
        self.triggered.connect(self._on_triggered)

    def show_offers(self, offers: FlagOffers, at: QPoint) -> None:
        """Open at a point of the screen."""
        self.clear()
        self.snoozing.clear()
        self.weighing.clear()
        for one in offers.clearing:
            self.addAction(one.words).setData(one)
        self.addSeparator()
        for one in offers.snoozing:
            self.snoozing.addAction(one.words).setData(one)
        if offers.snoozing:
            self.addMenu(self.snoozing)
        for one in offers.answering:
            self.addAction(one.words).setData(one)
        if offers.weighed:
            self.addSeparator()
            for line in offers.weighed:
                # Without data: it is there to be read, by keys and by screen readers too.
                self.weighing.addAction(line)
            self.addMenu(self.weighing)
        self.popup(at)
        self.setActiveAction(self.actions()[0])

    def _on_triggered(self, action: QAction) -> None:
        if action.data() is not None:
            self.chosen.emit(action.data())

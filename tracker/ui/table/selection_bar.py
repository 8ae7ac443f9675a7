"""A quiet bar below a table while several rows are chosen: how many, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.presenting.words import number
from tracker.ui.theme.look import Look


class SelectionBar(QFrame):
    """Signals: `edit_asked()`, `copy_asked()`, `delete_asked()`, `clear_asked()`."""

    edit_asked = Signal()
    copy_asked = Signal()
    delete_asked = Signal()
    clear_asked = Signal()

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = language.gettext
        self._language = language
        self.setProperty("role", "notice")
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(8)
        self.text = label("", "strong")
        line.addWidget(self.text)
        line.addSpacing(8)
        self.edit, self.copy, self.delete = (QPushButton(words) for words in (_("Edit…"), _("Copy"), _("Delete")))
        for button in (self.edit, self.copy, self.delete):
            button.setAccessibleName(button.text())
            line.addWidget(button)
        self.edit.clicked.connect(self.edit_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.delete.clicked.connect(self.delete_asked)
        line.addStretch(1)
        clear = QToolButton()
        WornIcon(clear, look, "x")
        clear.setAccessibleName(_("Choose one row only"))
        clear.setToolTip(_("Choose one row only"))
        clear.clicked.connect(self.clear_asked)
        line.addWidget(clear)
        self.hide()

    def tell(self, count: int) -> None:
        """Say how many rows are chosen; one alone needs no bar."""
        self.text.setText(self._language.gettext("{count} selected").format(count=number(count, self._language)))
        self.setAccessibleName(self.text.text())
        self.setVisible(count > 1)

    def only_read(self) -> None:
        """Offer nothing that writes."""
        self.edit.hide()
        self.delete.hide()

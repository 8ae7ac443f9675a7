"""The chip under the search field while a filter is on: nobody shall wonder why something is not there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from tracker.language import Language
from tracker.ui.elements.tips import plain_tip
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.look import Look

WIDEST = 520


class FilterChip(QPushButton):
    """Pressed, it takes the filter away; hidden while there is none."""

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._language = language
        self.setProperty("role", "filter")
        # The cross that takes it away stands behind the words.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        WornIcon(self, look, "x", "accent")
        self.show_query("")

    def show_query(self, query: str) -> None:
        """Say that this narrows what is seen; the empty text hides the chip."""
        _ = self._language.gettext
        room = self._look.px(WIDEST)
        shown = QFontMetrics(self.font()).elidedText(query, Qt.TextElideMode.ElideRight, room)
        # A lone ampersand would be taken for a mnemonic.
        self.setText(_("Filtered: {query}").format(query=shown).replace("&", "&&"))
        self.setAccessibleName(_("Filtered: {query}. Press to clear the filter.").format(query=query))
        self.setToolTip(plain_tip(_("Clear the filter"), query if shown != query else ""))
        self.setVisible(bool(query))

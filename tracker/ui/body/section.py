"""The section of the bodies: the page of one of them, and the choice of another."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.body.page import BodyPage
from tracker.ui.body.values import BodyValues
from tracker.ui.elements.row_button import RowButton
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.look import Look


class BodySection(QWidget):
    """Emits `record_selected(ref)`, and `body_chosen(ref)` when another body is asked for.

    `choices` are the bodies' references and names; with one body alone there is nothing to choose.
    """

    record_selected = Signal(str)
    body_chosen = Signal(str)

    def __init__(
        self,
        values: BodyValues,
        choices: tuple[tuple[str, str], ...],
        look: Look,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.ref = values.ref
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if len(choices) > 1:
            column.addWidget(self._bar(values, choices, language))
        self.page = BodyPage(values, look, language)
        self.page.record_selected.connect(self.record_selected)
        column.addWidget(self.page, 1)

    def series(self) -> tuple[str, ...]:
        """The meetings in the table, where that has the keys."""
        table = self.page.table
        return table.refs if table is not None and table.hasFocus() else ()

    def row_in_focus(self) -> str:
        """The record of the row that has the keys; the empty string when none has."""
        focused = self.window().focusWidget()
        if focused is not None and focused is self.page.table:
            return self.page.table.ref_at_keys
        return focused.ref if isinstance(focused, RowButton) and self.page.isAncestorOf(focused) else ""

    def focus_row(self, ref: str) -> None:
        """Give the keys to the row of a record, if it is there."""
        row = next((row for row in self.page.findChildren(RowButton) if row.ref == ref), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bar(self, values: BodyValues, choices: tuple[tuple[str, str], ...], language: Language) -> QFrame:
        _ = language.gettext
        bar = QFrame()
        bar.setObjectName("timeline_bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        button = QPushButton(_("Body: {name}").format(name=values.title))
        button.setAccessibleName(button.text())
        WornIcon(button, self._look, "chevron-down", "text")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = QMenu(button)
        for ref, name in choices:
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setChecked(ref == values.ref)
            action.triggered.connect(partial(self.body_chosen.emit, ref))
            menu.addAction(action)
        button.setMenu(menu)
        row.addWidget(button)
        row.addStretch(1)
        return bar

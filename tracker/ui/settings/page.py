"""The page of settings: a field to look for one, then those of the desk and those of the person, told apart."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.ui.editing.line_editors import claims_escape
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import heading, label
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.settings.control import Given
from tracker.ui.settings.plans import Part
from tracker.ui.settings.row import SettingRow
from tracker.ui.settings.values import SettingsRead, SettingValue, answers, part_words
from tracker.ui.view_values import Tone

_WIDTH = 760
_MARGIN = 24
_MUCH = 1000

PutSetting = Callable[[str, Given], str]
"""Gives the setting of a key another value; answers as `Put`."""


class SettingsSearch(QLineEdit):
    """Where a setting is looked for. Esc clears it, and leaves when nothing stands there: `left()`."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()


class _Group(QWidget):
    """The settings of one group under their heading."""

    def __init__(self, title: str, rows: Sequence[SettingRow]) -> None:
        super().__init__()
        self.rows = tuple(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading(title))
        for row in rows:
            column.addWidget(row)


class _PartOfPage(QWidget):
    """One of the two parts: whose settings they are and where they are kept, then its groups."""

    def __init__(self, title: str, where: str, reason: str, groups: Sequence[_Group]) -> None:
        super().__init__()
        self.groups = tuple(groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 36)
        column.setSpacing(2)
        column.addWidget(label(title, "section"))
        column.addWidget(label(where, "muted", wrap=True))
        if reason:
            column.addSpacing(8)
            column.addWidget(_callout(reason))
        for group in groups:
            column.addWidget(group)


def _callout(text: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "callout")
    frame.setProperty("tone", Tone.CAUTION.value)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(12, 8, 12, 8)
    inside.addWidget(label(text, tone=Tone.CAUTION, wrap=True))
    return frame


class SettingsPage(QWidget):
    """Emits `left()` when the person is done with it by Esc."""

    left = Signal()

    def __init__(self, desk: SettingsRead, person: Sequence[SettingValue], put: PutSetting, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._put = put
        self.reason = desk.reason
        """Why the desk's settings cannot be changed here; empty where they can."""
        self._rows: dict[str, SettingRow] = {}
        _ = tools.language.gettext
        self.setObjectName("page")
        self.setAccessibleName(_("Settings"))
        self.search = SettingsSearch()
        self.search.setAccessibleName(_("Search the settings"))
        self.search.setPlaceholderText(_("Search the settings"))
        self.search.textChanged.connect(self._on_text_changed)
        self.search.left.connect(self.left)
        self._parts = [
            self._part(Part.DESK, desk.values, desk),
            self._part(Part.PERSON, person, desk),
        ]
        self._nothing = self._nothing_found()
        self._scrolled = ScrolledPage(_("Settings"))
        self._body = QHBoxLayout(self._scrolled.body)
        self._middle = QWidget()
        self._lay_out(_("Settings"))
        tools.look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        """As wide as the type asks for."""
        for widget in (self.search, self._middle):
            widget.setMaximumWidth(self._tools.look.px(_WIDTH))
        for row in self._rows.values():
            row.dress()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, _MARGIN, 0)
        line.addWidget(self.search, _MUCH)
        line.addStretch(1)
        column.addLayout(line)
        column.addSpacing(4)
        column.addWidget(self._scrolled, 1)
        inside = QVBoxLayout(self._middle)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(0)
        for part in (*self._parts, self._nothing):
            inside.addWidget(part)
        inside.addStretch(1)
        self._body.setContentsMargins(0, 0, _MARGIN, 0)
        self._body.addWidget(self._middle, _MUCH)
        self._body.addStretch(1)

    def _part(self, part: Part, values: Sequence[SettingValue], desk: SettingsRead) -> _PartOfPage:
        reason = desk.reason if part is Part.DESK else ""
        groups: dict[str, list[SettingRow]] = {}
        for value in values:
            row = SettingRow(value, None if reason else partial(self._put, value.plan.key), self._tools)
            self._rows[value.plan.key] = row
            groups.setdefault(value.group, []).append(row)
        title, where = part_words(part, desk.file, self._tools.language)
        return _PartOfPage(title, where, reason, [_Group(name, rows) for name, rows in groups.items()])

    def _nothing_found(self) -> QWidget:
        _ = self._tools.language.gettext
        view = QWidget()
        line = QHBoxLayout(view)
        line.setContentsMargins(0, 8, 0, 0)
        line.addWidget(label(_("No setting is called so."), "muted"))
        button = QPushButton(_("Show all settings"))
        button.setAccessibleName(button.text())
        button.clicked.connect(self._on_show_all_clicked)
        line.addWidget(button)
        line.addStretch(1)
        view.hide()
        return view

    def row(self, key: str) -> SettingRow:
        """The row of a setting."""
        return self._rows[key]

    def show_values(self, values: Sequence[SettingValue]) -> None:
        """Show these settings as they are now; what is being typed stays."""
        for value in values:
            self._rows[value.plan.key].show_value(value)

    def open_at(self, key: str) -> None:
        """Bring a setting into view and give it the keys; all are shown again."""
        self.search.clear()
        row = self._rows[key]
        # Laid out before it is asked where it lies.
        self._body.activate()
        self._scrolled.ensureWidgetVisible(row, 0, self._tools.look.px(64))
        if row.control is not None:
            row.control.first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.search.setFocus(event.reason())

    def _on_text_changed(self, text: str) -> None:
        found = False
        for part in self._parts:
            for group in part.groups:
                for row in group.rows:
                    row.setVisible(answers(row.value, text, self._tools.language))
                group.setVisible(any(not row.isHidden() for row in group.rows))
            part.setVisible(any(not group.isHidden() for group in part.groups))
            found = found or not part.isHidden()
        self._nothing.setVisible(not found)

    def _on_show_all_clicked(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

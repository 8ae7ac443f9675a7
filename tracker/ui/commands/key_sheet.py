"""The sheet of keys: every command that has one, by group, and what the views answer by themselves."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.commands.command import Group, Registry
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.commands.view_keys import VIEW_KEYS
from tracker.ui.commands.wording import full_title, key_words
from tracker.ui.elements.keys import step_of
from tracker.ui.elements.labels import heading, label
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.theme.look import Look

SIZE = QSize(760, 660)
_SCROLL = 48

Line = tuple[str, tuple[str, ...]]


def key_lines(registry: Registry, language: Language) -> Iterator[tuple[str, list[Line]]]:
    """Each group that has keys, with its lines: what is done, and the keys for it in words."""
    _ = language.gettext
    for group in Group:
        lines = [
            (full_title(command, language), tuple(key_words(key, language) for key in command.keys))
            for command in registry.within(group)
            if command.keys
        ]
        if lines:
            yield _(group.value), lines
    for place, keys in VIEW_KEYS.items():
        yield _(place), [(_(one.title), tuple(key_words(key, language) for key in one.keys)) for one in keys]


class KeySheet(FloatingLayer):
    """Open it with `begin`; Esc, F1 or its button close it."""

    def __init__(self, window: QWidget, registry: Registry, look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__(window, _("Keyboard"), look, SIZE)
        self._close = QPushButton(_("Close"))
        self._close.setAccessibleName(_("Close"))
        self._close.clicked.connect(self.dismiss)
        self._scrolled = ScrolledPage(_("All keys"))
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scrolled.verticalScrollBar().setSingleStep(_SCROLL)
        self._lay_out(list(key_lines(registry, language)), _("Keyboard"))

    def _lay_out(self, groups: list[tuple[str, list[Line]]], title: str) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 8, 20)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 16, 0)
        head.addWidget(label(title, "title"), 1)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(self._scrolled, 1)
        sides = QHBoxLayout(self._scrolled.body)
        sides.setContentsMargins(0, 0, 16, 0)
        sides.setSpacing(40)
        for side in _halves(groups):
            rows = QVBoxLayout()
            rows.setSpacing(6)
            for name, lines in side:
                rows.addWidget(heading(name))
                rows.addLayout(_grid(lines))
                rows.addSpacing(14)
            rows.addStretch(1)
            sides.addLayout(rows, 1)

    def begin(self) -> None:
        """Open the sheet."""
        self.open(self._scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scrolled.verticalScrollBar()
        if event.key() == Qt.Key.Key_F1:
            self.dismiss()
        elif step := step_of(event):
            bar.setValue(bar.value() + step * _SCROLL)
        super().keyPressEvent(event)


def _halves(groups: list[tuple[str, list[Line]]]) -> tuple[list[tuple[str, list[Line]]], list[tuple[str, list[Line]]]]:
    """Two columns of about the same height, in reading order."""
    heights = [len(lines) + 2 for _name, lines in groups]
    cut = min(range(len(groups) + 1), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))
    return groups[:cut], groups[cut:]


def _grid(lines: list[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for row, (title, keys) in enumerate(lines):
        grid.addWidget(label(title, wrap=True), row, 0)
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for key in keys:
            caps.addWidget(label(key, "key"))
        grid.addLayout(caps, row, 1)
    return grid

"""The flags of the open record: each with its reason, what clears it, and what else can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.domain.flags import Flag
from tracker.language import Language
from tracker.ui.elements.flag_holder import MoreButton
from tracker.ui.elements.labels import label, paragraph
from tracker.ui.presenting.flag_offers import button_words, state_line
from tracker.ui.record.panel_parts import holds_focus, show_if, take_away, titled_column
from tracker.ui.record.rows import RING
from tracker.ui.theme.look import Look

_SIDE = 32


class FlagLine(QWidget):
    """Emits `action_asked(Flag)` for its button."""

    action_asked = Signal(object)

    def __init__(self, flag: Flag, look: Look, language: Language) -> None:
        super().__init__()
        self.flag = flag
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 2, RING, 10)
        column.setSpacing(2)
        column.addWidget(paragraph(flag.why, "muted" if flag.is_set_aside else ""))
        if said := state_line(flag, language):
            column.addWidget(label(said, "strong", wrap=True))
        if not flag.is_set_aside:
            column.addWidget(paragraph(flag.clears, "muted"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 6, 0, 0)
        line.setSpacing(8)
        self.button = QPushButton(button_words(flag, language))
        self.button.setAccessibleName(language.gettext("{action}: {flag}").format(
            action=self.button.text(), flag=flag.title))  # fmt: skip
        self.button.clicked.connect(self._on_clicked)
        self.more = MoreButton(language, flag.title, look.px(_SIDE))
        line.addWidget(self.button)
        line.addWidget(self.more)
        line.addStretch(1)
        column.addLayout(line)

    def flag_in_hand(self) -> str:
        """The id of its flag."""
        return self.flag.id

    def _on_clicked(self) -> None:
        self.action_asked.emit(self.flag)


class FlagBlock(QWidget):
    """Hides without flags. Emits `action_asked(Flag)`. The focus stays at its place while the lines change."""

    action_asked = Signal(object)

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look = look
        self._language = language
        self._column = titled_column(self, language.gettext("Needs doing"))
        self.lines: tuple[FlagLine, ...] = ()

    def show_flags(self, flags: Sequence[Flag]) -> None:
        """Show these, those that ask for somebody first; what stays the same keeps its widgets."""
        show_if(self, wanted=bool(flags))
        ordered = sorted(flags, key=_is_set_aside)
        if [line.flag for line in self.lines] == ordered:
            return
        at = next((place for place, line in enumerate(self.lines) if holds_focus(line)), None)
        gone, self.lines = self.lines, tuple(self._line(flag) for flag in ordered)
        for line in self.lines:
            self._column.addWidget(line)
            line.show()
        for line in gone:
            take_away(self._column, line)
        if at is not None and self.lines:
            self.lines[min(at, len(self.lines) - 1)].more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, flag: Flag) -> FlagLine:
        line = FlagLine(flag, self._look, self._language)
        line.action_asked.connect(self.action_asked)
        return line


def _is_set_aside(flag: Flag) -> bool:
    return flag.is_set_aside

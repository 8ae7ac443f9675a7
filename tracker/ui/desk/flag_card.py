"""A flag as a card: how urgent by its edge, what and why in a sentence, since when, and the next thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.flag_holder import MoreButton
from tracker.ui.elements.labels import edge, label, paragraph
from tracker.ui.elements.row_button import RowButton
from tracker.ui.theme.look import Look
from tracker.ui.view_values import FlagCard, Tone, Urgency

URGENCY_TONES = {Urgency.ACT: Tone.BAD, Urgency.SOON: Tone.CAUTION, Urgency.WATCH: Tone.NEUTRAL}
READING_WIDTH = 620
# One width for all, so that the sentences beside it break at one edge.
SINCE_WIDTH = 110
ACTION_WIDTH = 124
MORE_SIDE = 32
LEAST_BESIDE = 520
"""A narrower card has its date and its button below its texts."""


class FlagCardView(RowButton):
    """Pressed, it opens the record it is about; its button emits `action_asked(flag id)`."""

    action_asked = Signal(str)

    def __init__(self, flag: FlagCard, look: Look, language: Language, parent: QWidget | None = None) -> None:
        said = f"{flag.title}. {flag.why}"
        super().__init__(flag.ref, f"{flag.subject}: {said}" if flag.subject else said, parent)
        self.flag = flag
        _ = language.gettext
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 8, 6, 8)
        row.setSpacing(12)
        row.addWidget(edge(URGENCY_TONES[flag.urgency]))
        self._look = look
        self._parts = QGridLayout()
        self._parts.setHorizontalSpacing(12)
        self._parts.setVerticalSpacing(3)
        self._parts.setColumnStretch(0, 1)
        row.addLayout(self._parts, 1)
        self._parts.addWidget(label(flag.title, "strong", wrap=True), 0, 0)
        self._parts.addLayout(_texts_of(flag, look), 1, 0, 1, 2)
        self._since = label(_("since {date}").format(date=flag.since) if flag.since else flag.due, "caption")
        self._since.setFixedHeight(look.px(24))
        self._since.setMinimumWidth(look.px(SINCE_WIDTH))
        self.button = QPushButton(flag.action)
        self.more = MoreButton(language, flag.title, look.px(MORE_SIDE))
        self._beside = self._make_beside(language)
        self._is_below = False
        self._fit()
        # Once it stands in the card: shown before that, it would be a window of its own for a moment.
        self.button.setVisible(bool(flag.action))
        self.more.setVisible(flag.may_answer)

    def _make_beside(self, language: Language) -> QWidget:
        """What stands beside the title where there is room: since when, the next thing to do, and more."""
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        said = language.gettext("{action}: {flag}").format(action=self.flag.action, flag=self.flag.title)
        self.button.setAccessibleName(said)
        self.button.clicked.connect(self._on_action)
        self.button.setMinimumWidth(self._look.px(ACTION_WIDTH))
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for part in (self._since, self.button, self.more):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        return beside

    def flag_in_hand(self) -> str:
        """The id of its flag."""
        return self.flag.id

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < self._look.px(LEAST_BESIDE)
        if below != self._is_below:
            self._is_below = below
            self._fit()

    def _fit(self) -> None:
        """The date and the button stand beside the title, or below the texts where the card is narrow."""
        self._parts.removeWidget(self._beside)
        if self._is_below:
            self._parts.addWidget(self._beside, 2, 0, 1, 2)
        else:
            self._parts.addWidget(self._beside, 0, 1, Qt.AlignmentFlag.AlignTop)
        side = Qt.AlignmentFlag.AlignLeft if self._is_below else Qt.AlignmentFlag.AlignRight
        self._since.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _on_action(self) -> None:
        self.action_asked.emit(self.flag.id)


def _texts_of(flag: FlagCard, look: Look) -> QHBoxLayout:
    """What is said below the title, in a line that reckons with the width a sentence may have at most."""
    texts = QVBoxLayout()
    texts.setContentsMargins(0, 0, 0, 0)
    texts.setSpacing(3)
    why = paragraph(flag.why, "muted")
    why.setMaximumWidth(look.px(READING_WIDTH))
    texts.addWidget(why)
    if flag.state:
        texts.addWidget(label(flag.state, "strong", wrap=True))
    texts.addStretch(1)
    reading = QHBoxLayout()
    reading.addLayout(texts, 1)
    reading.addStretch(0)
    return reading

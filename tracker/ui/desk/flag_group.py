"""The flags of one urgency: a heading, a card each, and what brings the further ones."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import N_, Language
from tracker.ui.desk.flag_card import URGENCY_TONES, FlagCardView
from tracker.ui.elements.labels import heading, label, rule
from tracker.ui.elements.stack import put_in_order
from tracker.ui.theme.look import Look
from tracker.ui.view_values import FlagCard, Urgency

URGENCY_TITLES = {Urgency.ACT: N_("Act now"), Urgency.SOON: N_("Soon"), Urgency.WATCH: N_("Watch")}
RING = 6


class FlagRow(QWidget):
    """A card with the line under it."""

    def __init__(self, flag: FlagCard, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = flag
        self.card = FlagCardView(flag, look, language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(3)
        column.addWidget(self.card)
        column.addWidget(rule())


class FlagGroup(QWidget):
    """Hidden while there are no flags of its urgency.

    Signals: `card_made(FlagCardView)` for each card that is new; `more_asked(Urgency)` by the button below the cards.
    """

    card_made = Signal(object)
    more_asked = Signal(object)

    def __init__(self, urgency: Urgency, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = language.gettext
        self._urgency = urgency
        self._look = look
        self._language = language
        self._rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = heading(_(URGENCY_TITLES[urgency]), tone=URGENCY_TONES[urgency])
        title.setContentsMargins(RING, 20, RING, 6)
        column.addWidget(title)
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        column.addLayout(self._column)
        self._left = label("", "muted", wrap=True)
        self._more = QPushButton(_("Show more"))
        self._more.setAccessibleName(_("Show more: {urgency}").format(urgency=_(URGENCY_TITLES[urgency])))
        self._more.clicked.connect(self._on_more)
        self._rest = QWidget()
        rest = QHBoxLayout(self._rest)
        rest.setContentsMargins(RING, 8, RING, 0)
        rest.setSpacing(12)
        rest.addWidget(self._left, 1)
        rest.addWidget(self._more)
        column.addWidget(self._rest)

    @property
    def rows(self) -> list[FlagRow]:
        """The flags that have a card, in order."""
        return [row for row in self._rows if isinstance(row, FlagRow)]

    def show_flags(self, flags: Sequence[FlagCard], left: int) -> None:
        """Show these, `left` more being without a card; what stays the same keeps its widget."""
        present = {row.flag: row for row in self.rows}
        rows: list[QWidget] = [present.get(flag) or self._row(flag) for flag in flags]
        if rows != self._rows:
            self._rows = put_in_order(self._column, self._rows, rows)
            for row in rows:
                row.show()  # a layout shows what it is given only later, when the focus has gone elsewhere
        text = self._language.gettext("{n} more; narrow them with the search above.")
        self._left.setText(text.format(n=left))
        self._rest.setVisible(left > 0)
        self.setVisible(bool(flags))

    def _row(self, flag: FlagCard) -> FlagRow:
        row = FlagRow(flag, self._look, self._language, self)
        self.card_made.emit(row.card)
        return row

    def _on_more(self) -> None:
        self.more_asked.emit(self._urgency)

"""The flags of one urgency: a heading with their number, a card a record, and what brings the further ones."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import N_, Language
from tracker.ui.desk.flag_card import URGENCY_TONES, FlagCardView
from tracker.ui.elements.labels import heading, label, rule
from tracker.ui.elements.stack import put_in_order
from tracker.ui.presenting.words import number
from tracker.ui.theme.look import Look
from tracker.ui.view_values import FlagCard, Urgency

URGENCY_TITLES = {Urgency.ACT: N_("Act now"), Urgency.SOON: N_("Soon"), Urgency.WATCH: N_("Watch")}
RING = 6
Subject = tuple[FlagCard, ...]
"""The flags of one record, the most urgent first."""


class SubjectRow(QWidget):
    """A record with its flags, and the line under them. Of several the record is named once, above them."""

    def __init__(self, subject: Subject, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = subject
        self.cards = [FlagCardView(flag, look, language) for flag in subject]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(3)
        if len(subject) > 1:
            head = QVBoxLayout()
            head.setContentsMargins(RING, 8, RING, 0)
            head.addWidget(label(subject[0].subject, "subject", wrap=True))
            column.addLayout(head)
        for card in self.cards:
            column.addWidget(card)
        column.addWidget(rule())


def subjects_of(flags: Sequence[FlagCard]) -> list[Subject]:
    """The flags that follow each other and are of one record, together."""
    return [tuple(group) for _ref, group in groupby(flags, key=lambda flag: (flag.ref, bool(flag.subject) or flag.id))]


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
        head = QHBoxLayout()
        head.setContentsMargins(RING, 20, RING, 6)
        head.setSpacing(8)
        head.addWidget(heading(_(URGENCY_TITLES[urgency]), tone=URGENCY_TONES[urgency], wrap=False))
        self._counted = label("", "caption")
        head.addWidget(self._counted)
        head.addStretch(1)
        column.addLayout(head)
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
    def cards(self) -> list[FlagCardView]:
        """The flags that have a card, in order."""
        return [card for row in self._rows if isinstance(row, SubjectRow) for card in row.cards]

    def show_flags(self, flags: Sequence[FlagCard], left: int, counted: str = "") -> None:
        """Show these, `left` more being without a card, `counted` beside the heading; what stays keeps its widget."""
        self._counted.setText(counted)
        present = {row.subject: row for row in self._rows if isinstance(row, SubjectRow)}
        rows: list[QWidget] = [present.get(subject) or self._row(subject) for subject in subjects_of(flags)]
        if rows != self._rows:
            self._rows = put_in_order(self._column, self._rows, rows)
            for row in rows:
                row.show()  # a layout shows what it is given only later, when the focus has gone elsewhere
        text = self._language.gettext("{n} more; narrow them with the search above.")
        self._left.setText(text.format(n=number(left, self._language)))
        self._rest.setVisible(left > 0)
        self.setVisible(bool(flags))

    def _row(self, subject: Subject) -> SubjectRow:
        row = SubjectRow(subject, self._look, self._language, self)
        for card in row.cards:
            self.card_made.emit(card)
        return row

    def _on_more(self) -> None:
        self.more_asked.emit(self._urgency)

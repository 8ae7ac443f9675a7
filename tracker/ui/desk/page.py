"""The desk's middle: the day, how much there is to do, and the flags by urgency."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.language import N_, Language
from tracker.ui.desk.flag_card import URGENCY_TONES, FlagCardView
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.labels import heading, label, rule
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.theme.look import Look
from tracker.ui.view_values import DeskValues, EmptyState, FlagCard, Urgency

URGENCY_TITLES = {Urgency.ACT: N_("Act now"), Urgency.SOON: N_("Soon"), Urgency.WATCH: N_("Watch")}
GUTTER = 26
RING = 6
# Wider, the eye loses the line between a flag and its button.
WIDEST = 960
# More widgets than this make a window slow, and nobody reads them one by one: the search narrows them.
MOST_CARDS = 40


class DeskPage(ScrolledPage):
    """Emits `record_selected(ref)` for a card and `flag_action_asked(flag id)` for its button.

    Without flags `empty` stands below the date; its button emits `empty_action_asked(EmptyKind)`.
    """

    record_selected = Signal(str)
    flag_action_asked = Signal(str)
    empty_action_asked = Signal(object)

    def __init__(
        self,
        values: DeskValues,
        look: Look,
        language: Language,
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        _ = language.gettext
        super().__init__(_("Desk: {day}, {counts}").format(day=values.heading, counts=values.counts), parent)
        self._look = look
        self._language = language
        self.cards: list[FlagCardView] = []
        self._column = self._column_of(look.px(WIDEST))
        self._add_head(values)
        for urgency in Urgency:
            self._add_group(urgency, [flag for flag in values.flags if flag.urgency is urgency])
        if not values.flags and empty:
            self._add_empty(empty)
        else:
            self._column.addStretch(1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.cards:
            self.cards[0].setFocus(event.reason())

    def _column_of(self, widest: int) -> QVBoxLayout:
        line = QHBoxLayout(self.body)
        line.setContentsMargins(GUTTER, 22, GUTTER, 24)
        page = QWidget()
        page.setMaximumWidth(widest)
        line.addWidget(page, 1)
        line.addStretch(0)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        return column

    def _add_head(self, values: DeskValues) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(RING, 0, RING, 0)
        head.setSpacing(12)
        head.addWidget(label(values.heading, "title"))
        counts = ElidedLabel(values.counts, "muted")
        head.addWidget(counts, 1)
        self._column.addLayout(head)

    def _add_group(self, urgency: Urgency, flags: list[FlagCard]) -> None:
        if not flags:
            return
        title = heading(self._language.gettext(URGENCY_TITLES[urgency]), tone=URGENCY_TONES[urgency])
        title.setContentsMargins(RING, 20, RING, 6)
        self._column.addWidget(title)
        for flag in flags[:MOST_CARDS]:
            card = FlagCardView(flag, self._look, self._language)
            card.opened.connect(self.record_selected)
            card.action_asked.connect(self.flag_action_asked)
            card.stepped.connect(self._on_stepped)
            self.cards.append(card)
            self._column.addWidget(card)
            self._column.addSpacing(3)
            self._column.addWidget(rule())
            self._column.addSpacing(3)
        if len(flags) > MOST_CARDS:
            self._add_rest(len(flags) - MOST_CARDS)

    def _add_rest(self, number: int) -> None:
        _ = self._language.gettext
        rest = label(_("{n} more; narrow them with the search above.").format(n=number), "muted", wrap=True)
        rest.setContentsMargins(RING, 8, RING, 0)
        self._column.addWidget(rest)

    def _add_empty(self, empty: EmptyState) -> None:
        view = EmptyView(empty, self._look)
        view.action_asked.connect(self.empty_action_asked)
        self._column.addWidget(view, 1)

    def _on_stepped(self, step: int) -> None:
        at = self.focusWidget()
        if isinstance(at, RowButton):
            reached = walk([*self.cards], at, step)
            if reached is not None:
                self.ensureWidgetVisible(reached)

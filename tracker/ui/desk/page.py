"""The desk's middle: the day, how much there is to do, and the flags by urgency."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.desk.flag_card import FlagCardView
from tracker.ui.desk.flag_group import RING, FlagGroup, subjects_of
from tracker.ui.desk.values import DeskValues
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.labels import label
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.theme.look import Look
from tracker.ui.view_values import EmptyKind, EmptyState, FlagCard, Urgency

GUTTER = 26
# Wider, the eye loses the line between a flag and its button.
WIDEST = 960


class DeskPage(ScrolledPage):
    """Emits `record_selected(ref)` for a card, `flag_action_asked(flag id)` for its button, and `more_asked(Urgency)`.

    Without flags `empty` stands below the date; its button emits `empty_action_asked(EmptyKind)`.
    """

    record_selected = Signal(str)
    flag_action_asked = Signal(str)
    more_asked = Signal(object)
    empty_action_asked = Signal(object)

    def __init__(
        self,
        values: DeskValues,
        look: Look,
        language: Language,
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._look = look
        self._language = language
        self._column = self._column_of(look.px(WIDEST))
        self._heading = label("", "title")
        self._counts = ElidedLabel("", "muted")
        self._add_head()
        self._groups = {urgency: self._group(urgency) for urgency in Urgency}
        self._foot: QWidget = QWidget()
        self._said: EmptyState | None = None
        self._column.addWidget(self._foot, 1)
        self.take(values, empty)

    @property
    def cards(self) -> list[FlagCardView]:
        """The flags that have a card, from the top of the page to its end."""
        return [card for group in self._groups.values() for card in group.cards]

    def take(self, values: DeskValues, empty: EmptyState | None = None) -> None:
        """Show other values; what stays the same stays where it is, the focus and the place in the page too."""
        _ = self._language.gettext
        before, place = self.cards, self._place_of_focus()
        self.setAccessibleName(_("Desk: {day}, {counts}").format(day=values.heading, counts=values.counts))
        self._heading.setText(values.heading)
        self._counts.say(values.counts)
        grouped = _by_urgency(values.flags)
        self.setUpdatesEnabled(False)
        for urgency, group in self._groups.items():
            group.show_flags(grouped.get(urgency, ()), values.more.get(urgency, 0), values.sections.get(urgency, ""))
        self._put_foot(None if values.flags else empty)
        self.setUpdatesEnabled(True)
        if place is not None:
            self._put_focus(before[place], place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.cards:
            self.cards[0].setFocus(event.reason())

    def _place_of_focus(self) -> int | None:
        """The place of the card that has the keys, not only had them before something beside the page."""
        at = self.window().focusWidget()
        return next(
            (place for place, card in enumerate(self.cards) if at is not None and at in (card, card.button)), None
        )

    def _put_focus(self, card: FlagCardView, place: int) -> None:
        """Where the card in focus is gone: on the one that says it now, else on the next."""
        cards = self.cards
        if card in cards or not cards:
            return
        same = next((one for one in cards if one.flag.id == card.flag.id), cards[min(place, len(cards) - 1)])
        same.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _add_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(RING, 0, RING, 0)
        head.setSpacing(12)
        head.addWidget(self._heading)
        head.addWidget(self._counts, 1)
        self._column.addLayout(head)

    def _group(self, urgency: Urgency) -> FlagGroup:
        group = FlagGroup(urgency, self._look, self._language)
        group.card_made.connect(self._on_card_made)
        group.more_asked.connect(self.more_asked)
        self._column.addWidget(group)
        return group

    def _put_foot(self, empty: EmptyState | None) -> None:
        """What fills the page below the flags, or stands in their place."""
        if empty is None and self._said is None:
            return
        self._said = empty
        before, self._foot = self._foot, self._made_foot(empty)
        if isinstance(self._foot, EmptyView):
            self._foot.action_asked.connect(self.empty_action_asked)
        self._column.replaceWidget(before, self._foot)
        self._foot.show()
        before.hide()
        before.deleteLater()

    def _made_foot(self, empty: EmptyState | None) -> QWidget:
        """A day on which nothing is to be done is told in one line, under the date."""
        if empty is None:
            return QWidget()
        if empty.kind is not EmptyKind.CLEARED:
            return EmptyView(empty, self._look)
        said = label(" ".join(part for part in (f"{empty.title}.", empty.text) if part), "muted", wrap=True)
        said.setContentsMargins(RING, 16, RING, 0)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        return said

    def _on_card_made(self, card: FlagCardView) -> None:
        card.opened.connect(self.record_selected)
        card.action_asked.connect(self.flag_action_asked)
        card.stepped.connect(self._on_stepped)

    def _on_stepped(self, step: int) -> None:
        at = self.focusWidget()
        if isinstance(at, RowButton):
            reached = walk([*self.cards], at, step)
            if reached is not None:
                self.ensureWidgetVisible(reached)


def _by_urgency(flags: Sequence[FlagCard]) -> dict[Urgency, list[FlagCard]]:
    """The flags of a record all stand where its most urgent one does."""
    groups: dict[Urgency, list[FlagCard]] = {}
    for subject in subjects_of(flags):
        groups.setdefault(subject[0].urgency, []).extend(subject)
    return groups

"""The section of follow-ups: how many, in which order, and the list; or why there is nothing in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from tracker.desk.followups import FollowUp, Order, in_order
from tracker.language import Language
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.followups.delegate import PADDING
from tracker.ui.followups.model import FollowUpModel
from tracker.ui.followups.values import FollowUpsValues
from tracker.ui.followups.view import FollowUpList
from tracker.ui.theme.look import Look


class FollowUpsPage(QWidget):
    """Emits `record_selected(ref)` for an entry, `order_chosen(Order)`, and `empty_action_asked(EmptyKind)`."""

    record_selected = Signal(str)
    order_chosen = Signal(object)
    empty_action_asked = Signal(object)

    def __init__(
        self,
        values: FollowUpsValues,
        look: Look,
        language: Language,
        order: Order = Order.URGENCY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._language = language
        self._values = values
        self._order = order
        self._empty: EmptyView | None = None
        self.model = FollowUpModel(in_order(values.entries, order), values.words, self)
        name = language.gettext("List of {title}").format(title=values.title)
        self.view = FollowUpList(self.model, look, name)
        self.view.record_selected.connect(self.record_selected)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 0)
        column.setSpacing(12)
        column.addLayout(self._make_head(values))
        # What is shown before it stands in the page would be a window of its own for a moment.
        self._tell_aside()
        self._places = QStackedLayout()
        column.addLayout(self._places, 1)
        self._places.addWidget(self.view)
        self._show_whether_empty()

    @property
    def order(self) -> Order:
        """What the list is sorted by."""
        return self._order

    def show_values(self, values: FollowUpsValues) -> None:
        """Show the list as it has become; what is chosen and how far it is scrolled stay."""
        self._values = values
        self._counts.say(values.counts)
        self._tell_aside()
        self.model.show(self._in_order(), values.words)
        self._show_whether_empty()

    def _in_order(self) -> list[FollowUp]:
        """What is to be seen: what asks for somebody, or what was set aside."""
        return in_order(self._values.aside if self.aside.isChecked() else self._values.entries, self._order)

    def _tell_aside(self) -> None:
        """The way to what was set aside, where there is any; without, what asks for somebody is shown again."""
        words = self._values.aside_words
        if not words:
            self.aside.setChecked(False)
        self.aside.setText(words)
        self.aside.setAccessibleName(self._language.gettext("Show what is set aside: {counts}").format(counts=words))
        self.aside.setVisible(bool(words))

    def _on_aside_toggled(self) -> None:
        self.model.show(self._in_order(), self._values.words)
        self._show_whether_empty()
        self.view.scrollToTop()

    def point_at(self, ref: str) -> None:
        """Mark the entry that opens a record, without telling anybody; nothing where there is none."""
        self.view.choose(ref)

    def entries_to_copy(self) -> tuple[FollowUp, ...]:
        """The entry that is chosen; where none is, all that are listed."""
        chosen = self.view.chosen()
        return (chosen,) if chosen is not None else tuple(self.model.entries)

    def flag_in_hand(self) -> str:
        """As its list."""
        return self.view.flag_in_hand()

    def focusInEvent(self, event: QFocusEvent) -> None:
        (self._empty or self.view).setFocus(event.reason())

    def _make_head(self, values: FollowUpsValues) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, 0, 0, 0)
        head.setSpacing(12)
        head.addWidget(label(values.title, "title"))
        self._counts = ElidedLabel(values.counts, "muted")
        head.addWidget(self._counts, 1)
        head.addWidget(self._make_aside())
        head.addWidget(self._make_sort())
        return head

    def _make_aside(self) -> QPushButton:
        self.aside = QPushButton()
        self.aside.setCheckable(True)
        self.aside.setToolTip(self._language.gettext("Show what was snoozed or dismissed, and only that"))
        self.aside.toggled.connect(self._on_aside_toggled)
        return self.aside

    def _make_sort(self) -> QPushButton:
        self.sort = QPushButton()
        self.sort.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        WornIcon(self.sort, self._look, "chevron-down")
        menu = QMenu(self.sort)
        group = QActionGroup(menu)
        for one in self._values.orders:
            action = menu.addAction(one.words)
            action.setData(one.order.value)
            action.setCheckable(True)
            action.setChecked(one.order is self._order)
            group.addAction(action)
        menu.triggered.connect(self._on_sort_chosen)
        self.sort.setMenu(menu)
        self._tell_order()
        return self.sort

    def _tell_order(self) -> None:
        words = next(one.words for one in self._values.orders if one.order is self._order)
        self.sort.setText(words)
        self.sort.setAccessibleName(self._language.gettext("Sorted: {order}").format(order=words))

    def _on_sort_chosen(self, action: QAction) -> None:
        self._order = Order(str(action.data()))
        self.model.sort_as(self._in_order())
        self.view.scrollToTop()
        self._tell_order()
        self.order_chosen.emit(self._order)

    def _show_whether_empty(self) -> None:
        """The list, or why it is empty."""
        had_focus = self._empty is not None and self.isAncestorOf(self.focusWidget() or self)
        if self._empty is not None:
            self._places.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        if self._values.empty is not None and not self.aside.isChecked():
            self._empty = EmptyView(self._values.empty, self._look)
            self._empty.action_asked.connect(self.empty_action_asked)
            self._places.addWidget(self._empty)
            self._places.setCurrentWidget(self._empty)
        elif had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sort.setVisible(self._empty is None)

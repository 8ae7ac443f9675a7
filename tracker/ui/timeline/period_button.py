"""The button that says which period is in view, and offers others."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from tracker.domain.kinds import OPEN_LATEST
from tracker.language import Language
from tracker.ui.elements.hanging_menu import HangingMenu
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.look import Look
from tracker.ui.timeline.kinds import NONE, ItemKind, ItemState
from tracker.ui.timeline.period_words import longest_periods, period_words
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.weeks import weeks_here
from tracker.ui.timeline.worked import WorkedTimeline

# Days before and after a meeting that are seen with it.
_AROUND = 14
_LONGEST = 48


class PeriodButton(QPushButton):
    """As wide as the longest period, so that nothing beside it moves while a person pans."""

    def __init__(self, view: WorkedTimeline, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._language = language
        self._longest = longest_periods(language)
        WornIcon(self, look, "chevron-down", "text")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = HangingMenu(self)
        self._menu.aboutToShow.connect(self._on_about_to_show)
        self.say(view.scale.start, view.scale.end)

    def say(self, start: float, end: float) -> None:
        """The days from `start` up to `end` are in view (ordinals with fractions)."""
        words = period_words(start, end, self._language)
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(self._language.gettext("Period: {period}").format(period=words))

    def sizeHint(self) -> QSize:
        metrics, size = QFontMetrics(self.font()), super().sizeHint()
        flag = Qt.TextFlag.TextShowMnemonic.value
        # Measured as Qt measures the text of a button, which rounds in its own way.
        own, *others = (metrics.size(flag, one).width() for one in (self.text(), *self._longest))
        return QSize(size.width() - own + max(others), size.height())

    def _on_about_to_show(self) -> None:
        self._menu.clear()
        _, view = self._language.gettext, self._view
        today = date.fromordinal(view.scene.values.as_of)
        for text, first, last in _periods_around(today, self._language):
            self._offer(text, partial(_show, view, first.toordinal(), last.toordinal()))
        self._offer(_("Everything") + "\tF", view.fit)
        self._menu.addSeparator()
        self._offer(_("What is selected") + "\tS", view.fit_chosen if view.chosen_refs else None)
        last_met, next_met = meetings_around(view.scene.values, view.selected)
        self._offer_meeting(_("Last meeting: {title}"), _("Last meeting"), last_met)
        self._offer_meeting(_("Next meeting: {title}"), _("Next meeting"), next_met)
        self._menu.addSeparator()
        self._offer(_("From … to …") + "\t/", view.goal_asked.emit)

    def _offer(self, text: str, act: Callable[[], object] | None) -> None:
        """Without an act it is there, and cannot be chosen."""
        action = self._menu.addAction(text)
        action.setEnabled(act is not None)
        if act is not None:
            action.triggered.connect(partial(_do, act))

    def _offer_meeting(self, named: str, bare: str, ref: str) -> None:
        view = self._view
        card = view.companion.card(ref) if ref and view.companion else None
        if card is None:
            self._offer(bare, None)
            return
        title = card.title if len(card.title) <= _LONGEST else card.title[: _LONGEST - 1] + "…"
        # An ampersand would underline the letter after it.
        self._offer(named.format(title=title).replace("&", "&&"), partial(_show_meeting, view, ref))


def _do(act: Callable[[], object], *_checked: object) -> None:
    act()


def _show(view: WorkedTimeline, first: int, last: int) -> None:
    view.show_days(first, last + 1.0, least=0.0)


def _show_meeting(view: WorkedTimeline, ref: str) -> None:
    store = view.scene.values.store
    place = store.index(ref)
    if place is not None:
        view.show_days(int(store.first[place]) - _AROUND, int(store.last[place]) + _AROUND + 1.0, least=0.0)
        view.pick(ref)


def _periods_around(today: date, language: Language) -> list[tuple[str, date, date]]:
    """Those that the as-of day lies in, each with its first day and its last."""
    _ = language.gettext
    begun = (today.weekday() - weeks_here(language.code).first) % 7
    week = today - timedelta(days=min(begun, today.toordinal() - 1))
    month = today.replace(day=1)
    quarter = today.replace(month=today.month - (today.month - 1) % 3, day=1)
    year = today.replace(month=1, day=1)
    return [
        (_("This week"), week, week + timedelta(days=6)),
        (_("This month"), month, _after(month, 1)),
        (_("This quarter"), quarter, _after(quarter, 3)),
        (_("This year"), year, _after(year, 12)),
    ]


def _after(first: date, months: int) -> date:
    """The last day of so many months from the first of one on."""
    year, month = divmod(first.month - 1 + months, 12)
    return date(first.year + year, month + 1, 1) - timedelta(days=1)


def meetings_around(values: TimelineValues, selected: str) -> tuple[str, str]:
    """The last meeting of a body that was held by the as-of day and the next that is planned, of those the filter
    leaves in; of the same body as the one that is selected, where it has one. Empty where there is none.
    """
    store, order = values.store, values.order
    place = store.index(selected) if selected else None
    series = NONE if place is None else int(store.series[place])
    met = order[(store.kind[order] == ItemKind.MEETING) & (store.series[order] != NONE)]
    met = met if series == NONE else met[store.series[met] == series]
    first, last = store.first[met], store.last[met]
    held = met[(store.state[met] == ItemState.STANDS) & (last <= values.as_of)]
    ahead = met[(store.state[met] == ItemState.PLANNED) & (last >= values.as_of) & (first < OPEN_LATEST)]
    latest = store.ref(int(held[np.argmax(store.last[held])])) if held.size else ""
    following = store.ref(int(ahead[np.argmin(store.first[ahead])])) if ahead.size else ""
    return latest, following

"""Where Tab goes in a window whose parts come and go: to what is read next, as things lie when the key is pressed.

Qt keeps a chain in the order in which widgets were made: what is made later would come last, wherever it stands.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

REACHED_LAST = "reached_last"
"""The property of a part that Tab comes to after all that stands beside and below it."""


def go_on(window: QWidget, forward: bool) -> bool:
    """Give the focus to what is read after (or before) that which has it, and bring it into view; False with none."""
    focused = window.focusWidget() or window
    for stop in _beyond(focused, window, forward):
        if stop is focused:
            break
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        _bring_into_view(stop)
        return True
    return False


def reading_order(part: QWidget) -> list[QWidget]:
    """What Tab reaches in a part: side by side from the left, line below line, each before what is in it."""
    return list(_within(part, forward=True))


def _beyond(widget: QWidget, window: QWidget, forward: bool) -> Iterator[QWidget]:
    """Every stop from a widget on, once round."""
    if forward:
        yield from _within(widget, forward)
    while widget is not window and (parent := widget.parentWidget()) is not None:
        beside = _shown(parent, forward)
        at = beside.index(widget) + 1 if widget in beside else 0
        for other in beside[at:]:
            yield from _with(other, forward)
        if not forward and _is_stop(parent):
            yield parent
        widget = parent
    yield from _within(window, forward)


def _within(inside: QWidget, forward: bool) -> Iterator[QWidget]:
    for child in _shown(inside, forward):
        yield from _with(child, forward)


def _with(widget: QWidget, forward: bool) -> Iterator[QWidget]:
    """A widget and what is in it, which is read after it."""
    is_stop = _is_stop(widget)
    if is_stop and forward:
        yield widget
    yield from _within(widget, forward)
    if is_stop and not forward:
        yield widget


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes_tab and widget.isEnabled() and widget.focusProxy() is None


def _shown(inside: QWidget, forward: bool) -> list[QWidget]:
    """What is to be seen directly inside a widget, line by line."""
    if isinstance(inside, QLabel):
        return []
    children = [one for one in inside.children() if isinstance(one, QWidget)]
    shown = [one for one in children if not one.isHidden() and not one.isWindow()]
    if len(shown) > 1:
        shown = sorted(_line_by_line(shown), key=lambda one: bool(one.property(REACHED_LAST)))
    return shown if forward else shown[::-1]


def _line_by_line(widgets: list[QWidget]) -> list[QWidget]:
    """In reading order: those whose middle is beside the first of a line stand in that line."""
    left = sorted(((one.geometry(), one) for one in widgets), key=lambda pair: (pair[0].y(), pair[0].x()))
    found: list[QWidget] = []
    while left:
        first, *others = left
        line, left = [first], []
        for other in others:
            (line if _is_beside(other[0], first[0]) else left).append(other)
        found += [one for _place, one in sorted(line, key=lambda pair: pair[0].x())]
    return found


def _is_beside(one: QRect, first: QRect) -> bool:
    """Whether a place lies in the line that another begins, though it may be higher or lower than that."""
    shared = min(one.bottom(), first.bottom()) - max(one.y(), first.y()) + 1
    apart = one.x() > first.right() or first.x() > one.right()
    return apart and 2 * shared > min(one.height(), first.height())


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and above.isAncestorOf(widget):
            page = above.widget() or above
            place = widget.mapTo(page, QPoint(0, 0))
            above.ensureVisible(place.x(), place.y() + widget.height(), 0, 8)
            above.ensureVisible(place.x(), place.y(), 0, 8)
        above = above.parentWidget()

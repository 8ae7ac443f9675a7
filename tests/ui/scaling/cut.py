"""What of a window's texts has no room: labels and buttons that are smaller than what they say."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from tracker.ui.elements.elided_label import ElidedLabel

_BREAKS = re.compile(r"[\s\u200b]+")
_SAID = (QPushButton, QToolButton, QCheckBox, QRadioButton)


def cut(window: QWidget) -> list[str]:
    """A line for each text that is cut off; an `ElidedLabel` says in its tool tip what it leaves out."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window)]
    labels = [one for one in shown if isinstance(one, QLabel) and one.text() and not isinstance(one, ElidedLabel)]
    buttons = [one for one in shown if isinstance(one, _SAID) and one.text()]
    headers = [one for one in shown if isinstance(one, QHeaderView) and one.orientation() == Qt.Orientation.Horizontal]
    found = [*filter(_is_cut_label, labels), *filter(_is_cut_button, buttons)]
    return [*map(_told, found), *(line for one in headers for line in _cut_columns(one))]


def _cut_columns(header: QHeaderView) -> list[str]:
    shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
    short = [at for at in shown if header.sectionSize(at) < header.sectionSizeHint(at)]
    return [f"{header.model().headerData(at, header.orientation())!r} {header.sectionSize(at)}" for at in short]


def _is_cut_label(one: QLabel) -> bool:
    if one.wordWrap():
        words = max((one.fontMetrics().horizontalAdvance(word) for word in _BREAKS.split(one.text())), default=0)
        plain = one.textFormat() == Qt.TextFormat.PlainText
        return one.height() < one.heightForWidth(one.width()) or (plain and one.contentsRect().width() < words)
    return one.width() < one.sizeHint().width() or one.height() < one.minimumSizeHint().height()


def _is_cut_button(one: QAbstractButton) -> bool:
    return one.width() < one.minimumSizeHint().width()


def _told(one: QLabel | QAbstractButton) -> str:
    above = [type(widget).__name__ for widget in _above(one)]
    return f"{' / '.join(reversed(above))}: {one.text()!r} {one.width()}×{one.height()} < {one.sizeHint().toTuple()}"


def _above(widget: QWidget) -> list[QWidget]:
    parent = widget.parentWidget()
    return [widget, *(_above(parent) if parent is not None else [])]

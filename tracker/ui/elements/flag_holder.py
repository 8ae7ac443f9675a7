"""Widgets that show a flag or a written follow-up: the one with the keys, or under the mouse, says which is meant."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QToolButton, QWidget

from tracker.language import Language


@runtime_checkable
class FlagHolder(Protocol):
    """A widget that shows one flag, or a list in which one can be chosen."""

    def flag_in_hand(self) -> str:
        """The id of the flag, or the reference of a follow-up that was written; empty where it is neither."""
        ...


def flag_held(widget: QWidget | None) -> str:
    """What a widget shows, or one that it lies in, as `flag_in_hand` names it; empty where there is nothing."""
    while widget is not None:
        if isinstance(widget, FlagHolder) and (found := widget.flag_in_hand()):
            return found
        widget = widget.parentWidget()
    return ""


class MoreButton(QToolButton):
    """What else can be done with a flag: opens the menu that a right click opens."""

    def __init__(self, language: Language, title: str, side: int) -> None:
        super().__init__()
        self.setText("⋯")
        self.setFixedSize(QSize(side, side))
        self.setAccessibleName(language.gettext("More to do with: {flag}").format(flag=title))
        self.setToolTip(language.gettext("Snooze, take, dismiss and more"))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        place = self.rect().bottomLeft()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, self.mapToGlobal(place))
        self.setFocus()
        QCoreApplication.sendEvent(self, asked)

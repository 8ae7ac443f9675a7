"""The button at the top of the navigation that holds what belongs to the person and to the program."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from tracker.language import Language
from tracker.ui.commands.command import Group
from tracker.ui.commands.window_commands import WindowCommands
from tracker.ui.theme.look import ICON, Look

SECTIONS = (
    (Group.THEME, Group.TYPE_SIZE, Group.LANGUAGE, Group.APPEARANCE),
    (Group.FIND, Group.HELP),
    (Group.WINDOW,),
)


class MainMenuButton(QToolButton):
    """Opens the main menu; everything in it is a command."""

    def __init__(self, commands: WindowCommands, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        name = language.gettext("Main menu")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setObjectName("main_menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(commands.menu(self, SECTIONS))
        look.changed.connect(self.dress)
        self.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def dress(self) -> None:
        """Take the icon in the colours of the look."""
        self.setIconSize(QSize(self._look.px(ICON), self._look.px(ICON)))
        self.setIcon(self._look.icon("menu", "text"))

"""The commands of a window as Qt's actions: their keys work in it, and menus are made of them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from tracker.language import Language
from tracker.ui.commands.command import CHOICES, Command, Group, Registry
from tracker.ui.commands.wording import with_what


class WindowCommands(QObject):
    """One action for each command of the registry, on the window whose child this is."""

    def __init__(self, registry: Registry, language: Language, window: QWidget) -> None:
        super().__init__(window)
        self.registry = registry
        self._language = language
        self._made: dict[str, QAction] = {}
        # A group tells which of its actions was triggered; that is all it is for.
        self._all = QActionGroup(self)
        self._all.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._all.triggered.connect(self._on_triggered)

    def add(self, *commands: Command) -> None:
        """Take commands in, whose keys work from now on. Raises ValueError as `Registry.add` does."""
        self.registry.add(*commands)
        for command in commands:
            self._made[command.id] = self._make(command)

    def forget(self) -> None:
        """Let go of what the commands would do, as the window closes: they hold it, and it holds them."""
        self.registry.clear()
        self._made.clear()

    def menu(self, parent: QWidget, sections: Sequence[Sequence[Group]]) -> QMenu:
        """A menu of these groups, with a line between its sections; a choice is a menu in it."""
        menu = QMenu(parent)
        for section in sections:
            menu.addSeparator()
            for group in section:
                inner = menu.addMenu(self._language.gettext(group.value)) if group in CHOICES else menu
                for command in self.registry.within(group):
                    inner.addAction(self._made[command.id])
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToHide.connect(self._let_all)
        return menu

    def refresh(self) -> None:
        """Ask each command what it is called now, whether it can be done, and whether it is in force."""
        for command in self.registry:
            action = self._made[command.id]
            action.setText(self._text(command))
            action.setEnabled(command.is_enabled())
            action.setChecked(command.is_chosen is not None and command.is_chosen())

    def _let_all(self) -> None:
        """An action that is off has no key either; what may be done is asked again when the key is pressed."""
        for action in self._made.values():
            action.setEnabled(True)

    def _make(self, command: Command) -> QAction:
        window = self.parent()
        assert isinstance(window, QWidget)
        action = QAction(self._text(command), window)
        action.setData(command.id)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.is_chosen is not None)
        self._all.addAction(action)
        window.addAction(action)
        return action

    def _text(self, command: Command) -> str:
        """Without the name of the choice, in whose menu it stands."""
        return with_what(self._language.gettext(command.title), command, self._language).replace("&", "&&")

    def _on_triggered(self, action: QAction) -> None:
        command = self.registry.get(action.data())
        if command is not None and command.is_enabled():
            command.run()

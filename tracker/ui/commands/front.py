"""The commands' own windows: palette, sheet of keys, about. One of them is open at a time."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.language import N_, Language
from tracker.ui.commands.about import About
from tracker.ui.commands.command import Command, Group
from tracker.ui.commands.key_sheet import KeySheet
from tracker.ui.commands.palette import Palette
from tracker.ui.commands.palette_source import PaletteSource, RecordSource
from tracker.ui.commands.preference_commands import preference_commands
from tracker.ui.commands.window_commands import WindowCommands
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.theme.look import Look


class CommandFront(QObject):
    """Adds the person's own commands to the window's, and opens what is asked for over the window."""

    def __init__(
        self,
        window: QWidget,
        commands: WindowCommands,
        records: RecordSource,
        preferences: PreferenceStore,
        look: Look,
        language: Language,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._registry = commands.registry
        self._look = look
        self._language = language
        self._source = PaletteSource(commands.registry, records, preferences, language)
        self._layer: Palette | KeySheet | About | None = None
        commands.add(
            Command("palette", N_("Command palette"), Group.FIND, self.open_palette, ("Ctrl+K",), in_palette=False),
            *preference_commands(preferences, language),
            Command("keys", N_("Keyboard"), Group.HELP, self.open_keys, ("F1",), "keyboard"),
            Command("about", N_("About this program"), Group.HELP, self.open_about, (), "info"),
        )

    def open_palette(self) -> None:
        """Open the command palette."""
        self._open(Palette(self._window, self._source, self._look, self._language))

    def open_keys(self) -> None:
        """Open the sheet of keys."""
        self._open(KeySheet(self._window, self._registry, self._look, self._language))

    def open_about(self) -> None:
        """Say what this program is."""
        self._open(About(self._window, self._look, self._language))

    def _open(self, layer: Palette | KeySheet | About) -> None:
        if self._layer is not None:
            self._layer.dismiss()
        self._layer = layer
        layer.closed.connect(self._on_closed)
        layer.begin()

    def _on_closed(self) -> None:
        self._layer = None

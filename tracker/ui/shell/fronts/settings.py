"""The page of settings: no section of the navigation, but shown in the place of one."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.errors import TrackerError
from tracker.language import N_
from tracker.ui.commands.command import Command, Group
from tracker.ui.editing.desk_tools import desk_tools
from tracker.ui.reminding.tray import has_tray
from tracker.ui.settings.plans import PLANS, Part
from tracker.ui.settings.reading import person_settings, read_desk_settings
from tracker.ui.settings.values import SettingsRead, SettingValue
from tracker.ui.settings.writing import keep_preference, write_to_desk
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.surroundings import Surroundings

# The first picture of the window does not wait for what it does not show.
if TYPE_CHECKING:
    from tracker.ui.settings.control import Given
    from tracker.ui.settings.page import SettingsPage

SETTINGS = "settings"


class SettingsFront(SectionFront):
    """Offers every setting as a command too. What is written is told by `wrote`."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(SETTINGS, around, parent)
        self._plans = {plan.key: plan for plan in PLANS}
        self._wanted = ""
        self._before = ""
        self._made: SettingsPage | None = None
        self._tools = desk_tools(around.desk, around.look)
        around.preferences.changed.connect(self._on_preferences_changed)

    def commands(self) -> Iterator[Command]:
        """The page itself, and every setting by its name."""
        yield Command("settings", N_("Settings"), Group.WINDOW, self.open, ("Ctrl+,",), "settings")
        for plan in PLANS:
            go = partial(self.open, plan.key)
            yield Command(f"settings.{plan.key}", plan.title, Group.SETTINGS, go, icon="settings")

    def open(self, key: str = "") -> None:
        """Show the settings, at one of them when it is named."""
        window = self._around.window
        if window.current_key() != self.key:
            self._before = window.current_key()
        self._wanted = key
        if self._page() is None:
            # What takes longer to read follows; nobody waits for it.
            self.show(read_desk_settings(self._around.desk, writable=self._is_writable(), counted=False))
        window.show_section(self.key)
        self._go_to_wanted()

    def close(self) -> None:
        """Go back to the section from which the settings were opened, if they are in front."""
        if self._around.window.current_key() == self.key:
            self._around.window.show_section(self._before)

    def reading(self, query: str) -> Read:
        del query  # it narrows records
        return partial(read_desk_settings, writable=self._is_writable())

    def _is_writable(self) -> bool:
        """What is read beside the window is read by a connection that never can write."""
        return self._around.desk.workspace.writable

    def show(self, answer: object) -> None:
        assert isinstance(answer, SettingsRead)
        page = self._page()
        person = self._person()
        if page is not None and page.reason == answer.reason:
            page.show_values(answer.values)
            page.show_values(person)
            return
        from tracker.ui.settings.page import SettingsPage

        self._made = page = SettingsPage(answer, person, self._put, self._tools)
        page.left.connect(self.close)
        self._around.window.add_page(self.key, page)
        self._go_to_wanted()

    def leave(self) -> None:
        self._around.preferences.changed.disconnect(self._on_preferences_changed)

    def _page(self) -> "SettingsPage | None":
        return self._made if self._made is not None and self._made is self._around.window.page(self.key) else None

    def _go_to_wanted(self) -> None:
        page = self._page()
        if page is None or self._around.window.current_key() != self.key:
            return
        key, self._wanted = self._wanted, ""
        if key:
            page.open_at(key)
        elif not page.isAncestorOf(self._around.window.focusWidget()):
            page.search.setFocus()

    def _put(self, key: str, given: "Given") -> str:
        plan = self._plans[key]
        try:
            if plan.part is Part.PERSON:
                keep_preference(self._around.preferences, plan, str(given))
                return ""
            changes = write_to_desk(self._around.desk, plan, given)
        except TrackerError as error:
            return error.told(self._around.desk.language)
        self.wrote.emit(changes)
        return ""

    def _on_preferences_changed(self) -> None:
        if page := self._page():
            page.show_values(self._person())

    def _person(self) -> tuple[SettingValue, ...]:
        """The settings of the person, as they are."""
        return person_settings(self._around.preferences.now, self._around.desk.language, notices=has_tray())

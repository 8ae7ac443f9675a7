"""What the palette draws from and hands back to: the window's commands and the desk's records."""

from typing import Protocol

from tracker.language import Language
from tracker.ui.commands.command import CHOICES, Command, Group, Registry
from tracker.ui.commands.entries import Entry
from tracker.ui.commands.wording import full_title, shown_keys, title_now
from tracker.ui.preferences.store import PreferenceStore


class RecordSource(Protocol):
    """Where records come from and where they are shown."""

    def found(self, typed: str) -> list[Entry]:
        """The records that answer what was typed."""
        ...

    def recent(self, ids: tuple[str, ...]) -> list[Entry]:
        """Those of these entries that are records here."""
        ...

    def show(self, id_: str) -> bool:
        """Show the record of an entry; False when the entry is none."""
        ...


class PaletteSource:
    """Commands and records as entries; what is taken is done, and remembered as recent."""

    def __init__(
        self, registry: Registry, records: RecordSource, preferences: PreferenceStore, language: Language
    ) -> None:
        self._registry = registry
        self._records = records
        self._preferences = preferences
        self._language = language

    @property
    def recent(self) -> tuple[str, ...]:
        """The ids of what was taken last."""
        return self._preferences.now.recent

    def commands(self) -> list[Entry]:
        """Every command that can be done now."""
        there = (*self._registry, *self._registry.provided())
        listed = [one for one in there if one.in_palette and one.is_enabled()]
        return [self._entry(one) for group in Group for one in listed if one.group is group]

    def recent_records(self) -> list[Entry]:
        """The records among what was taken last."""
        return self._records.recent(self.recent)

    def records(self, typed: str) -> list[Entry]:
        """The records that answer what was typed."""
        return self._records.found(typed)

    def take(self, id_: str) -> None:
        """Do what an entry stands for. What comes and goes is not remembered: its name belongs to the desk."""
        passing = next((one for one in self._registry.provided() if one.id == id_), None)
        if passing is None:
            self._preferences.change(recent=self._preferences.now.with_recent(id_))
        command = passing or self._registry.get(id_)
        if command is not None:
            command.run()
        else:
            self._records.show(id_)

    def _entry(self, command: Command) -> Entry:
        chosen = command.is_chosen is not None and command.is_chosen()
        note = "" if command.group in CHOICES else self._language.gettext(command.group.value)
        return Entry(
            command.id,
            title_now(command, self._language),
            note,
            command.icon,
            shown_keys(command, self._language),
            chosen,
            called=full_title(command, self._language),
            changes=command.changes,
        )

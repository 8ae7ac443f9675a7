"""A person's preferences: how the window looks, how it was left, what was used last. Nothing of a desk's content."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

TYPE_SIZES = (90, 100, 110, 125, 150)
"""The sizes of type to choose from, in percent."""
MOST_RECENT = 12
"""How many of the things used last are kept."""


class ThemeChoice(StrEnum):
    """The theme asked for; which colours `SYSTEM` means is the system's to say."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class ColumnWidth:
    """The width in pixels that a person gave to a column of a table."""

    table: str
    column: str
    width: int


@dataclass(frozen=True, slots=True)
class Preferences:
    """What one person prefers on this machine."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    type_size: int = 100
    """One of `TYPE_SIZES`."""
    language: str = ""
    """One of `tracker.language.LANGUAGES`; empty for the one the program is started with."""
    reduced_motion: bool = False
    geometry: bytes = b""
    """Where the window stood, in Qt's own words."""
    splitters: tuple[bytes, ...] = ()
    """How the window was divided, in Qt's own words, from the outermost."""
    section: str = ""
    """The section that was in front."""
    recent: tuple[str, ...] = ()
    """What was chosen in the palette, the last first: ids of commands, and `record:UID`."""

    columns: tuple[ColumnWidth, ...] = ()

    def widths(self, table: str) -> dict[str, int]:
        """The widths of a table's columns, by their keys."""
        return {one.column: one.width for one in self.columns if one.table == table}

    def with_widths(self, table: str, widths: Mapping[str, int]) -> tuple[ColumnWidth, ...]:
        """`columns` once these widths have been given in a table."""
        others = tuple(one for one in self.columns if one.table != table)
        own = self.widths(table) | dict(widths)
        return (*others, *(ColumnWidth(table, column, width) for column, width in own.items()))

    def with_recent(self, name: str) -> tuple[str, ...]:
        """`recent` once `name` has been chosen again."""
        return (name, *(one for one in self.recent if one != name))[:MOST_RECENT]

"""A person's preferences: how the window looks, how it was left, what was used last. Nothing of a desk's content."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

TYPE_SIZES = (90, 100, 110, 125, 150)
"""The sizes of type to choose from, in percent."""
MOST_RECENT = 12
"""How many of the things used last are kept."""
MOST_VISITS = 60
"""How many desks it is kept of how far they were seen."""


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
class ChosenColumns:
    """The columns that a person chose for a table, in their order."""

    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SortedBy:
    """The order that a person gave to a table's rows."""

    table: str
    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """How far in the history of a desk the person has seen it, and the desk's day then (ISO)."""

    desk: str
    """What tells the desk's file from others; nothing of what is in it."""
    place: int
    day: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """What one person prefers on this machine."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    type_size: int = 100
    """One of `TYPE_SIZES`."""
    language: str = ""
    """One of `tracker.language.LANGUAGES`; empty for the one the program is started with."""
    reduced_motion: bool = False
    drafter: str = ""
    """Who this person says drafts the papers; empty for the desk's author."""
    geometry: bytes = b""
    """Where the window stood, in Qt's own words."""
    splitters: tuple[bytes, ...] = ()
    """How the window was divided, in Qt's own words, from the outermost."""
    section: str = ""
    """The section that was in front."""
    recent: tuple[str, ...] = ()
    """What was chosen in the palette, the last first: ids of commands, and `record:UID`."""

    columns: tuple[ColumnWidth, ...] = ()
    chosen: tuple[ChosenColumns, ...] = ()
    sorts: tuple[SortedBy, ...] = ()
    visits: tuple[Visit, ...] = ()
    """Of the desks seen last, the last first."""
    notice_at_start: bool = False
    """Whether the system's tray tells at start how much is to be done."""
    notice_at: str = ""
    """The hour, as HH:MM, at which it is told too; empty for none."""
    notice_titles: bool = False
    """Whether a notice names what is first; else it only counts, as others may see the screen."""

    def widths(self, table: str) -> dict[str, int]:
        """The widths of a table's columns, by their keys."""
        return {one.column: one.width for one in self.columns if one.table == table}

    def with_widths(self, table: str, widths: Mapping[str, int]) -> tuple[ColumnWidth, ...]:
        """`columns` once these widths have been given in a table."""
        others = tuple(one for one in self.columns if one.table != table)
        own = self.widths(table) | dict(widths)
        return (*others, *(ColumnWidth(table, column, width) for column, width in own.items()))

    def without_widths(self, table: str) -> tuple[ColumnWidth, ...]:
        """`columns` once a table has been given its first widths back."""
        return tuple(one for one in self.columns if one.table != table)

    def chosen_columns(self, table: str) -> tuple[str, ...]:
        """The columns chosen for a table; none when it has those it had from the start."""
        return next((one.columns for one in self.chosen if one.table == table), ())

    def with_chosen(self, table: str, columns: Sequence[str]) -> tuple[ChosenColumns, ...]:
        """`chosen` once these have been chosen for a table; none gives it its first ones back."""
        others = tuple(one for one in self.chosen if one.table != table)
        return (*others, ChosenColumns(table, tuple(columns))) if columns else others

    def sorted_by(self, table: str) -> SortedBy | None:
        """The order of a table's rows; None for the one it has by itself."""
        return next((one for one in self.sorts if one.table == table), None)

    def with_sort(self, table: str, column: str, *, descending: bool) -> tuple[SortedBy, ...]:
        """`sorts` once a table's rows have been ordered so; no column gives them their first order back."""
        others = tuple(one for one in self.sorts if one.table != table)
        return (*others, SortedBy(table, column, descending)) if column else others

    def visit(self, desk: str) -> Visit | None:
        """How far a desk was seen; None for one that never was."""
        return next((one for one in self.visits if one.desk == desk), None)

    def with_visit(self, visit: Visit) -> tuple[Visit, ...]:
        """`visits` once a desk has been seen so far."""
        return (visit, *(one for one in self.visits if one.desk != visit.desk))[:MOST_VISITS]

    def with_recent(self, name: str) -> tuple[str, ...]:
        """`recent` once `name` has been chosen again."""
        return (name, *(one for one in self.recent if one != name))[:MOST_RECENT]

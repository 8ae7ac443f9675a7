"""A command: what it is called, where it belongs, its keys, and what it does."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from tracker.language import N_


class Group(Enum):
    """Where commands stand together, in the order of the sheet of keys."""

    GO = N_("Go to")
    FIND = N_("Find")
    RECORD = N_("Record")
    FLAG = N_("Flag")
    TABLE = N_("Table")
    TIMELINE = N_("Timeline")
    PAPERS = N_("Papers")
    WINDOW = N_("Window")
    THEME = N_("Theme")
    TYPE_SIZE = N_("Type size")
    LANGUAGE = N_("Language")
    SETTINGS = N_("Settings")
    APPEARANCE = N_("Appearance")
    HELP = N_("Help")


CHOICES = frozenset({Group.THEME, Group.TYPE_SIZE, Group.LANGUAGE})
"""Groups of which one command is in force at a time; a title of theirs says little without the group's."""


def _always() -> bool:
    return True


def _nothing() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """Everything that menu, key, palette, tool tip and the sheet of keys need to know of it."""

    id: str
    title: str
    """A text to be translated where it is shown."""
    group: Group
    run: Callable[[], None]
    keys: tuple[str, ...] = ()
    """Qt's portable names (`Ctrl+K`); the first is the one that is shown."""
    icon: str = ""
    is_enabled: Callable[[], bool] = _always
    is_chosen: Callable[[], bool] | None = None
    """Whether it is in force now, for one that is a choice."""
    in_palette: bool = True
    changes: bool = False
    """Whether it changes the desk at once: nobody is to do that by the way, typing something else."""
    what_now: Callable[[], str] = _nothing
    """What it would be done to now, in the person's words; empty when there is nothing to name."""


class Registry:
    """The commands of one window, in the order they were added."""

    def __init__(self) -> None:
        self._commands: dict[str, Command] = {}
        self._providers: list[Callable[[], Iterable[Command]]] = []

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def __contains__(self, id_: str) -> bool:
        return id_ in self._commands

    def get(self, id_: str) -> Command | None:
        """The command of this id, if there is one."""
        return self._commands.get(id_)

    def add(self, *commands: Command) -> None:
        """Take commands in. Raises ValueError when an id or a key is taken: no key can mean two things."""
        for command in commands:
            taken = {key: one.id for one in self for key in one.keys}
            clash = [f"{key} ({taken[key]})" for key in command.keys if key in taken]
            if command.id in self or clash:
                raise ValueError(f"command {command.id} is there already, or its key is: {', '.join(clash)}")
            self._commands[command.id] = command

    def provide(self, provider: Callable[[], Iterable[Command]]) -> None:
        """Have commands that come and go asked for whenever the palette opens; they have no keys and no actions."""
        self._providers.append(provider)

    def provided(self) -> tuple[Command, ...]:
        """The commands there are at the moment of those that come and go."""
        return tuple(command for provider in self._providers for command in provider())

    def clear(self) -> None:
        """Forget them all."""
        self._commands.clear()
        self._providers.clear()

    def within(self, group: Group) -> tuple[Command, ...]:
        """The commands of a group."""
        return tuple(command for command in self if command.group is group)

"""What can go wrong and be told to a person in one line.

Anything raised from here is trouble of the input or of the environment, with a message that says what, where and
what to do. Every other exception is a bug of ours and is never caught below the composition roots.
"""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable


class Speaks(Protocol):
    """A language that texts are translated into, as `tracker.language.Language`."""

    def gettext(self, message: str) -> str:
        """The text in this language."""
        ...


@runtime_checkable
class Told(Protocol):
    """A value of a line that is words of ours: another error, the name of a kind. Its `str()` is the English."""

    def told(self, language: Speaks) -> str:
        """The words in a language."""
        ...


class Line:
    """A text of ours, marked for translation, with the values that fill it in by name; a value may be `Told` itself.

    `str()` is the English line, the same for every reader: scripts and search engines hold on to it.
    """

    __slots__ = ("message", "values")

    def __init__(self, message: str, /, **values: object) -> None:
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values) if self.values else self.message

    def told(self, language: Speaks) -> str:
        """The line in a language, with what its values say in that language too."""
        values = {name: one.told(language) if isinstance(one, Told) else one for name, one in self.values.items()}
        message = language.gettext(self.message) if self.message else ""
        return message.format(**values) if values else message


class Listed:
    """Values of a line set one after the other; those that are `Told` are told in its language."""

    __slots__ = ("parts",)

    def __init__(self, parts: Iterable[object]) -> None:
        self.parts = tuple(parts)

    def __str__(self) -> str:
        return ", ".join(map(str, self.parts))

    def told(self, language: Speaks) -> str:
        """The list in a language."""
        return ", ".join(one.told(language) if isinstance(one, Told) else str(one) for one in self.parts)


class TrackerError(Exception):
    """Trouble that a person can act on: a message marked for translation and the values it names.

    `str()` is the English line, for the command line; `told` the line in the language of the window.
    """

    exit_code = 2

    def __init__(self, message: str, /, **values: object) -> None:
        self.line = Line(message, **values)
        super().__init__(str(self.line))

    def told(self, language: Speaks) -> str:
        """The line in a language, for a person at the window."""
        return self.line.told(language)


class BadInput(TrackerError):
    """Something typed or read cannot be used; nothing was changed."""

    exit_code = 2


class WorkspaceUnavailable(TrackerError):
    """The workspace cannot be opened or written now: locked, damaged, newer than the program, or out of reach."""

    exit_code = 3

"""What every editor is handed: how it looks, the language, and whom to ask while a person types."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.desk.assignments import Assignment
from tracker.domain.kinds import Kind
from tracker.language import Language
from tracker.ui.editing.values import Suggestion, Understood
from tracker.ui.theme.look import Look

Write = Callable[[tuple[Assignment, ...], bool], str]
"""Writes fields of the record as one step, making actors that are not there yet if told so. Gives the line to show
where that was refused, else the empty string."""

Note = Callable[[str, str], None]
"""Takes the place in a record where something is typed, and the text so far; an empty one when it is settled."""


def note_nothing(_place: str, _text: str) -> None:
    """For editors whose typing nobody keeps."""


@dataclass(frozen=True, slots=True)
class Tools:
    """Handed down from the window to each editor."""

    look: Look
    language: Language
    names: Callable[[str, tuple[Kind, ...], bool], tuple[Suggestion, ...]]
    """Records that a text may become, of kinds, with an entry that makes a new actor or without."""
    zones: Callable[[str], tuple[Suggestion, ...]]
    understand: Callable[[str, bool], Understood]
    """What a date being typed means; the flag says whether it looks forward."""
    note: Note = note_nothing

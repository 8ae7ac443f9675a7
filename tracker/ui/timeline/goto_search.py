"""Asking where to go on the timeline: what is typed is looked up beside the window."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.desk.desk import Desk
from tracker.ui.shell.background import Background
from tracker.ui.shell.surroundings import Surroundings

# These bring numpy, which the first picture of the window does not wait for.
if TYPE_CHECKING:
    from tracker.ui.presenting.timeline_goto import Goal
    from tracker.ui.timeline.goto_box import GoToBox

KEY = "goal"
Shown = Callable[[Sequence[int]], Collection[int]]


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a text means."""

    text: str
    goal: "Goal"


class GoToSearch(QObject):
    """Lives as long as its window. Emits `chosen(Goal)` once the box has closed."""

    chosen = Signal(object)

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._box: GoToBox | None = None
        self._shown: Shown | None = None
        self._background = Background(around.desk, self)
        self._background.was_read.connect(self._on_was_read)

    def go_beside(self) -> None:
        """Look in a thread; until told to, within the call that asks, as a picture needs."""
        self._background.go_beside()

    def leave(self) -> None:
        """The window closes."""
        self._box = None
        self._background.stop()

    def begin(self, shown: Shown | None) -> None:
        """Open the box. `shown` says which of some ids are on the timeline; None where all are."""
        from tracker.ui.timeline.goto_box import GoToBox

        self._shown = shown
        box = self._box = GoToBox(self._around.window, self._around.look, self._around.desk.language)
        box.asked.connect(self._on_asked)
        box.chosen.connect(self.chosen)
        box.closed.connect(self._on_closed)
        box.begin()

    def _on_asked(self, text: str) -> None:
        self._background.ask(KEY, partial(_meant, text=text, shown=self._shown))

    def _on_was_read(self, _key: str, answer: object) -> None:
        if self._box is not None and isinstance(answer, _Meant):
            self._box.show_goal(answer.text, answer.goal)

    def _on_closed(self) -> None:
        self._box = None


def _meant(desk: Desk, text: str, shown: Shown | None) -> _Meant:
    from tracker.ui.presenting.timeline_goto import goal_of

    return _Meant(text, goal_of(desk, text, shown))

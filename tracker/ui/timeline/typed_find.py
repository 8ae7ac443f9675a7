"""Finding as one types on the timeline: the titles are searched beside the window, and the next one is chosen."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.desk.desk import Desk
from tracker.ui.shell.background import Background
from tracker.ui.shell.surroundings import Surroundings

# These bring numpy, which the first picture of the window does not wait for.
if TYPE_CHECKING:
    from tracker.ui.timeline.store import Numbers
    from tracker.ui.timeline.worked import WorkedTimeline

KEY = "titles"


@dataclass(frozen=True, slots=True, eq=False)
class _Titled:
    """Ids of the records whose titles have these words."""

    words: str
    ids: "Numbers"


class TypedFind(QObject):
    """Lives as long as its window; each timeline is handed to `serve` when it is made, and forgotten when it goes."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._view: WorkedTimeline | None = None
        self._found: Numbers | None = None
        self._background = Background(around.desk, self)
        self._background.go_beside()
        self._background.was_read.connect(self._on_was_read)

    def serve(self, view: "WorkedTimeline") -> None:
        """Find on this timeline from now on."""
        self._view, self._found = view, None
        view.find_typed.connect(view.finder.begin)
        view.finder.typed.connect(self._on_typed)
        view.finder.stepped.connect(self.step)

    def leave(self) -> None:
        """The timeline or its window is gone."""
        self._view = self._found = None
        self._background.stop()

    def _on_typed(self, text: str) -> None:
        self._found = None
        if self._view is not None and text.strip():
            self._background.ask(KEY, partial(_titled, words=text))
        elif self._view is not None:
            self._view.finder.say_nothing()

    def _on_was_read(self, _key: str, answer: object) -> None:
        if self._view is not None and isinstance(answer, _Titled) and answer.words == self._view.finder.field.text():
            self._found = answer.ids
            self.step(0)

    def step(self, step: int) -> None:
        """Choose the next of those found (1), the one before (-1), or the nearest from here on (0)."""
        from tracker.ui.timeline.found import in_time_order, step_from

        if self._view is None or self._found is None:
            return
        # Looked up at every step: a write and a lane that is hidden move them, or take them away.
        scene = self._view.scene
        places = in_time_order(scene, self._found)
        if not places.size:
            self._view.finder.say(0, 0)
            return
        at = step_from(scene, places, scene.values.store.index(self._view.selected), step)
        self._view.finder.say(at + 1, places.size)
        self._view.pick(scene.values.store.ref(int(places[at])))


def _titled(desk: Desk, words: str) -> _Titled:
    from tracker.desk.timeline import timeline_titled

    return _Titled(words, timeline_titled(desk, words))

"""The quiet bar that says what was done with rows, or asks before it is."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tracker.ui.editing.notice import Notice


class AskingNotice(Notice):
    """Its button does what it was given with the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do: Callable[[], None] | None = None
        self.action_asked.connect(self._on_action_asked)

    def ask(self, text: str, action: str, do: Callable[[], None]) -> None:
        """Say something, with a button that does `do`."""
        self.say(text, action)
        self._do = do

    def is_free_for(self, do: Callable[[], None]) -> bool:
        """Whether it says nothing, or asks what that very button answers."""
        return self.isHidden() or self._do == do

    def say(self, text: str, action: str = "") -> None:
        super().say(text, action)
        self._do = None

    def stop(self) -> None:
        super().stop()
        self.button.setText("")

    def _on_action_asked(self) -> None:
        do, self._do = self._do, None
        if do is not None:
            do()

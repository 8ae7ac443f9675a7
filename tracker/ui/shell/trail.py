"""The records read one after another, to go back to and forward again."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from tracker.language import N_
from tracker.ui.commands.command import Command, Group

_KEPT = 100


class Trail(QObject):
    """Emits `wanted(ref)` for the record to be shown again; whoever shows one tells it by `visit`."""

    wanted = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._refs: list[str] = []
        self._at = -1

    def visit(self, ref: str) -> None:
        """A record is read now; what lay ahead is forgotten when it is another than the one gone back to."""
        if self._refs and self._refs[self._at] == ref:
            return
        self._refs = [*self._refs[: self._at + 1], ref][-_KEPT:]
        self._at = len(self._refs) - 1

    def commands(self) -> Iterator[Command]:
        """Back and forward."""
        for id_, title, key, by in (
            ("record.back", N_("Back to the record before"), "Alt+Left", -1),
            ("record.forward", N_("Forward to the record after"), "Alt+Right", 1),
        ):
            go, can_go = partial(self._go, by), partial(self._can_go, by)
            yield Command(id_, title, Group.RECORD, go, (key,), is_enabled=can_go)

    def _can_go(self, by: int) -> bool:
        return 0 <= self._at + by < len(self._refs)

    def _go(self, by: int) -> None:
        if self._can_go(by):
            self._at += by
            self.wanted.emit(self._refs[self._at])

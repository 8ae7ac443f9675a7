"""Editing many records at once in the window: the card that asks, the preview beside the window, the one step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tracker.desk.assignments import Assignment
from tracker.desk.desk import Desk
from tracker.domain.progress import OnProgress
from tracker.errors import BadInput
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.writer import Writer
from tracker.ui.shell.background import Background
from tracker.ui.table.edit_many import EditMany
from tracker.ui.table.many_preview import PreviewRow, fields_for_many, preview

KEY = "preview"


class ManyWork(QObject):
    """Signals: `done(count)` after a change; `failed(str)` when it could not begin."""

    done = Signal(int)
    failed = Signal(str)

    def __init__(self, desk: Desk, writer: Writer, background: Background, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writer = writer
        self._background = background
        self._tools = tools
        self.card: EditMany | None = None
        self._asked: Assignment | None = None
        background.was_read.connect(self._on_was_read)
        background.failed.connect(self._on_failed)

    def begin(self, window: QWidget, ids: Sequence[int]) -> None:
        """Ask what is to become of these records."""
        try:
            fields = fields_for_many(self._desk, ids[0])
        except BadInput as error:
            self.failed.emit(error.told(self._desk.language))
            return
        card = self.card = EditMany(window, len(ids), fields, self._tools, self._write)
        card.preview_asked.connect(partial(self._on_preview_asked, tuple(ids)))
        card.done.connect(self.done)
        card.closed.connect(self._on_closed)
        card.begin()

    def _on_closed(self) -> None:
        self.card = None

    def _on_preview_asked(self, ids: tuple[int, ...], assignment: Assignment, makes: bool) -> None:
        self._asked = assignment
        self._background.ask(KEY, partial(preview, ids=ids, assignment=assignment, create_actors=makes))

    def _on_was_read(self, key: str, answer: object) -> None:
        if key == KEY and self.card is not None and self._asked is not None and isinstance(answer, tuple):
            rows = tuple(row for row in answer if isinstance(row, PreviewRow))
            self.card.show_preview(self._asked, rows)

    def _on_failed(self, key: str, why: str) -> None:
        if key == KEY and self.card is not None:
            self.card.say_trouble(beside_field(why))

    def _write(self, ids: Sequence[int], assignment: Assignment, makes: bool, on_progress: OnProgress) -> str:
        self._writer.edit_many(ids, (assignment,), create_actors=makes, on_progress=on_progress)
        return beside_field(self._writer.trouble)

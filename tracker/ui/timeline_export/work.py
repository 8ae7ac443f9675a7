"""The timeline out of the window into a file: asked for, drawn beside the window, and told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tracker.desk.desk import Desk
from tracker.desk.release import UnmarkedRecords
from tracker.desk.releasing import enter_release
from tracker.domain.progress import Cancelled, OnProgress
from tracker.storage.watching import watched
from tracker.ui.elements.file_dialog import ask_place
from tracker.ui.presenting.timeline_drawing import DrawingOrder
from tracker.ui.presenting.unmarked import unmarked_line
from tracker.ui.presenting.words import percent
from tracker.ui.shell.background import Background
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.asking_notice import AskingNotice
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.card import ExportCard
from tracker.ui.timeline_export.choices import ExportChoices
from tracker.ui.timeline_export.writing import Written, export_timeline

KEY = "timeline"


class TimelineExport(QObject):
    """Lives as long as its window. `ask` opens the card; where the file goes is asked of the system's own dialog."""

    told = Signal(int, int)
    """How far the drawing has come, from the thread that draws it."""

    def __init__(self, desk: Desk, look: Look, window: MainWindow, notice: AskingNotice) -> None:
        super().__init__(window)
        self._desk = desk
        self._look = look
        self._window = window
        self._notice = notice
        self._asked = Path(), DrawingOrder(), ExportChoices()
        self._watch = _Watch(self.told.emit)
        self.ask_file: Callable[[str], str] = self._ask_file
        """Asks for the name of the file, proposing one; empty when none was given."""
        self._background = Background(desk, self)
        self._background.go_beside()
        self._background.was_read.connect(self._on_was_read)
        self._background.failed.connect(self._on_failed)
        self.told.connect(self._on_told)
        window.closing.connect(self._stop)

    def ask(self, order: DrawingOrder, visible: tuple[date, date]) -> ExportCard:
        """Let the person choose; `order` is what is shown, `visible` the days in view."""
        card = ExportCard(self._window, self._desk.settings.ladder.names, self._look, self._desk.language)
        card.chosen.connect(partial(self._on_chosen, order, visible))
        card.begin()
        return card

    def _ask_file(self, proposed: str) -> str:
        title = self._desk.language.gettext("Export the timeline")
        return ask_place(self._window, title, proposed)

    def _on_chosen(self, order: DrawingOrder, visible: tuple[date, date], choices: ExportChoices) -> None:
        name = self.ask_file(str(self._desk.workspace.path.with_suffix(f".{choices.form}")))
        if name:
            first, last = visible
            shown = replace(order, first=first, last=last) if choices.visible else replace(order, lanes=None, folded=())
            self._begin(Path(name), replace(shown, ceiling=choices.ceiling), choices)

    def _begin(self, file: Path, order: DrawingOrder, choices: ExportChoices) -> None:
        self._watch.is_cancelled = True
        self._asked = file, order, choices
        watch = self._watch = _Watch(self.told.emit)
        self._background.ask(KEY, partial(_write, file=file, order=order, choices=choices, watch=watch))
        self._on_told(0, 1)

    def _on_told(self, done: int, total: int) -> None:
        """Say how far it has come, for as long as it goes on."""
        if self._background.is_reading(KEY) and not self._watch.is_cancelled:
            _ = self._desk.language.gettext
            share = percent(done / total, self._desk.language)
            words = _("Drawing the timeline: {share}").format(share=share)
            self._notice.ask(words, _("Cancel"), self.cancel)

    def cancel(self) -> None:
        """Stop drawing; nothing is written then."""
        self._watch.is_cancelled = True
        self._notice.say(self._desk.language.gettext("Cancelled: no file was written"))

    def _stop(self) -> None:
        self._watch.is_cancelled = True
        self._background.stop()

    def _on_was_read(self, _key: str, answer: object) -> None:
        _ = self._desk.language.gettext
        file, order, choices = self._asked
        if isinstance(answer, UnmarkedRecords):
            line = unmarked_line(answer)
            again = partial(self._begin, file, replace(order, allow_unmarked=True), choices)
            self._notice.ask(line.told(self._desk.language), _("Export anyway"), again)
            return
        assert isinstance(answer, Written)
        unlogged = enter_release(self._desk, answer.left, answer.file)
        told = _("The timeline is in {file}: {counts}").format(file=file.name, counts=answer.told)
        self._notice.say(unlogged.told(self._desk.language) if unlogged else told)

    def _on_failed(self, _key: str, why: str) -> None:
        self._notice.say(why)


class _Watch:
    """Tells how far one drawing has come, and stops it."""

    def __init__(self, tell: OnProgress) -> None:
        self._tell = tell
        self.is_cancelled = False

    def check(self) -> None:
        """Raises Cancelled once somebody has asked for that."""
        if self.is_cancelled:
            raise Cancelled

    def on_progress(self, done: int, total: int) -> None:
        """The same, and tell."""
        self.check()
        self._tell(done, total)


def _write(
    desk: Desk, file: Path, order: DrawingOrder, choices: ExportChoices, watch: _Watch
) -> Written | UnmarkedRecords:
    """What was written; or what a person has to confirm first."""
    how = partial(export_timeline, form=choices.form, pages=choices.pages, on_progress=watch.on_progress)
    try:
        with watched(desk.workspace, watch.check):
            # The dialog has asked already whether a file that is there may go.
            return how(desk, file, order, choices.page, overwrite=True)
    except UnmarkedRecords as error:
        return error

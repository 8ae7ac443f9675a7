"""The timeline out of the window into a file: asked for, drawn beside the window, and told."""

from collections import deque
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
from tracker.ui.presenting.unmarked import waiting_of
from tracker.ui.presenting.words import number, percent
from tracker.ui.releasing.confirming import Confirming
from tracker.ui.shell.background import Background
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.asking_notice import AskingNotice
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.card import ExportCard
from tracker.ui.timeline_export.choices import ExportChoices
from tracker.ui.timeline_export.writing import ManyPages, Written, export_timeline

KEY = "timeline"
MANY = 40
"""More pages than that are not drawn before the person has heard how many they are."""


class TimelineExport(QObject):
    """Lives as long as its window. `ask` opens the card; where the file goes is asked of the system's own dialog."""

    told = Signal(int, int)
    """How far the drawing has come, from the thread that draws it."""
    left = Signal()
    """A file was written, from that thread too."""

    def __init__(
        self, desk: Desk, look: Look, window: MainWindow, confirming: Confirming, notice: AskingNotice
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._look = look
        self._window = window
        self._confirming = confirming
        self._notice = notice
        self._asked = Path(), DrawingOrder(), ExportChoices()
        self._written: deque[tuple[Path, Written]] = deque()
        self._watch = _Watch(self.told.emit, self._keep)
        self.ask_file: Callable[[str], str] = self._ask_file
        """Asks for the name of the file, proposing one; empty when none was given."""
        self._background = Background(desk, self)
        self._background.go_beside()
        self._background.was_read.connect(self._on_was_read)
        self._background.failed.connect(self._on_failed)
        self.told.connect(self._on_told)
        self.left.connect(self._on_left)
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

    @property
    def _is_drawing(self) -> bool:
        return self._background.is_reading(KEY) and not self._watch.is_cancelled

    def _begin(self, file: Path, order: DrawingOrder, choices: ExportChoices) -> None:
        """Draw it, unless another drawing is being made: that one goes on."""
        if self._is_drawing:
            _ = self._desk.language.gettext
            words = _("Another drawing is still being made: wait for it, or cancel it")
            self._notice.ask(words, _("Cancel"), self.cancel)
            return
        self._asked = file, order, choices
        watch = self._watch = _Watch(self.told.emit, self._keep)
        self._background.ask(KEY, partial(_write, file=file, order=order, choices=choices, watch=watch))
        self._say_how_far(0, 1)

    def _draw_again(self, confirmed: bool) -> None:
        file, order, choices = self._asked
        self._begin(file, replace(order, allow_unmarked=confirmed), choices)

    def _ask_about(self, pages: int) -> None:
        _ = self._desk.language.gettext
        count = number(pages, self._desk.language)
        words = _("The timeline takes {count} pages, if every record is to be drawn").format(count=count)
        self._notice.ask(words, _("Draw all pages"), self._draw_all_pages)

    def _draw_all_pages(self) -> None:
        file, order, choices = self._asked
        self._begin(file, order, replace(choices, sure=True))

    def _on_told(self, done: int, total: int) -> None:
        """Say how far it has come, for as long as it goes on."""
        if self._is_drawing and self._notice.is_free_for(self.cancel):
            self._say_how_far(done, total)

    def _say_how_far(self, done: int, total: int) -> None:
        _ = self._desk.language.gettext
        words = _("Drawing the timeline: {share}").format(share=percent(done / total, self._desk.language))
        self._notice.ask(words, _("Cancel"), self.cancel)

    def cancel(self) -> None:
        """Stop drawing; nothing is written then, unless it was written already."""
        self._watch.is_cancelled = True
        self._notice.say(self._desk.language.gettext("Cancelling…"))

    def _stop(self) -> None:
        """The window closes: what was written is entered all the same."""
        self._watch.is_cancelled = True
        self._background.stop()
        self._enter_written()

    def _keep(self, file: Path, written: Written) -> None:
        """In the thread that wrote it: an answer may come too late to be told."""
        self._written.append((file, written))
        self.left.emit()

    def _on_left(self) -> None:
        if line := self._enter_written():
            self._notice.say(line)

    def _enter_written(self) -> str:
        """Enter in the log what was written, and say where the last of it is."""
        line = ""
        while self._written:
            file, written = self._written.popleft()
            unlogged = enter_release(self._desk, written.left, written.file)
            told = self._desk.language.gettext("The timeline is in {file}: {counts}")
            line = told.format(file=file.name, counts=written.told)
            line = unlogged.told(self._desk.language) if unlogged else line
        return line

    def _on_was_read(self, _key: str, answer: object) -> None:
        _ = self._desk.language.gettext
        if isinstance(answer, UnmarkedRecords):
            self._notice.stop()
            self._confirming.before_export(waiting_of(answer), self._draw_again)
        elif isinstance(answer, ManyPages):
            self._ask_about(answer.count)
        elif isinstance(answer, Cancelled):
            self._notice.say(_("Cancelled: no file was written"))

    def _on_failed(self, _key: str, why: str) -> None:
        self._notice.say(why)


class _Watch:
    """Tells how far one drawing has come, stops it, and keeps what was written."""

    def __init__(self, tell: OnProgress, keep: Callable[[Path, Written], None]) -> None:
        self._tell = tell
        self.keep = keep
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
) -> Written | UnmarkedRecords | ManyPages | Cancelled:
    """What was written; or what a person has to confirm first, or that it was stopped."""
    unasked = None if choices.sure else MANY
    how = partial(
        export_timeline, form=choices.form, pages=choices.pages, unasked=unasked, on_progress=watch.on_progress
    )
    try:
        with watched(desk.workspace, watch.check):
            # The dialog has asked already whether a file that is there may go.
            written = how(desk, file, order, choices.page, overwrite=True)
    except (UnmarkedRecords, ManyPages, Cancelled) as error:
        return error
    watch.keep(file, written)
    return written

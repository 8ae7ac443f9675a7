"""The timeline out of the window into a file: asked for, drawn beside the window, and told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from tracker.desk.desk import Desk
from tracker.desk.release import UnmarkedRecords
from tracker.ui.elements.file_dialog import ask_place
from tracker.ui.presenting.timeline_drawing import DrawingOrder
from tracker.ui.presenting.unmarked import unmarked_line
from tracker.ui.shell.background import Background
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.asking_notice import AskingNotice
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.card import ExportCard
from tracker.ui.timeline_export.choices import ExportChoices
from tracker.ui.timeline_export.writing import export_timeline

KEY = "timeline"


class TimelineExport(QObject):
    """Lives as long as its window. `ask` opens the card; where the file goes is asked of the system's own dialog."""

    def __init__(self, desk: Desk, look: Look, window: MainWindow, notice: AskingNotice) -> None:
        super().__init__(window)
        self._desk = desk
        self._look = look
        self._window = window
        self._notice = notice
        self._asked = Path(), DrawingOrder(), ExportChoices()
        self.ask_file: Callable[[str], str] = self._ask_file
        """Asks for the name of the file, proposing one; empty when none was given."""
        self._background = Background(desk, self)
        self._background.go_beside()
        self._background.was_read.connect(self._on_was_read)
        self._background.failed.connect(self._on_failed)
        window.closing.connect(self._background.stop)

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
        if not name:
            return
        first, last = visible if choices.visible else (None, None)
        self._begin(Path(name), replace(order, first=first, last=last, ceiling=choices.ceiling), choices)

    def _begin(self, file: Path, order: DrawingOrder, choices: ExportChoices) -> None:
        self._asked = file, order, choices
        self._notice.say(self._desk.language.gettext("Drawing the timeline…"))
        self._background.ask(KEY, partial(_write, file=file, order=order, choices=choices))

    def _on_was_read(self, _key: str, answer: object) -> None:
        _ = self._desk.language.gettext
        file, order, choices = self._asked
        if isinstance(answer, UnmarkedRecords):
            line = unmarked_line(answer)
            again = partial(self._begin, file, replace(order, allow_unmarked=True), choices)
            self._notice.ask(line.told(self._desk.language), _("Export anyway"), again)
            return
        self._notice.say(_("The timeline is in {file}: {counts}").format(file=file.name, counts=answer))

    def _on_failed(self, _key: str, why: str) -> None:
        self._notice.say(why)


def _write(desk: Desk, file: Path, order: DrawingOrder, choices: ExportChoices) -> str | UnmarkedRecords:
    """What the file says of its records; or what a person has to confirm first."""
    try:
        # The dialog has asked already whether a file that is there may go.
        return export_timeline(desk, file, order, choices.page, form=choices.form, overwrite=True).told
    except UnmarkedRecords as error:
        return error

"""Opening the window: on a screen, or drawn into a picture without one."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from tracker.desk.settings import read_settings
from tracker.language import Language
from tracker.storage.workspace import Access, Workspace, open_workspace
from tracker.ui.picture import grab
from tracker.ui.shell.sections import DESK, bare_frame
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look

if TYPE_CHECKING:
    from tracker.desk.desk import Desk


def application() -> QApplication:
    """The one application of this process."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    made = QApplication(sys.argv[:1])
    made.setApplicationName("tracker")
    made.setApplicationDisplayName("Timeline and Briefing Tracker")
    made.setDesktopFileName("tracker")
    return made


def open_window(path: Path, day: date, language: Language, ref: str | None, *, day_was_given: bool) -> int:
    """Open the window on a workspace, at a record when one is named, and stay until it is closed.

    A desk that is kept as an example stands on its own day unless another was given. Raises BadInput when the record
    is not there.
    """
    qt = application()
    look = Look(system_theme(qt))
    look.dress(qt)
    with open_workspace(path, Access.HOLD) as workspace:
        chosen = _found(workspace, day, language, ref) if ref else ""
        settings = read_settings(workspace.settings())
        window = MainWindow(look, language)
        window.show_values(bare_frame(settings.title or path.stem, settings.subtitle, language))
        window.resize(window.size().boundedTo(qt.primaryScreen().availableSize()))

        def furnish() -> None:
            # Imported once the window has been seen: these are the heavy parts.
            from tracker.desk.desk import Desk
            from tracker.ui.shell.controller import Controller

            desk = on_its_day(Desk(workspace, day, language), day_was_given=day_was_given)
            controller = Controller(desk, look, window)
            controller.start(at_once=False)
            if chosen:
                controller.show_record(chosen)

        window.painted_first.connect(furnish)
        window.show()
        return qt.exec()


def _found(workspace: Workspace, day: date, language: Language, ref: str) -> str:
    from tracker.desk.desk import Desk

    return str(Desk(workspace, day, language).find(ref).ref)


def on_its_day(desk: "Desk", *, day_was_given: bool) -> "Desk":
    """The desk as of the day it stands on, if it is kept as an example and no other day was asked for."""
    stands = desk.settings.as_of
    return desk if day_was_given or stands is None else replace(desk, as_of=stands)


def system_theme(qt: QApplication) -> str:
    """`light` or `dark`, as the system has it."""
    return "dark" if qt.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def screenshot(desk: "Desk", view: str, out: Path, size: tuple[int, int], theme: str, select: str | None) -> None:
    """Draw a view of the window into a PNG file, with a record beside it when one is named.

    Raises BadInput when the record is not there or the file cannot be written.
    """
    from tracker.ui.shell.controller import Controller

    qt = application()
    look = Look(theme)
    look.dress(qt)
    chosen = desk.find(select) if select else None
    controller = Controller(desk, look)
    controller.window.resize(QSize(*size))
    controller.start(view or DESK)
    if chosen is not None:
        controller.show_record(str(chosen.ref))
    grab(controller.window, QSize(*size), out)
    controller.window.close()

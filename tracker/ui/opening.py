"""Opening the window: on a screen, or drawn into a picture without one."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from tracker.desk.outfile import atomic_write, check_target
from tracker.desk.settings import read_settings
from tracker.language import Language
from tracker.storage.workspace import Access, Workspace, open_workspace
from tracker.ui.picture import is_png, png_of
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.preferences.wearing import Wearing
from tracker.ui.shell.sections import DESK, bare_frame
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look
from tracker.ui.view_values import ShellValues

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


def open_window(
    path: Path,
    day: date,
    language: Language,
    ref: str | None,
    *,
    day_was_given: bool,
    language_was_given: bool = False,
    kept: Path | None = None,
) -> int:
    """Open the window on a workspace, at a record when one is named, and stay until it is closed.

    A desk that is kept as an example stands on its own day unless another was given. The preferences are `kept` in
    this file, and nowhere without one; a language that was given goes before the preferred one and becomes it. Raises
    BadInput when the record is not there.
    """
    qt = application()
    preferences = PreferenceStore(kept)
    if language_was_given:
        preferences.change(language=language.code)
    language = Language(preferences.now.language or language.code)
    look = Look()
    Wearing(preferences, look, qt, preferences)
    with open_workspace(path, Access.HOLD) as workspace:
        chosen = _found(workspace, day, language, ref) if ref else ""
        window = MainWindow(look, language)
        window.show_values(_frame(workspace, language))
        _place(window, qt, preferences)

        def furnish() -> None:
            # Imported once the window has been seen: these are the heavy parts.
            from tracker.desk.desk import Desk
            from tracker.ui.reminding.bell import local_now
            from tracker.ui.shell.sitting import Sitting

            desk = on_its_day(Desk(workspace, day, language), day_was_given=day_was_given)
            stands_still = day_was_given or desk.settings.as_of is not None
            Sitting(desk, look, preferences, window, None if stands_still else local_now).begin(chosen)

        window.painted_first.connect(furnish)
        window.show()
        return qt.exec()


def _frame(workspace: Workspace, language: Language) -> ShellValues:
    settings = read_settings(workspace.settings())
    return bare_frame(settings.title or workspace.path.stem, settings.subtitle, language)


def _place(window: MainWindow, qt: QApplication, preferences: PreferenceStore) -> None:
    """Where it stood last, and no larger than the screen."""
    window.resize(window.size().boundedTo(qt.primaryScreen().availableSize()))
    window.take_place(preferences.now.geometry, preferences.now.splitters)


def _found(workspace: Workspace, day: date, language: Language, ref: str) -> str:
    from tracker.desk.desk import Desk

    return str(Desk(workspace, day, language).find(ref).ref)


def on_its_day(desk: "Desk", *, day_was_given: bool) -> "Desk":
    """The desk as of the day it stands on, if it is kept as an example and no other day was asked for."""
    stands = desk.settings.as_of
    return desk if day_was_given or stands is None else replace(desk, as_of=stands)


def screenshot(
    desk: "Desk",
    view: str,
    out: Path,
    size: tuple[int, int],
    theme: str,
    select: str | None,
    *,
    overwrite: bool = False,
) -> None:
    """Draw a view of the window into a PNG file, with a record beside it when one is named.

    An older picture gives way to the new one. Raises BadInput when the record is not there, another file is there
    already, or it cannot be written.
    """
    overwrite = overwrite or is_png(out)
    check_target(out, overwrite=overwrite)
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
    picture = png_of(controller.window, QSize(*size))
    controller.window.close()
    atomic_write(out, picture, overwrite=overwrite)

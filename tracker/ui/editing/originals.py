"""Original files on their way in and out of the desk: opened with the system's own programs, saved, attached."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tracker.desk.desk import Desk
from tracker.errors import TrackerError
from tracker.exchange.originals import export_original
from tracker.ui.elements.file_dialog import ask_file, ask_place

_TEXTS = (".pdf", ".txt", ".md", ".rtf", ".doc", ".docx", ".odt", ".eml", ".msg", ".ppt", ".pptx", ".odp")
_TABLES = (".xls", ".xlsx", ".ods", ".csv")
_RECORDINGS = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp", ".mp3", ".m4a", ".wav", ".mp4")
_DOCUMENTS = frozenset((*_TEXTS, *_TABLES, *_RECORDINGS))
"""What opens as a document; anything else might run as a program, and is only saved out."""


def marked_name(name: str, marking: str | None) -> str:
    """A file's name that bears its marking, as its content is not touched; in characters that every system takes."""
    return f"{marking.replace(':', '-')} {name}" if marking else name


def _show(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True, slots=True)
class Ways:
    """How a person is asked for a file, and how one is shown: each gives the empty string or False for nothing."""

    choose: Callable[[QWidget, str], str] = ask_file
    place: Callable[[QWidget, str, str], str] = ask_place
    show: Callable[[Path], bool] = _show


class Originals(QObject):
    """Lives as long as its window. Signals: `said(line)` after something went out; `failed(line)`."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject, ways: Ways | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ways = ways or Ways()
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def open(self, ref: str) -> None:
        """Show a copy of the file that a source keeps, with the program that the system has for it."""
        _ = self._desk.language.gettext
        found = self._read(ref)
        if found is None:
            return
        name, content, marking = found
        if PurePath(name).suffix.lower() not in _DOCUMENTS:
            self.failed.emit(_("{name} might run as a program; save a copy and look at it first").format(name=name))
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="tracker-", ignore_cleanup_errors=True)
        copy = Path(self._folder.name) / marked_name(f"{ref} {PurePath(name).name}", marking)
        if copy.exists():
            copy.chmod(0o600)
        copy.write_bytes(content)
        # What is written into the copy would be lost: let the other program say so.
        copy.chmod(0o400)
        if not self.ways.show(copy):
            self.failed.emit(_("No program opens {name} here; save a copy instead").format(name=name))

    def save_copy(self, ref: str, over: QWidget) -> None:
        """Write the file that a source keeps to a place that the person chooses, and say which marking it bears."""
        _ = self._desk.language.gettext
        found = self._read(ref)
        if found is None:
            return
        name, _content, marking = found
        place = self.ways.place(over, _("Save a copy"), marked_name(name, marking))
        if not place:
            return
        try:
            # The dialog has asked whether another file may give way, and without a ceiling nothing is held back.
            taken = export_original(self._desk, Path(place), ref, ceiling=None, allow_unmarked=True, overwrite=True)
        except TrackerError as error:
            self.failed.emit(error.told(self._desk.language))
        else:
            saved = (_("Saved: {name}, {marking}") if marking else _("Saved: {name}")).format(
                name=Path(place).name, marking=marking
            )
            self.said.emit(taken.unlogged.told(self._desk.language) if taken.unlogged else saved)

    def choose(self, over: QWidget) -> str:
        """The file that the person chooses to attach; the empty string for none."""
        return self.ways.choose(over, self._desk.language.gettext("Attach a file"))

    def stop(self) -> None:
        """The window closes: copies that were opened go."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _read(self, ref: str) -> tuple[str, bytes, str | None] | None:
        """The file's name and content, and the marking of its source."""
        try:
            source = self._desk.find(ref).id
            return *self._desk.original_file(source), self._desk.by_id(source).marking
        except TrackerError as error:
            self.failed.emit(error.told(self._desk.language))
            return None

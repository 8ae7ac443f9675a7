"""Asking for a file's place, without looking into the files that are there.

Closing any file that a process has opened ends the locks that the process has on it: a dialog that peeks into the
workspace, to find an icon for it, would take the desk's own protection away.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QWidget


class _IconsByName(QAbstractFileIconProvider):
    """Folders and files look like folders and files; what is in them is not asked."""

    def icon(self, what: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        folders = (QAbstractFileIconProvider.IconType.Folder, QAbstractFileIconProvider.IconType.Drive)
        is_folder = what.isDir() if isinstance(what, QFileInfo) else what in folders
        pixmap = QStyle.StandardPixmap.SP_DirIcon if is_folder else QStyle.StandardPixmap.SP_FileIcon
        return QApplication.style().standardIcon(pixmap)

    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix()


def ask_file(over: QWidget, title: str) -> str:
    """The file that a person chooses to read; empty when they choose none."""
    dialog = _dialog(over, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_folder(over: QWidget, title: str) -> str:
    """The folder that a person chooses; empty when they choose none."""
    dialog = _dialog(over, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialog)


def ask_place(over: QWidget, title: str, name: str, filters: str = "", suffix: str = "") -> str:
    """Where a person wants a file written that is called `name` so far; empty when nowhere. Asks before replacing.

    A name that is typed without an ending gets `suffix`.
    """
    dialog = _dialog(over, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    if filters:
        dialog.setNameFilter(filters)
    dialog.setDefaultSuffix(suffix)
    path = Path(name)
    if path.parent != Path():
        dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    return _answer(dialog)


def _dialog(over: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(over, title)
    # On Linux the dialog of the desktop runs in this process and looks into files as well.
    if sys.platform.startswith("linux"):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    icons = _IconsByName()
    dialog.setIconProvider(icons)
    dialog.setProperty("icons", icons)
    return dialog


def _answer(dialog: QFileDialog) -> str:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return chosen[0] if chosen else ""

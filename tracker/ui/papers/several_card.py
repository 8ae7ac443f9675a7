"""The card that orders one paper for each of many meetings or bodies, into a folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tracker.language import Language
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.keys import left_to_the_window
from tracker.ui.elements.labels import label
from tracker.ui.theme.look import Look

SIZE = QSize(640, 520)
_LABELS = 110


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds: the references, the names their files would have, or why it cannot be read."""

    refs: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """What was ordered: these records' papers in this format into this folder."""

    refs: tuple[str, ...]
    names: tuple[str, ...]
    folder: Path
    replace: bool
    allow_unmarked: bool


class _Names(QListWidget):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not left_to_the_window(event):
            super().keyPressEvent(event)


class SeveralCard(FloatingLayer):
    """Emits `chosen(Several)` once closed. `find` reads a query for a format, `ask_folder` asks for the place."""

    chosen = Signal(object)

    def __init__(
        self,
        window: QWidget,
        title: str,
        how: str,
        query: str,
        suffixes: tuple[str, ...],
        find: Callable[[str, str], Found],
        ask_folder: Callable[[], str],
        look: Look,
        language: Language,
        folder: Path | None = None,
    ) -> None:
        super().__init__(window, title, look, SIZE)
        self._language = language
        self._find, self._ask_folder = find, ask_folder
        self._found = Found()
        self._folder = folder
        _ = language.gettext
        self.query = LineEditor(_("Which ones"), query)
        self.formats = QButtonGroup(self)
        self.names = _Names()
        self.names.setProperty("role", "choices")
        self.names.setAccessibleName(_("Files that will be written"))
        self.count = label("", "caption", wrap=True)
        self.place = ElidedLabel(str(folder) if folder else _("No folder chosen yet"), "muted")
        self.folder = QPushButton(_("Folder…"))
        self.replacing = QCheckBox(_("Replace files that are there"))
        self.unmarked = QCheckBox(_("Unmarked records may go out"))
        self.start = QPushButton(_("Write them"))
        self.start.setProperty("role", "primary")
        self._lay_out(title, how, suffixes)
        self.query.textChanged.connect(self._find_again)
        self.query.abandoned.connect(self.dismiss)
        self.formats.buttonToggled.connect(self._find_again)
        self.folder.clicked.connect(self._on_folder_clicked)
        self.replacing.toggled.connect(self._tell)
        self.start.clicked.connect(self._on_start_clicked)
        self._find_again()

    def _lay_out(self, title: str, how: str, suffixes: tuple[str, ...]) -> None:
        _ = self._language.gettext
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "section"))
        column.addWidget(label(how, "caption"))
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        grid.setColumnMinimumWidth(0, self._look.px(_LABELS))
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(_("Which ones"), "muted"), 0, 0)
        grid.addWidget(self.query, 0, 1)
        grid.addWidget(label(_("File format"), "muted"), 1, 0)
        grid.addWidget(self._make_formats(suffixes), 1, 1)
        grid.addWidget(label(_("Folder"), "muted"), 2, 0)
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(self.folder)
        grid.addLayout(place, 2, 1)
        column.addLayout(grid)
        column.addWidget(self.count)
        column.addWidget(self.names, 1)
        column.addWidget(self.replacing)
        column.addWidget(self.unmarked)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = QPushButton(_("Cancel"))
        cancel.clicked.connect(self.dismiss)
        foot.addWidget(cancel)
        foot.addWidget(self.start)
        column.addLayout(foot)

    def _make_formats(self, suffixes: tuple[str, ...]) -> QWidget:
        line = QWidget()
        flow = FlowLayout(4)
        for at, suffix in enumerate(suffixes):
            button = QRadioButton(suffix.removeprefix(".").upper())
            button.setAccessibleName(
                self._language.gettext("{group}: {choice}").format(
                    group=self._language.gettext("File format"), choice=button.text()
                )
            )
            button.setProperty("choice", suffix)
            button.setChecked(at == 0)
            self.formats.addButton(button)
            flow.addWidget(button)
        line.setLayout(flow)
        return line

    def begin(self) -> None:
        """Open it."""
        self.open(self.query)

    def _suffix(self) -> str:
        chosen = (button for button in self.formats.buttons() if button.isChecked())
        return next((str(button.property("choice")) for button in chosen), "")

    def _find_again(self) -> None:
        self._found = self._find(self.query.typed(), self._suffix())
        self.names.clear()
        self.names.addItems(self._found.names)
        self._tell()

    def _there(self) -> int:
        return sum((self._folder / name).exists() for name in self._found.names) if self._folder else 0

    def _tell(self) -> None:
        _, ngettext = self._language.gettext, self._language.ngettext
        count, there = len(self._found.names), self._there()
        words = [self._found.trouble or ngettext("{count} paper", "{count} papers", count).format(count=count)]
        if there:
            kept = (
                ngettext(
                    "{count} file is there and will be replaced", "{count} files are there and will be replaced", there
                )
                if self.replacing.isChecked()
                else ngettext(
                    "{count} file is there and stays as it is", "{count} files are there and stay as they are", there
                )
            )
            words.append(kept.format(count=there))
        self.count.setText(" · ".join(words))
        self.replacing.setVisible(bool(there))
        left = count if self.replacing.isChecked() else count - there
        self.start.setEnabled(left > 0 and self._folder is not None)

    def _on_folder_clicked(self) -> None:
        if name := self._ask_folder():
            self._folder = Path(name)
            self.place.say(name)
            self._tell()
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_start_clicked(self) -> None:
        if self._folder is None:
            return
        found = self._found
        order = Several(found.refs, found.names, self._folder, self.replacing.isChecked(), self.unmarked.isChecked())
        self.dismiss()
        self.chosen.emit(order)

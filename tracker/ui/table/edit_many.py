"""Changing a field of many records at once: what, seen beforehand on every one of them, written as one step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from tracker.desk.assignments import Assignment
from tracker.domain.progress import OnProgress
from tracker.language import Language
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import FieldValue
from tracker.ui.elements.labels import label
from tracker.ui.presenting.words import number
from tracker.ui.table.many_preview import Fate, PreviewRow
from tracker.ui.table.many_value import ManyValue
from tracker.ui.table.preview_table import PreviewModel, PreviewTable

SIZE = QSize(820, 620)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PAUSE = 200
"""Milliseconds without a key after which the preview is worked out."""

WriteMany = Callable[[Sequence[int], Assignment, bool, OnProgress], str]
"""Writes the assignment into the records with these ids, making an actor if told so, and tells how far it has come.
Gives the line of the refusal, else the empty string."""


class EditMany(FloatingLayer):
    """Open it with `begin`. Emits `preview_asked(Assignment, makes)`; the answer is given to `show_preview`, and what
    went wrong to `say_trouble`. Emits `done(count)` once it has been written.
    """

    preview_asked = Signal(object, bool)
    done = Signal(int)

    def __init__(
        self, window: QWidget, count: int, fields: tuple[FieldValue, ...], tools: Tools, write: WriteMany
    ) -> None:
        self._language: Language = tools.language
        _ = tools.language.gettext
        title = _("Edit {count} records").format(count=number(count, tools.language))
        super().__init__(window, title, tools.look, SIZE)
        self._write = write
        self._rows: tuple[PreviewRow, ...] = ()
        self._at_once = False
        self._asked: tuple[Assignment, bool] | None = None
        self.value = ManyValue(fields, tools)
        self.model = PreviewModel(tools.look, tools.language, self)
        self.table = PreviewTable(self.model, tools.look, _("What would change"))
        self.summary = label(_("Choose a field, then its value."), "muted", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("How far the change has come"))
        self.progress.hide()
        self.apply = QPushButton()
        self.apply.setProperty("role", "primary")
        self.cancel = QPushButton(_("Cancel"))
        self.cancel.setAccessibleName(_("Cancel"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._lay_out(title)
        self._connect()
        self._tell()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "section"))
        column.addWidget(self.value)
        column.addWidget(self.table, 1)
        column.addWidget(self.progress)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.apply)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.value.changed.connect(self._on_changed)
        self.value.finished.connect(self._on_finished)
        self.value.abandoned.connect(self.dismiss)
        self._pause.timeout.connect(self._ask)
        self.apply.clicked.connect(self._on_apply)
        self.cancel.clicked.connect(self.dismiss)

    def begin(self) -> None:
        """Open it, with the choice of the field first."""
        self.open(self.value.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._commit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        """Write at once; what is not worked out yet is written as soon as it is."""
        self._ask()
        self._at_once = self._asked is not None and not self._rows
        if self._rows:
            self._on_apply()

    def dismiss(self) -> None:
        self._pause.stop()
        super().dismiss()

    # --- the preview --------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self._asked, self._rows, self._at_once = None, (), False
        self._tell()
        self._pause.start()

    def _on_finished(self) -> None:
        """Enter in the value: the preview at once, and on to the button that writes."""
        self._ask()
        if self.apply.isEnabled():
            self.apply.setFocus()

    def _ask(self) -> None:
        self._pause.stop()
        assignment = None if self.value.trouble() else self.value.assignment()
        if assignment is None:
            self.model.show_rows(())
            self._tell()
        elif self._asked != (assignment, self.value.makes_actor):
            self._asked = (assignment, self.value.makes_actor)
            self.preview_asked.emit(*self._asked)

    def show_preview(self, assignment: Assignment, rows: tuple[PreviewRow, ...]) -> None:
        """Show what an assignment would do, unless another has been typed since."""
        if self._asked is not None and self._asked[0] == assignment:
            self._rows = rows
            self.model.show_rows(rows)
            self._tell()
            if self._at_once:
                self._on_apply()

    def say_trouble(self, text: str) -> None:
        """Why there is no preview, or why nothing was written."""
        self.summary.setText(text)

    def _tell(self) -> None:
        _, count = self._language.gettext, self._count
        changed = count(Fate.CHANGED)
        words = _("Change {count} records") if changed != 1 else _("Change {count} record")
        self.apply.setText(words.format(count=number(changed, self._language)) if changed else _("Change"))
        self.apply.setAccessibleName(self.apply.text())
        self.apply.setEnabled(changed > 0)
        if self._rows:
            parts = [(changed, _("{count} change")), (count(Fate.UNCHANGED), _("{count} unchanged"))]
            parts.append((count(Fate.REFUSED), _("{count} refused, and left as they are")))
            told = [words.format(count=number(many, self._language)) for many, words in parts if many]
            self.summary.setText(" · ".join(told))
        elif self._asked is None:
            self.summary.setText(_("Choose a field, then its value."))

    def _count(self, fate: Fate) -> int:
        return sum(row.fate is fate for row in self._rows)

    # --- writing ------------------------------------------------------------------------------------------------

    def _on_apply(self) -> None:
        self._at_once = False
        ids = [row.id for row in self._rows if row.fate is Fate.CHANGED]
        if not ids or self._asked is None:
            return
        for part in (self.value, self.apply, self.cancel):
            part.setEnabled(False)
        self.progress.setMaximum(0)
        self.progress.show()
        # Drawn now; from here on the bar draws itself, and nothing else may happen in the window until all is written.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        trouble = self._write(ids, *self._asked, self._on_progress)
        self.progress.hide()
        for part in (self.value, self.cancel):
            part.setEnabled(True)
        if trouble:
            self._tell()
            self.say_trouble(trouble)
        else:
            self.dismiss()
            self.done.emit(len(ids))

    def _on_progress(self, done: int, of: int) -> None:
        self.progress.setMaximum(of)
        self.progress.setValue(done)

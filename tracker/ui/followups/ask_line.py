"""A line over the foot of the view that asks for the one thing an answer to a flag lacks: a day, a name, a reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.theme.look import Look

_WIDTH = 560


def _say_nothing(_text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about what. `names` are offered while typing, `understand` says what was typed so far."""

    about: str
    label: str
    confirm: str
    answer: Callable[[str], str]
    """Takes what was typed; gives the line of the refusal, else the empty string."""
    names: Sequence[str] = ()
    understand: Callable[[str], str] = _say_nothing


class AskLine(QFrame):
    """Enter answers, Esc leaves; the keys go back to where they were. Emits `closed()`."""

    closed = Signal()

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._question: Question | None = None
        self._before: QWidget | None = None
        self._width = look.px(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        self._about = ElidedLabel("", "strong")
        column.addWidget(self._about)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.field = LineEditor("")
        self.field.finished.connect(self._on_finished)
        self.field.abandoned.connect(self.close_line)
        self.field.textChanged.connect(self._on_typed)
        self._completer = QCompleter(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(self._completer)
        self.confirm, self.cancel = QPushButton(), QPushButton(language.gettext("Cancel"))
        self.confirm.setProperty("role", "primary")
        self.confirm.clicked.connect(self._on_finished)
        self.cancel.clicked.connect(self.close_line)
        line.addWidget(self.field, 1)
        line.addWidget(self.confirm)
        line.addWidget(self.cancel)
        column.addLayout(line)
        self._said = Said(look)
        self._said.setParent(self)
        column.addWidget(self._said)
        self.hide()

    def ask(self, question: Question) -> None:
        """Ask, ready to be typed into."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._question = question
        self._about.say(question.about)
        self.setAccessibleName(f"{question.label}: {question.about}")
        self.field.setAccessibleName(question.label)
        self.field.setPlaceholderText(question.label)
        self.confirm.setText(question.confirm)
        self.confirm.setAccessibleName(f"{question.confirm}: {question.about}")
        self._offer(question.names)
        self.field.clear()
        self._said.say_hint("")
        self._said.say_trouble("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())

    def close_line(self) -> None:
        """Leave without an answer."""
        before, self._before, self._question = self._before, None, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _offer(self, names: Sequence[str]) -> None:
        model = QStringListModel(list(names), self._completer)
        self._completer.setModel(model)

    def _on_typed(self, text: str) -> None:
        if self._question is not None:
            self._said.say_trouble("")
            self._said.say_hint(self._question.understand(text.strip()))

    def _on_finished(self) -> None:
        if self._question is None:
            return
        trouble = self._question.answer(self.field.typed())
        if trouble:
            self._said.say_trouble(trouble)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_line()

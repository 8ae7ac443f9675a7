"""What changed in a paper since it left last: lines that came and went, told by sign and colour."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.elements.marked_text import MarkedText
from tracker.ui.papers.values import Change, Compared
from tracker.ui.theme.look import Look

_INKS = {Change.SAME: "muted", Change.ADDED: "success", Change.REMOVED: "danger", Change.MARKED: "warning"}
_GROUNDS = {Change.ADDED: "success_soft", Change.REMOVED: "danger_soft"}

_SIGN = 18
"""So far in a line goes on under its first word."""


class ComparedView(QWidget):
    """The lines can be read by keys and copied, with the higher marking of both versions."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look = look
        self._language = language
        self._compared: Compared | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(12)
        self._head: QLabel = label("", "muted", wrap=True)
        column.addWidget(self._head)
        self.lines = MarkedText("", language.gettext("What changed"), "")
        self.lines.setProperty("role", "plain")
        column.addWidget(self.lines, 1)
        look.changed.connect(self._write)

    def show_compared(self, compared: Compared | None) -> None:
        """Show what changed, or that nothing left before."""
        if compared != self._compared or not self._head.text():
            self._compared = compared
            self._write()

    def _write(self) -> None:
        _ = self._language.gettext
        compared = self._compared
        self.lines.clear()
        self.lines.marking = compared.marking if compared else ""
        self.lines.setVisible(compared is not None and compared.count > 0)
        if compared is None or compared.nothing:
            never = _("This paper has not left the desk yet: there is nothing to compare it with.")
            self._head.setText(compared.nothing if compared else never)
            return
        if not compared.count:
            self._head.setText(_("Nothing changed since {version}.").format(version=compared.since))
            return
        words = self._language.ngettext(
            "{count} line is another than in {version}.", "{count} lines are others than in {version}.", compared.count
        )
        self._head.setText(words.format(count=compared.count, version=compared.since))
        self._write_lines(compared)

    def _write_lines(self, compared: Compared) -> None:
        cursor = QTextCursor(self.lines.document())
        for at, line in enumerate(compared.lines):
            ground, ink = QTextBlockFormat(), QTextCharFormat()
            ground.setLeftMargin(self._look.px(_SIGN))
            ground.setTextIndent(-self._look.px(_SIGN))
            if line.change in _GROUNDS:
                ground.setBackground(self._look.colour(_GROUNDS[line.change]))
            ink.setForeground(self._look.colour(_INKS[line.change]))
            ink.setFont(self._look.font())
            if at:
                cursor.insertBlock(ground, ink)
            else:
                cursor.setBlockFormat(ground)
                cursor.setBlockCharFormat(ink)
            cursor.insertText(f"{line.change.value}\N{NO-BREAK SPACE} {line.text}", ink)

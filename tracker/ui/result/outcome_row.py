"""One outcome as a line of fields, and below it the verdict it would have."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tracker.desk.held_result import OutcomeLine
from tracker.domain.choice_words import level_word
from tracker.domain.kinds import Kind
from tracker.language import N_, Language
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import chip_label, label
from tracker.ui.result.line_fields import LEVELS, LevelField, LineField, NameField
from tracker.ui.result.values import LineSaid
from tracker.ui.view_values import Chip, Tone

TITLES = (N_("Outcome"), N_("Level"), N_("Responsible"), N_("What shows it"), N_("Source"))
_SHARES = (10, 0, 5, 5, 5)
_LEVEL_WIDTH = 52
GAP = 8


def captions(tools: Tools) -> QHBoxLayout:
    """The names of the fields, above the first line."""
    line = QHBoxLayout()
    line.setSpacing(GAP)
    for title, share in zip(TITLES, _SHARES, strict=True):
        line.addWidget(_sized(label(tools.language.gettext(title), "caption"), share, tools), share)
    return line


def level_legend(language: Language) -> str:
    """What each level means, in one line."""
    words = (level_word(int(level), language).partition(": ")[2] for level in LEVELS)
    return " · ".join(f"{level} {word}" for level, word in zip(LEVELS, words, strict=True))


def _sized(widget: QWidget, share: int, tools: Tools) -> QWidget:
    """As wide as its share of the line, whatever it holds: the fields of all lines stand in columns."""
    if share:
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    else:
        widget.setFixedWidth(tools.look.px(_LEVEL_WIDTH))
    return widget


class OutcomeRow(QWidget):
    """Signals: `changed()` at every key; `ended()` for Enter; `stepped(±1)` for the arrows; `abandoned()` for Esc."""

    changed = Signal()
    ended = Signal()
    stepped = Signal(int)
    abandoned = Signal()

    def __init__(self, number: int, tools: Tools) -> None:
        super().__init__()
        self._language = tools.language
        _ = tools.language.gettext
        named = [_("{field} of outcome {number}").format(field=_(title), number=number) for title in TITLES]
        self.text = LineField(_("Outcome {number}").format(number=number))
        self.level = LevelField(named[1])
        self.level.setMaxLength(1)
        self.level.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.level.setPlaceholderText(f"{LEVELS[0]}–{LEVELS[-1]}")
        self.level.setToolTip(level_legend(tools.language))
        self.responsible = NameField(named[2], Kind.ACTOR, tools)
        self.shown_by = LineField(named[3])
        self.shown_by.setPlaceholderText(_("30 soldiers, or a name"))
        self.source = NameField(named[4], Kind.SOURCE, tools)
        self.quote = LineField(_("Words of the source for outcome {number}").format(number=number))
        self.quote.setPlaceholderText(_("The words of the source that say so"))
        self._verdict = chip_label(Chip(""))
        self._why = label("", "caption", wrap=True)
        self._trouble = label("", "trouble", tone=Tone.BAD, wrap=True)
        self._lay_out(tools)
        self._connect()
        self.say(LineSaid())

    @property
    def fields(self) -> tuple[LineEditor, ...]:
        """The fields from left to right, the quote last."""
        return self.text, self.level, self.responsible, self.shown_by, self.source, self.quote

    def _lay_out(self, tools: Tools) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for field, share in zip(self.fields[:-1], _SHARES, strict=True):
            line.addWidget(_sized(field, share, tools), share)
        column.addLayout(line)
        column.addWidget(self.quote)
        said = QHBoxLayout()
        said.setSpacing(GAP)
        said.addWidget(self._verdict, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._why, 1)
        column.addLayout(said)
        column.addWidget(self._trouble)
        self.quote.hide()

    def _connect(self) -> None:
        for field in self.fields:
            field.textChanged.connect(self._on_changed)
            field.finished.connect(self.ended)
            field.abandoned.connect(self.abandoned)
        for line in (self.text, self.level, self.shown_by, self.quote):
            line.stepped.connect(self.stepped)
        self.level.went_on.connect(self._on_went_on)
        self.level.refused.connect(self._on_level_refused)
        self.responsible.taken.connect(self.shown_by.setFocus)
        self.source.taken.connect(self.quote.setFocus)

    def typed(self) -> OutcomeLine:
        """What stands in the line."""
        return OutcomeLine(
            self.text.typed(),
            self.level.typed(),
            self.responsible.typed(),
            self.shown_by.typed(),
            self.source.typed(),
            self.quote.typed(),
            self.responsible.makes_record(),
            self.source.makes_record(),
        )

    def kept(self) -> OutcomeLine:
        """The same with names as they read, as it is put back one day."""
        return replace(self.typed(), responsible=self.responsible.text().strip(), source=self.source.text().strip())

    def put(self, line: OutcomeLine) -> None:
        """Fill the line in."""
        self.text.setText(line.text)
        self.level.setText(line.level)
        self.responsible.put_back(line.responsible, makes=line.makes_actor)
        self.shown_by.setText(line.shown_by)
        self.source.put_back(line.source, makes=line.makes_source)
        self.quote.setText(line.quote)

    def say(self, said: LineSaid) -> None:
        """Say what the line would be; nothing of one that is blank."""
        verdict = said.verdict or Chip("")
        self._verdict.setText(verdict.text)
        self._verdict.setProperty("tone", verdict.tone.value)
        self._verdict.style().polish(self._verdict)
        self._verdict.setVisible(bool(verdict.text))
        self._why.setAccessibleName(said.why)
        self._why.setText("" if said.is_trouble else said.why)
        self._why.setVisible(not said.is_trouble)
        self._trouble.setText(said.why if said.is_trouble else "")
        self._trouble.setVisible(said.is_trouble)

    def _on_went_on(self, event: QKeyEvent) -> None:
        """Who is responsible is typed right after the level, without a key between them."""
        self.responsible.setFocus(Qt.FocusReason.TabFocusReason)
        QCoreApplication.sendEvent(self.responsible, event)

    def _on_level_refused(self) -> None:
        text = self._language.gettext("A level is {first} to {last}.")
        self.say(LineSaid(why=text.format(first=LEVELS[0], last=LEVELS[-1]), is_trouble=True))

    def _on_changed(self) -> None:
        self.quote.setVisible(bool(self.source.text().strip() or self.quote.text().strip()))
        self.changed.emit()

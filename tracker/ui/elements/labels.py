"""Labels by role: the style sheet gives each its size, weight and colour."""

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from tracker.ui.elements.tips import plain_tip
from tracker.ui.view_values import Chip, MarkingChip, Tone

LEADING = 118
_LONG = 24
"""Letters of a word after which it may not fit into the narrowest column, as addresses of pages do not."""
_JOINTS = re.compile(r"([/.\-_?&=])(?=\w)")
_MAY_BREAK = "\u200b"


def label(text: str, role: str = "", *, tone: Tone = Tone.NEUTRAL, wrap: bool = False) -> QLabel:
    """A plain text label, never rich text: what a record holds is shown as it is, tags and all."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    _say(made, text, _breakable(text) if wrap else text)
    made.setProperty("role", role)
    made.setProperty("tone", tone.value)
    if wrap:
        _let_wrap(made)
    return made


def _say(made: QLabel, text: str, shown: str) -> None:
    made.setText(shown)
    if shown != text:
        made.setAccessibleName(text)


def _breakable(text: str) -> str:
    """The text with places in its long words where a line may end: Qt breaks lines between words alone."""
    if not text or max(map(len, text.split()), default=0) <= _LONG:
        return text
    return _JOINTS.sub(rf"\1{_MAY_BREAK}", text)


def _let_wrap(made: QLabel) -> None:
    made.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)


def paragraph(text: str, role: str = "") -> QLabel:
    """A text of several lines with air between them, which only rich text has in Qt; what is shown is escaped."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(f'<div style="line-height: {LEADING}%">{_lines(text)}</div>')
    made.setAccessibleName(text)
    made.setProperty("role", role)
    _let_wrap(made)
    return made


def _lines(text: str) -> str:
    return escape(_breakable(text)).replace("\n", "<br>")


def heading(text: str, *, tone: Tone = Tone.NEUTRAL, wrap: bool = True) -> QLabel:
    """The small capitals above a group; the text itself stays as written, for screen readers and search."""
    made = label(text.upper(), "heading", tone=tone, wrap=wrap)
    made.setAccessibleName(text)
    return made


def chip_label(chip: Chip) -> QLabel:
    """A chip in the ground and ink of its tone."""
    made = label(chip.shown, "chip", tone=chip.tone)
    made.setIndent(0)
    if chip.note:
        made.setAccessibleName(chip.told)
        made.setToolTip(plain_tip(chip.note))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def marking_label(marking: MarkingChip) -> QLabel:
    """A marking in its own colours, which no theme changes (DOMAIN §7)."""
    made = label(marking.text, "marking")
    made.setIndent(0)
    made.setStyleSheet(f"background: {marking.background}; color: {marking.foreground};")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def rule(parent: QWidget | None = None) -> QFrame:
    """A line of one pixel between entries."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def edge(tone: Tone) -> QFrame:
    """The coloured left edge of a card."""
    line = QFrame()
    line.setProperty("role", "edge")
    line.setProperty("tone", tone.value)
    line.setFixedWidth(3)
    return line

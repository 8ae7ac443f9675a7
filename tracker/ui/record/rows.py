"""The rows a record is made of: fields, items, gates, paragraphs."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import chip_label, label, paragraph
from tracker.ui.elements.row_button import RowButton
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look
from tracker.ui.view_values import FieldRow, GateRow, ItemRow, RecordRow, TextRow, Tone

FIELD_LABEL_WIDTH = 108
# The row's focus ring stands in the pane's margin, so that its text lines up with the texts above it.
RING = 6


def row_widget(row: RecordRow, look: Look, language: Language) -> QWidget:
    """The widget of a row; one that opens a record is a RowButton."""
    match row:
        case FieldRow():
            return _framed(_field_layout(row, look), row.ref, f"{row.label}: {row.value}")
        case ItemRow():
            return _framed(_item_layout(row), row.ref, _spoken(row))
        case GateRow():
            return _gate(row, look, language)
        case TextRow():
            return paragraph(row.text, "muted" if row.muted else "")


def _spoken(row: ItemRow) -> str:
    parts = [row.lead.text if row.lead else "", row.text, row.note, row.chip.text if row.chip else ""]
    return ", ".join(part for part in parts if part)


def _framed(content: QLayout, ref: str, name: str) -> QWidget:
    if ref:
        frame: QWidget = RowButton(ref, name)
        content.setContentsMargins(RING, 6, RING, 6)
    else:
        frame = QWidget()
        content.setContentsMargins(RING, 6, RING, 6)
    frame.setLayout(content)
    return frame


def _field_layout(row: FieldRow, look: Look) -> QLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    name = label(row.label, "muted", wrap=True)
    name.setFixedWidth(look.px(FIELD_LABEL_WIDTH))
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    value = label(row.value, wrap=True, tone=_link_tone(row))
    line.addWidget(value, 1)
    return line


def _link_tone(row: FieldRow) -> Tone:
    return Tone.ACCENT if row.ref else Tone.NEUTRAL


def _item_layout(row: ItemRow) -> QLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    if row.lead:
        line.addWidget(chip_label(row.lead), 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(label(row.text, wrap=True))
    if row.note:
        texts.addWidget(label(row.note, "caption", wrap=True))
    line.addLayout(texts, 1)
    if row.chip:
        line.addWidget(chip_label(row.chip), 0, Qt.AlignmentFlag.AlignTop)
    return line


def _gate(row: GateRow, look: Look, language: Language) -> QWidget:
    _ = language.gettext
    name, role, spoken = {
        True: ("check", "success", _("passed")),
        False: ("x", "danger", _("failed")),
        None: ("circle-help", "warning", _("not recorded")),
    }[row.passed]
    frame = QWidget()
    frame.setAccessibleName(f"{row.name}: {spoken}. {row.why}")
    line = QHBoxLayout(frame)
    line.setContentsMargins(RING, 4, RING, 4)
    line.setSpacing(8)
    mark = QLabel()
    size = look.px(14)
    mark.setPixmap(icon_pixmap(name, size, look.tokens.roles()[role], max(1.0, frame.devicePixelRatioF())))
    mark.setFixedSize(QSize(size, look.px(17)))
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(1)
    texts.addWidget(label(row.name, "strong", wrap=True))
    texts.addWidget(label(row.why, "muted", wrap=True))
    line.addLayout(texts, 1)
    return frame

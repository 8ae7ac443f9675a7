"""The rows a record is made of: fields, items, gates, paragraphs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import chip_label, label, paragraph
from tracker.ui.elements.row_button import RowButton
from tracker.ui.record.gate_line import GateLine
from tracker.ui.record.gate_strip import GateStrip
from tracker.ui.record.gate_values import GateMarks, GateRow
from tracker.ui.record.measure_plot import MeasurePlot
from tracker.ui.record.measure_values import MeasureRow
from tracker.ui.theme.look import Look
from tracker.ui.view_values import FieldRow, GroupRow, ItemRow, RecordRow, TextRow, Tone

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
        case GroupRow():
            return _group(row)
        case GateMarks():
            return GateStrip(row, look)
        case GateRow():
            return GateLine(row, look, language)
        case MeasureRow():
            return MeasurePlot(row, look)
        case TextRow():
            return paragraph(row.text, "muted" if row.muted else "")


def _spoken(row: ItemRow) -> str:
    chips = (chip.told for chip in (row.axis, row.chip) if chip)
    parts = [row.lead.text if row.lead else "", row.text, row.note, *chips]
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
    for chip in (row.axis, row.chip):
        if chip:
            line.addWidget(chip_label(chip), 0, Qt.AlignmentFlag.AlignTop)
    return line


def _group(row: GroupRow) -> QWidget:
    name = label(row.text, "strong", wrap=True)
    name.setContentsMargins(RING, 8, RING, 0)
    return name

"""The editor that a field's one value is typed into."""

from tracker.domain.schema import FieldType
from tracker.ui.editing.line_editors import LineEditor, TextEditor
from tracker.ui.editing.name_editors import RecordEditor, ZoneEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import FieldValue

_OF_BODIES = frozenset({"body", "mechanism"})
"""Fields that name a body."""


def field_editor(value: FieldValue, tools: Tools) -> LineEditor | TextEditor:
    """By the type of the field, with what it holds now."""
    match value.field.type:
        case FieldType.LONG_TEXT:
            return TextEditor(value.label, value.typed, tools)
        case FieldType.REF:
            bodies_first = value.field.key in _OF_BODIES
            return RecordEditor(value.label, value.typed, value.field.kinds, tools, bodies_first=bodies_first)
        case FieldType.ZONE:
            return ZoneEditor(value.label, value.typed, tools)
    return LineEditor(value.label, value.typed)

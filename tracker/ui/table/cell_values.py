"""What a cell holds as it is edited, or why it is not."""

from tracker.domain.schema import Field, FieldType
from tracker.language import N_, Language
from tracker.ui.editing.values import FieldValue, RecordForm

_TITLE = Field("title", FieldType.TEXT, N_("Title"))
_WHY_NOT = {
    "stage": N_("A stage is moved in the record, each move with its date and source"),
    "stage_date": N_("A stage is moved in the record, each move with its date and source"),
    "implementation": N_("This follows from the assessments; add one in the record"),
    "verdict": N_("This follows from what the outcome records; its gates stand in the record"),
    "created": N_("The program keeps this by itself"),
    "changed": N_("The program keeps this by itself"),
    "file": N_("A document is attached in the record"),
}


def why_not(key: str, language: Language) -> str:
    """Why a column's cells cannot be edited, in a sentence; empty when they can."""
    return language.gettext(_WHY_NOT[key]) if key in _WHY_NOT else ""


def cell_value(form: RecordForm, key: str, language: Language) -> FieldValue | None:
    """The field that stands in a column, as it is edited; None for one that the form does not have."""
    if key == _TITLE.key:
        return FieldValue(_TITLE, language.gettext(_TITLE.label), form.title, form.title)
    return next((value for value in form.fields if value.field.key == key), None)

"""Where each field of the schema is kept: the table of a kind, and the columns of a field."""

from tracker.domain.kinds import Kind
from tracker.domain.schema import Field, FieldType, fields_of

CHILD_TYPES = frozenset({FieldType.REFS, FieldType.PEOPLE, FieldType.WORDS, FieldType.STAGES})
"""Fields kept as rows of their own."""


def table_of(kind: Kind) -> str:
    """The table of a kind's own fields."""
    return kind.value.replace("-", "_")


def columns_of(field: Field) -> tuple[str, ...]:
    """The columns that keep `field` in its kind's table; none for lists and for the record's own date."""
    if field.type in CHILD_TYPES or field.main_date:
        return ()
    if field.type is FieldType.DATE:
        return (field.key, f"{field.key}_text", f"{field.key}_earliest", f"{field.key}_latest")
    if field.type is FieldType.FILE:
        return ("file_name", "file_sha256", "file_size")
    return (field.key,)


def detail_columns(kind: Kind) -> tuple[str, ...]:
    """Every column of a kind's own table but `id`, in the schema's order."""
    return tuple(column for field in fields_of(kind) for column in columns_of(field))

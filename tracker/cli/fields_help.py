"""The fields of every kind, as the help shows them."""

from tracker.domain.kinds import PREFIXES, Kind
from tracker.domain.schema import DATED_KEYS, DERIVED_KEYS, Field, FieldType, fields_of, main_date_field

_PARTS = {
    FieldType.PEOPLE: "name; parts role=, side=ours|theirs|other",
    FieldType.STAGES: "stage; parts date=, source=",
}


def field_rows() -> list[tuple[str, list[tuple[str, str]]]]:
    """A section a kind: its name, and each field with what it takes."""
    common = [
        ("title", "text"),
        ("marking", "a level of the desk's ladder, such as TLP:AMBER"),
        ("tags", "words"),
        ("ref uid kind created changed", "read-only"),
    ]
    return [("Every record", common), *((_heading(kind), _rows(kind)) for kind in Kind)]


def _heading(kind: Kind) -> str:
    return f"{kind.value} ({PREFIXES[kind]}…)"


def _rows(kind: Kind) -> list[tuple[str, str]]:
    rows = [(field.key, _takes(field)) for field in fields_of(kind)]
    if main_date_field(kind):
        rows.append((" ".join(DATED_KEYS), "the record's own date, its words, its bounds (read-only)"))
    if kind is Kind.COMMITMENT:
        rows.append(("source", "with stage=: the source of the move"))
    if kind in DERIVED_KEYS:
        rows.append((" ".join(DERIVED_KEYS[kind]), "read-only, computed"))
    return rows


def _takes(field: Field) -> str:
    if field.choices:
        more = ", or one of your own" if field.open_choices else ""
        return ", ".join(field.choices) + more
    if field.kinds:
        return f"{field.type.value}: {' or '.join(field.kinds)}"
    if field.key == "level":
        return "0 talk, 1 process, 2 output, 3 outcome, 4 impact"
    return _PARTS.get(field.type, field.type.value)

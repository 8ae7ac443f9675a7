"""Values as columns and back: dates with their bounds, documents by their digest, yes and no as 1 and 0."""

from collections.abc import Sequence
from typing import Any

from tracker.domain.dates import VagueDate, parse_edtf
from tracker.domain.draft import Kept
from tracker.domain.folding import fold
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST, Kind
from tracker.domain.schema import Field, FieldType


def bounds_of(when: VagueDate) -> tuple[int, int]:
    """The outer bounds as ordinals, open ends as the constants of `kinds`."""
    earliest = when.earliest.toordinal() if when.earliest else OPEN_EARLIEST
    latest = when.latest.toordinal() if when.latest else OPEN_LATEST
    return earliest, latest


def date_columns(when: VagueDate | None) -> tuple[str | None, str | None, int | None, int | None]:
    """EDTF, words, earliest and latest."""
    if when is None:
        return None, None, None, None
    return when.edtf, when.text or None, *bounds_of(when)


def read_date(edtf: str | None, text: str | None) -> VagueDate | None:
    """The date kept in two columns; its bounds follow from the EDTF."""
    if edtf is None:
        return None
    when = parse_edtf(edtf)
    return when.worded(text) if text else when


def kept_columns(field: Field, value: Kept) -> tuple[Any, ...]:
    """What goes into the columns of `field`; a document's bytes are written apart."""
    if field.type is FieldType.DATE:
        return date_columns(value if isinstance(value, VagueDate) else None)
    if value == "":
        return (None,)
    return (int(value) if isinstance(value, bool) else value,)


def derived_columns(kind: Kind, values: dict[str, Any]) -> dict[str, Any]:
    """Columns that follow from others and exist for an index: an outcome's artefact, folded."""
    if kind is Kind.OUTCOME and "artefact" in values:
        artefact = values["artefact"]
        return {"artefact_folded": fold(artefact) if artefact else None}
    return {}


def read_number(value: float | None) -> float | int | None:
    """A number as a person wrote it: whole ones without a decimal point."""
    if value is None:
        return None
    return int(value) if float(value).is_integer() else value


def marks(columns: Sequence[str]) -> str:
    """Quoted column names for a statement."""
    return ", ".join(f'"{column}"' for column in columns)

"""The gates of an outcome as its panel shows them: one mark a gate, and those that are not passed spelled out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GateRow:
    """One gate that is told whole: passed, failed, or None where the field is empty.

    `places` are those that can be edited to change that (see `EditedRecord.begin_at`) and `action` labels the way
    there; without places `ref` is a record to open for it, if any.
    """

    passed: bool | None
    name: str
    why: str
    action: str = ""
    places: tuple[str, ...] = ()
    ref: str = ""


@dataclass(frozen=True, slots=True)
class GateMark:
    """One gate in a word. `is_asked` is false for a gate that is not tried of such an outcome; `said` is all of it."""

    passed: bool | None
    name: str
    said: str
    places: tuple[str, ...] = ()
    is_asked: bool = True


@dataclass(frozen=True, slots=True)
class GateMarks:
    """All ten, in order; `title` is what the row of them is called."""

    title: str
    marks: tuple[GateMark, ...]

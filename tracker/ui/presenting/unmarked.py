"""What a person has to confirm before unmarked records go out."""

from tracker.desk.release import UnmarkedRecords
from tracker.errors import Line
from tracker.language import N_

_ONE = N_("{refs} is unmarked and would go out marked {marking}")
_MANY = N_("{refs} are unmarked and would go out marked {marking}")


def unmarked_line(error: UnmarkedRecords) -> Line:
    """The line that asks; its button says what will be done."""
    return Line(_ONE if error.line.values["count"] == 1 else _MANY, **error.line.values)

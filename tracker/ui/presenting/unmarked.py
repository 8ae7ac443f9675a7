"""What a person has to confirm before unmarked records go out, or what is not for disclosure."""

from tracker.desk.release import UnmarkedRecords
from tracker.errors import Line
from tracker.language import N_

_ONE = N_("{refs} is unmarked and would go out marked {marking}")
_MANY = N_("{refs} are unmarked and would go out marked {marking}")
_UNDISCLOSED = N_("What is not for disclosure would go out marked {marking}: {refs}")


def unmarked_line(error: UnmarkedRecords) -> Line:
    """The line that asks; its button says what will be done."""
    values = error.line.values
    if "count" not in values:
        return Line(_UNDISCLOSED, **values)
    return Line(_ONE if values["count"] == 1 else _MANY, **values)

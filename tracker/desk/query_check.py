"""Whether a query can be asked, told before it is: what stands in it wrong, and where."""

from collections.abc import Iterable

from tracker.desk.reading import ReadingDesk
from tracker.domain.query import Query
from tracker.storage.querying import Compiler


def check_query(desk: ReadingDesk, query: Query) -> None:
    """Raises BadQuery for a field that nobody knows and for a value that its field cannot have.

    Values of what is computed (`flag`, `urgency`, `implementation`, `verdict`, `overdue`) are not looked at: to know
    them is to ask.
    """
    Compiler(desk.workspace, desk.as_of, desk.settings.ladder, _unasked).condition(query)


def _unasked(_field: str, _value: str) -> Iterable[int]:
    return ()

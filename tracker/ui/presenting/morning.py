"""What the desk's page rests on: the flags of the day, and how much there is of everything."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.desk.flag_query import narrowed
from tracker.domain.flags import Flag
from tracker.domain.query_reading import parse_query
from tracker.ui.presenting.desk_page import desk_values
from tracker.ui.presenting.shell import count_sections
from tracker.ui.shell.sections import DESK
from tracker.ui.view_values import DeskValues


@dataclass(frozen=True, slots=True)
class Morning:
    """What is computed once for the whole record, and the page made of it. `counts` is by the sections' keys."""

    flags: tuple[Flag, ...]
    counts: Mapping[str, int]
    page: DeskValues


def read_morning(desk: Desk, query: str, before: Morning | None) -> Morning:
    """The desk's page, narrowed to the query. What was computed `before` is not computed again.

    Raises BadInput for a query that cannot be read.
    """
    tree = parse_query(query)
    flags = before.flags if before else tuple(desk.flags())
    counts = before.counts if before else {DESK: len(flags), **count_sections(desk)}
    matching = narrowed(list(flags), tree, lambda rest: set(desk.list_ids((), rest))) if query else list(flags)
    return Morning(flags, counts, desk_values(desk, matching))

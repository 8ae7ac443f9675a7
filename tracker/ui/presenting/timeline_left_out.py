"""What a drawing of the timeline says of the records that are not in it, and nothing that it was told to hide."""

from collections.abc import Iterator

from tracker.domain.markings import Ladder
from tracker.language import Language
from tracker.ui.presenting.words import number
from tracker.ui.timeline.values import TimelineValues


def left_out(values: TimelineValues, count: int, unshown: int, language: Language) -> Iterator[str]:
    """A part a reason, where that leaves out anything; `count` are drawn, `unshown` stand only in other lanes."""
    _ = language.gettext
    parts = (
        (_("{count} outside the period"), len(values) - count),
        (_("{count} in lanes not shown"), unshown),
        (_("{count} hidden by the filter"), values.hidden),
        (_("{count} undated"), int(values.undated.size)),
    )
    return (text.format(count=number(records, language)) for text, records in parts if records)


def held_back(
    ladder: Ladder, ceiling: str | None, marking: str | None, *, is_part: bool, language: Language
) -> Iterator[str]:
    """That a ceiling keeps records out, whether there are any or not: their number would tell of them.

    Of a part of what there is nothing counts either that lies above the marking it bears; where nobody asked for a
    ceiling, nothing is said of one.
    """
    _ = language.gettext
    highest = ladder.names[-1]
    limit = highest if ceiling is None else ladder.read(ceiling)
    if limit != highest:
        yield _("without records above {marking}").format(marking=limit)
    if ceiling is not None and is_part and marking not in (None, limit):
        yield _("records above {marking} not counted").format(marking=marking)


def why_empty(values: TimelineValues, unshown: int, language: Language) -> str:
    """Why nothing is drawn, in one sentence."""
    _ = language.gettext
    if len(values):
        return _("No record lies in this period")
    if unshown:
        return _("No record stands in the lanes that are shown")
    if values.hidden:
        return _("No record matches the filter")
    if values.undated.size:
        return _("No record has a date")
    return _("There are no records yet")

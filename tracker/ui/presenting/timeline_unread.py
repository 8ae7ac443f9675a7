"""What a timeline lacks while it is read, or since that was cancelled, in words."""

from datetime import date
from typing import TYPE_CHECKING

from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.language import Language

if TYPE_CHECKING:
    from tracker.ui.timeline.values import TimelineValues


def unread(values: "TimelineValues", language: Language) -> str:
    """What has not been read of it; empty when everything has."""
    _ = language.gettext
    if values.since is not None and OPEN_EARLIEST < values.since < OPEN_LATEST:
        day = in_words(parse_edtf(date.fromordinal(values.since).isoformat()), language)
        return _("Only what begins on {day} or later has been read.").format(day=day)
    if values.since is not None:
        return _("Nothing has been read yet.")
    return "" if values.judged else _("The verdicts have not been worked out.")


def next_step(values: "TimelineValues", language: Language) -> str:
    """What is read next for it."""
    _ = language.gettext
    return _("Arranging the records in rows") if values.rows is None else _("Working out the verdicts")

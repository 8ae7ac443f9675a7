"""What a column of a band stands for, in words."""

from datetime import date

from tracker.domain.dates import in_words, parse_edtf
from tracker.language import Language
from tracker.ui.timeline.figures import figure


def density_words(start: float, end: float, count: int, language: Language) -> tuple[str, str]:
    """The days from `start` up to `end` (ordinals), and how many records touch them."""
    text = language.ngettext("{count} record", "{count} records", count)
    return days_in_words(start, end, language), text.format(count=figure(count, language))


def days_in_words(start: float, end: float, language: Language) -> str:
    """The days from `start` up to `end` (ordinals)."""
    latest = date.max.toordinal()
    first, last = (date.fromordinal(min(max(1, int(day)), latest)) for day in (start, end - 1))
    edtf = first.isoformat() if first >= last else f"{first.isoformat()}/{last.isoformat()}"
    return in_words(parse_edtf(edtf), language)

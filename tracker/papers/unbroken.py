"""What no line breaks: dates in words, and verdicts that are short."""

import re
from collections.abc import Iterator

from tracker.papers.content import Chip, Text

LONGEST = 24
"""Letters that stay together: a date in words has as many."""
_DATE = re.compile(r"(?:\d{1,2} (?:de )?)?[^\W\d]+ (?:de )?\d{4}\b")


def date_stretches(run: Text) -> Iterator[tuple[str, bool]]:
    """The text in stretches, each with whether it stays on one line; only what a paper words as a date is looked at."""
    if not run.is_date:
        yield run.text, False
        return
    end = 0
    for found in _DATE.finditer(run.text):
        if found.start() > end:
            yield run.text[end : found.start()], False
        yield found.group(), True
        end = found.end()
    if end < len(run.text):
        yield run.text[end:], False


def stays_whole(chip: Chip) -> bool:
    """Whether the verdict stands on one line."""
    return len(chip.text) <= LONGEST and "\n" not in chip.text


def held(run: Text | Chip) -> str:
    """The text with spaces at which nothing breaks where it stays together."""
    if isinstance(run, Chip):
        return _joined(run.text) if stays_whole(run) else run.text
    if not run.is_date:
        return run.text
    return "".join(_joined(stretch) if stays else stretch for stretch, stays in date_stretches(run))


def _joined(text: str) -> str:
    return text.replace(" ", "\N{NO-BREAK SPACE}")

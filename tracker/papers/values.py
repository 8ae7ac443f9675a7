"""Cells that say a day or a number: words for a reader, and the value itself for formats that can calculate."""

from tracker.domain.dates import VagueDate, in_words
from tracker.language import Language
from tracker.papers.content import Runs, Text
from tracker.papers.wording import number


def dated(when: VagueDate | None, language: Language) -> Runs:
    """The date in words; a value only where it is one day and nobody doubts it."""
    if when is None:
        return (Text(language.gettext("no date")),)
    span = None if when.day else (when.earliest, when.latest)
    return (Text(in_words(when, language), value=when.day, is_date=True, span=span),)


def counted(count: int, language: Language) -> Runs:
    """A whole number."""
    return (Text(number(count, language), value=count),)


def shared(share: float, words: str) -> Runs:
    """A share from 0 to 1, as `words` say it."""
    return (Text(words, value=round(share, 4)),)

"""What a body's page shows, as plain values."""

from dataclasses import dataclass

from tracker.ui.view_values import Chip, MarkingChip, RecordSection


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One meeting of the series. `recorded` None: nothing can be counted yet, or at all.

    `share` is the part of all outcomes up to this meeting, from 0 to 1, that is tangible.
    """

    ref: str
    title: str
    day: str
    short_day: str
    verdict: Chip
    recorded: int | None = None
    tangible: int = 0
    single_sided: int = 0
    share: float | None = None
    share_words: str = ""


@dataclass(frozen=True, slots=True)
class SeriesValues:
    """The meetings in order, the last one last, and what the plot and the table of them are called."""

    title: str
    rows: tuple[SeriesRow, ...] = ()
    hundred: str = ""
    fifty: str = ""
    zero: str = ""
    """How these shares are written: "100 %"."""


@dataclass(frozen=True, slots=True)
class BodyValues:
    """A body's page: the director's question answered first. `answer` is "2 of 8", `answer_text` the rest.

    `about` is what it is for, how it meets and what is contested; `carried` what it carries.
    """

    ref: str
    title: str
    subtitle: str
    answer: str
    answer_text: str
    series: SeriesValues
    about: tuple[RecordSection, ...] = ()
    carried: tuple[RecordSection, ...] = ()
    marking: MarkingChip | None = None

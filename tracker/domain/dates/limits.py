"""Words that make a date the limit of another: `before June`, `by 1 March`, `desde febrero de 2025`."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.points import Leaning, moved
from tracker.domain.dates.qualifiers import sign_of
from tracker.domain.dates.vague import VagueDate


class Limit(StrEnum):
    """How a date limits. `from`, `since` and `until` last all the time; the others are some day on their side."""

    BEFORE = "before"
    BY = "by"
    AFTER = "after"
    NOT_BEFORE = "not-before"
    FROM = "from"
    SINCE = "since"
    UNTIL = "until"

    @property
    def leaning(self) -> Leaning | None:
        """Where the limit lies by the word alone; None where that depends on what the date is for."""
        if self is Limit.FROM:
            return None
        return Leaning.BACK if self is Limit.SINCE else Leaning.FORWARD

    def of(self, known: VagueDate, *, names_an_end: bool) -> VagueDate | None:
        """The limited date; None when `known` is open itself.

        With `names_an_end`, as in `before the end of June`, what is before includes it.
        """
        if known.earliest is None or known.latest is None:
            return None
        sign = sign_of(known)
        first = known.earliest.isoformat() + sign if known.is_compound else known.edtf
        last = known.latest.isoformat() + sign if known.is_compound else known.edtf
        match self:
            case Limit.BEFORE if not names_an_end:
                return parse_edtf(f"[..{moved(known.earliest, days=-1).isoformat()}{sign}]")
            case Limit.BEFORE | Limit.BY:
                return parse_edtf(f"[..{last}]")
            case Limit.AFTER:
                return parse_edtf(f"[{moved(known.latest, days=1).isoformat()}{sign}..]")
            case Limit.NOT_BEFORE:
                return parse_edtf(f"[{first}..]")
            case Limit.UNTIL:
                return parse_edtf(f"../{last}")
            case _:
                return parse_edtf(f"{first}/..")


def limits(text: str) -> Iterator[tuple[Limit, str]]:
    """Every way to read folded words as a limit, with the words of the date that limits."""
    for pattern, limit in _patterns():
        match = pattern.fullmatch(text)
        if match is not None:
            yield limit, match["date"]


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Limit], ...]:
    article = r"(?:(?:the|el|la|los|en|a)\s+)*"
    before_its_date = (
        (r"(?:on|in) or before|by|(?:no|not) later than|at the latest|up to|no despues del?", Limit.BY),
        (r"a mas tardar|como muy tarde|para", Limit.BY),
        (r"before|prior to|earlier than|ahead of|antes del?", Limit.BEFORE),
        (r"(?:on|in) or after|(?:no|not) earlier than|not before|no antes del?", Limit.NOT_BEFORE),
        (r"after|later than|despues del?|tras", Limit.AFTER),
        (r"from|starting(?: in| on)?|a partir del?", Limit.FROM),
        (r"since|desde", Limit.SINCE),
        (r"(?:up )?until|till|through|hasta", Limit.UNTIL),
    )
    after_its_date = (
        (r"or earlier|or before|at the latest|o antes|a mas tardar", Limit.BY),
        (r"or later|or after|and after|o despues|o mas tarde", Limit.NOT_BEFORE),
        (r"onwards?|en adelante|and on", Limit.FROM),
    )
    onwards = r"(?:\s+(?:on|onwards?|en adelante))?"
    return (
        *((re.compile(rf"(?:{words})\s+{article}(?P<date>.+?){onwards}"), limit) for words, limit in before_its_date),
        *((re.compile(rf"(?P<date>.+?)\s+(?:{words})"), limit) for words, limit in after_its_date),
    )

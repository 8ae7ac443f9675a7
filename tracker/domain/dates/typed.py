"""What a person types for a date, in English or Spanish, against an as-of date."""

import re
from dataclasses import dataclass
from datetime import date

from tracker.domain.dates import refusals
from tracker.domain.dates.calendar_words import calendar_point
from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.limits import limits
from tracker.domain.dates.points import Leaning, Point
from tracker.domain.dates.qualifiers import qualified, unqualified
from tracker.domain.dates.relative_words import relative_point
from tracker.domain.dates.spans import choices, join, sides
from tracker.domain.dates.vague import VagueDate
from tracker.domain.dates.vocabulary import ENDS, fold
from tracker.errors import BadInput

_EDTF_SIGNS = re.compile(r"[\dXYEST\[\]{}.,:+/?~%-]+")

_NOT_KNOWN = re.compile(
    "tbd|tba|tbc|to be decided|to be determined|to be announced|to be confirmed|to be agreed|to be set|not known|"
    "not set|unknown|undated|no date|none|n/a|por definir|por confirmar|por determinar|por anunciar|por acordar|"
    "pendiente|sin fecha|desconocida|no definida|ninguna|s/f"
)
"""What people write, folded, where there is no date yet."""
_LONGEST = 200
"""Characters. No date in words is longer; a page pasted by mistake would keep the window waiting."""


def read_typed(text: str, as_of: date, *, leaning: Leaning = Leaning.BACK) -> VagueDate:
    """The date that a person means, with the words kept as written; EDTF is taken as it is, without words.

    A date without a year leans as told (DOMAIN §4), except that `before`, `by`, `until` and `after` look forward and
    `since` looks back, as these words do by themselves. Figures are read day first. `from` and `since` are intervals
    with an open end; `before`, `by` and `after` are some day on that side of the limit. Raises BadInput, with
    examples, for what is not understood, and for a weekday that does not go with its date.
    """
    try:
        return parse_edtf(text)
    except BadInput as refusal:
        bare = text.strip()
        if bare != text and _is_edtf(bare):
            raise refusals.padded(text) from None
        found = _Reader(as_of, leaning).read(fold(bare)) if 0 < len(bare) <= _LONGEST else None
        if found is not None:
            return found.worded(bare)
        if _NOT_KNOWN.fullmatch(fold(bare)):
            raise refusals.not_known(text) from None
        if _EDTF_SIGNS.fullmatch(text):
            raise refusal
        raise refusals.not_understood(text) from None


def _is_edtf(text: str) -> bool:
    try:
        parse_edtf(text)
    except BadInput:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads folded words; every method gives None for what it does not know."""

    as_of: date
    leaning: Leaning

    def read(self, text: str) -> VagueDate | None:
        return self._span(text) or self._limit(text) or self._choice(text) or self._one(text)

    def _one(self, text: str) -> VagueDate | None:
        bare, sign = unqualified(text)
        point = self._point(bare)
        return None if point is None else qualified(point.resolve(self.as_of, self.leaning), sign)

    def _point(self, text: str) -> Point | None:
        return relative_point(text, self.as_of, self.leaning) or calendar_point(text, self.as_of)

    def _span(self, text: str) -> VagueDate | None:
        for left, right in sides(text):
            start, end = self._end(left), self._end(right)
            if start is not None and end is not None:
                return self._joined(start, end)
        return None

    def _end(self, text: str) -> "_End | None":
        if text in _UNKNOWN or text in _GOING_ON:
            return _End(None, ".." if text in _GOING_ON else "")
        bare, sign = unqualified(text)
        point = self._point(bare)
        return None if point is None else _End(point, sign)

    def _joined(self, start: "_End", end: "_End") -> VagueDate | None:
        if start.point is not None and end.point is not None:
            first, last = self._years(start.point, end.point)
            return join(qualified(first, start.sign), qualified(last, end.sign))
        if start.point is not None:
            return join(qualified(start.point.resolve(self.as_of, self.leaning), start.sign), end.sign)
        if end.point is not None:
            return join(start.sign, qualified(end.point.resolve(self.as_of, self.leaning), end.sign))
        return None

    def _years(self, start: Point, end: Point) -> tuple[VagueDate, VagueDate]:
        """Each end lends the other its year: `January to October 2024`, `October 2024 to March`."""
        if not start.lacks_year or (end.lacks_year and self.leaning is Leaning.BACK):
            first = start.resolve(self.as_of, self.leaning)
            if not end.lacks_year or first.earliest is None:
                return first, end.resolve(self.as_of, self.leaning)
            return first, end.next_after_or_on(first.earliest)
        last = end.resolve(self.as_of, self.leaning)
        if last.latest is None:
            return start.resolve(self.as_of, self.leaning), last
        first = start.at(last.latest.year)
        reversed_ = first.earliest is not None and last.earliest is not None and first.earliest > last.earliest
        return (start.at(last.latest.year - 1) if reversed_ else first), last

    def _limit(self, text: str) -> VagueDate | None:
        for limit, words in limits(text):
            bare, sign = unqualified(words)
            leaning = limit.leaning or self.leaning
            point = relative_point(bare, self.as_of, leaning) or calendar_point(bare, self.as_of)
            if point is not None:
                return limit.of(qualified(point.resolve(self.as_of, leaning), sign), names_an_end=bare.startswith(ENDS))
        return None

    def _choice(self, text: str) -> VagueDate | None:
        for signs, parts in choices(text):
            found = [self._one(part) for part in parts]
            known = [one.edtf for one in found if one is not None and not one.is_compound]
            if len(found) == len(known):
                return parse_edtf(signs[0] + ",".join(known) + signs[1])
        return None


@dataclass(frozen=True, slots=True)
class _End:
    """One end of an interval: its date and qualifier, or, without a date, how EDTF writes the end that is missing."""

    point: Point | None
    sign: str


# Articles are gone by then.
_UNKNOWN = frozenset({"unknown", "?", "an unknown date", "desconocido", "fecha desconocida"})
_GOING_ON = frozenset({"present", "date", "now", "fecha", "presente", "actualidad"})

"""How sure a person is of a date: the words for it, and the signs that EDTF has."""

import re

from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.vague import VagueDate

_SIGNS = {(False, False): "", (False, True): "?", (True, False): "~", (True, True): "%"}
"""By approximate, uncertain."""
_APPROXIMATE = (
    r"(?:approximately|approx|aproximadamente|aprox|circa|about|around|roughly|hacia|alrededor del?|cerca del?|ca|c|~)"
)
_UNCERTAIN = r"(?:uncertain:?|possibly|maybe|perhaps|probably|posiblemente|probablemente|quizas?|tal vez)"
_ARTICLE = r"(?:\s*(?:(?:the|el|la)\s+)?)"
_BEFORE = re.compile(rf"(?:(?P<uncertain>{_UNCERTAIN})|(?P<approximate>{_APPROXIMATE}))(?![a-z]){_ARTICLE}(?P<rest>.+)")
_GLUED = re.compile(r"(?P<approximate>ca?)(?P<rest>\d{4}.*)")
_AFTER = re.compile(
    rf"(?P<rest>.+?)\s*(?:(?P<uncertain>\?|\(uncertain\)|\(incierto\)|{_UNCERTAIN})"
    r"|(?P<approximate>~|\(approximate\)|approximately|approx|or so|\(aproximado\)|aproximadamente|aprox))"
)


def unqualified(text: str) -> tuple[str, str]:
    """Folded words without those that say how sure they are, and the sign for these: ``, `?`, `~` or `%`."""
    approximate = uncertain = False
    while (match := _BEFORE.fullmatch(text) or _GLUED.fullmatch(text) or _AFTER.fullmatch(text)) is not None:
        found = match.groupdict()
        approximate = approximate or bool(found.get("approximate"))
        uncertain = uncertain or bool(found.get("uncertain"))
        text = match["rest"]
    return text, _SIGNS[approximate, uncertain]


def sign_of(known: VagueDate) -> str:
    """The sign for how sure the date is as a whole."""
    return _SIGNS[known.approximate, known.uncertain]


def qualified(known: VagueDate, sign: str) -> VagueDate:
    """The same date with the sign; both ends of a span get it."""
    return parse_edtf(re.sub(r"[\dX-]{4,}", rf"\g<0>{sign}", known.edtf)) if sign else known

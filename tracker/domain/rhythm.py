"""How often a body means to meet, read from the words of its rhythm, in English and Spanish."""

import re

from tracker.domain.folding import fold

_YEAR = 365.25
_UNITS = {
    "day": 1.0,
    "dia": 1.0,
    "week": 7.0,
    "semana": 7.0,
    "fortnight": 14.0,
    "quincena": 15.0,
    "month": _YEAR / 12,
    "mes": _YEAR / 12,
    "quarter": _YEAR / 4,
    "trimestre": _YEAR / 4,
    "semestre": _YEAR / 2,
    "year": _YEAR,
    "ano": _YEAR,
}
_ADVERBS = {
    r"weekly|semanal(?:mente)?": 7.0,
    r"fortnightly": 14.0,
    r"quincenal(?:mente)?": 15.0,
    r"monthly|mensual(?:mente)?": _YEAR / 12,
    r"bimestral(?:mente)?": _YEAR / 6,
    r"quarterly|trimestral(?:mente)?": _YEAR / 4,
    r"cuatrimestral(?:mente)?": _YEAR / 3,
    r"half-yearly|semi-?annual(?:ly)?|semestral(?:mente)?": _YEAR / 2,
    r"yearly|annual(?:ly)?|anual(?:mente)?": _YEAR,
}
_NUMBERS = (
    ("one", "un", "una"),
    ("two", "other", "dos"),
    ("three", "tres"),
    ("four", "cuatro"),
    ("five", "cinco"),
    ("six", "seis"),
    ("seven", "siete"),
    ("eight", "ocho"),
    ("nine", "nueve"),
    ("ten", "diez"),
    ("eleven", "once"),
    ("twelve", "doce"),
)
_NUMBER = {word: number for number, words in enumerate(_NUMBERS, 1) for word in words}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBER)})"
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})(?:s|es)?"
_EVERY = re.compile(rf"\b(?:every|each|cada)\s+(?:{_COUNT}\s+)?{_UNIT}\b")
_TIMES = re.compile(
    rf"\b(?:(?P<few>once|twice)|{_COUNT}\s+(?:times|veces|vez))\s+(?:a|an|per|each|every|al|por|cada)\s+{_UNIT}\b"
)
# Said both of twice in a period and of once in two of them.
_AMBIGUOUS = re.compile(r"\bbi-?(?:weekly|monthly|annual|yearly|anual)")


def rhythm_days(text: str) -> float | None:
    """Days from one meeting to the next; None where the words say none, or could be read two ways."""
    words = fold(text)
    if _AMBIGUOUS.search(words):
        return None
    if times := _TIMES.search(words):
        few = {"once": 1, "twice": 2}.get(times["few"] or "")
        return _period(times["unit"], 1 / (few or _number(times["count"])))
    if every := _EVERY.search(words):
        return _period(every["unit"], _number(every["count"]))
    return next((days for adverbs, days in _ADVERBS.items() if re.search(rf"\b(?:{adverbs})\b", words)), None)


def _number(word: str | None) -> int:
    if word is None:
        return 1
    return max(1, int(word)) if word.isdigit() else _NUMBER[word]


def _period(unit: str, count: float) -> float:
    return _UNITS[unit] * count

"""The words for dates that people type, in English and Spanish at once, as they stand after `fold`."""

import re
import unicodedata
from collections.abc import Iterable

from tracker.domain.dates.periods import Period
from tracker.language import N_

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero febr",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sept sep septiembre setiembre set",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}

# `mar` is March, in both languages, and so never martes.
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes lun",
            "tuesday tues tue martes",
            "wednesday weds wed miercoles mie",
            "thursday thurs thur thu jueves jue",
            "friday fri viernes vie",
            "saturday sat sabado sab",
            "sunday sun domingo dom",
        )
    )
    for name in names.split()
}
WEEKDAY_NAMES = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)

SEASONS: dict[str, Period] = {
    name: period
    for period, names in (
        (Period.SPRING, "spring primavera"),
        (Period.SUMMER, "summer verano"),
        (Period.AUTUMN, "autumn fall otono"),
        (Period.WINTER, "winter invierno"),
    )
    for name in names.split()
}

PARTS: dict[str, Period] = {
    name: part
    for part, names in (
        (
            Period.EARLY,
            "early|early in|beginning of|start of|principios de|inicios de|comienzos de|principio de|inicio de",
        ),
        (Period.MID, "mid|middle|middle of|in the middle of|mediados de"),
        (Period.LATE, "late|late in|end of|finales de|fines de|fin de|final de"),
    )
    for name in names.split("|")
}
ENDS = ("end of", "finales de", "fines de", "fin de", "final de")
"""The parts that name a limit when something is to be done before them."""

ORDINALS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "first 1st primer primero primera 1er 1ro 1ra 1o 1a",
            "second 2nd segundo segunda 2do 2da 2o 2a",
            "third 3rd tercer tercero tercera 3er 3ro 3ra 3o 3a",
            "fourth 4th cuarto cuarta 4to 4ta 4o 4a",
        ),
        start=1,
    )
    for name in names.split()
}

FRACTIONS: dict[str, tuple[Period, int]] = {
    name: (first, count)
    for first, count, names in (
        (Period.QUARTER_1, 4, "quarter trimestre trimester q t"),
        (Period.EARLY, 3, "third cuatrimestre quadrimester"),
        (Period.HALF_1, 2, "half semestre semester semestral mitad h s"),
    )
    for name in names.split()
}
"""Parts of a year that are counted: the first of them, and how many there are."""

NUMBERS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "a an one un una uno",
            "two dos",
            "three tres",
            "four cuatro",
            "five cinco",
            "six seis",
            "seven siete",
            "eight ocho",
            "nine nueve",
            "ten diez",
            "eleven once",
            "twelve doce",
        ),
        start=1,
    )
    for name in names.split()
}

UNITS: dict[str, str] = {
    name: unit
    for unit, names in (
        ("day", "day days dia dias"),
        ("week", "week weeks semana semanas"),
        ("month", "month months mes meses"),
        ("quarter", "quarter quarters trimestre trimestres"),
        ("year", "year years ano anos"),
    )
    for name in names.split()
}

DAYS_AWAY: dict[str, int] = {
    name: days
    for days, names in (
        (-2, "day before yesterday|anteayer|antier|antes de ayer"),
        (-1, "yesterday|ayer"),
        (0, "today|now|hoy|ahora"),
        (1, "tomorrow|manana"),
        (2, "day after tomorrow|pasado manana"),
    )
    for name in names.split("|")
}

STEPS: dict[str, int] = {
    name: step
    for step, names in (
        (-1, "last|past|previous|pasado|pasada|anterior|ultimo|ultima"),
        (0, "this|current|este|esta|actual"),
        (1, "next|coming|following|proximo|proxima|siguiente|que viene|entrante"),
    )
    for name in names.split("|")
}
"""Which of its kind is meant, counted from the one that holds the as-of day."""


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest tried first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


_DASHES = str.maketrans({"‐": "-", "‑": "-", "‒": "–", "—": "–", "−": "-", "’": "'", "‘": "'"})
_POINT_OF_ABBREVIATION = re.compile(r"(?<=[a-z])\.")
_POINT_OF_ORDINAL = re.compile(r"(?<=\d)\.(?=(?:o|a|er|ro|ra)\b)")
_COMMON_ERA = re.compile(r"\b(?:ad\s+(\d{1,4})|(\d{1,4})\s+(?:ad|ce|d ?c|e ?c))\b")


def fold(text: str) -> str:
    """Lower case, no accents, no commas, no points of abbreviations, single blanks; a long dash stays `–`.

    Years of the first millennium, which people mark as such, come out in four digits.
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_DASHES).lower())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).replace(",", " ")
    plain = " ".join(_POINT_OF_ABBREVIATION.sub(" ", _POINT_OF_ORDINAL.sub("", bare)).split())
    return _COMMON_ERA.sub(lambda era: (era[1] or era[2]).zfill(4), plain)

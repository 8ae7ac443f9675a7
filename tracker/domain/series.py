"""Which meeting of its series a title says that it is: the first, the 3rd, meeting 12."""

import functools
import re

from tracker.domain.folding import fold

_ORDINALS = (
    ("first", "primera", "primer", "inaugural"),
    ("second", "segunda", "segundo"),
    ("third", "tercera", "tercer"),
    ("fourth", "cuarta", "cuarto"),
    ("fifth", "quinta", "quinto"),
    ("sixth", "sexta", "sexto"),
    ("seventh", "septima", "septimo"),
    ("eighth", "octava", "octavo"),
    ("ninth", "novena", "noveno"),
    ("tenth", "decima", "decimo"),
)
_PLACES = {word: place for place, words in enumerate(_ORDINALS, 1) for word in words}
_MEETING = r"(?:meeting|session|round|reunion|sesion|ronda)"
_BEFORE = re.compile(rf"\b(?:(\d{{1,4}})(?:st|nd|rd|th|\.?[ao])|({'|'.join(_PLACES)}))\s+(?:[\w-]+\s+)?{_MEETING}\b")
_AFTER = re.compile(rf"\b{_MEETING}\s+(?:no\.?\s*|number\s+|numero\s+)?(\d{{1,4}})\b")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


@functools.lru_cache(maxsize=50_000)
def series_number(title: str) -> str | None:
    """What two meetings of one body cannot both be: the number, with the years that the title names, as some series
    count anew each year. None where the title gives no number.
    """
    words = fold(title)
    if found := _BEFORE.search(words):
        number = int(found[1]) if found[1] else _PLACES[found[2]]
    elif found := _AFTER.search(words):
        number = int(found[1])
    else:
        return None
    years = sorted(set(_YEARS.findall(words)) - {str(number)})
    return "/".join((str(number), *years))

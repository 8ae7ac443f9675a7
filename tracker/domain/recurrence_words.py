"""When something comes again, as a person types it in English or Spanish, and reads it."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime

from tracker.domain.dates import Leaning, in_words, parse_edtf, read_typed
from tracker.domain.dates.vocabulary import NUMBERS, ORDINALS, UNITS, WEEKDAY_NAMES, WEEKDAYS, fold, one_of
from tracker.domain.recurrence import WEEKDAY_CODES, Recurrence, parse_recurrence
from tracker.errors import BadInput
from tracker.language import N_, Language

_WORKED = ",".join(WEEKDAY_CODES[:5])
_ADVERBS = {
    "daily|diario|diariamente|a diario": ("DAILY", 1),
    "weekly|semanal|semanalmente": ("WEEKLY", 1),
    "fortnightly|every fortnight|quincenal|quincenalmente|cada quincena": ("WEEKLY", 2),
    "monthly|mensual|mensualmente": ("MONTHLY", 1),
    "quarterly|trimestral|trimestralmente": ("MONTHLY", 3),
    "half-yearly|semestral|semestralmente|cada semestre": ("MONTHLY", 6),
    "yearly|annually|annual|anual|anualmente": ("YEARLY", 1),
}
_OF_UNIT = {"day": ("DAILY", 1), "week": ("WEEKLY", 1), "month": ("MONTHLY", 1), "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1)}  # fmt: skip
_EVERY = r"(?:every|each|cada|todos los|todas las)"
_OTHER = {"other": 2, "second": 2}
_ON = r"(?:(?:on|en|el|los|the|las)\s+)*"
_DAY = rf"{one_of([*WEEKDAYS, *(f'{name}s' for name in WEEKDAYS)])}"
_DAYS = rf"(?P<days>{_DAY}(?:(?:\s+(?:and|y)\s+(?:(?:on|los)\s+)?|\s+){_DAY})*)"
_NTH = {**ORDINALS, "last": -1, "ultimo": -1, "ultima": -1}
_MONTH = r"(?:(?:of|de|del)\s+)?(?:every|each|the|cada|todos los)?\s*(?:month|mes|meses)"
_MONTH_DAY = r"(?:day\s+|dia\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LAST_DAY = r"(?:last day|ultimo dia)"
_OR_LAST = r"\s+(?:or the last|o el ultimo)"
_COUNT = rf"(?P<count>\d{{1,3}}|{one_of([*NUMBERS, *_OTHER])})"
_UNTIL = re.compile(r"(?P<rule>.+?)\s+(?:until|till|hasta(?:\s+el)?)\s+(?P<day>.+)")
_TIMES = re.compile(r"(?P<rule>.+?)\s+(?P<times>\d{1,3})\s+(?:times|time|veces|vez)")

_Match = re.Match[str]


def read_recurrence(text: str, as_of: date) -> Recurrence:
    """The rule that a person means, or an RRULE. Raises BadInput, with examples, for what is not understood."""
    if "FREQ=" in text.upper():
        return parse_recurrence(text)
    words = fold(text)
    tail = ""
    if until := _UNTIL.fullmatch(words):
        day = read_typed(until["day"], as_of, leaning=Leaning.FORWARD).latest
        words, tail = until["rule"], f";UNTIL={day:%Y%m%d}" if day else ""
    if times := _TIMES.fullmatch(words):
        words, tail = times["rule"], f"{tail};COUNT={times['times']}"
    for pattern, make in _PATTERNS:
        if (match := pattern.fullmatch(words)) and (rule := make(match)):
            return parse_recurrence(rule + tail)
    raise BadInput(
        N_("the recurrence {text!r} is not understood; write it like “every Monday”, “every 2 weeks”, “monthly”"),
        text=text,
    )


def _adverb(match: _Match) -> str:
    frequency, interval = next(made for words, made in _ADVERBS.items() if match[0] in words.split("|"))
    return f"FREQ={frequency};INTERVAL={interval}"


def _every(match: _Match) -> str:
    frequency, times = _OF_UNIT[UNITS[match["unit"]]]
    count = match["count"]
    number = times * (1 if count is None else int(count) if count.isdigit() else (_OTHER | NUMBERS)[count])
    return f"FREQ={frequency};INTERVAL={number}"


def _every_on_weekdays(match: _Match) -> str:
    rule = _every(match)
    return f"{rule};BYDAY={_codes(match['days'])}" if rule.startswith("FREQ=WEEKLY") else ""


def _every_on_day(match: _Match) -> str:
    rule = _every(match)
    return f"{rule};{_month_day(match)}" if rule.startswith("FREQ=MONTHLY") else ""


def _every_on_nth(match: _Match) -> str:
    rule = _every(match)
    return f"{rule};{_nth_day(match)}" if rule.startswith("FREQ=MONTHLY") else ""


def _weekdays(match: _Match) -> str:
    return f"FREQ=WEEKLY;BYDAY={_codes(match['days'])}"


def _worked_days(_match: _Match) -> str:
    return f"FREQ=WEEKLY;BYDAY={_WORKED}"


def _day_of_month(match: _Match) -> str:
    return f"FREQ=MONTHLY;{_month_day(match)}"


def _nth_of_month(match: _Match) -> str:
    return f"FREQ=MONTHLY;{_nth_day(match)}"


def _month_day(match: _Match) -> str:
    if match["day"] is None:
        return "BYMONTHDAY=-1"
    if not match["or_last"]:
        return f"BYMONTHDAY={match['day']}"
    days = ",".join(str(day) for day in range(28, int(match["day"]) + 1))
    return f"BYMONTHDAY={days};BYSETPOS=-1"


def _nth_day(match: _Match) -> str:
    return f"BYDAY={_NTH[match['nth']]}{_codes(match['weekday'])}"


def _codes(days: str) -> str:
    found = {WEEKDAYS.get(word, WEEKDAYS.get(word.removesuffix("s"), -1)) for word in days.split()} - {-1}
    return ",".join(WEEKDAY_CODES[number] for number in sorted(found))


_ANY_DAY = rf"(?:{_MONTH_DAY}(?P<or_last>{_OR_LAST})?|{_LAST_DAY})"
_NTH_DAY = rf"(?P<nth>{one_of(_NTH)})\s+(?P<weekday>{_DAY})"
_EVERY_UNIT = rf"{_EVERY}\s+(?:{_COUNT}\s+)?(?P<unit>{one_of(UNITS)})"
_TABLE: tuple[tuple[str, Callable[[_Match], str]], ...] = (
    (one_of("|".join(_ADVERBS).split("|")), _adverb),
    (_EVERY_UNIT, _every),
    (rf"{_EVERY_UNIT}\s+{_ON}{_DAYS}", _every_on_weekdays),
    (rf"{_EVERY_UNIT}\s+{_ON}{_ANY_DAY}", _every_on_day),
    (rf"{_EVERY_UNIT}\s+{_ON}{_NTH_DAY}", _every_on_nth),
    (rf"(?:{_EVERY}\s+|{_ON}){_DAYS}", _weekdays),
    (
        rf"(?:{_EVERY}\s+|{_ON})(?:weekdays?|working days?|business days?|dias? habil(?:es)?|dias? laborables?)",
        _worked_days,
    ),
    (rf"{_ON}{_ANY_DAY}\s+{_MONTH}", _day_of_month),
    (rf"{_ON}{_NTH_DAY}\s+{_MONTH}", _nth_of_month),
)
_PATTERNS = tuple((re.compile(pattern), make) for pattern, make in _TABLE)


# --- read back ------------------------------------------------------------------------------------------------------

_EVERY_ONE = {"DAILY": N_("every day"), "WEEKLY": N_("every week"), "MONTHLY": N_("every month"),
    "YEARLY": N_("every year")}  # fmt: skip
_NTH_WORDS = {
    "1": N_("on the first {weekday}"),
    "2": N_("on the second {weekday}"),
    "3": N_("on the third {weekday}"),
    "4": N_("on the fourth {weekday}"),
    "-1": N_("on the last {weekday}"),
}
_SAID = frozenset({"FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST"})


def recurrence_words(rule: Recurrence, language: Language) -> str:
    """The rule in words that `read_recurrence` reads; one that no words are made for stands as it is kept."""
    said = _said(rule, language)
    if not said:
        return str(rule)
    if "UNTIL" in rule.parts:
        day = datetime.strptime(rule.parts["UNTIL"][:8], "%Y%m%d").date()
        words = in_words(parse_edtf(day.isoformat()), language)
        said = language.gettext("{rule} until {day}").format(rule=said, day=words)
    if "COUNT" in rule.parts:
        count = rule.number("COUNT")
        said = language.ngettext("{rule}, {n} time", "{rule}, {n} times", count).format(rule=said, n=count)
    return said


def _said(rule: Recurrence, language: Language) -> str:
    _ = language.gettext
    more = set(rule.parts) - _SAID
    every = _said_every(rule, language)
    weekdays = _weekday_words(rule.listed("BYDAY"), language)
    match rule.parts["FREQ"], tuple(sorted(more)):
        case _, ():
            return every
        case "WEEKLY", ("BYDAY",) if weekdays:
            if rule.number("INTERVAL") > 1:
                return _("{every} on {weekdays}").format(every=every, weekdays=weekdays)
            worked = rule.parts["BYDAY"] == _WORKED
            return _("every weekday") if worked else _("every {weekdays}").format(weekdays=weekdays)
        case "MONTHLY", ("BYDAY",) | ("BYMONTHDAY",) | ("BYMONTHDAY", "BYSETPOS"):
            which = _which_day(rule, language)
            return _("{every} {which}").format(every=every, which=which) if which else ""
        case _:
            return ""


def _said_every(rule: Recurrence, language: Language) -> str:
    number, frequency = rule.number("INTERVAL"), rule.parts["FREQ"]
    if number == 1:
        return language.gettext(_EVERY_ONE[frequency])
    ngettext = language.ngettext
    said = {
        "DAILY": ngettext("every {n} day", "every {n} days", number),
        "WEEKLY": ngettext("every {n} week", "every {n} weeks", number),
        "MONTHLY": ngettext("every {n} month", "every {n} months", number),
        "YEARLY": ngettext("every {n} year", "every {n} years", number),
    }
    return said[frequency].format(n=number)


def _which_day(rule: Recurrence, language: Language) -> str:
    """The day of a month; empty for what has no words."""
    _ = language.gettext
    days = rule.listed("BYMONTHDAY")
    if "BYSETPOS" in rule.parts:
        last = [str(day) for day in range(28, 28 + len(days))]
        clear = rule.parts["BYSETPOS"] == "-1" and list(days) == last and len(days) > 1
        return _("on day {day} or the last").format(day=days[-1]) if clear else ""
    if days == ("-1",):
        return _("on the last day")
    if len(days) == 1 and days[0].isdecimal():
        return _("on day {day}").format(day=int(days[0]))
    nth = rule.listed("BYDAY")
    if len(nth) == 1 and nth[0][:-2].lstrip("+") in _NTH_WORDS and nth[0][-2:] in WEEKDAY_CODES:
        weekday = _(WEEKDAY_NAMES[WEEKDAY_CODES.index(nth[0][-2:])])
        return _(_NTH_WORDS[nth[0][:-2].lstrip("+")]).format(weekday=weekday)
    return ""


def _weekday_words(codes: Sequence[str], language: Language) -> str:
    """The days of the week by name; empty where one of them is not plain."""
    if not codes or not set(codes) <= set(WEEKDAY_CODES):
        return ""
    names = [language.gettext(WEEKDAY_NAMES[WEEKDAY_CODES.index(code)]) for code in codes]
    if len(names) == 1:
        return names[0]
    return language.gettext("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])

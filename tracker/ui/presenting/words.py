"""Values in the window's words: dates short and long, fields, markings, tones."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date

from tracker.desk.desk import Desk
from tracker.domain.choice_words import PROPOSAL, choice_word, format_word, kind_word, level_word
from tracker.domain.dates import VagueDate, at_time, in_words
from tracker.domain.implementation import Implementation, Standing
from tracker.domain.kinds import Kind
from tracker.domain.record import Involvement, KeptFile, Pointer, Record, Value
from tracker.domain.schema import Field, FieldType
from tracker.domain.stages import has_been_agreed
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.language import Language
from tracker.ui.view_values import MarkingChip, Tone

VERDICT_TONES: dict[Verdict | MeetingVerdict, Tone] = {
    Verdict.TANGIBLE: Tone.GOOD,
    Verdict.MEASURED: Tone.GOOD,
    Verdict.TANGIBLE_SINGLE_SIDED: Tone.GOOD,
    Verdict.NOT_SHOWN: Tone.CAUTION,
    Verdict.CLAIMED_NO_EVIDENCE: Tone.CAUTION,
}
_IMPLEMENTATION_TONES = {
    Implementation.FULFILLED: Tone.GOOD,
    Implementation.PARTLY_FULFILLED: Tone.GOOD,
    Implementation.IN_PROGRESS: Tone.GOOD,
    Implementation.STALLED: Tone.CAUTION,
    Implementation.NOT_YET_ASSESSED: Tone.CAUTION,
    Implementation.NOT_FULFILLED: Tone.BAD,
    Implementation.REVERSED: Tone.BAD,
}


def verdict_tone(verdict: Verdict | MeetingVerdict) -> Tone:
    """The tone of a verdict; talk and process are neutral, as they are no fault."""
    return VERDICT_TONES.get(verdict, Tone.NEUTRAL)


def standing_tone(standing: Standing) -> Tone:
    """The tone of an implementation status."""
    if standing.claimed:
        return Tone.CAUTION
    return _IMPLEMENTATION_TONES.get(standing.implementation, Tone.NEUTRAL)


def short_day(day: date, language: Language, near: date) -> str:
    """A day as small as it can be said: "9 Jan", with its year when that is not the year of `near`."""
    return _short_day(day, language.code, day.year != near.year)


@lru_cache(maxsize=4096)
def _short_day(day: date, language: str, with_year: bool) -> str:
    # A list shows the same days again and again, and Babel takes its time for each.
    return str(format_date(day, "d MMM y" if with_year else "d MMM", locale=language)).replace(".", "")


def heading_day(day: date, language: Language) -> str:
    """A day as a heading: "Friday 16 January"."""
    pattern = "EEEE d 'de' MMMM" if language.code == "es" else "EEEE d MMMM"
    words = str(format_date(day, pattern, locale=language.code))
    return capitalised(words)


def capitalised(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]


def when_and_where(record: Record, language: Language) -> str:
    """The date in words, with its weekday, the local time and its zone, and the place."""
    when = in_words(record.date, language, weekday=True) if record.date else language.gettext("no date recorded")
    if record.kind is Kind.MEETING:
        when = at_time(when, record.text("time"), record.text("zone"), language)
    place = record.text("place")
    return f"{capitalised(when)} · {place}" if place else capitalised(when)


def kind_name(record: Record, desk: Desk) -> str:
    """What it is: a commitment that was not agreed by the as-of day is a proposal."""
    proposed = record.kind is Kind.COMMITMENT and not has_been_agreed(record.moves_known(desk.as_of))
    if proposed and record.stages():
        return desk.language.gettext(PROPOSAL)
    return kind_word(record.kind, desk.language)


def marking_chip(desk: Desk, marking: str | None) -> MarkingChip | None:
    """A marking in its own colours; none for what is unmarked."""
    if marking is None:
        return None
    level = desk.settings.ladder.borne(marking)
    return MarkingChip(level.name, level.foreground, level.background)


def shown(value: Value, language: Language) -> str:
    """A field's value in words; empty for what is not recorded."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return language.gettext("yes") if value else language.gettext("no")
    if isinstance(value, VagueDate):
        return in_words(value, language)
    if isinstance(value, Pointer):
        return value.title
    if isinstance(value, KeptFile):
        return value.name
    if isinstance(value, tuple):
        return ", ".join(_shown_item(item) for item in value)
    if isinstance(value, int | float):
        return number(value, language)
    return value


def comes_again(rule: str, language: Language) -> str:
    """How often something comes again: "every Monday"."""
    # Few follow-ups do, and the first picture of the window does not wait for them.
    from tracker.domain.recurrence import parse_recurrence
    from tracker.domain.recurrence_words import recurrence_words

    return recurrence_words(parse_recurrence(rule), language)


def field_value(kind: Kind, field: Field, value: Value, language: Language) -> str:
    """What a field of a record of this kind holds, in the words of the panel and of the tables."""
    if value is None:
        return ""
    if field.key == "level" and isinstance(value, int):
        return capitalised(level_word(value, language))
    if kind is Kind.MEETING and field.key == "format":
        return capitalised(format_word(str(value), language))
    if kind is Kind.SOURCE and field.key == "language":
        return capitalised(language_name(str(value), language))
    if field.key == "recurrence":
        return capitalised(comes_again(str(value), language))
    if field.type is FieldType.CHOICE or field.key == "category":
        return capitalised(choice_word(str(value), language))
    words = shown(value, language)
    return capitalised(words) if isinstance(value, bool) else words


def _shown_item(item: object) -> str:
    if isinstance(item, Involvement):
        return item.actor.title
    return item.title if isinstance(item, Pointer) else str(item)


def number(value: float, language: Language) -> str:
    """A number with the language's own separators."""
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale="en" if language.code == "en" else "es_MX"))


def percent(share: float, language: Language) -> str:
    """A share from 0 to 1 in whole hundredths, a half of one rounded up as people do."""
    from babel.numbers import format_percent

    hundredths = Decimal(repr(share)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return str(format_percent(hundredths, locale="en" if language.code == "en" else "es_MX"))


def language_name(code: str, language: Language) -> str:
    """The language that a code names; one that no standard knows stands as it was written."""
    try:
        return Locale.parse(code).get_display_name(language.code) or code
    except (ValueError, UnknownLocaleError):
        return code


def level_text(record: Record, language: Language) -> str:
    """An outcome's level in words."""
    level = record.number("level")
    return level_word(int(level), language) if level is not None else language.gettext("no level recorded")


def state_word(record: Record, language: Language) -> str:
    """The one word that says how a record stands: a meeting's status, an outcome's level, an actor's type."""
    if record.kind is Kind.OUTCOME:
        return level_text(record, language)
    for key in ("status", "type", "state", "side"):
        if record.text(key):
            return choice_word(record.text(key), language)
    return ""

"""Local times in words."""

from tracker.language import Language


def at_time(day: str, time: str, zone: str, language: Language) -> str:
    """A day in words with a local time (such as 09:30) and its IANA zone, each where it is recorded."""
    _ = language.gettext
    if time and zone:
        return _("{date}, {time} ({zone})").format(date=day, time=time, zone=zone)
    return _("{date}, {time}").format(date=day, time=time) if time else day

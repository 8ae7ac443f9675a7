"""On which day the officer's week begins, and whether it has a number."""

from dataclasses import dataclass

from babel import Locale, UnknownLocaleError, default_locale


@dataclass(frozen=True, slots=True)
class Weeks:
    """`first` counts from 0 for Monday. Those that begin on Monday have their number of ISO 8601; others have none, as
    offices that begin on Sunday do not count them.
    """

    first: int = 0

    @property
    def numbered(self) -> bool:
        """Whether a week is called by its number."""
        return self.first == 0


def weeks_here(language: str) -> Weeks:
    """As the person's own locale has them, where it is of this language; else from Monday."""
    own = default_locale("LC_TIME") or ""
    if own.partition("_")[0] != language or "POSIX" in own:
        return Weeks()
    try:
        return Weeks(Locale.parse(own).first_week_day)
    except UnknownLocaleError:  # as en_EU, which some systems offer
        return Weeks()

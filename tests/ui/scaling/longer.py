"""A language that says everything in two fifths more letters than English, as others do."""

import re
from gettext import NullTranslations

from tracker.language import Language

LONGER = 1.4
_PLACES = re.compile(r"\{[^}]*\}")


class Longer(NullTranslations):
    """Appends letters to each text; the places for values stay."""

    def gettext(self, message: str) -> str:
        return longer(message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return longer(one if n == 1 else many)


def longer(text: str) -> str:
    """The text with two fifths more letters, in words that can be wrapped."""
    letters = len(_PLACES.sub("", text))
    missing = round(letters * (LONGER - 1))
    return text + (" " + "onger word"[:missing] * 20)[:missing] if missing else text


def longer_language() -> Language:
    """English, only longer."""
    made = Language()
    object.__setattr__(made, "_translations", Longer())
    return made

"""What a person may choose for each preference, in words: commands, menu and settings are all made of this."""

from dataclasses import dataclass

from tracker.language import LANGUAGES, N_
from tracker.ui.preferences.preferences import TYPE_SIZES, ThemeChoice

# Each in its own words, so that whoever strayed into another one finds home.
_LANGUAGES = {"en": "English", "es": "Español"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a preference. `key` names it in ids of commands."""

    key: str
    value: object
    title: str
    """A text to be translated where it is shown."""
    icon: str = ""


CHOICES: dict[str, tuple[Choice, ...]] = {
    "theme": (
        Choice("system", ThemeChoice.SYSTEM, N_("As the system"), "monitor"),
        Choice("light", ThemeChoice.LIGHT, N_("Light"), "sun"),
        Choice("dark", ThemeChoice.DARK, N_("Dark"), "moon"),
        Choice("contrast", ThemeChoice.CONTRAST, N_("High contrast"), "contrast"),
    ),
    "type_size": tuple(Choice(str(size), size, f"{size} %", "a-large-small") for size in TYPE_SIZES),
    "language": tuple(Choice(code, code, _LANGUAGES[code], "languages") for code in LANGUAGES),
    "reduced_motion": (
        Choice("full", False, N_("As usual")),
        Choice("reduced", True, N_("Reduced")),
    ),
    "notice_at_start": (
        Choice("off", False, N_("No notice")),
        Choice("on", True, N_("A notice at start")),
    ),
    "notice_titles": (
        Choice("counts", False, N_("Numbers alone")),
        Choice("titles", True, N_("Numbers, and what is first")),
    ),
}
"""By the name of the preference."""

"""What a setting is: whose, what it is called, what it does, and how it is changed."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from tracker.language import N_


class Part(Enum):
    """Whose a setting is; the value is the heading."""

    DESK = N_("This desk")
    PERSON = N_("You")


class Control(StrEnum):
    """How a setting is changed."""

    LINE = "line"
    ACTOR = "actor"
    DAYS = "days"
    MARKING = "marking"
    LADDER = "ladder"
    VIEWS = "views"
    CHOICE = "choice"
    PERCENT = "percent"
    WEEKDAYS = "weekdays"
    HOLIDAYS = "holidays"
    WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class SettingPlan:
    """One setting. `title`, `group`, `about` and `also` are texts to be translated where they are shown."""

    key: str
    """The name it is kept under: of the desk's settings, of a threshold, or of a preference."""
    part: Part
    group: str
    title: str
    about: str
    control: Control
    also: str = ""
    """Further words that a person may look for it by."""

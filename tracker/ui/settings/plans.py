"""Every setting there is: what it is called, what it does, and how it is changed."""

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


_NAME, _PEOPLE, _HANDLING = N_("Name"), N_("Whose desk it is"), N_("Handling")
_FOLLOWUPS, _VIEWS = N_("Follow-ups"), N_("Views")
_LOOK, _NOTICES = N_("Appearance"), N_("Notices")
PLANS = (
    SettingPlan(
        "title",
        Part.DESK,
        _NAME,
        N_("Name of the desk"),
        N_("At the top of the window. Left empty, it is the name of the file."),
        Control.LINE,
        N_("title"),
    ),
    SettingPlan(
        "subtitle",
        Part.DESK,
        _NAME,
        N_("Second line"),
        N_("Below the name, such as the subject that the desk follows."),
        Control.LINE,
        N_("subtitle"),
    ),
    SettingPlan(
        "our_side",
        Part.DESK,
        _PEOPLE,
        N_("Our side"),
        N_("The state whose desk it is. What sources say and what is owed is told apart by it."),
        Control.ACTOR,
        N_("country government side"),
    ),
    SettingPlan(
        "author",
        Part.DESK,
        _PEOPLE,
        N_("Author"),
        N_("Who writes here, as the history names them. Left empty, it is the user of this computer."),
        Control.LINE,
        N_("name history"),
    ),
    SettingPlan(
        "marking",
        Part.DESK,
        _HANDLING,
        N_("Marking of the desk"),
        N_("What the window bears at least; it bears more when a record does."),
        Control.MARKING,
        N_("handling classification"),
    ),
    SettingPlan(
        "ladder",
        Part.DESK,
        _HANDLING,
        N_("Marking ladder"),
        N_("The levels that records may bear, the least restricted first. A level that is in use cannot go."),
        Control.LADDER,
        N_("TLP levels colours handling classification"),
    ),
    SettingPlan(
        "unprepared_days",
        Part.DESK,
        _FOLLOWUPS,
        N_("Meeting to prepare"),
        N_("A meeting within so many days that has neither agenda nor brief is raised as a follow-up."),
        Control.DAYS,
        N_("threshold unprepared"),
    ),
    SettingPlan(
        "vague_days",
        Part.DESK,
        _FOLLOWUPS,
        N_("Meeting without a day"),
        N_("A meeting known only to the month, or worse, is raised so many days before it may begin."),
        Control.DAYS,
        N_("threshold vague horizon"),
    ),
    SettingPlan(
        "missing_days",
        Part.DESK,
        _FOLLOWUPS,
        N_("Outcome missing"),
        N_("A meeting that was held is raised after so many days when nothing is recorded of it."),
        Control.DAYS,
        N_("threshold"),
    ),
    SettingPlan(
        "due_days",
        Part.DESK,
        _FOLLOWUPS,
        N_("Commitment due soon"),
        N_("A commitment is raised so many days before its last day. After that day it is overdue."),
        Control.DAYS,
        N_("threshold deadline"),
    ),
    SettingPlan(
        "stale_days",
        Part.DESK,
        _FOLLOWUPS,
        N_("Commitment not assessed"),
        N_("A commitment in force is raised when nobody has assessed it for so many days."),
        Control.DAYS,
        N_("threshold stale"),
    ),
    SettingPlan(
        "views",
        Part.DESK,
        _VIEWS,
        N_("Order of the saved views"),
        N_("As they stand in the navigation."),
        Control.VIEWS,
        N_("sort move"),
    ),
    SettingPlan(
        "theme",
        Part.PERSON,
        _LOOK,
        N_("Theme"),
        N_("The colours of the window."),
        Control.CHOICE,
        N_("light dark contrast colours"),
    ),
    SettingPlan(
        "type_size",
        Part.PERSON,
        _LOOK,
        N_("Type size"),
        N_("Rows and controls grow with it."),
        Control.CHOICE,
        N_("font zoom larger smaller"),
    ),
    SettingPlan(
        "reduced_motion",
        Part.PERSON,
        _LOOK,
        N_("Motion"),
        N_("Reduced, nothing slides, fades or blinks."),
        Control.CHOICE,
        N_("animation"),
    ),
    SettingPlan(
        "language",
        Part.PERSON,
        _LOOK,
        N_("Language"),
        N_("Of the window and of dates in words. What is recorded stays as it was written."),
        Control.CHOICE,
        "English Español",
    ),
    SettingPlan(
        "notice_at_start",
        Part.PERSON,
        _NOTICES,
        N_("When the program starts"),
        N_("The system’s tray tells how much is to be acted on."),
        Control.CHOICE,
        N_("tray reminder notification"),
    ),
    SettingPlan(
        "notice_at",
        Part.PERSON,
        _NOTICES,
        N_("At an hour of the day"),
        N_("Such as 08:30, while a window is open. Left empty, there is none."),
        Control.LINE,
        N_("tray reminder notification time"),
    ),
    SettingPlan(
        "notice_titles",
        Part.PERSON,
        _NOTICES,
        N_("What a notice says"),
        N_("Others may see it on a shared or locked screen. A name is shown behind its marking."),
        Control.CHOICE,
        N_("tray reminder privacy marking"),
    ),
)
"""In the order in which they are shown."""

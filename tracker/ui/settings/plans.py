"""Every setting there is."""

from tracker.language import N_
from tracker.ui.settings.followup_plans import FOLLOWUP_PLANS
from tracker.ui.settings.plan import Control as Control
from tracker.ui.settings.plan import Part as Part
from tracker.ui.settings.plan import SettingPlan as SettingPlan

_NAME, _PEOPLE, _HANDLING = N_("Name"), N_("Whose desk it is"), N_("Handling")
_VIEWS = N_("Views")
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
    *FOLLOWUP_PLANS,
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

"""The desk's settings of its follow-ups: thresholds, working days, and what makes a flag urgent."""

from tracker.language import N_
from tracker.ui.settings.plan import Control, Part, SettingPlan

_FOLLOWUPS, _DAYS, _URGENCY = N_("Follow-ups"), N_("Working days"), N_("Urgency")
FOLLOWUP_PLANS = (
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
        "answer_soon_days",
        Part.DESK,
        _FOLLOWUPS,
        N_("Proposal without an answer"),
        N_("A proposal that nobody has answered becomes urgent soon after so many days."),
        Control.DAYS,
        N_("threshold unanswered"),
    ),
    SettingPlan(
        "answer_act_days",
        Part.DESK,
        _FOLLOWUPS,
        N_("Proposal long without an answer"),
        N_("After so many days somebody should act on it now."),
        Control.DAYS,
        N_("threshold unanswered"),
    ),
    SettingPlan(
        "lapsed_percent",
        Part.DESK,
        _FOLLOWUPS,
        N_("Silent body"),
        N_("A body is raised when it is silent for so much of its rhythm, or of what lay between its meetings."),
        Control.PERCENT,
        N_("threshold lapsed rhythm"),
    ),
    SettingPlan(
        "counts_working_days",
        Part.DESK,
        _DAYS,
        N_("Days that count"),
        N_(
            "For the thresholds. Of worked days alone: what is due on a free day is near when the worked day before is."
        ),
        Control.CHOICE,
        N_("working days weekend"),
    ),
    SettingPlan(
        "worked",
        Part.DESK,
        _DAYS,
        N_("Worked days"),
        N_("The days of the week that are worked."),
        Control.WEEKDAYS,
        N_("working days weekend"),
    ),
    SettingPlan(
        "holidays",
        Part.DESK,
        _DAYS,
        N_("Holidays"),
        N_("A line each, such as 25 December 2026 or 2026-04-02/2026-04-06."),
        Control.HOLIDAYS,
        N_("working days free"),
    ),
    SettingPlan(
        "weights",
        Part.DESK,
        _URGENCY,
        N_("Weights"),
        N_("A flag starts with the weight of its rule; what is true of it is added. The sum says how urgent it is."),
        Control.WEIGHTS,
        N_("urgency terms act soon watch"),
    ),
)
"""In the order in which they are shown."""

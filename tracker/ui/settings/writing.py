"""A setting given another value: written to the desk as one step, or kept with the person."""

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.desk.views import in_order
from tracker.ui.preferences.choices import CHOICES
from tracker.ui.preferences.spelling import read_hour
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.settings.control import Given
from tracker.ui.settings.plans import Control, SettingPlan
from tracker.ui.settings.values import WORKED
from tracker.ui.view_values import MarkingChip


def write_to_desk(desk: Desk, plan: SettingPlan, given: Given) -> Changes:
    """One of the desk's own settings. Raises BadInput where it is refused."""
    if isinstance(given, str):
        return _write_typed(desk, plan, given)
    levels = [one for one in given if isinstance(one, MarkingChip)]
    if plan.control is Control.LADDER:
        return desk.set_ladder([(one.text, one.foreground, one.background) for one in levels])
    names = [one for one in given if isinstance(one, str)]
    match plan.control:
        case Control.WEEKDAYS:
            return desk.set_worked(names)
        case Control.HOLIDAYS:
            return desk.set_holidays(names)
        case Control.WEIGHTS:
            return desk.set_weight(*names) if names else desk.reset_weights()
    return desk.set_views(in_order(desk.settings.views, names), "order views")


def _write_typed(desk: Desk, plan: SettingPlan, typed: str) -> Changes:
    match plan.control:
        case Control.ACTOR:
            return desk.set_our_side(typed)
        case Control.DAYS | Control.PERCENT:
            return desk.set_threshold(plan.key, typed)
        case Control.CHOICE:
            return desk.set_counting(typed == WORKED)
        case Control.MARKING:
            return desk.set_marking(typed or None)
    return desk.set_text(plan.key, typed)


def keep_preference(preferences: PreferenceStore, plan: SettingPlan, key: str) -> None:
    """One of the person's own, by the key of the choice, or as typed. Raises BadInput for an hour that is none."""
    if plan.control is Control.LINE:
        preferences.change(**{plan.key: read_hour(key)})
        return
    value = next(choice.value for choice in CHOICES[plan.key] if choice.key == key)
    preferences.change(**{plan.key: value})

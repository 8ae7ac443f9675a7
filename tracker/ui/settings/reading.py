"""The settings as they are now: those of the desk, read beside the window, and those of the person."""

from collections.abc import Mapping
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.settings import THRESHOLDS, DeskSettings
from tracker.domain.markings import Ladder
from tracker.language import Language
from tracker.storage.relations import marking_counts
from tracker.ui.preferences.choices import CHOICES
from tracker.ui.preferences.preferences import Preferences
from tracker.ui.settings.plans import PLANS, Control, Part, SettingPlan
from tracker.ui.settings.reading_followups import days_value, weights_value
from tracker.ui.settings.values import Level, Offered, SettingsRead, SettingValue
from tracker.ui.view_values import MarkingChip

_NOTICE = "notice_"


def read_desk_settings(desk: Desk, *, writable: bool, counted: bool = True) -> SettingsRead:
    """The settings that travel in the file of the desk, and whether they can be changed in the window that asks.

    Counting the records of each marking looks at them all; the rest is there at once.
    """
    _ = desk.language.gettext
    settings = desk.settings
    reason = "" if writable else _("They can be changed where the file is open to write.")
    used = marking_counts(desk.workspace) if counted else None
    values = tuple(_desk_value(plan, settings, desk, used) for plan in PLANS if plan.part is Part.DESK)
    return SettingsRead(values, desk.workspace.path.name, reason)


def person_settings(preferences: Preferences, language: Language, *, notices: bool = True) -> tuple[SettingValue, ...]:
    """The settings that stay with the person, in the language of this window; `notices`: the system can show them."""
    values = (_person_value(plan, preferences, language) for plan in PLANS if plan.part is Part.PERSON)
    return tuple(one if notices else _without_tray(one, language) for one in values)


def _without_tray(value: SettingValue, language: Language) -> SettingValue:
    """A setting of notices where there will be none, says so."""
    if not value.plan.key.startswith(_NOTICE):
        return value
    said = language.gettext("This system has no tray to show notices in.")
    return replace(value, about=f"{value.about} {said}")


def _bare(plan: SettingPlan, language: Language) -> SettingValue:
    _ = language.gettext
    return SettingValue(plan, _(plan.title), _(plan.about), _(plan.group))


def _person_value(plan: SettingPlan, preferences: Preferences, language: Language) -> SettingValue:
    if plan.control is Control.LINE:
        return replace(_bare(plan, language), typed=str(getattr(preferences, plan.key)))
    choices = CHOICES[plan.key]
    now = language.code if plan.key == "language" else getattr(preferences, plan.key)
    typed = next(choice.key for choice in choices if choice.value == now)
    offered = tuple(Offered(choice.key, language.gettext(choice.title)) for choice in choices)
    return replace(_bare(plan, language), typed=typed, offered=offered)


def _desk_value(plan: SettingPlan, settings: DeskSettings, desk: Desk, used: Mapping[str, int] | None) -> SettingValue:
    bare = _bare(plan, desk.language)
    match plan.control:
        case Control.DAYS | Control.PERCENT:
            days, default = settings.thresholds[plan.key], THRESHOLDS[plan.key]
            words = desk.language.ngettext("{count} day", "{count} days", days).format(count=days)
            shown = f"{days} %" if plan.control is Control.PERCENT else words
            return replace(bare, typed=str(days), shown=shown, default="" if days == default else str(default))
        case Control.CHOICE | Control.WEEKDAYS | Control.HOLIDAYS:
            return days_value(bare, settings, desk.language)
        case Control.WEIGHTS:
            return weights_value(bare, settings, desk if used is not None else None, desk.language)
        case Control.ACTOR:
            ours = desk.pointers([settings.our_side]) if settings.our_side is not None else []
            return replace(bare, typed=ours[0].title if ours else "")
        case Control.MARKING:
            names = tuple(Offered(name, name) for name in settings.ladder.names)
            return replace(bare, typed=settings.marking or "", offered=names)
        case Control.LADDER:
            return replace(bare, levels=_levels(settings.ladder, used), shown=", ".join(settings.ladder.names))
        case Control.VIEWS:
            names_of_views = tuple(view.name for view in settings.views)
            return replace(bare, views=names_of_views, shown=", ".join(names_of_views))
    return replace(bare, typed=str(getattr(settings, plan.key)))


def _levels(ladder: Ladder, used: Mapping[str, int] | None) -> tuple[Level, ...]:
    return tuple(
        Level(MarkingChip(one.name, one.foreground, one.background), None if used is None else used.get(one.name, 0))
        for one in ladder.levels
    )

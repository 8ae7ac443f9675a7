"""The settings of working days and of urgency as they are now."""

from collections import Counter
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.settings import DeskSettings
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.dates.names import weekday_names
from tracker.domain.flags import Urgency, urgency_label
from tracker.domain.urgency import LIMITS, RULE_WEIGHTS, WEIGHTS
from tracker.domain.urgency_words import weight_label
from tracker.domain.working_days import WEEKDAYS
from tracker.language import Language
from tracker.ui.presenting.words import capitalised, number
from tracker.ui.settings.plan import Control
from tracker.ui.settings.values import EVERY_DAY, WORKED, Offered, SettingValue, WeightValue


def days_value(bare: SettingValue, settings: DeskSettings, language: Language) -> SettingValue:
    """Which days count, which are worked, and which are free."""
    _ = language.gettext
    match bare.plan.control:
        case Control.CHOICE:
            offered = (Offered(EVERY_DAY, _("Every day")), Offered(WORKED, _("Worked days alone")))
            return replace(bare, typed=WORKED if settings.counts_working_days else EVERY_DAY, offered=offered)
        case Control.WEEKDAYS:
            names = dict(zip(WEEKDAYS, weekday_names(language), strict=True))
            boxes = tuple(Offered(key, name) for key, name in names.items())
            shown = ", ".join(names[key] for key in settings.worked)
            return replace(bare, typed=" ".join(settings.worked), offered=boxes, shown=shown)
    typed = "\n".join(settings.holidays)
    shown = ", ".join(in_words(parse_edtf(one), language) for one in settings.holidays)
    return replace(bare, typed=typed, shown=shown)


def weights_value(bare: SettingValue, settings: DeskSettings, desk: Desk | None, language: Language) -> SettingValue:
    """Every weight, and what they make of the flags of the day; `desk` is None where these are not to be asked for."""
    weights = tuple(
        WeightValue(key, capitalised(weight_label(key, language)), _group(key, language), str(now), str(WEIGHTS[key]))
        for key, now in settings.weights.items()
    )
    return replace(bare, weights=weights, shown=_effect(desk, language) if desk else "")


def _group(key: str, language: Language) -> str:
    _ = language.gettext
    if key in RULE_WEIGHTS:
        return _("What a flag starts with")
    return _("Limits") if key in LIMITS else _("What is added when")


def _effect(desk: Desk, language: Language) -> str:
    counted = Counter(flag.urgency for flag in desk.flags("state:open or state:taken"))
    said = (
        language.gettext("{count} {urgency}").format(
            count=number(counted[one], language), urgency=urgency_label(one, language)
        )
        for one in Urgency
    )
    return language.gettext("As they are now: {counts}").format(counts=" · ".join(said))

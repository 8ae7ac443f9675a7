"""What the page of settings shows, as plain values."""

from dataclasses import dataclass

from tracker.domain.folding import fold
from tracker.language import Language
from tracker.ui.settings.plans import Part, SettingPlan
from tracker.ui.view_values import MarkingChip

WORKED, EVERY_DAY = "worked", "every"
"""The keys of the days that thresholds count."""


@dataclass(frozen=True, slots=True)
class WeightValue:
    """One number that urgency is summed from, what it is called, and the one that a desk begins with."""

    key: str
    words: str
    group: str
    typed: str
    default: str


@dataclass(frozen=True, slots=True)
class Offered:
    """One of the values that a setting may be given, in words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the marking ladder, and how many records bear it; None until they have been counted."""

    chip: MarkingChip
    records: int | None = None


@dataclass(frozen=True, slots=True)
class SettingValue:
    """A setting as it is now. `typed` is as a person would write it, or the key of the one of `offered` in force."""

    plan: SettingPlan
    title: str
    about: str
    group: str
    typed: str = ""
    shown: str = ""
    """What stands there to read, where it is not what is typed."""
    offered: tuple[Offered, ...] = ()
    default: str = ""
    """What it goes back to, for one that has a default and is not at it; else empty."""
    levels: tuple[Level, ...] = ()
    views: tuple[str, ...] = ()
    weights: tuple[WeightValue, ...] = ()

    @property
    def words(self) -> str:
        """What it holds, to read."""
        chosen = next((one.words for one in self.offered if one.key == self.typed), "")
        return self.shown or chosen or self.typed


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """The settings of the desk. `reason` says why they cannot be changed here; empty where they can."""

    values: tuple[SettingValue, ...]
    file: str
    reason: str = ""


def answers(value: SettingValue, typed: str, language: Language) -> bool:
    """Whether a setting is meant by what is looked for: each word of it stands in what is said of the setting."""
    _ = language.gettext
    plan = value.plan
    also = _(plan.also) if plan.also else ""
    held = fold(" ".join((value.title, value.about, value.group, _(plan.part.value), also, value.words)))
    return all(word in held for word in fold(typed).split())


def part_words(part: Part, file: str, language: Language) -> tuple[str, str]:
    """The heading of a part, and where its settings are kept."""
    _ = language.gettext
    if part is Part.DESK:
        where = _("Kept in {file}: whoever opens that file has the same.").format(file=file)
    else:
        where = _("Kept on this computer, for every desk you open here.")
    return _(part.value), where

"""What frames every page: the desk's name, its sections with their counts, the day it stands on."""

from collections.abc import Collection, Mapping
from datetime import date

from tracker.desk.desk import Desk
from tracker.desk.followups import open_written
from tracker.domain.kinds import Kind
from tracker.ui.presenting.words import marking_chip, short_day
from tracker.ui.shell.sections import BODIES, DESK, FOLLOWUPS, PAPERS, SECTIONS, TIMELINE, SectionPlan
from tracker.ui.view_values import Section, ShellValues

_UNCOUNTED = (DESK, TIMELINE, FOLLOWUPS, PAPERS)
"""Sections that do not count records of their kinds."""


def shell_values(desk: Desk, counts: Mapping[str, int], marking: str | None) -> ShellValues:
    """The frame. `counts` holds what stands beside each section, by its key; nothing for those that it leaves out.

    `marking` is what the desk as a whole bears, for which every record has to be asked.
    """
    _ = desk.language.gettext
    settings = desk.settings
    footer = (
        _("As of {day}").format(day=short_day(desk.as_of, desk.language, date.min)),
        (_("Open to read: {file}") if desk.workspace.notice else _("Saved in {file}")).format(
            file=desk.workspace.path.name
        ),
    )
    return ShellValues(
        title=settings.title or desk.workspace.path.stem,
        subtitle=settings.subtitle,
        sections=tuple(
            Section(plan.key, _(plan.title), plan.icon, plan.group, counts.get(plan.key)) for plan in SECTIONS
        ),
        footer=footer,
        marking=marking_chip(desk, marking),
        search_hint=_("Search, or filter: body:SIG, due<2026-03, flag:commitment-due …"),
    )


def count_flags(desk: Desk, flags: int) -> dict[str, int]:
    """What stands beside the desk, and beside the follow-ups, where there are so many flags."""
    return dict.fromkeys((DESK, FOLLOWUPS), flags + open_written(desk))


def count_sections(desk: Desk) -> dict[str, int]:
    """How many records each table has; desk and follow-ups count their flags, timeline and papers nothing."""
    return {plan.key: count(desk, plan) for plan in SECTIONS if plan.key not in _UNCOUNTED}


def counts_of(desk: Desk, kinds: Collection[Kind]) -> dict[str, int]:
    """The counts of those sections that show records of these kinds."""
    return {
        plan.key: count(desk, plan)
        for plan in SECTIONS
        if plan.key not in _UNCOUNTED and not set(kinds).isdisjoint(plan.kinds)
    }


def count(desk: Desk, plan: SectionPlan) -> int:
    """How many records a section has when nothing is filtered."""
    if plan.key == BODIES:
        return len(desk.bodies())
    return desk.count_matching(plan.kinds, plan.query)

"""What frames every page: the desk's name, its sections with their counts, the day it stands on."""

from collections.abc import Mapping
from datetime import date

from tracker.desk.desk import Desk
from tracker.ui.presenting.words import marking_chip, short_day
from tracker.ui.shell.sections import BODIES, DESK, SECTIONS, TIMELINE, SectionPlan
from tracker.ui.view_values import Section, ShellValues


def shell_values(desk: Desk, counts: Mapping[str, int]) -> ShellValues:
    """The frame. `counts` holds what stands beside each section, by its key; nothing for those that it leaves out."""
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
        marking=marking_chip(desk, desk.marking()),
        search_hint=_("Search, or filter: body:SIG, due<2026-03, flag:commitment-due …"),
    )


def count_sections(desk: Desk) -> dict[str, int]:
    """How many records each table has; the desk counts its flags, and the timeline nothing."""
    return {plan.key: count(desk, plan) for plan in SECTIONS if plan.key not in (DESK, TIMELINE)}


def count(desk: Desk, plan: SectionPlan) -> int:
    """How many records a section has when nothing is filtered."""
    if plan.key == BODIES:
        return len(desk.bodies())
    return len(desk.list_ids(plan.kinds, plan.query)) if plan.query else desk.count(plan.kinds)

"""The sections of the window that are built, in the order of the navigation."""

from dataclasses import dataclass

from tracker.domain.kinds import TIMELINE_KINDS, Kind
from tracker.language import N_, Language
from tracker.ui.view_values import Section, ShellValues


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section: its key, title and icon, its group in the navigation, and the kinds it counts."""

    key: str
    title: str
    icon: str
    group: int
    kinds: tuple[Kind, ...] = ()
    query: str = ""
    """What of its kinds it shows, in the query language; everything when empty."""


DESK, TIMELINE, PROPOSALS, FOLLOWUPS, BODIES = "desk", "timeline", "proposals", "followups", "bodies"
PAPERS = "papers"
# A proposal is the same kind of record before it is agreed or pledged, and is never shown or counted as a commitment.
_AGREED = 'stages:agreed or stages:pledged or stage:""'
SECTIONS = (
    SectionPlan(DESK, N_("Desk"), "house", 0),
    SectionPlan(TIMELINE, N_("Timeline"), "chart-no-axes-gantt", 0, TIMELINE_KINDS),
    SectionPlan("commitments", N_("Commitments"), "list-checks", 1, (Kind.COMMITMENT,), _AGREED),
    SectionPlan(PROPOSALS, N_("Proposals"), "circle-help", 1, (Kind.COMMITMENT,), f"-({_AGREED})"),
    SectionPlan("meetings", N_("Meetings"), "users", 1, (Kind.MEETING,)),
    SectionPlan("events", N_("Events"), "calendar-days", 1, (Kind.EVENT,)),
    SectionPlan("positions", N_("Positions"), "message-square-quote", 1, (Kind.POSITION,)),
    SectionPlan(FOLLOWUPS, N_("Follow-ups"), "flag", 1, (Kind.FOLLOWUP,)),
    SectionPlan(BODIES, N_("Bodies"), "landmark", 2, (Kind.ACTOR,)),
    SectionPlan("actors", N_("Actors"), "user", 2, (Kind.ACTOR,)),
    SectionPlan("sources", N_("Sources"), "file-text", 2, (Kind.SOURCE,)),
    SectionPlan(PAPERS, N_("Papers"), "printer", 2),
)
VIEWS = tuple(section.key for section in SECTIONS)


def bare_frame(title: str, subtitle: str, language: Language) -> ShellValues:
    """The frame before anything but the desk's name is known."""
    sections = tuple(Section(plan.key, language.gettext(plan.title), plan.icon, plan.group) for plan in SECTIONS)
    return ShellValues(title, subtitle, sections)

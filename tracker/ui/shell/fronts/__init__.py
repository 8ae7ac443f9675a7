"""The sections of the window, one front each."""

from PySide6.QtCore import QObject

from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.fronts.bodies import BodiesFront
from tracker.ui.shell.fronts.desk import DeskFront
from tracker.ui.shell.fronts.followups import FollowUpsFront
from tracker.ui.shell.fronts.papers import PapersFront
from tracker.ui.shell.fronts.result import RESULT, ResultFront
from tracker.ui.shell.fronts.settings import SETTINGS, SettingsFront
from tracker.ui.shell.fronts.table import TableFront
from tracker.ui.shell.fronts.timeline import TimelineFront
from tracker.ui.shell.sections import BODIES, DESK, FOLLOWUPS, PAPERS, SECTIONS, TIMELINE
from tracker.ui.shell.surroundings import Surroundings

_OWN = {TIMELINE: TimelineFront, BODIES: BodiesFront, PAPERS: PapersFront}


def make_fronts(around: Surroundings, parent: QObject) -> dict[str, SectionFront]:
    """A front by its key for every section, for the settings and for a meeting's result; a section without a front of
    its own is a table.
    """
    desk = DeskFront(DESK, around, parent)
    # The flags of a day are worked out once a window, whichever of the two is shown.
    made: dict[str, SectionFront] = {DESK: desk, FOLLOWUPS: FollowUpsFront(FOLLOWUPS, around, parent, desk.day)}
    for plan in SECTIONS:
        if plan.key in _OWN:
            made[plan.key] = _OWN[plan.key](plan.key, around, parent)
        elif plan.key not in made:
            made[plan.key] = TableFront(plan, around, parent)
    timeline = made[TIMELINE]
    assert isinstance(timeline, TimelineFront)
    desk.counted.connect(timeline.take_morning)
    unlisted = {SETTINGS: SettingsFront(around, parent), RESULT: ResultFront(around, parent)}
    return {plan.key: made[plan.key] for plan in SECTIONS} | unlisted

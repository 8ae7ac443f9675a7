"""The sections of the window, one front each."""

from PySide6.QtCore import QObject

from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.fronts.bodies import BodiesFront
from tracker.ui.shell.fronts.desk import DeskFront
from tracker.ui.shell.fronts.table import TableFront
from tracker.ui.shell.fronts.timeline import TimelineFront
from tracker.ui.shell.sections import BODIES, DESK, SECTIONS, TIMELINE
from tracker.ui.shell.surroundings import Surroundings

_OWN = {DESK: DeskFront, TIMELINE: TimelineFront, BODIES: BodiesFront}


def make_fronts(around: Surroundings, parent: QObject) -> dict[str, SectionFront]:
    """A front for every section, by its key; a section without one of its own is a table."""
    return {
        plan.key: _OWN[plan.key](plan.key, around, parent) if plan.key in _OWN else TableFront(plan, around, parent)
        for plan in SECTIONS
    }

"""What is written beside a paper, kept with its meeting."""

from tracker.desk.assignments import assignments_of
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind, read_ref
from tracker.ui.editing.writer import Writer

POINTS = "points"
"""The points to make are an agenda item's; the first ones written make one."""


def write_section(desk: Desk, writer: Writer, ref: str, key: str, text: str) -> str:
    """Keep a section of the record `ref`, and give the reference of the record that keeps it: points to make written
    for a meeting itself make an item of its agenda. The writer’s `trouble` says what went wrong.
    """
    meeting = read_ref(ref)
    if key != POINTS or meeting is None or meeting.kind is not Kind.MEETING:
        writer.edit(ref, assignments_of({key: text}))
        return ref
    values = {"title": desk.language.gettext("Points to make"), "meeting": ref, POINTS: text}
    changes = writer.add(Kind.AGENDA_ITEM, values)
    return str(changes.made[0]) if changes is not None and changes.made else ref

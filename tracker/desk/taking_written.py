"""A follow-up that a person wrote, taken or handed on as a flag is."""

from dataclasses import replace

from tracker.desk.assignments import assignments_of
from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind, read_ref


def names_written(name: str) -> bool:
    """Whether it is the reference of a follow-up that was written, not the name of a flag."""
    ref = read_ref(name)
    return ref is not None and ref.kind is Kind.FOLLOWUP


def take_written(desk: Desk, name: str, owner: str | None) -> Changes:
    """Say who sees to it: a colleague, by name, else the desk's author. BadInput where there is none of that name."""
    record, whose = desk.record(name), desk.read_owner(owner)
    changes = desk.edit(record.id, assignments_of({"state": "taken", "owner": whose}))
    said = desk.language.gettext("Taken by {name}: {flag}")
    return replace(changes, said=said.format(name=whose, flag=record.title))

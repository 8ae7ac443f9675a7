"""Who took part in a meeting, side by side."""

from collections.abc import Iterable, Mapping, Sequence

from tracker.desk.desk import Desk
from tracker.domain.record import Involvement, Record
from tracker.language import N_
from tracker.papers.citing import Citing
from tracker.papers.content import Block, Column, Row, Run, Runs, Table, Text
from tracker.papers.meeting_material import MeetingMaterial
from tracker.papers.reach import nothing_recorded
from tracker.papers.sides import side_of, state_of

_SIDES = {"ours": N_("Ours"), "theirs": N_("Theirs"), "other": N_("Other")}


def participants_table(material: MeetingMaterial, desk: Desk, citing: Citing) -> Block:
    """A row a side: as it was recorded, else by the state that the actor belongs to."""
    _ = desk.language.gettext
    by_side: dict[str, list[Involvement]] = {side: [] for side in _SIDES}
    for person in material.participants:
        by_side[person.side or side_of(person.actor.id, desk)].append(person)
    rows = tuple(_row(_(_SIDES[side]), people, material, citing) for side, people in by_side.items() if people)
    return _table(rows, citing)


def delegations_of(material: MeetingMaterial, desk: Desk) -> dict[int | None, list[Involvement]]:
    """Who took part by the id of the state that they lead to, ours first; those who lead to none come last."""
    ours = desk.settings.our_side
    found: dict[int | None, list[Involvement]] = {}
    for person in material.participants:
        found.setdefault(state_of(person.actor.id, desk), []).append(person)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] is None, pair[0] != ours)))


def delegations_table(
    delegations: Mapping[int | None, Sequence[Involvement]], material: MeetingMaterial, desk: Desk, citing: Citing
) -> Block:
    """A row a state, by its name: for readers who are of no side, or of the other."""
    states = {one.id: one for one in desk.records([id_ for id_ in delegations if id_ is not None])}
    other = desk.language.gettext(_SIDES["other"])
    rows = []
    for id_, people in delegations.items():
        state = states.get(id_) if id_ is not None else None
        rows.append(_row(state.title if state else other, people, material, citing, state))
    return _table(tuple(rows), citing)


def _row(
    side: str, people: Sequence[Involvement], material: MeetingMaterial, citing: Citing, state: Record | None = None
) -> Row:
    named = (*((state,) if state else ()), *(material.actors[one.actor.id] for one in people))
    cells: tuple[Runs, ...] = ((Text(side, bold=True),), _names(people, material))
    return Row(cells, citing.portions.mark((material.meeting, *named)))


def _table(rows: tuple[Row, ...], citing: Citing) -> Block:
    _ = citing.language.gettext
    if not rows:
        return nothing_recorded(citing)
    return Table((Column(_("Side"), 1.2), Column(_("Participants"), 5)), rows, _("Participants"))


def _names(people: Iterable[Involvement], material: MeetingMaterial) -> Runs:
    runs: list[Run] = []
    for person in people:
        role = person.role or material.actors[person.actor.id].text("role")
        runs.append(Text(f"\n{person.actor.title}" if runs else person.actor.title))
        if role:
            runs.append(Text(f", {role}", muted=True))
    return tuple(runs)

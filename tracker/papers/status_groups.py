"""The commitments of a status report, apart by relationship, or else by the body that carries them (DOMAIN §8)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.record import Record
from tracker.language import Language
from tracker.papers.citing import Citing
from tracker.papers.content import Block, Heading, plain
from tracker.papers.sides import states_of
from tracker.papers.summary_tables import commitments_table
from tracker.papers.undertakings import Undertaking

_Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StatusGroups:
    """The commitments by the ids of the states or of the body that part them; one group where nothing does.

    `named` are these actors, which headings name.
    """

    by_key: dict[_Key, list[Undertaking]]
    named: dict[int, Record]
    of_bodies: bool


def groups_of(desk: Desk, commitments: Sequence[Undertaking]) -> StatusGroups:
    """The first of relationship and body that tells the commitments apart. `desk` is below the ceiling."""
    by_relationship = _grouped(commitments, _relationship(desk, commitments))
    by_body = _grouped(commitments, lambda one: _body(one, desk)) if len(by_relationship) < 2 else {}
    found = by_relationship if len(by_relationship) > 1 else by_body
    if len(found) < 2:
        return StatusGroups({(): list(commitments)}, {}, of_bodies=False)
    named = desk.records(sorted({id_ for key in found for id_ in key}))
    return StatusGroups(found, {one.id: one for one in named}, of_bodies=found is by_body)


def group_tables(groups: StatusGroups, citing: Citing) -> Iterator[Block]:
    """A table a group under its name; those that belong to none stand last."""
    name = citing.language.gettext("Commitments")
    if len(groups.by_key) == 1:
        yield commitments_table(next(iter(groups.by_key.values())), citing, name)
        return
    for key, commitments in sorted(groups.by_key.items(), key=lambda pair: (not pair[0], _title(pair[0], groups))):
        actors = [groups.named[id_] for id_ in key]
        title = _title(key, groups) or _otherwise(groups, citing.language)
        yield Heading(2, plain(title), citing.portions.mark(actors) if actors else None)
        yield commitments_table(commitments, citing, name)


def _grouped(commitments: Sequence[Undertaking], key: Callable[[Undertaking], _Key]) -> dict[_Key, list[Undertaking]]:
    found: dict[_Key, list[Undertaking]] = {}
    for one in commitments:
        found.setdefault(key(one), []).append(one)
    return found


def _relationship(desk: Desk, commitments: Sequence[Undertaking]) -> Callable[[Undertaking], _Key]:
    """The states that those who owe it, those it is owed to and the body that carries it lead to."""
    people = {one.record.id: _people(one) for one in commitments}
    states = {actor: states_of(actor, desk) for actor in {id_ for ids in people.values() for id_ in ids} - desk.hidden}

    def key(one: Undertaking) -> _Key:
        found = {state for id_ in people[one.record.id] for state in states.get(id_, ())}
        return tuple(sorted(found)) if len(found) > 1 else ()

    return key


def _people(one: Undertaking) -> set[int]:
    others = (one.record.pointer_to("beneficiary"), one.record.pointer_to("mechanism"))
    return {person.actor.id for person in one.obligors} | {other.id for other in others if other}


def _body(one: Undertaking, desk: Desk) -> _Key:
    body = one.record.pointer_to("mechanism")
    return (body.id,) if body and body.id not in desk.hidden else ()


def _title(key: _Key, groups: StatusGroups) -> str:
    return " – ".join(sorted(groups.named[id_].title for id_ in key))


def _otherwise(groups: StatusGroups, language: Language) -> str:
    _ = language.gettext
    return _("Carried by no body") if groups.of_bodies else _("Of no relationship")

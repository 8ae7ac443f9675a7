"""What belongs to records or leads to them: links, citations, agendas and outcomes."""

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tracker.domain.kinds import Kind, LinkType, Ref
from tracker.domain.record import Pointer
from tracker.storage.workspace import Workspace

_WITHIN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class LinkFact:
    """A link as seen from one record: `outward` when it is the record that follows up, responds, restates …"""

    type: LinkType
    outward: bool
    other: Pointer


def links_of(workspace: Workspace, id_: int) -> list[LinkFact]:
    """The links of a record, outward ones first."""
    rows = workspace.rows(
        "SELECT link.type, link.origin = :id, record.id, record.kind, record.number, record.title FROM link "
        "JOIN record ON record.id = CASE WHEN link.origin = :id THEN link.target ELSE link.origin END "
        "WHERE :id IN (link.origin, link.target) ORDER BY link.origin <> :id, link.id",
        {"id": id_},
    )
    return [
        LinkFact(LinkType(type_), bool(outward), Pointer(other, Ref(Kind(kind), number), title))
        for type_, outward, other, kind, number, title in rows
    ]


def citation_ids(workspace: Workspace, ids: Sequence[int]) -> dict[int, list[int]]:
    """Ids of the citations that support each of these records, in order of entry."""
    rows = workspace.rows(f"SELECT of, id FROM citation WHERE of {_WITHIN} ORDER BY id", (json.dumps(list(ids)),))
    return _grouped(rows)


def parts_of_meetings(
    workspace: Workspace, kind: Kind, ids: Sequence[int], hidden: Collection[int] = ()
) -> dict[int, list[Ref]]:
    """References of the agenda items or the outcomes of each of these meetings, hidden ones left out."""
    table = "agenda_item" if kind is Kind.AGENDA_ITEM else "outcome"
    rows = workspace.rows(
        f"SELECT meeting, number, record.id FROM {table} JOIN record ON record.id = {table}.id "
        f"WHERE meeting {_WITHIN} ORDER BY {table}.id",
        (json.dumps(list(ids)),),
    )
    found: dict[int, list[Ref]] = defaultdict(list)
    for meeting, number, id_ in rows:
        if id_ not in hidden:
            found[meeting].append(Ref(kind, number))
    return found


def outcome_ids(workspace: Workspace, meetings: Sequence[int]) -> dict[int, list[int]]:
    """Ids of the outcomes of each of these meetings, by date and then number."""
    rows = workspace.rows(
        f"SELECT meeting, record.id FROM outcome JOIN record ON record.id = outcome.id WHERE meeting {_WITHIN} "
        "ORDER BY record.earliest, record.number",
        (json.dumps(list(meetings)),),
    )
    return _grouped(rows)


def ids_where(workspace: Workspace, kind: Kind, key: str, target: int) -> list[int]:
    """Ids of the records of a kind whose reference `key` leads to `target`, by date and then number."""
    table = kind.value.replace("-", "_")
    rows = workspace.rows(
        f'SELECT record.id FROM {table} JOIN record ON record.id = {table}.id WHERE {table}."{key}" = ? '
        "ORDER BY record.earliest, record.number",
        (target,),
    )
    return [id_ for (id_,) in rows]


def ids_marked(workspace: Workspace, names: Sequence[str]) -> frozenset[int]:
    """Ids of every record that bears one of these markings."""
    rows = workspace.rows(f"SELECT id FROM record WHERE marking {_WITHIN}", (json.dumps(list(names)),))
    return frozenset(id_ for (id_,) in rows)


def refs_of(workspace: Workspace, ids: Sequence[int]) -> dict[int, Ref]:
    """The short references of these records."""
    rows = workspace.rows(f"SELECT id, kind, number FROM record WHERE id {_WITHIN}", (json.dumps(list(ids)),))
    return {id_: Ref(Kind(kind), number) for id_, kind, number in rows}


def _grouped(rows: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for key, id_ in rows:
        found[key].append(id_)
    return found


def ever_numbered(workspace: Workspace, kinds: Sequence[Kind]) -> bool:
    """Whether a reference of these kinds was ever given out; none is given out twice."""
    names = json.dumps([kind.value for kind in kinds])
    return bool(workspace.value(f"SELECT EXISTS (SELECT 1 FROM last_number WHERE kind {_WITHIN})", (names,)))


def counts_by_kind(workspace: Workspace) -> dict[Kind, int]:
    """How many records there are of each kind."""
    rows = workspace.rows("SELECT kind, count(*) FROM record GROUP BY kind")
    return {Kind(kind): count for kind, count in rows}


def dependent_ids(workspace: Workspace, ids: Collection[int]) -> frozenset[int]:
    """Ids of what cannot stand without these records: their citations, assessments and agenda items, and theirs."""
    needs = (("citation", "of"), ("citation", "source"), ("assessment", "commitment"), ("agenda_item", "meeting"))
    steps = " ".join(f'UNION SELECT {of}.id FROM hanging JOIN {of} ON {of}."{key}" = hanging.id' for of, key in needs)
    rows = workspace.rows(
        f"WITH RECURSIVE hanging (id) AS (SELECT value FROM json_each(?) {steps}) SELECT id FROM hanging",
        (json.dumps(sorted(ids)),),
    )
    return frozenset(id_ for (id_,) in rows) - set(ids)


def hidden_with(workspace: Workspace, above: Collection[int]) -> frozenset[int]:
    """The ids of these records, which lie above a ceiling, and of all that stays in with them.

    An assessment of one obligor's part is that obligor's: without it, it would speak of everybody's.
    """
    asked = "SELECT id FROM assessment WHERE obligor IN (SELECT value FROM json_each(?))"
    first = {id_ for (id_,) in workspace.rows(asked, (json.dumps(sorted(above)),))}.union(above)
    return frozenset(first | dependent_ids(workspace, first))


def refs_ever(workspace: Workspace, ids: Sequence[int]) -> dict[int, Ref]:
    """As `refs_of`, and what records that are no more were called, from the rows history kept of them."""
    gone = workspace.rows(
        "SELECT record, json_extract(coalesce(before, after), '$.kind', '$.number') FROM history "
        f"WHERE \"table\" = 'record' AND record {_WITHIN}",
        (json.dumps(list(ids)),),
    )
    named = {id_: Ref(Kind(kind), number) for id_, pair in gone for kind, number in [json.loads(pair)]}
    return named | refs_of(workspace, ids)


def state_above(workspace: Workspace, actor: int) -> int | None:
    """The id of the nearest state that an actor is or belongs to through its parents; None where there is none."""
    found = workspace.value(
        "WITH RECURSIVE above (id, height) AS (SELECT ?, 0 UNION "
        "SELECT actor.parent, height + 1 FROM above JOIN actor USING (id) "
        "WHERE actor.parent IS NOT NULL AND height < 99) "
        "SELECT id FROM above JOIN actor USING (id) WHERE actor.type = 'state' ORDER BY height LIMIT 1",
        (actor,),
    )
    return None if found is None else int(found)


def bodies(workspace: Workspace) -> list[int]:
    """Ids of the standing groups, the last to meet first; an actor of another type that a meeting names is none."""
    rows = workspace.rows(
        "SELECT actor.id, max(CASE WHEN record.latest < 3652060 THEN record.latest END) AS last "
        "FROM actor LEFT JOIN meeting ON meeting.body = actor.id LEFT JOIN record ON record.id = meeting.id "
        "WHERE actor.type = 'body' "
        "GROUP BY actor.id ORDER BY last DESC NULLS LAST, actor.id"
    )
    return [id_ for id_, _last in rows]


def markings_used(workspace: Workspace) -> list[str]:
    """Every marking that some record bears."""
    return [name for (name,) in workspace.rows("SELECT DISTINCT marking FROM record WHERE marking IS NOT NULL")]


def markings_of(workspace: Workspace, ids: Collection[int]) -> list[str]:
    """Every marking that one of these records bears."""
    rows = workspace.rows(
        f"SELECT DISTINCT marking FROM record WHERE marking IS NOT NULL AND id {_WITHIN}", (json.dumps(list(ids)),)
    )
    return [name for (name,) in rows]


def marking_counts(workspace: Workspace) -> dict[str, int]:
    """How many records bear each marking, of those that some record bears."""
    rows = workspace.rows("SELECT marking, count(*) FROM record WHERE marking IS NOT NULL GROUP BY marking")
    return dict(rows)

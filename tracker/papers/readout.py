"""The readout draft: who met, when and how; topics; what was agreed; the next step. It is meant for others to read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.record import Pointer, Record
from tracker.domain.stages import Stage
from tracker.papers.agenda import AgendaEntry, agenda_of
from tracker.papers.agreement import agreed_outcomes
from tracker.papers.citing import Citing, known_citations, records_behind
from tracker.papers.content import Block, BulletList, ListItem, Paper, Text
from tracker.papers.framing import Release, citing_of, framed, part, section
from tracker.papers.meeting_facts import meeting_facts, next_meetings
from tracker.papers.meeting_material import MeetingMaterial, gather
from tracker.papers.participants import delegations_of, delegations_table
from tracker.papers.reach import nothing_recorded
from tracker.papers.sources import sources_of
from tracker.papers.undertakings import Undertaking


@dataclass(frozen=True, slots=True)
class _Told:
    """What a readout tells: nothing that is withheld, done or claimed by one side alone, or a judgement of ours."""

    topics: tuple[Record, ...]
    outcomes: tuple[Record, ...]
    agreed: tuple[Undertaking, ...]
    pledged: tuple[Undertaking, ...]

    def records(self) -> tuple[Record, ...]:
        return (*self.topics, *self.outcomes, *(one.record for one in (*self.agreed, *self.pledged)))


def readout(desk: Desk, meeting: Record, release: Release) -> Paper:
    """The readout of a meeting. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    material = gather(desk, meeting)
    told = _told(material, agenda_of(desk, meeting, release), desk)
    records = (meeting, *told.records(), *material.next_meetings)
    cited = known_citations(desk, [record.id for record in records])
    states = desk.records([id_ for id_ in delegations_of(material, desk) if id_ is not None])
    citing = citing_of(desk, (*records, *states, *_actors(material, told)), cited, release)
    blocks = _blocks(material, told, desk, citing)
    return framed(desk, desk.language.gettext("Readout (draft)"), meeting.title, blocks, citing)


def _told(material: MeetingMaterial, agenda: Sequence[AgendaEntry], desk: Desk) -> _Told:
    """The topics are the agenda's; of a meeting without one, what the outcomes say was talked about."""
    items = tuple(entry.item for entry in agenda if not entry.is_withheld)
    agreed, pledged = (
        tuple(one for one in material.commitments if one.stage and one.stage.stage is stage)
        for stage in (Stage.AGREED, Stage.PLEDGED)
    )
    outcomes = agreed_outcomes(material, (*agreed, *pledged), desk)
    talked = tuple(one for one in material.outcomes if one.number("level") == 0 and one not in outcomes)
    return _Told(items or talked, outcomes, agreed, pledged)


def _actors(material: MeetingMaterial, told: _Told) -> list[Record]:
    named = {person.actor.id for person in material.participants}
    named |= {person.actor.id for one in (*told.agreed, *told.pledged) for person in one.obligors}
    named |= {material.body.id} if material.body else set()
    return [actor for id_, actor in material.actors.items() if id_ in named]


def _blocks(material: MeetingMaterial, told: _Told, desk: Desk, citing: Citing) -> Iterator[Block]:
    _ = desk.language.gettext
    yield meeting_facts(material, citing, for_others=True)
    yield section(_("Participants"))
    yield delegations_table(delegations_of(material, desk), material, desk, citing)
    yield section(_("Topics"))
    yield _points(told.topics, citing)
    yield section(_("What was agreed"))
    yield _points([*told.outcomes, *(one.record for one in told.agreed)], citing)
    if told.pledged:
        yield part(_("Pledged, not agreed"))
        yield BulletList(tuple(_pledge(one, citing) for one in told.pledged))
    yield section(_("Next step"))
    yield from next_meetings(material, desk, citing)
    yield from sources_of(citing)


def _points(records: Iterable[Record], citing: Citing) -> Block:
    items = tuple(_point(record.title, record, citing) for record in records)
    return BulletList(items) if items else nothing_recorded(citing)


def _pledge(one: Undertaking, citing: Citing) -> ListItem:
    named = ", ".join(person.actor.title for person in one.obligors)
    label = citing.language.gettext("{label}: {title}")
    text = label.format(label=named, title=one.record.title) if named else one.record.title
    return _point(text, one.record, citing, [person.actor for person in one.obligors])


def _point(text: str, record: Record, citing: Citing, named: Iterable[Pointer] = ()) -> ListItem:
    cited = citing.of(record)
    mark = citing.portions.mark((record, *records_behind(cited)), named)
    return ListItem((Text(text.rstrip(".") + "."), *citing.cites(cited)), mark)

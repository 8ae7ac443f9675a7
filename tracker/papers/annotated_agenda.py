"""The annotated agenda: of each item what it is about, the commitments linked to it, and the papers for it."""

from collections.abc import Iterator, Sequence

from tracker.desk.desk import Desk
from tracker.domain.record import Record
from tracker.papers.agenda import AgendaEntry, agenda_of, chips_of, records_of
from tracker.papers.citing import Citing, assessed_on, known_citations, records_behind
from tracker.papers.content import Block, BulletList, ListItem, Paper, Paragraph, Text
from tracker.papers.emptiness import empty_together
from tracker.papers.framing import Release, citing_of, framed, part, section
from tracker.papers.meeting_facts import meeting_facts
from tracker.papers.meeting_material import MeetingMaterial, gather
from tracker.papers.participants import participants_table
from tracker.papers.reach import nothing_recorded
from tracker.papers.sources import sources_of
from tracker.papers.summary_tables import commitments_table, proposals_table


def annotated_agenda(desk: Desk, meeting: Record, release: Release) -> Paper:
    """The annotated agenda of a meeting. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    material, agenda = gather(desk, meeting), agenda_of(desk, meeting, release)
    records = (meeting, *records_of(agenda))
    linked = [one.record.id for entry in agenda for one in entry.undertakings]
    cited = known_citations(desk, [meeting.id, *(entry.item.id for entry in agenda), *linked])
    cited |= assessed_on(desk, (one for entry in agenda for u in entry.undertakings for one in u.assessments))
    named = {person.actor.id for person in material.participants} | ({material.body.id} if material.body else set())
    named |= {person.actor.id for entry in agenda for one in entry.undertakings for person in one.obligors}
    citing = citing_of(desk, (*records, *desk.records(sorted(named))), cited, release)
    blocks = _blocks(material, agenda, desk, citing)
    return framed(desk, desk.language.gettext("Annotated agenda"), meeting.title, blocks, citing)


def _blocks(material: MeetingMaterial, agenda: Sequence[AgendaEntry], desk: Desk, citing: Citing) -> Iterator[Block]:
    _ = desk.language.gettext
    yield meeting_facts(material, citing)
    yield section(_("Participants"))
    yield participants_table(material, desk, citing)
    for number, entry in enumerate(agenda, start=1):
        title = _("{number}. {title}").format(number=number, title=entry.item.title)
        yield section(title, citing.portions.mark((entry.item,)))
        yield from _item(entry, citing)
    if not agenda:
        yield section(_("Agenda"))
        yield nothing_recorded(citing)
    yield from sources_of(citing)


def _item(entry: AgendaEntry, citing: Citing) -> Iterator[Block]:
    _ = citing.language.gettext
    chips, mark = chips_of(entry, citing.language), citing.portions.mark((entry.item,))
    if chips:
        yield Paragraph(chips, mark=mark)
    points = entry.item.text("points")
    told = (Text(points), *citing.cites(citing.of(entry.item)))
    commitments = [one for one in entry.undertakings if one.agreed]
    proposals = [one for one in entry.undertakings if not one.agreed]
    linked = commitments_table(commitments, citing, _("Linked commitments")) if commitments else None
    parts = (
        (_("Description"), (Paragraph(told, mark=mark),) if points else ()),
        (_("Linked commitments"), (linked,) if linked else ()),
        *(((_("Linked proposals"), (proposals_table(proposals, citing),)),) if proposals else ()),
        (_("Papers"), tuple(_papers(entry, citing))),
    )
    yield from empty_together(parts, part, citing)


def _papers(entry: AgendaEntry, citing: Citing) -> Iterator[Block]:
    """The sources behind the item and what is linked to it, each once."""
    of_item = [one for record in (entry.item, *(u.record for u in entry.undertakings)) for one in citing.of(record)]
    sources: dict[int, Record] = {one.source.id: one.source for one in of_item}
    items = []
    for id_, source in sources.items():
        cited = [one for one in of_item if one.source.id == id_]
        named = ", ".join(part for part in (source.title, source.text("publisher")) if part)
        items.append(ListItem((Text(f"{named}."), *citing.cites(cited)), citing.portions.mark(records_behind(cited))))
    if items:
        yield BulletList(tuple(items))

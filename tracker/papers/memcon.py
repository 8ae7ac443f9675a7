"""The record of conversation: subject, participants by side, the narrative by speaker, who wrote it and when."""

from collections import defaultdict
from collections.abc import Iterator

from tracker.desk.desk import Desk
from tracker.domain.record import Record
from tracker.papers.agenda import agenda_of
from tracker.papers.citing import Citing, known_citations
from tracker.papers.content import Block, Fact, Heading, KeyValues, Paper, plain
from tracker.papers.framing import Release, citing_of, framed, section
from tracker.papers.meeting_facts import meeting_facts
from tracker.papers.meeting_material import MeetingMaterial, gather
from tracker.papers.participants import participants_table
from tracker.papers.sources import sources_of
from tracker.papers.statements import in_our_words, said_by, what_was_said, whose_words
from tracker.papers.wording import long_date


def memcon(desk: Desk, meeting: Record, release: Release) -> Paper:
    """The record of conversation of a meeting. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    material = gather(desk, meeting)
    items = tuple(entry.item for entry in agenda_of(desk, meeting, release) if not entry.is_withheld)
    told = (*material.outcomes, *(one.record for one in (*material.commitments, *material.proposals)))
    records = (meeting, *items, *told, *material.positions)
    named = [pointer.id for one in material.positions if (pointer := one.pointer_to("actor")) is not None]
    speakers = {one.id: one for one in desk.records(named)}
    cited = known_citations(desk, [record.id for record in records])
    citing = citing_of(desk, (*records, *material.actors.values(), *speakers.values()), cited, release)
    blocks = _blocks(material, items, speakers, desk, citing, release.drafter or desk.settings.author)
    return framed(desk, desk.language.gettext("Record of conversation"), meeting.title, blocks, citing)


def _blocks(
    material: MeetingMaterial,
    items: tuple[Record, ...],
    speakers: dict[int, Record],
    desk: Desk,
    citing: Citing,
    drafter: str,
) -> Iterator[Block]:
    _ = desk.language.gettext
    yield section(_("Subject"))
    yield _subject(material, items, citing)
    yield section(_("Participants"))
    yield participants_table(material, desk, citing)
    yield section(_("Narrative by speaker"))
    yield from _narrative(material, speakers, citing)
    yield section(_("Drafting"))
    drafted = ((_("Drafter"), drafter or _("not recorded")), (_("Date"), long_date(desk.as_of, desk.language)))
    yield KeyValues(tuple(Fact(label, plain(value)) for label, value in drafted))
    yield from sources_of(citing)


def _subject(material: MeetingMaterial, items: tuple[Record, ...], citing: Citing) -> KeyValues:
    """What it was about by its agenda, before the facts; without one the title of the paper says it."""
    told = plain("\n".join(item.title for item in items))
    topics = (Fact(citing.language.gettext("Topics"), told, citing.portions.mark(items)),) if items else ()
    return KeyValues((*topics, *meeting_facts(material, citing, for_others=True).facts))


def _narrative(material: MeetingMaterial, speakers: dict[int, Record], citing: Citing) -> Iterator[Block]:
    """First the speakers who are known by name, then what sources report of a side or of both together."""
    yield whose_words(citing)
    by_speaker: dict[int | None, list[Record]] = defaultdict(list)
    for position in material.positions:
        pointer = position.pointer_to("actor")
        by_speaker[pointer.id if pointer and pointer.id in speakers else None].append(position)
    for id_, positions in by_speaker.items():
        speaker = speakers[id_] if id_ is not None else None
        mark = citing.portions.mark((speaker,)) if speaker else None
        yield from said_by(Heading(2, plain(_named(speaker, citing)), mark), positions, citing)
    yield from what_was_said(material, citing, by_speaker=True)
    yield from in_our_words(material.meeting, citing)


def _named(speaker: Record | None, citing: Citing) -> str:
    if speaker is None:
        return citing.language.gettext("Speaker not recorded")
    return ", ".join(part for part in (speaker.title, speaker.text("role")) if part)

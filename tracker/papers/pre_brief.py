"""The pre-brief: all that one needs to walk into a meeting, on a few pages."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words
from tracker.domain.record import Record
from tracker.language import N_
from tracker.papers.agenda import AgendaEntry
from tracker.papers.brief_material import BriefMaterial, Owing, gather_brief
from tracker.papers.chronology import entries_table
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import Block, BulletList, ListItem, Paper, Paragraph, ParagraphStyle, Run, Text, plain
from tracker.papers.emptiness import empty_together
from tracker.papers.flag_portions import FlagPortions, flag_portions
from tracker.papers.framing import Release, citing_of, framed, is_for_everybody, part, section
from tracker.papers.meeting_facts import meeting_facts
from tracker.papers.participants import participants_table
from tracker.papers.reach import as_recorded, flags_told, nothing_recorded
from tracker.papers.sources import sources_of
from tracker.papers.summary_tables import commitments_table, outcomes_table, proposals_table
from tracker.papers.todo_table import followups_table
from tracker.papers.wording import number

_OWING = {
    Owing.OURS: N_("Owed by our side"),
    Owing.THEIRS: N_("Owed by their side"),
    Owing.BOTH: N_("Owed by both sides or others"),
}
_NO_CERTAINTY = N_("Not said how certain")


def pre_brief(desk: Desk, meeting: Record, release: Release) -> Paper:
    """The brief before a meeting. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    material = gather_brief(desk, meeting, release)
    remarked = (material.remarked,) if material.remarked else ()
    citing = citing_of(desk, material.everything(), material.cited, release, remarked)
    told = flag_portions(desk, material.todo.flags, citing)
    blocks = _blocks(material, desk, citing, told, release)
    return framed(desk, desk.language.gettext("Pre-brief"), meeting.title, blocks, citing)


def _blocks(
    material: BriefMaterial, desk: Desk, citing: Citing, told: FlagPortions, release: Release
) -> Iterator[Block]:
    _ = desk.language.gettext
    yield meeting_facts(material.meeting, citing, for_others=True)
    yield from empty_together(_prepared(material, citing), section, citing)
    yield section(as_recorded(_("Open commitments"), citing))
    yield from _open_commitments(material, citing)
    yield section(_("Last meeting’s outcomes and what became of them"))
    yield from _last_meeting(material, citing)
    yield section(_("Follow-up flags"))
    yield from flags_told(citing)
    yield followups_table(material.todo, desk, citing, told)
    yield section(_("Background"))
    yield from _background(material, citing)
    if not is_for_everybody(desk, release):
        yield from _not_for_disclosure(material, citing)
    yield section(_("Participants"))
    yield participants_table(material.meeting, desk, citing)
    yield section(_("Chronology"))
    yield entries_table(material.entries, material.entries.records, desk, citing)
    yield from sources_of(citing)


def _prepared(material: BriefMaterial, citing: Citing) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    """What an officer prepares, by the name of its section; what is not prepared yet has no blocks."""
    _ = citing.language.gettext
    record = material.record
    return (
        (_("Objective"), tuple(_free_text(record, "objective", citing, ParagraphStyle.LEAD))),
        (_("Points to make"), tuple(_points(material, citing))),
        (_("What they will say"), tuple(_free_text(record, "they_will_say", citing))),
    )


def _free_text(
    record: Record, key: str, citing: Citing, style: ParagraphStyle = ParagraphStyle.BODY
) -> Iterator[Block]:
    if text := record.text(key):
        yield Paragraph(plain(text), style, citing.portions.mark((record,)))


def _points(material: BriefMaterial, citing: Citing) -> Iterator[Block]:
    """By how certain an item is to come up. What is not for disclosure stands apart, in the background."""
    _ = citing.language.gettext
    usable = [entry for entry in material.agenda if not entry.is_withheld]
    for certainty, entries in groupby(usable, key=lambda entry: entry.certainty):
        words = choice_word(certainty, citing.language) if certainty else _(_NO_CERTAINTY)
        yield part(words[:1].upper() + words[1:])
        yield BulletList(tuple(_point(entry, citing) for entry in entries))


def _point(entry: AgendaEntry, citing: Citing, *, with_certainty: bool = False) -> ListItem:
    item, cited = entry.item, citing.of(entry.item)
    points = item.text("points")
    runs: tuple[Run, ...] = (Text(item.title, bold=True),)
    if with_certainty and entry.certainty:
        runs += (Text(f" ({choice_word(entry.certainty, citing.language)})", muted=True),)
    runs += (Text(f"\n{points}"),) if points else ()
    return ListItem((*runs, *citing.cites(cited)), citing.portions.mark((item, *records_behind(cited))))


def _open_commitments(material: BriefMaterial, citing: Citing) -> Iterator[Block]:
    _ = citing.language.gettext
    for owing, heading in _OWING.items():
        owed = material.owed[owing]
        if owed or owing is not Owing.BOTH:
            yield part(_(heading))
            yield commitments_table(owed, citing, _(heading))
        if material.more[owing]:
            yield _and_more(material.more[owing], citing)
    if material.proposals:
        yield part(_("Proposals on the table"))
        yield proposals_table(material.proposals, citing)


def _and_more(count: int, citing: Citing) -> Paragraph:
    text = citing.language.ngettext(
        "And {count} more; the status report has them all.",
        "And {count} more; the status report has them all.",
        count,
    ).format(count=number(count, citing.language))
    return Paragraph((Text(text),), ParagraphStyle.NOTE)


def _last_meeting(material: BriefMaterial, citing: Citing) -> Iterator[Block]:
    _ = citing.language.gettext
    last = material.last
    if last is None:
        yield nothing_recorded(citing)
        return
    cited = citing.of(last.meeting)
    name = (Text(last.meeting.title, bold=True), *citing.cites(cited))
    yield Paragraph(name, mark=citing.portions.mark((last.meeting, *records_behind(cited))))
    yield outcomes_table(last, citing)
    if last.commitments:
        yield part(_("What became of the commitments made there"))
        yield commitments_table(last.commitments, citing, _("What became of the commitments made there"))


def _background(material: BriefMaterial, citing: Citing) -> Iterator[Block]:
    """What may be used; it stands apart from what is not for disclosure, always."""
    _ = citing.language.gettext
    text = material.record.text("text")
    yield part(_("May be used"))
    actors = {one.id: one for one in material.actors}
    usable = [_statement(position, actors, citing) for position in material.positions]
    if text:
        usable.insert(0, ListItem(plain(text), citing.portions.mark((material.record,))))
    yield _list(usable, citing)


def _not_for_disclosure(material: BriefMaterial, citing: Citing) -> Iterator[Block]:
    """There is no such part in a paper that anybody may read, whether or not something would stand in it."""
    yield part(citing.language.gettext("Not for disclosure"))
    withheld = [_point(entry, citing, with_certainty=True) for entry in material.agenda if entry.is_withheld]
    if (remarked := material.remarked) is not None:
        withheld.insert(0, ListItem(plain(remarked.text("remarks")), citing.portions.mark((remarked,))))
    yield _list(withheld, citing)


def _statement(position: Record, actors: Mapping[int, Record], citing: Citing) -> ListItem:
    """A stance, and below it whose it is, as of when."""
    cited, text, pointer = citing.of(position), position.text("text"), position.pointer_to("actor")
    speaker = actors.get(pointer.id) if pointer else None
    day = in_words(position.date, citing.language) if position.date else ""
    whose = ", ".join(part for part in (speaker.title if speaker else "", day) if part)
    told: tuple[Run, ...] = (Text(position.title, bold=True),)
    told += (Text(f"\n{text}"),) if text else ()
    told = (*told, *citing.cites(cited), *((Text(f"\n{whose}", muted=True),) if whose else ()))
    behind = (position, *((speaker,) if speaker else ()), *records_behind(cited))
    return ListItem(told, citing.portions.mark(behind))


def _list(items: Iterable[ListItem], citing: Citing) -> Block:
    listed = BulletList(tuple(items))
    return listed if listed.items else nothing_recorded(citing)

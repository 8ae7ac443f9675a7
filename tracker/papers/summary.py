"""The meeting summary: what was said and by whom, what came of it, who owes what, and what is to be done."""

from collections import Counter
from collections.abc import Collection, Iterator

from tracker.desk.desk import Desk
from tracker.desk.flag_release import with_reason_to_release
from tracker.desk.release import marking_of_release
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict
from tracker.language import N_, Language
from tracker.papers.citing import Citing, Voice, voice_of
from tracker.papers.content import Block, Heading, Paper, Paragraph, ParagraphStyle, Text, plain
from tracker.papers.meeting_facts import meeting_facts, next_meetings, participants_table, verdict_box
from tracker.papers.meeting_material import MeetingMaterial, gather
from tracker.papers.portions import portions_of
from tracker.papers.statements import nothing_recorded, what_was_said
from tracker.papers.summary_tables import commitments_table, followups_table, outcomes_table, proposals_table

_VOICES = {
    Voice.JOINT: N_("{count} joint"),
    Voice.OURS: N_("{count} of our side"),
    Voice.THEIRS: N_("{count} of their side"),
    Voice.PRESS: N_("{count} of the press or others"),
}


def meeting_summary(desk: Desk, meeting: Record, ceiling: str | None = None, *, allow_unmarked: bool = False) -> Paper:
    """The summary of a meeting as of the desk's day, in its language. `desk` is the desk below `ceiling`.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    material = gather(desk, meeting)
    records = material.everything()
    marking = marking_of_release(desk, records, ceiling, allow_unmarked=allow_unmarked)
    portions = portions_of(desk.settings.ladder, records, marking)
    citing = Citing(desk.language, portions, material.cited)
    reasons = with_reason_to_release(desk, material.flags, marking)
    blocks = tuple(_blocks(material, desk, citing, reasons))
    return Paper(
        title=meeting.title,
        language=desk.language,
        as_of=desk.as_of,
        blocks=blocks,
        kind=desk.language.gettext("Meeting summary"),
        marking=portions.whole,
        drafter=desk.settings.author,
        notes=citing.notes(blocks),
    )


def _blocks(material: MeetingMaterial, desk: Desk, citing: Citing, reasons: Collection[str]) -> Iterator[Block]:
    _ = desk.language.gettext
    ahead = material.answer.verdict in (MeetingVerdict.NOT_DUE, MeetingVerdict.NOT_HELD)
    yield meeting_facts(material, citing)
    yield verdict_box(material, desk, citing)
    yield _heading(_("Participants"))
    yield participants_table(material, desk, citing)
    yield _heading(_("What is announced") if ahead else _("What was said"))
    yield from what_was_said(material, citing)
    yield _heading(_("Outcomes"))
    yield outcomes_table(material, citing)
    yield from _undertakings(material, citing)
    yield _heading(_("Next meeting"))
    yield from next_meetings(material, desk, citing)
    yield _heading(_("Follow-up actions"))
    yield followups_table(material, desk, citing, reasons)
    yield _heading(_("Sources"))
    yield from _sources(material, citing)


def _heading(text: str) -> Heading:
    return Heading(1, plain(text))


def _undertakings(material: MeetingMaterial, citing: Citing) -> Iterator[Block]:
    """Proposals have a table of their own, with no word of commitment in it."""
    _ = citing.language.gettext
    yield _heading(_("Commitments made"))
    yield commitments_table(material.commitments, citing, _("Commitments made"))
    if material.raised:
        yield _heading(_("Earlier commitments raised"))
        yield commitments_table(material.raised, citing, _("Earlier commitments raised"))
    if material.proposals:
        yield _heading(_("Proposals"))
        yield proposals_table(material.proposals, citing)


def _sources(material: MeetingMaterial, citing: Citing) -> Iterator[Block]:
    """How the sources divide and what their ratings mean, then the summary."""
    sources = {one.source.id: one.source for cited in material.cited.values() for one in cited}
    if not sources:
        yield nothing_recorded(citing.language)
        return
    yield Paragraph((Text(_division(list(sources.values()), citing.language), muted=True),), ParagraphStyle.NOTE)
    yield citing.summary()


def _division(sources: list[Record], language: Language) -> str:
    _ = language.gettext
    voices = Counter(voice_of(source) for source in sources)
    counts = ", ".join(_(text).format(count=voices[voice]) for voice, text in _VOICES.items() if voices[voice])
    total = language.ngettext("{count} source", "{count} sources", len(sources)).format(count=len(sources))
    scale = _(
        "Ratings (Admiralty): sources from A, completely reliable, to E, unreliable; information from 1, confirmed, "
        "to 5, improbable; F and 6 cannot be judged."
    )
    return _("{total}: {counts}. {scale}").format(total=total, counts=counts, scale=scale)

"""The meeting summary: what was said and by whom, what came of it, who owes what, and what is to be done."""

from collections.abc import Iterator

from tracker.desk.desk import Desk
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict
from tracker.papers.citing import Citing
from tracker.papers.content import Block, Paper
from tracker.papers.flag_portions import FlagPortions, flag_portions
from tracker.papers.framing import Release, citing_of, framed, section
from tracker.papers.meeting_facts import meeting_facts, next_meetings, verdict_box
from tracker.papers.meeting_material import MeetingMaterial, gather
from tracker.papers.participants import participants_table
from tracker.papers.reach import flags_told
from tracker.papers.sources import sources_of
from tracker.papers.statements import in_our_words, what_was_said, whose_words
from tracker.papers.summary_tables import commitments_table, outcomes_table, proposals_table
from tracker.papers.todo_table import followups_table


def meeting_summary(desk: Desk, meeting: Record, release: Release) -> Paper:
    """The summary of a meeting as of the desk's day, in its language. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    material = gather(desk, meeting, with_todo=True)
    citing = citing_of(desk, material.everything(), material.cited, release)
    told = flag_portions(desk, material.todo.flags, citing)
    return framed(
        desk, desk.language.gettext("Meeting summary"), meeting.title, _blocks(material, desk, citing, told), citing
    )


def _blocks(material: MeetingMaterial, desk: Desk, citing: Citing, told: FlagPortions) -> Iterator[Block]:
    _ = desk.language.gettext
    ahead = material.answer.verdict in (MeetingVerdict.NOT_DUE, MeetingVerdict.NOT_HELD)
    yield meeting_facts(material, citing)
    yield verdict_box(material, desk, citing)
    yield section(_("Participants"))
    yield participants_table(material, desk, citing)
    yield section(_("What is announced") if ahead else _("What was said"))
    yield whose_words(citing)
    yield from what_was_said(material, citing)
    yield from in_our_words(material.meeting, citing)
    yield section(_("Outcomes"))
    yield outcomes_table(material, citing)
    yield from _undertakings(material, citing)
    yield section(_("Next meeting"))
    yield from next_meetings(material, desk, citing)
    yield section(_("Follow-up actions"))
    yield from flags_told(citing)
    yield followups_table(material.todo, desk, citing, told)
    yield from sources_of(citing)


def _undertakings(material: MeetingMaterial, citing: Citing) -> Iterator[Block]:
    """Proposals have a table of their own, with no word of commitment in it."""
    _ = citing.language.gettext
    yield section(_("Commitments made"))
    yield commitments_table(material.commitments, citing, _("Commitments made"))
    if material.raised:
        yield section(_("Earlier commitments raised"))
        yield commitments_table(material.raised, citing, _("Earlier commitments raised"))
    if material.proposals:
        yield section(_("Proposals"))
        yield proposals_table(material.proposals, citing)

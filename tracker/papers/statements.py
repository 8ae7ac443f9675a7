"""What was said at a meeting, apart by who says it: agreed text, our side, their side, the press (DOMAIN §8)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.desk.dossier import CitedSource
from tracker.domain.choice_words import PROPOSAL, kind_word
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.language import N_, Language
from tracker.papers.citing import Citing, Voice, records_behind
from tracker.papers.content import (
    Block,
    BulletList,
    Heading,
    ListItem,
    Paragraph,
    ParagraphStyle,
    Run,
    Text,
    plain,
)
from tracker.papers.emptiness import empty_together
from tracker.papers.meeting_material import MeetingMaterial
from tracker.papers.reach import nothing_recorded
from tracker.papers.wording import in_quotation_marks

_HEADINGS = {
    Voice.JOINT: N_("Agreed text"),
    Voice.OURS: N_("Our side said"),
    Voice.THEIRS: N_("They said"),
    Voice.PRESS: N_("Reported by press"),
}
_SPEAKERS = {
    Voice.JOINT: N_("Both sides, in agreed text"),
    Voice.OURS: N_("Our side, speaker not named"),
    Voice.THEIRS: N_("Their side, speaker not named"),
    Voice.PRESS: N_("As the press reports, speaker not named"),
}
_UNSOURCED = N_("Without a source in this paper")
# Of outcomes and commitments the text is the desk's remark on them, which nobody said; their tables show it.
_TOLD_IN_FULL = (Kind.POSITION,)


def what_was_said(material: MeetingMaterial, citing: Citing, *, by_speaker: bool = False) -> Iterator[Block]:
    """The four parts, each with its own sources only; a statement stands in every part whose sources state it.

    `by_speaker` they go on after the speakers who are known by name: without positions, and without a part of nobody.
    """
    _ = citing.language.gettext
    statements = _statements(material, citing.language, () if by_speaker else material.positions)
    parts = [
        (_(heading), (_part(said, citing),) if said else ())
        for voice, heading in (_SPEAKERS if by_speaker else _HEADINGS).items()
        if (said := list(_said_by(voice, statements, citing))) or not by_speaker
    ]
    yield from empty_together(parts, _heading, citing)
    unsourced = [_Said(one, ()) for one in statements if not citing.of(one.record)]
    if unsourced:
        yield Heading(2, plain(_(_UNSOURCED)))
        yield _part(unsourced, citing)


def whose_words(citing: Citing) -> Paragraph:
    """How to tell a source's words from the desk's."""
    note = citing.language.gettext(
        "What is in quotation marks is said so in a source; the rest is this desk’s wording."
    )
    return Paragraph((Text(note, muted=True),), ParagraphStyle.NOTE)


def in_our_words(meeting: Record, citing: Citing) -> Iterator[Block]:
    """The desk's own account, apart: nobody said it, and no source states it so."""
    if text := meeting.text("text"):
        yield Heading(2, plain(citing.language.gettext("In this desk’s words")))
        yield Paragraph(plain(text), mark=citing.portions.mark((meeting,)))


def said_by(speaker: Heading, positions: Iterable[Record], citing: Citing) -> Iterator[Block]:
    """What one speaker stated, in the words of the sources."""
    yield speaker
    yield _part([_Said(_Statement(one), citing.of(one)) for one in positions], citing)


@dataclass(frozen=True, slots=True)
class _Statement:
    """`label` says what it is where its title does not: a proposal must not read as a commitment. `speaker` is who
    takes a position, where that is known and no heading says so.
    """

    record: Record
    label: str = ""
    speaker: Record | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    statement: _Statement
    cited: tuple[CitedSource, ...]


def _statements(material: MeetingMaterial, language: Language, positions: Iterable[Record]) -> tuple[_Statement, ...]:
    commitment, proposal = kind_word(Kind.COMMITMENT, language), language.gettext(PROPOSAL)
    return (
        *(_Statement(record) for record in material.outcomes),
        *(_Statement(one.record, commitment) for one in material.commitments),
        *(_Statement(one.record, proposal) for one in material.proposals),
        *(_Statement(record, speaker=_speaker(record, material)) for record in positions),
    )


def _speaker(position: Record, material: MeetingMaterial) -> Record | None:
    pointer = position.pointer_to("actor")
    return material.actors.get(pointer.id) if pointer else None


def _said_by(voice: Voice, statements: Iterable[_Statement], citing: Citing) -> Iterator[_Said]:
    """A commitment that rests on a passage told already as an outcome is not told twice; its table has it."""
    told: set[tuple[int, str]] = set()
    for statement in statements:
        record = statement.record
        cited = citing.of(record, voice)
        passages = {(one.source.id, fold(quote)) for one in cited if (quote := one.citation.text("quote"))}
        if cited and not (record.kind is Kind.COMMITMENT and passages & told):
            yield _Said(statement, cited)
        if record.kind is Kind.OUTCOME:
            told |= passages


def _heading(text: str) -> Heading:
    return Heading(2, plain(text))


def _part(said: Iterable[_Said], citing: Citing) -> Block:
    items = tuple(_item(one, citing) for one in said)
    return BulletList(items) if items else nothing_recorded(citing)


def _item(said: _Said, citing: Citing) -> ListItem:
    """The statement, then the words of the first of these sources that is quoted."""
    record, label, speaker = said.statement.record, said.statement.label, said.statement.speaker
    words = [_labelled(label, _sentence(record.title), citing.language)]
    words += [record.text("text")] if record.kind in _TOLD_IN_FULL else []
    quotes = [quote for one in said.cited if (quote := one.citation.text("quote"))]
    words += [in_quotation_marks(quotes[0], citing.language)] if quotes else []
    words += [f"({speaker.title})"] if speaker else []
    runs: tuple[Run, ...] = (Text(" ".join(word for word in words if word)), *citing.cites(said.cited))
    behind = (record, *((speaker,) if speaker else ()), *records_behind(said.cited))
    return ListItem(runs, citing.portions.mark(behind))


def _labelled(label: str, title: str, language: Language) -> str:
    return language.gettext("{label}: {title}").format(label=label, title=title) if label else title


def _sentence(title: str) -> str:
    return title if title.endswith((".", "?", "!", "…")) else f"{title}."

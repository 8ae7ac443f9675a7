"""What was said at a meeting, apart by who says it: agreed text, our side, their side, the press (DOMAIN §8)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.desk.dossier import CitedSource
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.language import N_, Language
from tracker.papers.citing import Citing, Voice, cites, records_behind
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
from tracker.papers.meeting_material import MeetingMaterial

_HEADINGS = {
    Voice.JOINT: N_("Agreed text"),
    Voice.OURS: N_("Our side said"),
    Voice.THEIRS: N_("They said"),
    Voice.PRESS: N_("Reported by press"),
}
_UNSOURCED = N_("Without a source in this paper")
NOTHING = N_("Nothing recorded.")


def what_was_said(material: MeetingMaterial, citing: Citing) -> Iterator[Block]:
    """The four parts, each with its own sources only; a statement stands in every part whose sources state it."""
    _ = citing.language.gettext
    statements = _statements(material)
    for voice, heading in _HEADINGS.items():
        yield Heading(2, plain(_(heading)))
        yield _part(list(_said_by(voice, statements, citing)), citing)
    unsourced = [_Said(record, ()) for record in statements if not citing.of(record)]
    if unsourced:
        yield Heading(2, plain(_(_UNSOURCED)))
        yield _part(unsourced, citing)


def nothing_recorded(language: Language) -> Paragraph:
    """The line that stands where a section has nothing."""
    return Paragraph((Text(language.gettext(NOTHING), muted=True),), ParagraphStyle.NOTE)


@dataclass(frozen=True, slots=True)
class _Said:
    record: Record
    cited: tuple[CitedSource, ...]


def _statements(material: MeetingMaterial) -> tuple[Record, ...]:
    undertakings = (one.record for one in (*material.commitments, *material.proposals))
    meeting = (material.meeting,) if material.meeting.text("text") else ()
    return (*meeting, *material.outcomes, *undertakings, *material.positions)


def _said_by(voice: Voice, statements: Iterable[Record], citing: Citing) -> Iterator[_Said]:
    """A commitment that rests on a passage told already as an outcome is not told twice; its table has it."""
    told: set[tuple[int, str]] = set()
    for record in statements:
        cited = citing.of(record, voice)
        passages = {(one.source.id, fold(quote)) for one in cited if (quote := one.citation.text("quote"))}
        if cited and not (record.kind is Kind.COMMITMENT and passages & told):
            yield _Said(record, cited)
        told |= passages


def _part(said: Iterable[_Said], citing: Citing) -> Block:
    items = tuple(_item(one, citing) for one in said)
    return BulletList(items) if items else nothing_recorded(citing.language)


def _item(said: _Said, citing: Citing) -> ListItem:
    record = said.record
    words = [_sentence(record.title)] if record.kind is not Kind.MEETING else []
    words += [record_words(record, said.cited, citing.language)]
    runs: tuple[Run, ...] = (Text(" ".join(word for word in words if word)), *cites(said.cited))
    return ListItem(runs, citing.portions.mark((record, *records_behind(said.cited))))


def _sentence(title: str) -> str:
    return title if title.endswith((".", "?", "!", "…")) else f"{title}."


def record_words(record: Record, cited: Iterable[CitedSource], language: Language) -> str:
    """The record's text; between quotation marks where it is, word for word, what one of these citations quotes."""
    text = record.text("text")
    if text and any(fold(text) in fold(one.citation.text("quote")) for one in cited):
        return language.gettext("“{quote}”").format(quote=text)
    return text

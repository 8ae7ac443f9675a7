"""The section on sources that ends a paper."""

from collections import Counter
from collections.abc import Iterator

from tracker.domain.record import Record
from tracker.language import N_, Language
from tracker.papers.citing import Citing, Voice, voice_of
from tracker.papers.content import Block, Paragraph, ParagraphStyle, Text
from tracker.papers.framing import section
from tracker.papers.reach import nothing_recorded
from tracker.papers.wording import number

_VOICES = {
    Voice.JOINT: N_("{count} joint"),
    Voice.OURS: N_("{count} of our side"),
    Voice.THEIRS: N_("{count} of their side"),
    Voice.PRESS: N_("{count} of the press or others"),
}


def sources_of(citing: Citing) -> Iterator[Block]:
    """The last section: how the sources divide and what their ratings mean, then the summary (ICD 206)."""
    yield section(citing.language.gettext("Sources"))
    sources = {one.source.id: one.source for cited in citing.cited.values() for one in cited}
    if not sources:
        yield nothing_recorded(citing)
        return
    said = (Text(_division(list(sources.values()), citing.language), muted=True),)
    yield Paragraph(said, ParagraphStyle.NOTE, citing.portions.mark(sources.values()))
    yield citing.summary()


def _division(sources: list[Record], language: Language) -> str:
    _ = language.gettext
    voices = Counter(voice_of(source) for source in sources)
    told = (_(text).format(count=number(voices[voice], language)) for voice, text in _VOICES.items() if voices[voice])
    total = language.ngettext("{count} source", "{count} sources", len(sources))
    scale = _(
        "Ratings (Admiralty): sources from A, completely reliable, to E, unreliable; information from 1, confirmed, "
        "to 5, improbable; F and 6 cannot be judged."
    )
    return _("{total}: {counts}. {scale}").format(
        total=total.format(count=number(len(sources), language)), counts=", ".join(told), scale=scale
    )

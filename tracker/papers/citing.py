"""Sources in a paper: the notes, which side each source stands on, and the summary at the end (ICD 206)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource
from tracker.domain.dates import in_words
from tracker.domain.record import Record
from tracker.language import Language
from tracker.papers.content import Cite, SourceEntry, SourceNote, SourceSummary
from tracker.papers.portions import Portions


class Voice(StrEnum):
    """Who speaks in a source. What neither side published is the press: the least that can be claimed for it."""

    JOINT = "joint"
    OURS = "ours"
    THEIRS = "theirs"
    PRESS = "press"


def voice_of(source: Record) -> Voice:
    """Who speaks in it, by the source's own side: a report of a joint text is a report."""
    side = source.text("side")
    return Voice(side) if side in set(Voice) else Voice.PRESS


def known_citations(desk: Desk, ids: Sequence[int]) -> dict[int, tuple[CitedSource, ...]]:
    """The citations of these records in sources that were published by the as-of day, or have no date."""
    return {
        id_: tuple(one for one in cited if _is_known(one.source, desk.as_of)) for id_, cited in desk.cited(ids).items()
    }


def _is_known(source: Record, as_of: date) -> bool:
    return source.date is None or source.date.earliest is None or source.date.earliest <= as_of


@dataclass(frozen=True, slots=True)
class Citing:
    """The citations a paper may show, by the id of the record that each supports."""

    language: Language
    portions: Portions
    cited: Mapping[int, tuple[CitedSource, ...]]

    def of(self, record: Record, voice: Voice | None = None) -> tuple[CitedSource, ...]:
        """The citations of a record; only those in which `voice` speaks, when given."""
        found = self.cited.get(record.id, ())
        return found if voice is None else tuple(one for one in found if voice_of(one.source) is voice)

    def notes(self) -> tuple[SourceNote, ...]:
        """A note for each citation."""
        return tuple(self._note(one) for cited in self.cited.values() for one in cited)

    def summary(self) -> SourceSummary:
        """Every source behind the paper, in the order in which the records lead to them."""
        notes: dict[int, list[str]] = defaultdict(list)
        sources: dict[int, Record] = {}
        for one in (one for cited in self.cited.values() for one in cited):
            sources[one.source.id] = one.source
            notes[one.source.id].append(note_id(one))
        return SourceSummary(tuple(self._entry(source, notes[id_]) for id_, source in sources.items()))

    def _note(self, one: CitedSource) -> SourceNote:
        source = one.source
        return SourceNote(
            note_id(one),
            source.title,
            source.text("publisher"),
            source.text("author"),
            self._published(source),
            one.citation.text("quote"),
            source.text("reliability") + one.citation.text("credibility"),
            self.portions.mark((one.citation, source)),
        )

    def _entry(self, source: Record, notes: Collection[str]) -> SourceEntry:
        return SourceEntry(
            source.title,
            source.text("publisher"),
            source.text("author"),
            self._published(source),
            source.text("reliability"),
            source.text("address"),
            self.portions.mark((source,)),
            tuple(notes),
        )

    def _published(self, source: Record) -> str:
        return in_words(source.date, self.language) if source.date else self.language.gettext("undated")


def note_id(one: CitedSource) -> str:
    """The id of the note that a citation makes."""
    return str(one.citation.ref)


def cites(cited: Iterable[CitedSource]) -> tuple[Cite, ...]:
    """The references to the notes of these citations."""
    return tuple(Cite(note_id(one)) for one in cited)


def records_behind(cited: Iterable[CitedSource]) -> tuple[Record, ...]:
    """The citations and their sources, whose markings count for what rests on them."""
    return tuple(record for one in cited for record in (one.citation, one.source))

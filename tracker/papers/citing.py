"""Sources in a paper: the notes, which side each source stands on, and the summary at the end (ICD 206)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource
from tracker.domain.dates import in_words
from tracker.domain.record import Record
from tracker.language import Language
from tracker.papers.content import Block, Cite, Run, SourceEntry, SourceNote, SourceSummary, Text, block_runs
from tracker.papers.portions import Portions

_APART = "\N{NARROW NO-BREAK SPACE}"
_SHORT_TITLE = 6
"""In words."""
_SMALL_WORD = 3
"""In letters."""
_Passage: TypeAlias = tuple[int, str, str, str | None]


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


def assessed_on(desk: Desk, assessments: Iterable[Record]) -> dict[int, tuple[CitedSource, ...]]:
    """What each of these assessments rests on: the passages that are cited for it, else the source that it names.

    A source that is only named is cited by the assessment itself, and so bears no less than that.
    """
    found = {one.id: one for one in assessments}
    passages = known_citations(desk, list(found))
    named = {id_: pointer.id for id_, one in found.items() if (pointer := one.pointer_to("source")) is not None}
    sources = {one.id: one for one in desk.records(sorted(set(named.values()))) if _is_known(one, desk.as_of)}
    by_name = {id_: (CitedSource(found[id_], sources[s]),) for id_, s in named.items() if s in sources}
    return {id_: passages.get(id_, ()) or by_name.get(id_, ()) for id_ in found}


def _is_known(source: Record, as_of: date) -> bool:
    return source.date is None or source.date.earliest is None or source.date.earliest <= as_of


@dataclass(frozen=True, slots=True)
class Citing:
    """The citations a paper may show, by the id of the record that each supports."""

    language: Language
    portions: Portions
    cited: Mapping[int, tuple[CitedSource, ...]]
    ceiling: str | None = None
    """How far the paper can speak: what bears more is not known to it."""
    _notes: dict[_Passage, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        notes: dict[_Passage, str] = {}
        for one in self._all():
            notes.setdefault(_passage(one), str(one.citation.ref))
        object.__setattr__(self, "_notes", notes)

    def of(self, record: Record, voice: Voice | None = None) -> tuple[CitedSource, ...]:
        """The citations of a record; only those in which `voice` speaks, when given."""
        found = self.cited.get(record.id, ())
        return found if voice is None else tuple(one for one in found if voice_of(one.source) is voice)

    def cites(self, cited: Iterable[CitedSource]) -> tuple[Run, ...]:
        """The references to the notes of these citations, parted so that 1 and 2 do not read as 12."""
        runs: list[Run] = []
        for note in dict.fromkeys(self._notes[_passage(one)] for one in cited):
            runs += [Text(_APART), Cite(note)] if runs else [Cite(note)]
        return tuple(runs)

    def notes(self, blocks: Iterable[Block]) -> tuple[SourceNote, ...]:
        """The notes that these blocks cite, one for each passage; after its first note a source is named in short."""
        by_id = {str(one.citation.ref): one for one in self._all()}
        runs = (run for block in blocks for run in block_runs(block))
        told: set[int] = set()
        notes = []
        for note in dict.fromkeys(run.note for run in runs if isinstance(run, Cite)):
            one = by_id[note]
            notes.append(self._note(one, in_short=one.source.id in told))
            told.add(one.source.id)
        return tuple(notes)

    def summary(self) -> SourceSummary:
        """Every source behind the paper, in the order in which the records lead to them."""
        notes: dict[int, dict[str, None]] = defaultdict(dict)
        sources: dict[int, Record] = {}
        for one in self._all():
            sources[one.source.id] = one.source
            notes[one.source.id][self._notes[_passage(one)]] = None
        return SourceSummary(tuple(self._entry(source, notes[id_]) for id_, source in sources.items()))

    def _all(self) -> Iterator[CitedSource]:
        yield from (one for cited in self.cited.values() for one in cited)

    def _note(self, one: CitedSource, *, in_short: bool) -> SourceNote:
        source = one.source
        return SourceNote(
            str(one.citation.ref),
            _shortened(source.title) if in_short else source.title,
            source.text("publisher"),
            "" if in_short else source.text("author"),
            "" if in_short and source.text("publisher") else self._published(source),
            one.citation.text("quote"),
            _rating(one),
            self.portions.mark((one.citation, source)),
        )

    def _entry(self, source: Record, notes: Iterable[str]) -> SourceEntry:
        return SourceEntry(
            source.title,
            source.text("publisher"),
            source.text("author"),
            self._published(source),
            source.text("reliability"),
            source.text("address"),
            self.portions.mark((source,)),
            tuple(notes),
            source.date.day if source.date else None,
        )

    def _published(self, source: Record) -> str:
        return in_words(source.date, self.language) if source.date else self.language.gettext("undated")


def _passage(one: CitedSource) -> _Passage:
    """What makes two citations one note: the same words of the same source, rated and marked alike."""
    return one.source.id, one.citation.text("quote"), _rating(one), one.citation.marking


def _rating(one: CitedSource) -> str:
    return one.source.text("reliability") + one.citation.text("credibility")


def _shortened(title: str) -> str:
    """The short title of a later note: the first words, not ending on one as small as "of the"."""
    words = title.split()
    if len(words) <= _SHORT_TITLE:
        return title
    kept = words[:_SHORT_TITLE]
    while len(kept) > 1 and len(kept[-1]) <= _SMALL_WORD:
        kept.pop()
    return " ".join(kept).rstrip(",;:.–—-")


def records_behind(cited: Iterable[CitedSource]) -> tuple[Record, ...]:
    """The citations and their sources, whose markings count for what rests on them."""
    return tuple(record for one in cited for record in (one.citation, one.source))

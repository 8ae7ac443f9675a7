"""What every paper has around its sections: the marking, the drafter, the notes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource
from tracker.desk.release import UnmarkedRecords, marking_of_release
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.papers.citing import Citing, records_behind
from tracker.papers.content import (
    Banner,
    Block,
    Heading,
    Paper,
    Paragraph,
    ParagraphStyle,
    SourceSummary,
    Text,
    plain,
)
from tracker.papers.portions import portions_of
from tracker.papers.reach import what_it_goes_by
from tracker.papers.scales import scales_told


@dataclass(frozen=True, slots=True)
class Release:
    """What may go out: nothing above the ceiling, and unmarked records only where somebody confirmed them.

    With `tell_withheld` a line on the cover says that something was left out, never how much. `on_unmarked` is told of
    what waits for a confirmation instead of that being raised: a preview shows the paper all the same. `drafter` is who
    drafted it, where that is not the desk's author.
    """

    ceiling: str | None = None
    allow_unmarked: bool = False
    tell_withheld: bool = False
    on_unmarked: Callable[[UnmarkedRecords], None] | None = None
    drafter: str = ""


def is_for_everybody(desk: Desk, release: Release) -> bool:
    """Whether the ceiling is that of what anybody may read: nothing that is not for disclosure is in such a paper."""
    ladder = desk.settings.ladder
    return release.ceiling is not None and len(ladder.names) > 1 and ladder.read(release.ceiling) == ladder.names[0]


def held_back(record: Record, desk: Desk) -> Record:
    """The record as its words bear that are not for disclosure: no less than the lowest level that not anybody may
    read. What is unmarked stays so: a person is asked about it.
    """
    names = desk.settings.ladder.names
    return replace(record, marking=names[1]) if record.marking == names[0] and len(names) > 1 else record


def citing_of(
    desk: Desk,
    records: Sequence[Record],
    cited: Mapping[int, tuple[CitedSource, ...]],
    release: Release,
    undisclosed: Iterable[Record] = (),
) -> Citing:
    """How a paper made of these records and the sources behind them cites and marks; of those `undisclosed`, as
    `held_back` has them, it has words that are not for disclosure.

    Raises BadInput when nobody confirmed that unmarked records would go out in a marked paper.
    """
    behind = records_behind(one for found in cited.values() for one in found)
    everything = tuple({record.id: record for record in (*records, *behind)}.values())
    raised = [one.marking for one in undisclosed if one.marking is not None]
    marking = _marking(desk, everything, release, raised)
    if marking is None and release.ceiling is not None and all(one.kind is Kind.ACTOR for one in everything):
        # That there is nothing is said of all up to the ceiling.
        marking = desk.settings.ladder.read(release.ceiling)
    ceiling = desk.settings.ladder.read(release.ceiling) if release.ceiling is not None else None
    return Citing(desk.language, portions_of(desk.settings.ladder, everything, marking, raised), cited, ceiling)


def _marking(desk: Desk, records: Sequence[Record], release: Release, named: Sequence[str]) -> str | None:
    try:
        return marking_of_release(desk, records, release.ceiling, allow_unmarked=release.allow_unmarked, named=named)
    except UnmarkedRecords as error:
        if release.on_unmarked is None:
            raise
        release.on_unmarked(error)
        return marking_of_release(desk, records, release.ceiling, allow_unmarked=True, named=named)


def framed(desk: Desk, kind: str, title: str, blocks: Iterable[Block], citing: Citing, subject: str = "") -> Paper:
    """The paper of these sections, drafted by the desk's author as of its day; `kind` is its name among the papers."""
    written = (*_marked_alike(citing), *what_it_goes_by(citing), *_with_scales(tuple(blocks), citing))
    notes = citing.notes(written)
    cited = {note.id for note in notes}
    sections = tuple(_with_notes(block, cited) if isinstance(block, SourceSummary) else block for block in written)
    return Paper(
        title=title,
        language=desk.language,
        as_of=desk.as_of,
        blocks=sections,
        kind=kind,
        subject=subject,
        marking=citing.portions.whole,
        drafter=desk.settings.author,
        notes=notes,
    )


def _marked_alike(citing: Citing) -> Iterator[Block]:
    """Where no portion bears a mark, as all would bear the same: once, which."""
    whole = citing.portions.whole
    if whole and not citing.portions.mixed:
        said = citing.language.gettext("Every part of this paper is {marking}.").format(marking=whole.text)
        yield Paragraph((Text(said, muted=True),), ParagraphStyle.NOTE)


def _with_scales(blocks: tuple[Block, ...], citing: Citing) -> tuple[Block, ...]:
    """What the words of estimate mean stands before the table of sources; it tells of all, and is marked so."""
    portions = citing.portions
    scales = scales_told(blocks, citing.language, portions.whole if portions.mixed else None)
    summary = next((place for place, one in enumerate(blocks) if isinstance(one, SourceSummary)), len(blocks))
    return (*blocks[:summary], *scales, *blocks[summary:])


def _with_notes(summary: SourceSummary, cited: Collection[str]) -> SourceSummary:
    """A source may stand behind what is told in no words of its own, as a meeting's date: then no note rests on it."""
    return SourceSummary(
        tuple(replace(entry, notes=tuple(note for note in entry.notes if note in cited)) for entry in summary.entries)
    )


def section(text: str, mark: Banner | None = None) -> Heading:
    """The heading of a paper's section; marked where it names a record."""
    return Heading(1, plain(text), mark)


def part(text: str) -> Heading:
    """The heading of a part of a section."""
    return Heading(2, plain(text))

"""Everything that can leave a desk, made and taken apart, to look for canaries that should have stayed in."""

import contextlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.canaries.plant import LETTERS, MARKINGS, SKELETON, WORD, Planting
from tests.canaries.reading import mapped_in, readings
from tests.canaries.roads import (
    Sent,
    copies,
    drawings,
    drawings_by_name,
    files_of,
    log_copies,
    originals,
    papers,
    records,
)
from tests.desks import desk_on, edit
from tracker.desk.agenda import put_on_agenda
from tracker.desk.desk import Desk
from tracker.desk.held_result import HeldResult
from tracker.desk.result_keeping import keep_result
from tracker.domain.kinds import Kind
from tracker.domain.markings import TLP
from tracker.errors import BadInput
from tracker.language import Language
from tracker.papers.content import (
    Banner,
    BulletList,
    Callout,
    Cite,
    Figure,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
    Runs,
    SourceSummary,
    Table,
)
from tracker.storage.workspace import open_workspace

_FOUND = re.compile(rf"{WORD}(\d{{3}})")
_NO_LETTERS = re.compile(r"[\s\x02\xad\ufffe-]")
_RANK = {marking: rank for rank, marking in enumerate(MARKINGS)}


@dataclass(slots=True)
class Hunt:
    """What was exported, and what was found in it that should have stayed in."""

    planting: Planting
    exports: int = 0
    trouble: list[str] = field(default_factory=list)

    def look_at(self, sent: Iterable[Sent], ceiling: str | None) -> None:
        """Look through what went out below a ceiling."""
        for one in sent:
            self.exports += 1
            for part, text in readings(one.data).items():
                self.trouble += [f"{one.what} below {ceiling}, {part}: {why}" for why in self._why(text, ceiling, one)]

    def _why(self, text: str, ceiling: str | None, sent: Sent) -> Iterator[str]:
        highest = _RANK[ceiling] if ceiling else len(MARKINGS)
        for number in canaries_in(text):
            of = self.planting.marking_of[number]
            if number in self.planting.gone:
                yield f"{number} is no more than history"
            if _RANK[of] > highest:
                yield f"canary {number} of {of}"
            if _RANK[of] > _RANK[sent.marking]:
                yield f"marked {sent.marking}, holds canary {number} of {of}"
        drawn = mapped_in(text)
        if shapes := [letter for letter in LETTERS[highest + 1 :] if letter in text or letter in drawn]:
            yield f"the shapes of {shapes}"


@contextmanager
def planted(template: Path, folder: Path, planting: Planting) -> Iterator[Desk]:
    """The desk of a planting."""
    path = Path(shutil.copy(template, folder / "planted.tracker"))
    with open_workspace(path) as workspace:
        desk = desk_on(workspace)
        desk.add_lines([json.dumps(line) for line in planting.lines], settings=True)
        for before, after in planting.renamed:
            edit(desk, before, f"title={after}")
        # Later records take over the titles of these.
        named = ((label, title) for label, title in planting.titles.items() if SKELETON[label][0] is not Kind.CITATION)
        planting.refs |= {label: str(desk.find(title).ref) for label, title in named}
        _do_deeds(desk, planting)
        yield desk


def _do_deeds(desk: Desk, planting: Planting) -> None:
    """What the program writes by itself takes words of records over."""
    for meeting, commitment in (("second", "wish"), ("second", "open"), ("dinner", "lend")):
        with contextlib.suppress(BadInput):  # it stands there already
            put_on_agenda(desk, desk.find(planting.refs[meeting]), [desk.find(planting.refs[commitment])])
    for meeting in ("first", "dinner"):
        keep_result(desk, desk.find(planting.refs[meeting]).id, HeldResult(next_date="2026-03-02"))


def canaries_in(text: str) -> set[int]:
    """The numbers of the canaries in a text, also where one is broken at the end of a line."""
    return {int(number) for number in _FOUND.findall(_NO_LETTERS.sub("", text).casefold())}


def hunt(desk: Desk, planting: Planting, folder: Path, language: str) -> Hunt:
    """Send out everything below every ceiling and look through it."""
    found = Hunt(planting)
    told = replace(desk, language=Language(language))
    for ceiling in (None, *TLP.names):
        for name, subject, paper in papers(told, planting, ceiling):
            if paper is not None:
                _portions(found, f"{name} {subject}", paper)
                found.look_at(files_of(told, name, subject, ceiling, paper), ceiling)
        for road in (records, drawings, originals):
            found.look_at(road(told, ceiling, folder), ceiling)
        found.look_at(drawings_by_name(told, planting, ceiling, folder), ceiling)
    found.look_at(copies(told), None)
    found.look_at(log_copies(told, planting, TLP.names[0], folder), None)
    return found


def _portions(found: Hunt, what: str, paper: Paper) -> None:
    """Where portions are marked, each bears the highest marking of what it says."""
    marked = list(portions(paper))
    if all(mark is None for mark, _said in marked):
        return
    for mark, said in marked:
        highest = max((_RANK[found.planting.marking_of[number]] for number in canaries_in(said)), default=0)
        if highest > _RANK[mark.text if mark else None]:
            found.trouble.append(f"{what}: a portion marked {mark and mark.text} holds {said!r} of {MARKINGS[highest]}")


def portions(paper: Paper) -> Iterator[tuple[Banner | None, str]]:
    """Every portion of a paper that can bear a mark, with what it says."""
    for block in paper.blocks:
        match block:
            case Heading() | Paragraph():
                yield block.mark, _said(block.runs)
            case BulletList():
                yield from ((item.mark, _said(item.runs)) for item in block.items)
            case Table():
                yield from ((row.mark, " ".join(map(_said, row.cells))) for row in block.rows)
            case KeyValues():
                yield from ((fact.mark, _said(fact.value)) for fact in block.facts)
            case Callout():
                yield block.mark, " ".join((block.title, *map(_said, block.paragraphs)))
            case SourceSummary():
                yield from (
                    (one.mark, f"{one.title} {one.publisher} {one.author} {one.address}") for one in block.entries
                )
            case Figure():
                yield block.mark, block.description
    yield from ((note.mark, f"{note.title} {note.publisher} {note.author} {note.quote}") for note in paper.notes)


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs if not isinstance(run, Cite))

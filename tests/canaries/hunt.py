"""Everything that can leave a desk, made and taken apart, to look for canaries that should have stayed in."""

import contextlib
import csv
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.canaries.plant import LETTERS, MARKINGS, SKELETON, WORD, Planting
from tests.desks import desk_on, edit
from tests.papers.pdf_file import bookmarks_of, pages_of, properties_of, unpacked
from tests.workbooks import texts_of
from tracker.desk.agenda import put_on_agenda
from tracker.desk.desk import Desk
from tracker.desk.held_result import HeldResult
from tracker.desk.result_keeping import keep_result
from tracker.domain.kinds import Kind
from tracker.domain.markings import TLP
from tracker.errors import BadInput
from tracker.exchange.exporting import FORMATS, export
from tracker.exchange.originals import export_original
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
from tracker.papers.framing import Release
from tracker.papers.press import build, paper_bytes, suffixes_of
from tracker.storage.workspace import open_workspace

SUBJECTS: dict[str, tuple[str, ...]] = {
    "pre-brief": ("second",),
    "summary": ("first", "dinner"),
    "readout": ("first",),
    "memcon": ("first",),
    "agenda": ("second",),
    "track-record": ("group",),
    "actions": ("", "first"),
    "status": ("", "group"),
    "chronology": ("",),
}
"""Of each paper the labels of what it is about; empty is the whole desk."""
QUERIES = ("", "verdict:tangible", "flag:commitment-overdue", "implementation:fulfilled", "urgency:act")
_MAPPED = re.compile(r"<[0-9a-f]{2,4}>\s*<([0-9a-f]{4})>")
_FOUND = re.compile(rf"{WORD}(\d{{3}})")
_NO_LETTERS = re.compile(r"[\s\x02\xad\ufffe-]")
_RANK = {marking: rank for rank, marking in enumerate(MARKINGS)}


@dataclass(slots=True)
class Hunt:
    """What was exported, and what was found in it that should have stayed in."""

    planting: Planting
    exports: int = 0
    trouble: list[str] = field(default_factory=list)

    def look(self, what: str, data: bytes, ceiling: str | None, marking: str | None) -> None:
        """Look through a file that went out below a ceiling and says that it bears a marking."""
        self.exports += 1
        highest = _RANK[ceiling] if ceiling else len(MARKINGS)
        for part, text in readings(data).items():
            for number in canaries_in(text):
                of = self.planting.marking_of[number]
                if number in self.planting.gone:
                    self.trouble.append(f"{what}, {part}: {number} is no more than history")
                if _RANK[of] > highest:
                    self.trouble.append(f"{what} below {ceiling}, {part}: canary {number} of {of}")
                if _RANK[of] > _RANK[marking]:
                    self.trouble.append(f"{what}, {part}: marked {marking}, holds canary {number} of {of}")
            if shapes := [letter for rank, letter in enumerate(LETTERS) if rank > highest and _drawn(letter, text)]:
                self.trouble.append(f"{what} below {ceiling}, {part}: the shapes of {shapes}")


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


def readings(data: bytes) -> dict[str, str]:
    """All that can be read in a file, by the name of its part: packed parts unpacked, pages as text."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
            return found | {"names": "\n".join(archive.namelist()), "comment": archive.comment.decode("latin-1")}
    if data.startswith(b"%PDF"):
        told = {"properties": str(properties_of(data)), "bookmarks": str(bookmarks_of(data))}
        return told | {"pages": "\n".join(pages_of(data)), "streams": "\n".join(unpacked(data))}
    return {"text": data.decode("utf-8")}


def hunt(desk: Desk, planting: Planting, folder: Path, language: str) -> Hunt:
    """Send out everything below every ceiling and look through it."""
    found = Hunt(planting)
    told = replace(desk, language=Language(language))
    for ceiling in (None, *TLP.names):
        _papers(found, told, ceiling)
        _records(found, told, ceiling, folder)
        _originals(found, told, ceiling, folder)
    return found


def _papers(found: Hunt, desk: Desk, ceiling: str | None) -> None:
    release = Release(ceiling, allow_unmarked=True, tell_withheld=True)
    for name, labels in SUBJECTS.items():
        for label in labels:
            subject = found.planting.refs[label] if label else ""
            try:
                paper = build(desk, name, subject, release, number="7")
            except BadInput as refused:
                assert ceiling is not None, refused
                continue
            _portions(found, f"{name} {label}", paper)
            marking = paper.marking.text if paper.marking else None
            for suffix in suffixes_of(name):
                found.look(f"{name} {label} {suffix}", paper_bytes(paper, suffix), ceiling, marking)


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


def _records(found: Hunt, desk: Desk, ceiling: str | None, folder: Path) -> None:
    below = desk.below(ceiling)
    for form in FORMATS:
        for query in QUERIES if form == "json" else QUERIES[:1]:
            file = folder / f"x.{form}"
            export(below, file, query, None, ceiling=ceiling, allow_unmarked=True, overwrite=True)
            data = file.read_bytes()
            found.look(f"export {form} {query}", data, ceiling, _borne(data, form))


def _borne(data: bytes, form: str) -> str | None:
    """The marking that a file of records says it bears."""
    if form == "xlsx":
        first = next(iter(texts_of(data).values()))[0][0]
        return first if first in _RANK else None
    text = data.decode("utf-8")
    rows = json.loads(text) if form == "json" else list(csv.DictReader(io.StringIO(text)))
    return rows[0]["file_marking"] or None if rows else None


def _originals(found: Hunt, desk: Desk, ceiling: str | None, folder: Path) -> None:
    for source in desk.records(desk.list_ids((Kind.SOURCE,))):
        file, below = folder / "original", desk.below(ceiling)
        if source.id in below.hidden:
            with pytest.raises(BadInput, match="above the ceiling"):
                export_original(below, file, str(source.ref), ceiling=ceiling, allow_unmarked=True, overwrite=True)
        else:
            export_original(below, file, str(source.ref), ceiling=ceiling, allow_unmarked=True, overwrite=True)
            found.look(f"original of {source.ref}", file.read_bytes(), ceiling, source.marking)


def _drawn(letter: str, text: str) -> bool:
    """Whether a text holds a letter, or the map of a font in a PDF does."""
    return letter in text or f"{ord(letter):04x}" in _MAPPED.findall(text.casefold())

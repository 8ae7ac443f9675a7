"""Every road out of a desk: papers, files of records, drawings, originals, rows on the clipboard, proposed names."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.canaries.plant import MARKINGS, Planting
from tests.desks import edit
from tests.workbooks import texts_of
from tracker.desk.desk import Desk
from tracker.desk.followups import follow_ups
from tracker.domain.kinds import Kind
from tracker.errors import BadInput
from tracker.exchange.exporting import FORMATS, export
from tracker.exchange.originals import export_original
from tracker.papers.content import Paper
from tracker.papers.framing import Release
from tracker.papers.press import build, paper_bytes, suffixes_of
from tracker.ui.papers.left_columns import left_titles
from tracker.ui.papers.values import Wanted
from tracker.ui.presenting.copied_records import read_follow_ups, read_left_rows, read_records
from tracker.ui.presenting.kind_rows import KindRows
from tracker.ui.presenting.left_log import read_left
from tracker.ui.presenting.papers_page import file_name_of
from tracker.ui.presenting.tables import COLUMNS, read_listing
from tracker.ui.presenting.timeline_drawing import DrawingOrder, read_drawing
from tracker.ui.shell.sections import SECTIONS
from tracker.ui.table.copying import ReadRows, read_for_copying
from tracker.ui.timeline_export.writing import FORMATS as DRAWN
from tracker.ui.timeline_export.writing import export_timeline

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
QUERIES = (
    "",
    "verdict:tangible",
    "verdict:process-only",
    "flag:commitment-overdue",
    "flag:carried-over",
    "implementation:fulfilled",
    "implementation:not-yet-assessed",
    "urgency:act",
    "urgency:soon",
    "overdue:no",
)
_GROUPINGS = ("actor", "tag", "obligor")
_BY_NAME = ("{title}", "kind:event -{title}", 'actor:"{title}"', '-actor:"{title}"')
_ASKED = ("home", "ana", "bob", "group")


@dataclass(frozen=True, slots=True)
class Sent:
    """What went out: a file or what stands in for one, and the marking that it says it bears."""

    what: str
    data: bytes
    marking: str | None


def papers(desk: Desk, planting: Planting, ceiling: str | None) -> Iterator[tuple[str, str, Paper | None]]:
    """Every paper below a ceiling by its name and subject; None for one that is refused."""
    release = Release(ceiling, allow_unmarked=True, tell_withheld=True)
    for name, labels in SUBJECTS.items():
        for label in labels:
            subject = planting.refs[label] if label else ""
            try:
                yield name, subject, build(desk, name, subject, release, number="7")
            except BadInput as refused:
                assert ceiling is not None, refused
                yield name, subject, None


def files_of(desk: Desk, name: str, subject: str, ceiling: str | None, paper: Paper) -> Iterator[Sent]:
    """A paper in each of its formats, under the name that is proposed for its file."""
    marking = paper.marking.text if paper.marking else None
    wanted = Wanted(name, subject, desk.as_of, desk.language.code, ceiling or "")
    for suffix in suffixes_of(name):
        yield Sent(f"{name} {subject} {suffix}", paper_bytes(paper, suffix), marking)
    yield Sent(f"file name of {name} {subject}", file_name_of(desk, wanted, ".pdf").encode(), marking)


def records(desk: Desk, ceiling: str | None, folder: Path) -> Iterator[Sent]:
    """Records as files, whole and as queries find them."""
    below = desk.below(ceiling)
    for form in FORMATS:
        for query in QUERIES if form == "json" else QUERIES[:1]:
            file = folder / f"x.{form}"
            export(below, file, query, None, ceiling=ceiling, allow_unmarked=True, overwrite=True)
            data = file.read_bytes()
            yield Sent(f"export {form} {query}", data, borne(data, form))


def drawings(desk: Desk, ceiling: str | None, folder: Path) -> Iterator[Sent]:
    """The timeline as drawn in each format, and once more by something else that lanes may be made of."""
    other = _GROUPINGS[MARKINGS.index(ceiling) % len(_GROUPINGS)]
    for grouping, forms in (("subject", DRAWN), (other, ("svg",))):
        order = DrawingOrder(grouping=grouping, ceiling=ceiling, allow_unmarked=True)
        marking = read_drawing(desk, order).marking
        for form in forms:
            file = folder / f"x.{form}"
            export_timeline(desk, file, order, overwrite=True)
            yield Sent(f"timeline {grouping} {form}", file.read_bytes(), marking.name if marking else None)


def drawings_by_name(desk: Desk, planting: Planting, ceiling: str | None, folder: Path) -> Iterator[Sent]:
    """The timeline of what queries find that name somebody, by words and by fields."""
    label = _ASKED[MARKINGS.index(ceiling) % len(_ASKED)]
    for query in _BY_NAME:
        order = DrawingOrder(query.format(title=planting.titles[label]), ceiling=ceiling, allow_unmarked=True)
        marking = read_drawing(desk, order).marking
        export_timeline(desk, folder / "x.svg", order, overwrite=True)
        data = (folder / "x.svg").read_bytes()
        yield Sent(f"timeline of {order.query}", data, marking.name if marking else None)


def originals(desk: Desk, ceiling: str | None, folder: Path) -> Iterator[Sent]:
    """The files that sources keep, where they do; those above the ceiling are refused."""
    below, file = desk.below(ceiling), folder / "original"
    for source in desk.records(desk.list_ids((Kind.SOURCE,))):
        if source.id in below.hidden:
            with pytest.raises(BadInput, match="above the ceiling"):
                export_original(below, file, str(source.ref), ceiling=ceiling, allow_unmarked=True, overwrite=True)
        elif source.values.get("file") is not None:
            export_original(below, file, str(source.ref), ceiling=ceiling, allow_unmarked=True, overwrite=True)
            yield Sent(f"original of {source.ref}", file.read_bytes(), source.marking)


def copies(desk: Desk) -> Iterator[Sent]:
    """The rows of every table in all their columns, as the clipboard takes them; they have no ceiling."""
    for plan in SECTIONS:
        if plan.kinds and plan.kinds[0] in COLUMNS:
            listing = read_listing(desk, plan, "")
            keys = [column.key for column in KindRows(desk, listing).available]
            read = read_for_copying(desk, list(listing.order), listing, keys)
            yield from _copy(plan.key, read)
    everything = [str(record.ref) for record in desk.records(desk.list_ids(()))]
    yield from _copy("everything", read_records(desk, everything))
    for entry in follow_ups(desk, desk.flags()):
        yield from _copy(f"follow-up {entry.id}", read_follow_ups(desk, [entry]))


def log_copies(desk: Desk, planting: Planting, ceiling: str | None, folder: Path) -> Iterator[Sent]:
    """The log of what left: of queries that name somebody, and of what has been renamed and marked higher since."""
    for label in ("joint", "group"):
        query = f'actor:"{planting.titles[label]}"'
        export(
            desk.below(ceiling), folder / "x.json", query, None, ceiling=ceiling, allow_unmarked=True, overwrite=True
        )
    label = "press"
    planting.titles[label] = planting.canary("TLP:RED")
    edit(desk, planting.refs[label], f"title={planting.titles[label]}", "marking=red")
    for row in read_left(desk, None, 500).rows:
        yield from _copy(f"log {row.about}", read_left_rows(desk, [row], left_titles(desk.language)))


def _copy(what: str, read: ReadRows) -> Iterator[Sent]:
    for form in (read.copied.text, read.copied.tsv, read.copied.html):
        yield Sent(f"copy of {what}", form.encode(), read.marking)


def borne(data: bytes, form: str) -> str | None:
    """The marking that a file of records says it bears."""
    if form == "xlsx":
        first = next(iter(texts_of(data).values()))[0][0]
        return first if first in MARKINGS else None
    text = data.decode("utf-8")
    rows = json.loads(text) if form == "json" else list(csv.DictReader(io.StringIO(text)))
    return rows[0]["file_marking"] or None if rows else None

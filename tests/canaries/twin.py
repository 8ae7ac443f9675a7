"""A desk and its twin, in which what lies above a ceiling was deleted: below it both send out the same bytes."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.canaries.plant import Planting
from tests.canaries.roads import Sent, drawings, drawings_by_name, files_of, originals, papers, records
from tests.desks import desk_on
from tracker.desk.desk import Desk
from tracker.domain.markings import TLP
from tracker.errors import BadInput
from tracker.language import Language
from tracker.papers.framing import Release
from tracker.papers.markdown import markdown
from tracker.papers.press import build
from tracker.papers.scope import KINDS
from tracker.storage.workspace import open_workspace
from tracker.ui.papers.values import Wanted
from tracker.ui.presenting.papers_page import file_name_of


@dataclass(slots=True)
class Compared:
    """How many exports were compared, and which of them were others."""

    exports: int = 0
    others: list[str] = field(default_factory=list)


def differences(desk: Desk, planting: Planting, folder: Path, language: str) -> Compared:
    """Send out everything below every ceiling but the highest, from the desk and from its twin."""
    compared = Compared()
    for ceiling in TLP.names[:-1]:
        if not (hidden := sorted(desk.below(ceiling).hidden)):
            continue
        with open_workspace(Path(shutil.copy(desk.workspace.path, folder / "twin.tracker"))) as workspace:
            twin = desk_on(workspace)
            twin.delete(hidden)
            _as_old(desk, twin)
            pair = (_sent(replace(one, language=Language(language)), planting, ceiling, folder) for one in (desk, twin))
            _compare(compared, ceiling, *pair)
    return compared


def _compare(compared: Compared, ceiling: str, of_desk: Iterator[Sent], of_twin: Iterator[Sent]) -> None:
    for one, other in zip(of_desk, of_twin, strict=True):
        compared.exports += 1
        if one != other:
            compared.others.append(f"{one.what} ({other.what}) below {ceiling}")


def _as_old(desk: Desk, twin: Desk) -> None:
    """When a record was changed last stays: deleting another one that it named changes it."""
    times = desk.workspace.rows("SELECT changed, id FROM record")
    twin.workspace.connection.executemany("UPDATE record SET changed = ? WHERE id = ?", times)


def _sent(desk: Desk, planting: Planting, ceiling: str, folder: Path) -> Iterator[Sent]:
    for name, subject, paper in papers(desk, planting, ceiling):
        if paper is None:
            yield Sent(f"{name} {subject}", b"refused", None)
        else:
            yield from files_of(desk, name, subject, ceiling, paper)
    for road in (records, drawings, originals):
        yield from road(desk, ceiling, folder)
    yield from drawings_by_name(desk, planting, ceiling, folder)
    yield from _by_name(desk, planting, ceiling)


def _by_name(desk: Desk, planting: Planting, ceiling: str) -> Iterator[Sent]:
    """Papers that were ordered by a name and by queries that name somebody, and the names proposed for their files."""
    for name, label in _ORDERED:
        for query in _QUERIES if name in KINDS else ("{title}",):
            subject = query.format(title=planting.titles[label], other=planting.titles["away"])
            wanted = Wanted(name, subject, desk.as_of, desk.language.code, ceiling)
            try:
                paper = build(desk, name, subject, Release(ceiling, allow_unmarked=True))
            except BadInput:
                yield Sent(f"{name} {subject}", b"refused", None)
            else:
                said = f"{file_name_of(desk, wanted, '.md')}\n{markdown(paper)}"
                yield Sent(f"{name} {subject}", said.encode(), paper.marking.text if paper.marking else None)


_ORDERED = (
    ("summary", "first"),
    ("agenda", "second"),
    ("track-record", "group"),
    ("actions", "second"),
    ("status", "group"),
    ("status", "build"),
    ("chronology", "home"),
    ("chronology", "press"),
)
"""Papers, and the labels of whom or what they are ordered by."""
_QUERIES = (
    "{title}",
    "kind:event {title}",
    'actor:"{title}"',
    'body:"{title}"',
    'source:"{title}"',
    'made_at:"{title}"',
    'obligors:"{title}"',
    '-actor:"{title}"',
    'relationship:"{title}-{other}"',
)

"""A desk and its twin, in which what lies above a ceiling was deleted: below it both send out the same bytes."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.canaries.plant import Planting
from tests.canaries.roads import Sent, drawings, files_of, originals, papers, records
from tests.desks import desk_on
from tracker.desk.desk import Desk
from tracker.domain.markings import TLP
from tracker.language import Language
from tracker.storage.workspace import open_workspace


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

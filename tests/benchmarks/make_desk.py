"""`python tests/benchmarks/make_desk.py FILE --records N [--seed 1]`: a large desk, the same one for the same seed."""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.made_records import AS_OF, DeskMaker
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.places import db_dir
from tracker.storage.creating import create_workspace
from tracker.storage.workspace import Workspace

_BATCH = 10_000
"""Records a step: enough that a batch's own cost is lost in it, few enough to hold in memory."""


def batches(records: int, seed: int, size: int = _BATCH) -> Iterator[list[str]]:
    """The JSON lines of a desk, so many lines at a time; each batch has to be written before the next is asked for."""
    maker = DeskMaker(records, seed)
    batch: list[str] = []
    for line in maker.lines():
        batch.append(json.dumps(line, ensure_ascii=False))
        if len(batch) == size:
            yield batch
            batch = []
            maker.numbers.batch_written()
    if batch:
        yield batch


def make_desk(path: Path, records: int, seed: int = 1) -> None:
    """Write the desk to `path` through the product's own batches, history and search index included."""

    def fill(workspace: Workspace) -> None:
        desk = Desk(workspace, AS_OF, Language())
        for batch in batches(records, seed):
            desk.add_lines(batch, settings=True)

    create_workspace(path, force=True, fill=fill).close()


def made_desk(records: int, seed: int = 1) -> Path:
    """Such a desk in the system's folder for temporary files, made when it is not there yet."""
    folder = Path(tempfile.gettempdir()) / "tracker-made-desks"
    folder.mkdir(exist_ok=True)
    path = folder / f"{records}-{seed}-{_shape()}.tracker"
    if not path.exists():
        make_desk(path, records, seed)
    return path


def _shape() -> str:
    """Changes whenever the file's shape or this maker does."""
    here = Path(__file__).parent
    parts = [*sorted(db_dir().glob("migrations/*.sql")), *sorted(db_dir().glob("derived/**/*.sql"))]
    parts += [*sorted(here.glob("made_*.py")), here / "vocabulary.py"]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()[:12]


def main() -> None:
    """Make the desk that the arguments ask for."""
    parser = argparse.ArgumentParser(description="Make a large desk to measure with.")
    parser.add_argument("file", type=Path, help="The workspace to write; one that is there is replaced.")
    parser.add_argument("--records", type=int, required=True, help="How many records, up to a million.")
    parser.add_argument("--seed", type=int, default=1, help="The same desk for the same seed.")
    asked = parser.parse_args()
    make_desk(asked.file, asked.records, asked.seed)


if __name__ == "__main__":
    main()

"""A desk that is full of promises: 100,000 commitments, 20,000 meetings and 60,000 outcomes at its usual size."""

import hashlib
import json
import tempfile
from itertools import islice
from pathlib import Path

from tests.benchmarks.made_promises import PromiseMaker
from tests.benchmarks.made_records import AS_OF
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.places import db_dir
from tracker.storage.creating import create_workspace
from tracker.storage.workspace import Workspace

_BATCH = 10_000


def many_commitments(meetings: int, seed: int = 1) -> Path:
    """Such a desk in the system's folder for temporary files, made when it is not there yet."""
    folder = Path(tempfile.gettempdir()) / "tracker-made-desks"
    folder.mkdir(exist_ok=True)
    path = folder / f"commitments-{meetings}-{seed}-{_shape()}.tracker"
    if not path.exists():
        create_workspace(path, fill=lambda workspace: _fill(workspace, meetings, seed)).close()
    return path


def _fill(workspace: Workspace, meetings: int, seed: int) -> None:
    desk, maker = Desk(workspace, AS_OF, Language()), PromiseMaker(meetings, seed)
    lines = (json.dumps(line, ensure_ascii=False) for line in maker.lines())
    while batch := list(islice(lines, _BATCH)):
        desk.add_lines(batch, settings=True)
        maker.numbers.batch_written()


def _shape() -> str:
    """Changes whenever the file's shape or this maker does."""
    here = Path(__file__).parent
    parts = [*sorted(db_dir().glob("migrations/*.sql")), *sorted(db_dir().glob("derived/**/*.sql"))]
    parts += [*sorted(here.glob("made_*.py")), here / "vocabulary.py"]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()[:12]

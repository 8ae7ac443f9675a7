"""A desk that is one long table: events alone, and the few actors in them."""

import hashlib
import json
import tempfile
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random

from tests.benchmarks.made_cast import Line
from tests.benchmarks.made_dates import vague
from tests.benchmarks.made_records import AS_OF, YEARS
from tests.benchmarks.vocabulary import Words
from tracker.desk.desk import Desk
from tracker.domain.schema import CATEGORIES
from tracker.language import Language
from tracker.places import db_dir
from tracker.storage.creating import create_workspace
from tracker.storage.workspace import Workspace

_ACTORS = 200
_BATCH = 10_000
_DAYS = YEARS * 365


def many_events(events: int, seed: int = 1) -> Path:
    """Such a desk in the system's folder for temporary files, made when it is not there yet."""
    folder = Path(tempfile.gettempdir()) / "tracker-made-desks"
    folder.mkdir(exist_ok=True)
    path = folder / f"events-{events}-{seed}-{_shape()}.tracker"
    if not path.exists():
        create_workspace(path, fill=lambda workspace: _fill(workspace, events, Random(seed))).close()
    return path


def _fill(workspace: Workspace, events: int, rng: Random) -> None:
    desk, words = Desk(workspace, AS_OF, Language()), Words(rng)
    names = [words.name() for _ in range(_ACTORS)]
    desk.add_lines([json.dumps({"kind": "actor", "type": "person", "title": name}) for name in names])
    lines = (json.dumps(_event(place, words, names, rng), ensure_ascii=False) for place in range(events))
    while batch := list(islice(lines, _BATCH)):
        desk.add_lines(batch)


def _event(place: int, words: Words, names: list[str], rng: Random) -> Line:
    return {
        "kind": "event",
        "title": f"{words.thing().capitalize()} on {words.topic()} at {words.place()}, {place}",
        "actors": [{"name": name} for name in rng.sample(names, rng.randint(1, 2))],
        "category": rng.choice(CATEGORIES),
        "place": words.place(),
        **vague(rng, AS_OF - timedelta(days=rng.randint(1, _DAYS))),
    }


def _shape() -> str:
    """Changes whenever the file's shape or this maker does."""
    parts = [*sorted(db_dir().glob("migrations/*.sql")), *sorted(db_dir().glob("derived/**/*.sql"))]
    parts += [Path(__file__), Path(__file__).with_name("vocabulary.py")]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()[:12]

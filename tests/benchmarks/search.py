"""`python tests/benchmarks/search.py [--records N]`: search as typed, against the bare full-text statement."""

import re
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.made_records import AS_OF
from tests.benchmarks.make_desk import made_desk
from tests.benchmarks.measuring import Result, interleaved, records_asked, result, seconds, tell
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.storage.workspace import Access, Workspace, open_workspace

_PREFIXES = 200
_REPETITIONS = 5
_PAGE = 50
_BROAD = 1_000
"""A prefix with more matches is a broad one."""
_BARE = (
    "SELECT rowid, snippet(search, -1, '[', ']', '…', 16) FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
)


def main() -> None:
    """Measure all prefixes, and the broad and the rare ones apart."""
    records = records_asked(100_000)
    with open_workspace(made_desk(records), Access.HOLD) as workspace:
        desk = Desk(workspace, AS_OF, Language())
        tell("search", measure(records, desk, drawn_prefixes(workspace)))


def drawn_prefixes(workspace: Workspace) -> list[str]:
    """Beginnings of words in titles, two to eight letters: half by how often a word stands there, half by the word."""
    rng = Random(1)  # the same prefixes each time
    words = [
        word for (title,) in workspace.rows("SELECT folded FROM record") for word in re.findall(r"[^\W\d_]+", title)
    ]
    often = {_beginning(rng, word) for word in rng.choices(words, k=20 * _PREFIXES)}
    any_word = {_beginning(rng, word) for word in sorted(set(words))}
    half = _PREFIXES // 2
    chosen = rng.sample(sorted(often), min(half, len(often)))
    left = sorted(any_word.difference(chosen))
    return chosen + rng.sample(left, min(_PREFIXES - len(chosen), len(left)))


def _beginning(rng: Random, word: str) -> str:
    return word[: rng.randint(2, 8)]


def measure(records: int, desk: Desk, prefixes: Sequence[str]) -> list[Result]:
    """The first page of each prefix: medians of a few runs, over all prefixes."""
    times = {prefix: _timed(desk, prefix) for prefix in prefixes}
    broad = {prefix for prefix in prefixes if _matches(desk, prefix) > _BROAD}
    groups = {
        "typed prefixes": set(prefixes),
        f"broad prefixes (over {_BROAD} matches)": broad,
        "rare prefixes": set(prefixes) - broad,
    }
    return [
        result(
            records,
            f"first page for {len(group)} {name}, against the bare FTS statement",
            *zip(*(times[prefix] for prefix in prefixes if prefix in group), strict=True),
        )
        for name, group in groups.items()
        if group
    ]


def _timed(desk: Desk, prefix: str) -> tuple[float, float]:
    product, floor = interleaved(
        _timer(lambda: desk.search(prefix, _PAGE)),
        _timer(lambda: desk.workspace.rows(_BARE, (f'"{prefix}"*', _PAGE))),
        _REPETITIONS,
    )
    return statistics.median(product), statistics.median(floor)


def _timer(call: Callable[[], object]) -> Callable[[], float]:
    return lambda: seconds(call)


def _matches(desk: Desk, prefix: str) -> int:
    return int(desk.workspace.value("SELECT count(*) FROM search WHERE search MATCH ?", (f'"{prefix}"*',)))


if __name__ == "__main__":
    main()

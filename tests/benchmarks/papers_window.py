"""`python tests/benchmarks/papers_window.py [--records N]`: papers from the window of a desk of N records (100,000).

The pre-brief that one key gives, up to its painted first page, with and without a ceiling, and the longest pause of the
window while a long status report is shown and written, with some thousand entries in the log. Floors: the same page
made without a window, and the longest pause while nothing is done.
"""

import itertools
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from PySide6.QtCore import QObject, QTimer

from tests.benchmarks.make_desk import made_desk
from tests.benchmarks.measuring import Result, interleaved, records_asked, result, seconds, tell
from tests.benchmarks.open_desk import OpenDesk, open_desk, wait_until
from tracker.desk.desk import Desk
from tracker.desk.releasing import TIMELINE, LeavingPaper, enter_release, file_as_it_left
from tracker.domain.kinds import Kind
from tracker.papers.forms import Release
from tracker.papers.pdf import pdf_bytes
from tracker.papers.pdf_pages import PdfPages
from tracker.papers.press import build
from tracker.ui.papers.page import PapersPage
from tracker.ui.papers.work import PapersWork
from tracker.ui.shell.fronts.papers import PapersFront

_REPETITIONS = 5
_MEETINGS = 12
_CEILING = "TLP:GREEN"
_SUBJECT = "in:2022..2025"
_PREVIEWS = 2
_LEFT = 2_000
_TICK = 5
"""Milliseconds between two signs of life of the window."""


class Pulse(QObject):
    """How long the window stood still at most: the longest time between two beats, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def begin(self) -> None:
        """Count from now."""
        self._last, self.longest = time.perf_counter(), 0.0

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def main() -> None:
    """Measure on a copy, as the log is written to."""
    records = records_asked(100_000)
    source = made_desk(records)
    with tempfile.TemporaryDirectory() as folder, open_desk(Path(shutil.copy(source, folder)), "meetings") as opened:
        enter_drawings(opened.desk)
        keys = [measure_key(records, opened), measure_key(records, opened, _CEILING)]
        tell("papers_window", [*keys, *measure_pauses(records, opened, Path(folder))])


def enter_drawings(desk: Desk) -> None:
    """As many entries of the log as an office has after a few years."""
    drawing = LeavingPaper(TIMELINE, "", None, "TLP:CLEAR")
    for at in range(_LEFT):
        enter_release(desk, drawing, file_as_it_left(Path(f"{at}.svg"), "svg", str(at).encode()))


def measure_key(records: int, opened: OpenDesk, ceiling: str = "") -> Result:
    """Ctrl+P on meetings, one after the other, until the first page of the pre-brief is painted."""
    below = opened.desk.below(ceiling or None)
    meetings = [str(one.ref) for one in below.records(below.list_ids((Kind.MEETING,))[-_MEETINGS:])]
    front = _front(opened)
    front.show_paper("pre-brief")
    work = _work(opened)
    wait_until(lambda: work.shown is not None)
    _want(opened, ceiling=ceiling)
    ours, theirs = iter(meetings), iter(meetings)

    def key() -> float:
        opened.show("meetings")
        ref = next(ours)
        opened.controller.show_record(ref)
        opened.settle()
        return opened.timed(lambda: (_front(opened).show_paper("pre-brief"), _until_shown(opened, ref)))

    def bare() -> float:
        ref = next(theirs)
        return seconds(lambda: _made(opened, ref, ceiling))

    above = f" below {ceiling}" if ceiling else ""
    what = f"a meeting's pre-brief{above} by one key, until its first page is painted, against making it alone"
    return result(records, what, *interleaved(key, bare, len(meetings)))


def _made(opened: OpenDesk, ref: str, ceiling: str) -> bytes:
    paper = build(opened.desk, "pre-brief", ref, Release(ceiling or None, allow_unmarked=True))
    return PdfPages(pdf_bytes(paper)).png(1, 800)


def measure_pauses(records: int, opened: OpenDesk, folder: Path) -> list[Result]:
    """A status report of four years (some 2,000 commitments on 350 pages), shown, and into each format."""
    front = _front(opened)
    front.show_paper("status")
    work, pulse = _work(opened), Pulse()
    _want(opened, name="status", subject="in:2024-01")
    languages = itertools.cycle(("en", "es"))

    def rest() -> float:
        until = time.perf_counter() + 0.2
        return _paused(pulse, lambda: wait_until(lambda: time.perf_counter() > until))

    def preview() -> float:
        return _paused(pulse, lambda: _want(opened, subject=_SUBJECT, language=next(languages)))

    what = "the window's longest pause while the pages of a status report are made, against one at rest"
    found = [result(records, what, *interleaved(preview, rest, _PREVIEWS))]
    for suffix in (".pdf", ".docx", ".html"):
        work.ask_place = lambda _proposed, suffix: str(folder / f"status{suffix}")

        def press(suffix: str = suffix) -> float:
            return _paused(pulse, lambda: _export(opened, work, folder / f"status{suffix}"))

        what = f"the window's longest pause while a status report becomes {suffix[1:].upper()}, against one at rest"
        found.append(result(records, what, *interleaved(press, rest, _REPETITIONS)))
        if not (folder / f"status{suffix}").exists():
            raise SystemExit(f"papers_window.py: no {suffix} was written")
    pulse.stop()
    return found


def _want(opened: OpenDesk, **changed: str) -> None:
    """Order another paper in the form, and wait until it is shown."""
    page, work = opened.window.page("papers"), _work(opened)
    assert isinstance(page, PapersPage)
    wanted = replace(page.form.wanted, **changed)
    page.want(wanted, "")
    wait_until(lambda: work.shown is not None and work.shown.wanted == wanted)


def _export(opened: OpenDesk, work: PapersWork, file: Path) -> None:
    """Write the paper, and confirm that unmarked records go out."""
    file.unlink(missing_ok=True)
    work.export(file.suffix)
    wait_until(lambda: not work.pressing.is_busy)
    if not file.exists() and (card := opened.controller.tables.confirming.card) is not None:
        card.go_on.click()
        wait_until(lambda: not work.pressing.is_busy)


def _paused(pulse: Pulse, act: Callable[[], object]) -> float:
    pulse.begin()
    act()
    return pulse.longest


def _front(opened: OpenDesk) -> PapersFront:
    front = opened.controller.fronts["papers"]
    assert isinstance(front, PapersFront)
    return front


def _work(opened: OpenDesk) -> PapersWork:
    wait_until(lambda: _front(opened).work is not None)
    work = _front(opened).work
    assert work is not None
    return work


def _until_shown(opened: OpenDesk, ref: str) -> None:
    def is_shown() -> bool:
        work = _front(opened).work
        return (
            work is not None and work.shown is not None and work.shown.wanted.subject == ref and bool(work.shown.text)
        )

    wait_until(is_shown)


if __name__ == "__main__":
    main()

"""`python tests/benchmarks/timeline.py [--records N]`: the timeline from opening to any zoom, at N/100, N/10 and N."""

import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from tests.benchmarks.bare_timeline import SIZE, BareTimeline, drawing_of, read_plainly
from tests.benchmarks.made_records import AS_OF
from tests.benchmarks.make_desk import made_desk
from tests.benchmarks.measuring import Result, Size, forget_pages, interleaved, records_asked, result, seconds, tell
from tests.benchmarks.resident import resident_megabytes
from tracker.desk.assignments import read_assignments
from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.language import Language
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.presenting.timeline_lanes import GroupKey
from tracker.ui.presenting.timeline_page import TimelineReader, list_ahead, with_rows
from tracker.ui.shell.memory import give_back
from tracker.ui.theme.look import Look
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.timeline.scale import fitted
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.view import TimelineView

LANES = "body"
"""Eight bodies, and what belongs to none."""
ZOOMS = (
    ("20 years", 7305.0),
    ("5 years", 1826.0),
    ("a year", 365.0),
    ("a month", 30.0),
    ("a week", 7.0),
    ("a day", 1.0),
)
_FIRST_PICTURES = 5
_FRAMES = 60
_CHANGES = 40
_STEP = 23
"""Pixels that a frame pans by."""
THEMES = ("light", "dark")
Move = Callable[[TimelineView], None]


def main() -> None:
    """Measure three sizes, the largest last."""
    records = records_asked(1_000_000)
    application = QApplication(sys.argv[:1])
    look = Look()
    look.dress(application)
    results: list[Result | Size] = []
    for size in (records // 100, records // 10, records):
        results += measure(size, made_desk(max(100, size)), look)
    tell("timeline", results)


def measure(records: int, path: Path, look: Look) -> list[Result | Size]:
    """Everything about one desk."""
    bare = resident_megabytes()
    results: list[Result | Size] = [
        measure_first_picture(records, path, look),
        measure_first_picture(records, path, look, in_memory=False),
    ]
    with open_workspace(path, Access.HOLD) as workspace:
        desk = Desk(workspace, AS_OF, Language())
        reader = TimelineReader()
        values = reader.judged(desk, with_rows(reader.read(desk, grouping=LANES)))
        results.append(measure_regrouping(records, desk, reader, look))
        results += measure_frames(records, shown(values, look))
    results.append(measure_change(records, path, look))
    give_back()  # as the window does after each reading
    held = resident_megabytes()
    results.append(
        Size(records, "resident, against before the first timeline of the run", round(held, 1), round(held / bare, 2))
    )
    return results


def shown(values: TimelineValues, look: Look) -> TimelinePage:
    """A page that has been painted."""
    page = TimelinePage(values, look, Language())
    page.resize(SIZE)
    page.show()
    QApplication.processEvents()
    return page


def measure_first_picture(records: int, path: Path, look: Look, *, in_memory: bool = True) -> Result:
    """From opening the file to the painted bands; the floor fetches the same columns as rows."""

    def first_picture() -> None:
        with open_workspace(path, Access.HOLD) as workspace:
            values = TimelineReader().read(Desk(workspace, AS_OF, Language()), grouping=LANES)
            page = shown(values, look)
            page.view.fit()
            QApplication.processEvents()
            page.close()

    def timed(call: Callable[[], object]) -> float:
        if not in_memory:
            forget_pages(path)
        return seconds(call)

    runs = interleaved(lambda: timed(first_picture), lambda: timed(lambda: read_plainly(path)), _FIRST_PICTURES)
    where = "" if in_memory else ", the file not in the system's memory"
    return result(records, f"first picture after opening, against a bare SELECT of the same columns{where}", *runs)


def measure_regrouping(records: int, desk: Desk, reader: TimelineReader, look: Look) -> Result:
    """Other lanes painted, of what has been read; the floor sorts as many lane numbers."""
    keys = [key.value for key in GroupKey]
    while (wanted := reader.list_wanted()) is not None:  # the window does so while nobody asks for anything
        reader.keep_list(list_ahead(desk, wanted))
    codes = np.random.default_rng(1).integers(0, 8, len(reader.read(desk)))
    page = shown(reader.read(desk, grouping=LANES), look)

    def regroup() -> None:
        keys.append(keys.pop(0))
        page.take_values(reader.read(desk, grouping=keys[0]))
        QApplication.processEvents()

    floor = lambda: seconds(lambda: np.argsort(codes, kind="stable"))  # noqa: E731
    runs = interleaved(lambda: seconds(regroup), floor, 2 * len(keys))
    page.close()
    return result(records, "other lanes, against numpy sorting as many numbers", *runs)


def measure_change(records: int, path: Path, look: Look) -> Result:
    """A record moved in time: once it is written, from reading it to the painted picture; what the write takes is
    another benchmark's. The floor paints the same picture alone.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(path, folder))
        with open_workspace(copy, Access.HOLD) as workspace:
            desk = Desk(workspace, AS_OF, Language())
            reader = TimelineReader()
            page = shown(reader.judged(desk, with_rows(reader.read(desk, grouping=LANES))), look)
            event = desk.list_ids((Kind.EVENT,), limit=1)[0]
            days = itertools.count(1)

            def change() -> float:
                day = (AS_OF - timedelta(days=next(days))).isoformat()
                changes = desk.edit(event, read_assignments([f"date={day}"]))
                return seconds(lambda: _take(page, reader, desk, changes))

            runs = interleaved(change, lambda: seconds(page.view.viewport().repaint), _CHANGES)
            page.close()
    return result(records, "a record that was moved to another day redrawn, against painting alone", *runs)


def _take(page: TimelinePage, reader: TimelineReader, desk: Desk, changes: Changes) -> None:
    values = reader.take(desk, page._values, "", changes.refs)
    assert values is not None
    page.take_values(values)
    page.view.viewport().repaint()


def measure_frames(records: int, page: TimelinePage) -> list[Result]:
    """Panning and zooming at every zoom in two themes, each frame painted; the floor paints the same rectangles and
    labels.
    """
    bare = BareTimeline(page.view.viewport().size())
    bare.show()
    results = []
    for theme in THEMES:
        page.view._look.change(theme=theme)
        QApplication.processEvents()
        for name, days in ZOOMS:
            results += [_measure_moves(records, page, bare, move, name, days) for move in (_pans, _zooms)]
    page.view._look.change(theme=THEMES[0])
    bare.close()
    page.close()
    return results


def _measure_moves(
    records: int, page: TimelinePage, bare: BareTimeline, move: Callable[[int], Move], zoom: str, days: float
) -> Result:
    view, middle = page.view, AS_OF.toordinal() - 2000.0
    view._go(fitted(middle - days / 2, middle + days / 2, view._left(), view._wide()))
    _paint_until_settled(page)
    bare.drawing = drawing_of(view)
    steps = itertools.count()

    def frame() -> None:
        move(next(steps))(view)
        view.viewport().repaint()

    runs = interleaved(lambda: seconds(frame), lambda: seconds(bare.repaint), _FRAMES)
    marks, labels = bare.drawing.sizes
    moving = "panning" if move is _pans else "zooming"
    what = f"{moving} at {zoom}, {view._look.theme}: {marks} marks, {labels} labels, against a bare widget drawing them"
    return result(records, what, *runs)


def _pans(step: int) -> Move:
    """There and back."""
    direction = 1 if step % 30 < 15 else -1
    return lambda view: view._go(view.scale.panned(direction * _STEP))


def _zooms(step: int) -> Move:
    """In and out."""
    factor = 1.05 if step % 10 < 5 else 1 / 1.05
    return lambda view: view.zoom(factor)


def _paint_until_settled(page: TimelinePage) -> None:
    """Texts come a picture at a time."""
    for _picture in range(12):
        page.view.viewport().repaint()
        QApplication.processEvents()
    page.view._fades.stop()


if __name__ == "__main__":
    main()

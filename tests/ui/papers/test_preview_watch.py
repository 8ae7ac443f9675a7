"""A preview that takes long is said to, and one that nobody wants any more stops."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from tracker.domain.progress import Cancelled
from tracker.ui.papers.preview_watch import PreviewWatch, Watched
from tracker.ui.presenting.papers_page import first_wanted, read_paper


@pytest.fixture
def watch(qapp):
    parent = QObject()
    made = PreviewWatch(parent)
    yield made
    made.stop()


def test_an_earlier_one_stops(watch):
    earlier = watch.begin()
    watch.begin()
    with pytest.raises(Cancelled):
        earlier.on_progress(1, 2)


def test_one_that_was_stopped_stops(watch):
    watched = watch.begin()
    watch.stop()
    with pytest.raises(Cancelled):
        watched.check()


def test_what_takes_long_is_told_with_how_far_it_is(watch, qtbot):
    watched = watch.begin()
    with qtbot.waitSignal(watch.takes_long) as told:
        watched.on_progress(1, 2)
    assert told.args == [1, 2]


def test_what_is_there_soon_is_not(watch, qtbot):
    watch.begin()
    with qtbot.assertNotEmitted(watch.takes_long, wait=500):
        watch.stop()


def test_how_far_a_paper_is_goes_on_and_never_back(desk):
    told = []
    first = replace(first_wanted(desk), ceiling="TLP:GREEN")
    read_paper(desk, first, 400, Watched(lambda: None, lambda done, total: told.append(done / total)))
    assert told == sorted(told)
    assert len(set(told)) > 1

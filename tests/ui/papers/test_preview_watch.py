"""A preview that takes long is said to, and one that nobody wants any more stops."""

import pytest
from PySide6.QtCore import QObject

from tracker.domain.progress import Cancelled
from tracker.ui.papers.preview_watch import PreviewWatch


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
        earlier(1, 2)


def test_one_that_was_stopped_stops(watch):
    on_progress = watch.begin()
    watch.stop()
    with pytest.raises(Cancelled):
        on_progress(1, 2)


def test_what_takes_long_is_told_with_how_far_it_is(watch, qtbot):
    on_progress = watch.begin()
    with qtbot.waitSignal(watch.takes_long) as told:
        on_progress(1, 2)
    assert told.args == [1, 2]


def test_what_is_there_soon_is_not(watch, qtbot):
    watch.begin()
    with qtbot.assertNotEmitted(watch.takes_long, wait=500):
        watch.stop()

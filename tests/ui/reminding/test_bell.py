"""When a notice is due, by a clock of the test's own."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject

from tracker.ui.reminding.bell import Bell


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 1, 16, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go(self, **by: int) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bell(qapp, clock):
    parent = QObject()
    made = Bell(parent, clock)
    yield made
    made.stop()


@pytest.fixture
def rung(bell) -> list[None]:
    """As long as it rang often."""
    times: list[None] = []
    bell.rang.connect(lambda: times.append(None))
    return times


def test_nothing_rings_and_nothing_runs_unless_it_was_asked_for(bell, rung, clock):
    bell.begin(rings=False)
    clock.go(hours=20)
    bell.look()
    assert (len(rung), bell.is_looking) == (0, False)


def test_at_start_it_rings_once(bell, rung):
    bell.begin(rings=True)
    bell.begin(rings=True)
    assert len(rung) == 1


def test_at_its_hour_it_rings_once_a_day(bell, rung, clock):
    bell.set("08:30")
    for _minute in range(24 * 60):
        clock.go(minutes=1)
        bell.look()
    assert len(rung) == 1
    clock.go(hours=1)
    bell.look()
    assert len(rung) == 2


def test_an_hour_that_has_passed_when_it_is_set_waits_for_tomorrow(bell, rung, clock):
    bell.set("07:00")
    clock.go(minutes=1)
    bell.look()
    assert len(rung) == 0


def test_a_machine_that_slept_over_the_hour_tells_it_on_waking(bell, rung, clock):
    bell.set("08:30")
    clock.go(hours=3)
    bell.look()
    assert len(rung) == 1


def test_one_that_slept_until_the_next_morning_waits_for_that_hour(bell, rung, clock):
    bell.set("08:30")
    clock.go(hours=23)
    bell.look()
    assert len(rung) == 0


def test_the_clock_is_looked_at_only_while_an_hour_is_set(bell):
    bell.set("08:30")
    assert bell.is_looking
    bell.set("")
    assert not bell.is_looking

"""The day of a moment is that of the person's own calendar, wherever it is told."""

import time

import pytest

from tests.desks import add, edit
from tracker.domain.dissent import dissent_signature
from tracker.storage.moments import local_day

EVENING = "2026-01-17T01:00:00.000Z"
"""Seven o'clock of the day before, in Mexico City."""


@pytest.fixture
def in_mexico(monkeypatch):
    with monkeypatch.context() as away:
        away.setenv("TZ", "America/Mexico_City")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_mexico")
def test_an_evening_west_of_greenwich_is_of_its_own_day():
    assert local_day(EVENING).isoformat() == "2026-01-16"


@pytest.mark.usefixtures("in_mexico")
def test_a_dissent_is_signed_with_that_day(desk):
    add(desk, "outcome", "title=Talk", "level=0")
    edit(desk, "O1", "dissent=tangible", "dissent_reason=Seen there")
    dissent = desk.tangible("O1").dissent
    assert dissent.day == local_day(dissent.at)
    assert str(dissent.day.day) in dissent_signature(dissent, desk.language)

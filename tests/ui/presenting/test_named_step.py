"""Steps by the titles of their records."""

import pytest

from tests.desks import add
from tracker.ui.presenting.named_step import step_named


@pytest.fixture
def called(desk):
    def made(title):
        add(desk, "event", f"title={title}", "date=2026-01-10")
        return desk.find(title)

    return made


def test_a_step_is_told_by_the_titles_of_its_records(desk, called):
    one = called(r"A visit \1 of M15")
    assert step_named(desk, desk.delete([one.id])) == f"delete {one.ref}"
    assert step_named(desk, desk.undo()) == r"delete “A visit \1 of M15”"


def test_many_go_by_their_numbers(desk, called):
    ids = [called(f"Visit {number}").id for number in range(3)]
    desk.delete(ids)
    assert "“" not in step_named(desk, desk.undo())

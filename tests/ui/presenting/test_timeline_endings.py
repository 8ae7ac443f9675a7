"""Commitments without a due date end on the timeline where they were found to have come to their end."""

from datetime import date

import pytest

from tests.desks import add, edit
from tracker.desk.beginning import SAMPLE_DAY
from tracker.domain.kinds import OPEN_LATEST
from tracker.ui.presenting import timeline_page
from tracker.ui.presenting.timeline_page import TimelineReader, timeline_values


def latest(values, ref):
    return int(values.store.latest[values.store.index(ref)])


def guard(desk):
    return str(desk.find("10,000 National Guard to the northern border").ref)


def test_one_that_is_fulfilled_ends_on_the_day_of_the_assessment(desk):
    values = timeline_values(desk, "", "subject")
    [assessed] = desk.standings([desk.find(guard(desk)).id]).values()
    assert latest(values, guard(desk)) == assessed.obligors[0].assessment.date.latest.toordinal()


@pytest.mark.parametrize(
    ("status", "ends"),
    [
        ("superseded", True),
        ("not-fulfilled", True),
        ("reversed", True),
        ("partly-fulfilled", False),
        ("stalled", False),
    ],
)
def test_what_is_owed_no_more_ends(desk, status, ends):
    add(desk, "assessment", f"commitment={guard(desk)}", "obligor=Mexico", f"implementation={status}",
        "date=2025-12-01", "source=S22")  # fmt: skip
    day = latest(timeline_values(desk, "", "subject"), guard(desk))
    assert day == (date(2025, 12, 1).toordinal() if ends else OPEN_LATEST)


@pytest.mark.parametrize(
    ("when", "certain", "last"),
    [
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2026-01", date(2026, 1, 1), SAMPLE_DAY),
        ("2026", date(2026, 1, 1), SAMPLE_DAY),
    ],
)
def test_it_fades_over_the_days_on_which_it_may_have_ended_and_never_ends_ahead(desk, when, certain, last):
    add(desk, "assessment", f"commitment={guard(desk)}", "obligor=Mexico", "implementation=superseded",
        f"date={when}", "source=S22")  # fmt: skip
    store = timeline_values(desk, "", "subject").store
    at = store.index(guard(desk))
    assert (store.solid_to[at], store.latest[at]) == (certain.toordinal(), last.toordinal())


def test_one_with_a_due_date_runs_to_that(desk):
    edit(desk, guard(desk), "due=2026-05-01")
    assert latest(timeline_values(desk, "", "subject"), guard(desk)) == date(2026, 5, 1).toordinal()


@pytest.mark.parametrize(
    ("due", "certain", "last"),
    [("2026-02", date(2026, 2, 1), date(2026, 2, 28)), ("[..2026-02-10]", date(2026, 2, 10), date(2026, 2, 10))],
)
def test_one_whose_beginning_alone_is_open_was_made_by_the_time_it_falls_due(desk, due, certain, last):
    ref = add(desk, "commitment", "title=Since 2024", "date=[2024-04-01..]", f"due={due}")
    store = timeline_values(desk, "", "subject").store
    at = store.index(ref)
    assert (store.earliest[at], store.solid_from[at], store.latest[at]) == (
        date(2024, 4, 1).toordinal(), certain.toordinal(), last.toordinal()
    )  # fmt: skip


def test_it_ends_there_before_the_verdicts_are_in(desk, monkeypatch):
    monkeypatch.setattr(timeline_page, "_JUDGED_AT_ONCE", 0)
    values = TimelineReader().read(desk)
    assert (values.judged, latest(values, guard(desk)) < OPEN_LATEST) == (False, True)


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Advisory support in command centres", "offered · on or before 16 Jan"),
        ("US$900 million against fentanyl trafficking", "on or before 16 Jan"),
    ],
)
def test_the_one_day_that_is_known_of_an_open_date_stands_beside_it(desk, title, note):
    values, id_ = timeline_values(desk, "", "subject"), desk.find(title).id
    assert values.source.texts([id_])[id_].note == note


def test_a_date_that_is_open_ahead_says_from_when_on(desk):
    ref = add(desk, "event", "title=Talks resume", "date=[2026-02-01..]")
    values, id_ = timeline_values(desk, "", "subject"), desk.find(ref).id
    assert values.source.texts([id_])[id_].note == "on or after 1 Feb"


def test_it_is_read_out_once(desk):
    values, id_ = timeline_values(desk, "", "subject"), desk.find("Advisory support in command centres").id
    said = values.source.said(id_)
    assert said == "Advisory support in command centres, proposal, on or before 16 January 2026, offered"

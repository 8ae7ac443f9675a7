"""The flags of the sample desk on four days, as a person has read them. TRACKER_RENEW_GOLDEN=1 writes them anew."""

from datetime import date

import pytest

from tests.golden_text import expected
from tests.sample.conftest import DeskOn
from tracker.domain.flags import Flag

DAYS = ("2026-01-16", "2026-01-24", "2026-02-10", "2026-03-01")


def told(flags: list[Flag]) -> str:
    return "\n".join(
        f"{flag.urgency.value:5}  {flag.rule}  {flag.ref}  since {date.fromordinal(flag.since)}\n"
        f"       {flag.title}\n       {flag.why}\n       Clears: {flag.clears}\n"
        for flag in flags
    )


@pytest.mark.parametrize("day", DAYS)
def test_the_flags_of_a_day_are_those_that_were_read(desk_on: DeskOn, day: str) -> None:
    flags = told(desk_on(day).flags())
    assert flags == expected(f"flags/{day}.txt", flags)

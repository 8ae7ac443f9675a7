"""Progress of an indicator, and which readings can be compared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.dates import parse_edtf
from tracker.domain.measuring import Measured, Unfit, known_by, latest_value, progress

NUMBERS = st.floats(-1e9, 1e9, allow_nan=False)


def reading(id_: int, value: float | None = 1.0, unit: str = "kg", period: str | None = "2025") -> Measured:
    return Measured(id_, value, unit, parse_edtf(period) if period else None)


@pytest.mark.parametrize(
    ("baseline", "target", "value", "expected"),
    [
        (0, 10, 5, 0.5),
        (None, 10, 5, 0.5),
        (20, 10, 15, 0.5),
        (10, 20, 5, 0.0),
        (0, 10, 12, 1.0),
        (0, None, 5, None),
        (0, 10, None, None),
        (10, 10, 10, None),
    ],
)
def test_progress_goes_from_the_baseline_to_the_target(baseline, target, value, expected) -> None:
    assert progress(baseline, target, value) == expected


@given(NUMBERS, NUMBERS, NUMBERS)
def test_progress_is_a_part(baseline: float, target: float, value: float) -> None:
    part = progress(baseline, target, value)
    assert part is None or 0 <= part <= 1


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (reading(1), None),
        (reading(1, unit="KG"), None),
        (reading(1, None), Unfit.NO_VALUE),
        (reading(1, unit="t"), Unfit.OTHER_UNIT),
        (reading(1, unit=""), Unfit.OTHER_UNIT),
        (reading(1, period=None), Unfit.NO_PERIOD),
    ],
)
def test_only_what_has_value_unit_and_period_is_compared(one: Measured, why: Unfit | None) -> None:
    assert one.unfit("kg") is why


def test_readings_that_begin_later_are_not_known_yet() -> None:
    known = known_by(
        [reading(1, period="2026"), reading(2, period="2026-02"), reading(3, period=None)], date(2026, 1, 16)
    )
    assert [one.id for one in known] == [3, 1]


def test_the_latest_that_can_be_compared_speaks() -> None:
    found = latest_value([reading(1), reading(2), reading(3, unit="t"), reading(4, period=None)], "kg")
    assert found is not None
    assert found.id == 2

"""Another program's reading of the same dates; its bounds have no tolerance here, as ours have none."""

from time import struct_time

from edtf import parse_edtf as parse_elsewhere
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.dates import strategies
from tracker.domain.dates import parse_edtf

# The oracle takes milliseconds a date.
few = settings(max_examples=40)

whole = st.one_of(strategies.days.map(str), strategies.months, strategies.years.map("{:04}".format))
shared_parts = st.builds("{:04}-{:02}".format, st.integers(1, 9998), st.sampled_from([21, 22, 23, 33, 34, 35, 36]))


def days_of(moment: struct_time) -> str:
    return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"


def elsewhere(text: str) -> tuple[str, str]:
    known = parse_elsewhere(text)
    return days_of(known.lower_strict()), days_of(known.upper_strict())


def here(text: str) -> tuple[str, str]:
    known = parse_edtf(text)
    return str(known.earliest), str(known.latest)


@few
@given(whole)
def test_days_months_and_years_agree(text):
    assert here(text) == elsewhere(text)


@few
@given(shared_parts)
def test_seasons_and_quarters_agree(text):
    assert here(text) == elsewhere(text)


@few
@given(st.lists(whole, min_size=2, max_size=2).map(sorted).filter(lambda ends: ends[0][:4] < ends[1][:4]))
def test_intervals_agree(ends):
    assert here("/".join(ends)) == elsewhere("/".join(ends))


@few
@given(st.integers(100, 998), st.sampled_from(["", "-XX", "-05-XX", "-12-25"]))
def test_unknown_digits_agree(decade, rest):
    text = f"{decade}X{rest}"
    assert here(text) == elsewhere(text)

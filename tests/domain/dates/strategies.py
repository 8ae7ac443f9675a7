"""Dates to draw from, as EDTF and as days."""

from datetime import date

from hypothesis import strategies as st

days = st.dates()
years = st.integers(1, 9999)
months = st.builds("{:04}-{:02}".format, years, st.integers(1, 12))
periods = st.builds("{:04}-{:02}".format, years, st.integers(21, 41))
named_parts = st.builds("{:04}-{:02}".format, years, st.sampled_from([33, 34, 35, 36, 37, 38, 39, 40, 41]))
unspecified = st.builds(
    "{}{}".format,
    st.sampled_from(["199X", "20XX", "1XXX", "156X", "X999", "XXXX"]),
    st.sampled_from(["", "-XX", "-12", "-1X", "-0X"]),
)
plain = st.one_of(days.map(date.isoformat), months, years.map("{:04}".format), periods, unspecified)
qualified = st.builds("{}{}".format, plain, st.sampled_from(["", "?", "~", "%"]))


def in_order(first: str, last: str) -> bool:
    return first[:4] < last[:4] and "X" not in first + last


intervals = st.tuples(qualified, qualified).filter(lambda ends: in_order(*ends)).map("/".join)
open_intervals = st.one_of(qualified.map("{}/..".format), qualified.map("../{}".format), qualified.map("{}/".format))
sets = st.one_of(
    days.map("[..{}]".format),
    days.map("[{}..]".format),
    st.lists(qualified, min_size=1, max_size=4).map(lambda members: f"[{','.join(members)}]"),
    st.lists(qualified, min_size=1, max_size=4).map(lambda members: f"{{{','.join(members)}}}"),
)
any_edtf = st.one_of(qualified, intervals, open_intervals, sets)

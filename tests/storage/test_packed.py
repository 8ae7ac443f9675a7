"""Columns of numbers come out of the database as they went in."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.storage.driver import dbapi2
from tracker.storage.packed import NONE, columns_by, columns_of
from tracker.storage.workspace import Workspace

NUMBERS = st.none() | st.integers(0, 2**30 - 1)


@dataclass
class Memory:
    """As much of a workspace as is asked here."""

    connection: Any

    value = Workspace.value
    rows = Workspace.rows


def memory(rows):
    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE TABLE kept (a INTEGER, b INTEGER, name TEXT)")
    connection.executemany("INSERT INTO kept VALUES (?, ?, ?)", rows)
    return Memory(connection)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=30))
def test_every_number_and_nothing_comes_back(rows):
    columns = columns_of(memory([(*row, "x") for row in rows]), ("a", "b"), "FROM kept")
    found = list(zip(*(column.tolist() for column in columns), strict=True))
    assert found == [tuple(NONE if one is None else one for one in row) for row in rows]


@pytest.mark.parametrize("number", [0, 1, 32767, 32768, 3_652_060, 2**30 - 1])
def test_digits_carry(number):
    (column,) = columns_of(memory([(number, 0, "x")]), ("a",), "FROM kept")
    assert column.tolist() == [number]


def test_groups_are_kept_apart():
    kept = memory([(1, 0, "x"), (2, 0, "y"), (3, 0, "x")])
    found = {name: column.tolist() for name, (column,) in columns_by(kept, "name", ("a",), "FROM kept GROUP BY name")}
    assert found == {"x": [1, 3], "y": [2]}

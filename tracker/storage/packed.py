"""Whole numbers of many rows as numpy columns, without a Python object for any of them.

SQLite writes each number as two characters of 15 bits and joins them into one text, which is the memory of an array.
The scan runs inside one step of the statement, so that the interpreter is free for the window meanwhile.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tracker.storage.workspace import Workspace

Numbers = NDArray[np.int32]

NONE = -1
"""Stands in a column where the database has NULL."""
_BITS = 15
_LOW = (1 << _BITS) - 1


def packed(*expressions: str) -> str:
    """The aggregate that packs these expressions of a row; each is NULL or a whole number from 0 to 2**30 - 1."""
    # One is added, so that 0 is left for NULL; the highest character, U+8000, lies below the surrogates.
    digits = (f"(({one}) >> {_BITS}) + 1, (({one}) & {_LOW}) + 1" for one in expressions)
    return f"group_concat(char({', '.join(digits)}), '')"


def unpacked(text: str | None, columns: int) -> tuple[Numbers, ...]:
    """The columns of what `packed` made of so many expressions; NONE for NULL."""
    digits = np.frombuffer((text or "").encode("utf-16-le"), np.uint16).reshape(-1, 2 * columns)
    return tuple(_joined(digits[:, 2 * place], digits[:, 2 * place + 1]) for place in range(columns))


def _joined(high: NDArray[np.uint16], low: NDArray[np.uint16]) -> Numbers:
    # NULL, with 0 for both characters, comes out below every number: as minus one high and minus one low digit.
    joined: Numbers = (high.astype(np.int32) - 1) * (_LOW + 1) + (low.astype(np.int32) - 1)
    return np.maximum(joined, np.int32(NONE))


def columns_of(
    workspace: Workspace, expressions: tuple[str, ...], rest: str, parameters: Mapping[str, Any] | None = None
) -> tuple[Numbers, ...]:
    """The columns that `SELECT expressions rest` has, in no order that can be relied on."""
    text = workspace.value(f"SELECT {packed(*expressions)} {rest}", parameters or {})
    return unpacked(text, len(expressions))


def columns_by(
    workspace: Workspace,
    key: str,
    expressions: tuple[str, ...],
    rest: str,
    parameters: Mapping[str, Any] | None = None,
) -> list[tuple[Any, tuple[Numbers, ...]]]:
    """The same, apart for each group of `rest`, which ends with GROUP BY: for what has few values, such as a status."""
    rows = workspace.rows(f"SELECT {key}, {packed(*expressions)} {rest}", parameters or {})
    return [(value, unpacked(text, len(expressions))) for value, text in rows]

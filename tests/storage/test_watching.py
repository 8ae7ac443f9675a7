"""Reading that is stopped in the middle of a statement."""

import pytest

from tracker.domain.progress import Cancelled
from tracker.storage.driver import OperationalError
from tracker.storage.watching import watched

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def cancel() -> None:
    raise Cancelled


def test_a_statement_that_goes_on_is_stopped(workspace):
    with pytest.raises(Cancelled), watched(workspace, cancel):
        workspace.rows(ENDLESS)


def test_afterwards_nobody_looks(workspace):
    with pytest.raises(Cancelled), watched(workspace, cancel):
        workspace.rows(ENDLESS)
    assert workspace.value(f"{ENDLESS.replace('FROM n)', 'FROM n WHERE i < 300000)')}") == 300_000


def test_what_sqlite_itself_refuses_stays_its_own(workspace):
    with pytest.raises(OperationalError, match="no such table"), watched(workspace, lambda: None):
        workspace.rows("SELECT * FROM nowhere")

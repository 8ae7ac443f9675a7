"""The full-text index: its rows as they follow from the records, and filling it with many at once.

Triggers keep it in step row by row. A batch is faster filled at its end, as FTS5 writes out its pending rows with every
statement: about 14 µs a record instead of 45.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tracker.domain.kinds import Kind
from tracker.domain.schema import fields_of
from tracker.storage.columns import table_of
from tracker.storage.driver import Connection
from tracker.storage.scripts import derived, run_script, split_statements


def make_search(connection: Connection) -> None:
    """Make the index and fill it from all records."""
    run_script(connection, derived("search_table"))
    _fill(connection, Kind, from_id=0)


@contextmanager
def filled_at_the_end(connection: Connection, kinds: Iterable[Kind], from_id: int) -> Iterator[None]:
    """Keep new records out of the index until the end, then put all from `from_id` on in at once.

    To be used inside a step: when that fails, records and index go back together.
    """
    connection.execute("UPDATE open_action SET indexing = 0")
    yield
    _fill(connection, kinds, from_id)
    connection.execute("UPDATE open_action SET indexing = 1")


def _fill(connection: Connection, kinds: Iterable[Kind], from_id: int) -> None:
    for kind in kinds:
        connection.execute(
            f"INSERT INTO search (rowid, title, names, body) {search_rows(kind)} WHERE record.id >= ?", (from_id,)
        )


def search_rows(kind: Kind) -> str:
    """A SELECT of the rows of one kind as the index should hold them."""
    (statement,) = split_statements(of_kind("search_rows", kind))
    return statement.removesuffix(";")


def stale_in_search(kind: Kind) -> str:
    """A statement that counts the records of a kind that the index lacks or holds otherwise than they are."""
    return (
        f"WITH fresh (id, title, names, body) AS ({search_rows(kind)}) SELECT count(*) FROM fresh "
        "LEFT JOIN search ON search.rowid = fresh.id "
        "WHERE (search.title, search.names, search.body) IS NOT (fresh.title, fresh.names, fresh.body)"
    )


def of_kind(name: str, kind: Kind) -> str:
    """A file of `db/derived` that is a template for a kind: its table and its searched columns filled in."""
    columns = [field.key for field in fields_of(kind) if field.searched]
    return (
        derived(name)
        .replace("{table}", table_of(kind))
        .replace("{columns}", ", ".join(columns) or "NULL")
        .replace("{new}", ", ".join(f"new.{column}" for column in columns) or "NULL")
    )

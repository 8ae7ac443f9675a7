"""Is the file whole, and does the record in it hold together?"""

import hashlib
from dataclasses import dataclass

from tracker.domain.dates import parse_edtf
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, Ref
from tracker.errors import BadInput
from tracker.storage.driver import DatabaseError
from tracker.storage.migrations import TRACKED, create_derived, drop_derived, rebuild_search
from tracker.storage.rows import bounds_of
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: what is concerned, and how."""

    area: str
    """`integrity`, `links`, `dates`, `history`, `search` or `documents`."""
    subject: str
    problem: str


def check(workspace: Workspace) -> list[Finding]:
    """Everything found, nothing changed."""
    integrity = _integrity(workspace)
    if integrity:
        return integrity
    return [*_links(workspace), *_dates(workspace), *_history(workspace), *_search(workspace), *_documents(workspace)]


def repair(workspace: Workspace) -> list[Finding]:
    """Make derived objects, the search index and stored bounds again from the records; returns what is left."""
    with workspace.step("repair"):
        drop_derived(workspace.connection)
        create_derived(workspace.connection)
        rebuild_search(workspace.connection)
        for id_, edtf, *_ in _wrong_bounds(workspace):
            earliest, latest = bounds_of(parse_edtf(edtf))
            workspace.connection.execute(
                "UPDATE record SET earliest = ?, latest = ? WHERE id = ?", (earliest, latest, id_)
            )
        for id_, title in _wrong_folding(workspace):
            workspace.connection.execute("UPDATE record SET folded = ? WHERE id = ?", (fold(title), id_))
    return check(workspace)


def _integrity(workspace: Workspace) -> list[Finding]:
    try:
        rows = workspace.rows("PRAGMA integrity_check(20)")
    except DatabaseError as error:
        rows = [(str(error),)]
    return [Finding("integrity", "file", str(text)) for (text,) in rows if text != "ok"]


def _links(workspace: Workspace) -> list[Finding]:
    rows = workspace.rows("PRAGMA foreign_key_check")
    findings = [
        Finding("links", f"{table} row {row}", f"leads to a {parent} that is not there")
        for table, row, parent, _ in rows
    ]
    orphans = workspace.rows(
        "SELECT kind, number FROM record WHERE NOT EXISTS (SELECT 1 FROM search WHERE rowid = record.id) "
        "AND record.id NOT IN (SELECT id FROM actor UNION ALL SELECT id FROM source UNION ALL SELECT id FROM citation "
        "UNION ALL SELECT id FROM event UNION ALL SELECT id FROM meeting UNION ALL SELECT id FROM agenda_item "
        "UNION ALL SELECT id FROM outcome UNION ALL SELECT id FROM commitment UNION ALL SELECT id FROM position "
        "UNION ALL SELECT id FROM reading UNION ALL SELECT id FROM assessment UNION ALL SELECT id FROM followup)"
    )
    findings += [
        Finding("links", str(Ref(Kind(kind), number)), "has no fields of its kind") for kind, number in orphans
    ]
    found = circle(workspace)
    return [*findings, Finding("links", "actors and sources", found)] if found else findings


def circle(workspace: Workspace) -> str:
    """What goes in a circle: an actor that belongs to itself in the end, or a source that derives from itself."""
    rows = workspace.rows(
        "WITH RECURSIVE up (start, id) AS (SELECT id, parent FROM actor WHERE parent IS NOT NULL "
        "UNION SELECT up.start, actor.parent FROM up JOIN actor ON actor.id = up.id WHERE actor.parent IS NOT NULL) "
        "SELECT record.title FROM up JOIN record ON record.id = up.start WHERE up.start = up.id LIMIT 1"
    )
    if rows:
        return f"{rows[0][0]!r} would belong to itself; choose another parent"
    rows = workspace.rows(
        "WITH RECURSIVE back (start, id) AS (SELECT record, target FROM reference WHERE field = 'derives_from' "
        "UNION SELECT back.start, reference.target FROM back JOIN reference ON reference.record = back.id "
        "AND reference.field = 'derives_from') "
        "SELECT record.title FROM back JOIN record ON record.id = back.start WHERE back.start = back.id LIMIT 1"
    )
    return f"{rows[0][0]!r} would derive from itself; choose another source" if rows else ""


def _dates(workspace: Workspace) -> list[Finding]:
    findings = []
    for id_, edtf, earliest, latest in _wrong_bounds(workspace):
        kind, number = workspace.rows("SELECT kind, number FROM record WHERE id = ?", (id_,))[0]
        problem = f"date {edtf!r} does not have the bounds {earliest} and {latest}"
        findings.append(Finding("dates", str(Ref(Kind(kind), number)), problem))
    return findings


def _wrong_bounds(workspace: Workspace) -> list[tuple[int, str, int, int]]:
    wrong: list[tuple[int, str, int, int]] = []
    rows = workspace.rows("SELECT DISTINCT date, earliest, latest FROM record WHERE date IS NOT NULL")
    for edtf, earliest, latest in rows:
        try:
            right = bounds_of(parse_edtf(edtf)) == (earliest, latest)
        except BadInput:
            right = False
        if not right:
            same = "SELECT id FROM record WHERE date = ? AND earliest = ? AND latest = ?"
            ids = workspace.rows(same, (edtf, earliest, latest))
            wrong += [(id_, edtf, earliest, latest) for (id_,) in ids]
    return wrong


def _wrong_folding(workspace: Workspace) -> list[tuple[int, str]]:
    return [(id_, title) for id_, title in workspace.rows("SELECT id, title FROM record WHERE folded <> fold(title)")]


def _history(workspace: Workspace) -> list[Finding]:
    present = {name for (name,) in workspace.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    missing = [table for table in TRACKED if f"{table}_history_update" not in present]
    findings = [Finding("history", table, "its changes are not being kept") for table in missing]
    strangers = workspace.value("SELECT count(*) FROM history WHERE action IS NULL")
    if strangers:
        findings.append(Finding("history", "file", f"{strangers} changes were made by another program"))
    untold = workspace.rows(
        "SELECT kind, number FROM record "
        "WHERE NOT EXISTS (SELECT 1 FROM history WHERE history.record = record.id) LIMIT 20"
    )
    findings += [Finding("history", str(Ref(Kind(kind), number)), "has no history") for kind, number in untold]
    return findings


def _search(workspace: Workspace) -> list[Finding]:
    findings = []
    try:
        workspace.rows("SELECT count(*) FROM search WHERE search MATCH 'a*'")
    except DatabaseError as error:
        return [Finding("search", "index", str(error))]
    missing = workspace.value("SELECT count(*) FROM record WHERE id NOT IN (SELECT rowid FROM search)")
    stale = workspace.value(
        "SELECT count(*) FROM search JOIN record ON record.id = search.rowid WHERE search.title <> record.title"
    )
    orphaned = workspace.value("SELECT count(*) FROM search WHERE rowid NOT IN (SELECT id FROM record)")
    if missing or stale or orphaned:
        findings.append(
            Finding(
                "search",
                "index",
                f"{missing} records missing, {stale} out of date, {orphaned} of no record; run check --repair",
            )
        )
    findings += [
        Finding("search", f"record {id_}", "its name is not folded; run check --repair")
        for id_, _ in _wrong_folding(workspace)
    ]
    return findings


def _documents(workspace: Workspace) -> list[Finding]:

    rows = workspace.rows("SELECT sha256 FROM document")
    findings = []
    for (digest,) in rows:
        content = workspace.value("SELECT bytes FROM document WHERE sha256 = ?", (digest,))
        if hashlib.sha256(content).hexdigest() != digest:
            findings.append(Finding("documents", digest[:12], "its bytes have changed"))
    return findings

"""Is the file whole, and does the record in it hold together?"""

import hashlib
from dataclasses import dataclass

from tracker.domain.dates import parse_edtf
from tracker.domain.kinds import Kind, Ref
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.schema import Field, FieldType, fields_of
from tracker.errors import BadInput, Line
from tracker.language import N_
from tracker.storage.columns import columns_of, table_of
from tracker.storage.driver import DatabaseError
from tracker.storage.migrations import create_derived, derived_statements, drop_derived
from tracker.storage.relations import refs_of
from tracker.storage.rows import bounds_of
from tracker.storage.search_index import stale_in_search
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: what is concerned, and how."""

    area: str
    """`integrity`, `links`, `dates`, `history`, `search` or `documents`."""
    subject: str
    problem: str


def check(workspace: Workspace, on_progress: OnProgress = unwatched) -> list[Finding]:
    """Everything found, nothing changed; progress is in parts of the file."""
    findings = _integrity(workspace) or _derived(workspace)
    if any(one.area == "integrity" for one in findings):
        return findings
    parts = [_links, _dates, _history, _documents]
    if not any(one.area == "search" for one in findings):
        parts.append(_search)
    for done, part in enumerate(parts, 1):
        on_progress(done, len(parts) + 1)
        findings += part(workspace)
    on_progress(len(parts) + 1, len(parts) + 1)
    return findings


def repair(workspace: Workspace, on_progress: OnProgress = unwatched) -> list[Finding]:
    """Make derived objects, the search index and stored bounds again from the records; returns what is left."""
    with workspace.step("repair"):
        connection = workspace.connection
        drop_derived(connection)
        connection.execute("DROP TABLE IF EXISTS search")
        create_derived(connection)
        for wrong in _wrong_bounds(workspace):
            if wrong.right is not None:
                connection.execute(
                    f'UPDATE "{wrong.dated.table}" SET "{wrong.dated.earliest}" = ?, "{wrong.dated.latest}" = ? '
                    "WHERE id = ?",
                    (*wrong.right, wrong.row),
                )
        for folded in _FOLDED:
            connection.execute(
                f'UPDATE "{folded.table}" SET "{folded.column}" = fold("{folded.text}") WHERE {folded.is_wrong}'
            )
        for month_or_better, id_ in _wrong_precision(workspace):
            connection.execute("UPDATE record SET month_or_better = ? WHERE id = ?", (month_or_better, id_))
    return check(workspace, on_progress)


@dataclass(frozen=True, slots=True)
class _Folded:
    """Where a folded text is kept beside the text it follows from, and which record its row belongs to."""

    table: str
    record: str
    text: str
    column: str

    @property
    def is_wrong(self) -> str:
        """The condition on rows whose folded text is not that of the text."""
        return f'"{self.column}" IS NOT fold("{self.text}")'


_FOLDED = (
    _Folded("record", "id", "title", "folded"),
    _Folded("word", "record", "text", "folded"),
    _Folded("outcome", "id", "artefact", "artefact_folded"),
)


def _derived(workspace: Workspace) -> list[Finding]:
    """Triggers and views that are not as `db/derived` describes them."""
    rows = workspace.rows("SELECT sql FROM sqlite_master WHERE type IN ('trigger', 'view')")
    present = {text for (text,) in rows}
    lacking = [text for text in derived_statements(workspace.connection) if text.removesuffix(";") not in present]
    findings = []
    for statement in lacking:
        kind, name = statement.split()[1:3]
        area = "integrity" if kind == "VIEW" else "search" if "_search_" in name else "history"
        problem = "what changes is not being kept" if area == "history" else "it is missing or not as it should be"
        findings.append(Finding(area, name, f"{problem}; run check --repair"))
    return findings


def _integrity(workspace: Workspace) -> list[Finding]:
    try:
        rows = workspace.rows("PRAGMA integrity_check(20)")
    except DatabaseError as error:
        rows = [(str(error),)]
    found = [str(text) for (text,) in rows if text != "ok"]
    return [Finding("search" if "FTS5 table" in text else "integrity", "file", text) for text in found]


def _links(workspace: Workspace) -> list[Finding]:
    rows = workspace.rows("PRAGMA foreign_key_check")
    findings = [
        Finding("links", f"{table} row {row}", f"leads to a {parent} that is not there")
        for table, row, parent, _ in rows
    ]
    tables = " UNION ALL ".join(f'SELECT id FROM "{table_of(kind)}"' for kind in Kind)
    orphans = workspace.rows(f"SELECT kind, number FROM record WHERE id NOT IN ({tables})")
    findings += [
        Finding("links", str(Ref(Kind(kind), number)), "has no fields of its kind") for kind, number in orphans
    ]
    found = circle(workspace)
    return [*findings, Finding("links", "actors and sources", str(found))] if found else findings


def circle(workspace: Workspace) -> Line | None:
    """What goes in a circle: an actor that belongs to itself in the end, or a source that derives from itself."""
    rows = workspace.rows(
        "WITH RECURSIVE up (start, id) AS (SELECT id, parent FROM actor WHERE parent IS NOT NULL "
        "UNION SELECT up.start, actor.parent FROM up JOIN actor ON actor.id = up.id WHERE actor.parent IS NOT NULL) "
        "SELECT record.title FROM up JOIN record ON record.id = up.start WHERE up.start = up.id LIMIT 1"
    )
    if rows:
        return Line(N_("{title!r} would belong to itself; choose another parent"), title=rows[0][0])
    rows = workspace.rows(
        "WITH RECURSIVE back (start, id) AS (SELECT record, target FROM reference WHERE field = 'derives_from' "
        "UNION SELECT back.start, reference.target FROM back JOIN reference ON reference.record = back.id "
        "AND reference.field = 'derives_from') "
        "SELECT record.title FROM back JOIN record ON record.id = back.start WHERE back.start = back.id LIMIT 1"
    )
    return Line(N_("{title!r} would derive from itself; choose another source"), title=rows[0][0]) if rows else None


@dataclass(frozen=True, slots=True)
class _Dated:
    """Where a date and its bounds are kept, and the column that says which record it belongs to."""

    table: str
    record: str
    date: str
    earliest: str
    latest: str


@dataclass(frozen=True, slots=True)
class _WrongBounds:
    """A row whose bounds are not those of its date; `right` is None where the date is none."""

    dated: _Dated
    row: int
    record: int
    edtf: str
    right: tuple[int, int] | None


def _dated() -> list[_Dated]:
    fields = [(table_of(kind), columns_of(field)) for kind in Kind for field in fields_of(kind) if _is_date(field)]
    return [
        _Dated("record", "id", "date", "earliest", "latest"),
        _Dated("stage_move", "commitment", "date", "earliest", "latest"),
        *(_Dated(table, "id", date, earliest, latest) for table, (date, _, earliest, latest) in fields),
    ]


def _is_date(field: Field) -> bool:
    """A date beside the record's own, kept with its bounds in the kind's table."""
    return field.type is FieldType.DATE and not field.main_date


def _dates(workspace: Workspace) -> list[Finding]:
    found = [
        (one.record, f"{one.dated.date} {one.edtf!r}: its bounds are not right") for one in _wrong_bounds(workspace)
    ]
    found += [(id_, "how precise its date is kept wrong; run check --repair") for _, id_ in _wrong_precision(workspace)]
    refs = refs_of(workspace, [record for record, _ in found])
    return [Finding("dates", str(refs.get(record, record)), problem) for record, problem in found]


def _wrong_bounds(workspace: Workspace) -> list[_WrongBounds]:
    return [wrong for dated in _dated() for wrong in _wrong_in(workspace, dated)]


def _wrong_in(workspace: Workspace, dated: _Dated) -> list[_WrongBounds]:
    names = ", ".join(f'"{name}"' for name in (dated.date, dated.earliest, dated.latest))
    wrong = []
    # Each date is read once: a desk says "2026-01" thousands of times.
    for edtf, earliest, latest in workspace.rows(
        f'SELECT DISTINCT {names} FROM "{dated.table}" WHERE "{dated.date}" IS NOT NULL'
    ):
        right = _right_bounds(edtf)
        if right != (earliest, latest):
            rows = workspace.rows(
                f'SELECT id, "{dated.record}" FROM "{dated.table}" WHERE ({names}) IS (?, ?, ?)',
                (edtf, earliest, latest),
            )
            wrong += [_WrongBounds(dated, row, record, edtf, right) for row, record in rows]
    return wrong


def _right_bounds(edtf: str) -> tuple[int, int] | None:
    try:
        return bounds_of(parse_edtf(edtf))
    except BadInput:
        return None


def _wrong_precision(workspace: Workspace) -> list[tuple[int, int]]:
    """Records whose `month_or_better` is not that of their date: what is right, and the id."""
    wrong = []
    for edtf, kept in workspace.rows("SELECT DISTINCT date, month_or_better FROM record"):
        right = _right_precision(edtf)
        if right not in (None, kept):
            rows = workspace.rows("SELECT id FROM record WHERE (date, month_or_better) IS (?, ?)", (edtf, kept))
            wrong += [(right, id_) for (id_,) in rows]
    return wrong


def _right_precision(edtf: str | None) -> int | None:
    """None where the date is none, which its bounds tell already."""
    try:
        return int(parse_edtf(edtf).month_or_better) if edtf is not None else 0
    except BadInput:
        return None


def _unfolded(workspace: Workspace) -> list[int]:
    """Ids of the records of which a name, a word or an artefact is not folded as it should be."""
    each = (f'SELECT "{one.record}" FROM "{one.table}" WHERE {one.is_wrong}' for one in _FOLDED)
    return [id_ for (id_,) in workspace.rows(" UNION ".join(each))]


def _history(workspace: Workspace) -> list[Finding]:
    findings = []
    strangers = workspace.value("SELECT count(*) FROM history WHERE action IS NULL")
    if strangers:
        findings.append(Finding("history", "file", f"{strangers} changes were made by another program"))
    untold = workspace.rows(
        "SELECT kind, number FROM record "
        "WHERE NOT EXISTS (SELECT 1 FROM history WHERE history.record = record.id AND \"table\" = 'record') LIMIT 20"
    )
    findings += [Finding("history", str(Ref(Kind(kind), number)), "has no history") for kind, number in untold]
    return findings


def _search(workspace: Workspace) -> list[Finding]:
    findings = []
    try:
        workspace.rows("SELECT count(*) FROM search WHERE search MATCH 'a*'")
    except DatabaseError as error:
        return [Finding("search", "index", str(error))]
    stale = sum(workspace.value(stale_in_search(kind)) for kind in Kind)
    orphaned = workspace.value("SELECT count(*) FROM search WHERE rowid NOT IN (SELECT id FROM record)")
    if stale or orphaned:
        problem = f"{stale} records missing or out of date, {orphaned} rows of no record; run check --repair"
        findings.append(Finding("search", "index", problem))
    unfolded = _unfolded(workspace)
    refs = refs_of(workspace, unfolded)
    problem = "a name, word or artefact is not kept as it is looked for; run check --repair"
    return [*findings, *(Finding("search", str(refs.get(id_, id_)), problem) for id_ in unfolded)]


def _documents(workspace: Workspace) -> list[Finding]:
    rows = workspace.rows("SELECT sha256 FROM document")
    findings = []
    for (digest,) in rows:
        content = workspace.value("SELECT bytes FROM document WHERE sha256 = ?", (digest,))
        if hashlib.sha256(content).hexdigest() != digest:
            findings.append(Finding("documents", digest[:12], "its bytes have changed"))
    return findings

"""The commitment status report: how each stands, what changed, what is overdue, unverifiable, or was moved."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.desk.desk import Desk
from tracker.desk.releasing import last_version
from tracker.domain.implementation import Implementation, Standing
from tracker.domain.record import Record
from tracker.papers.citing import Citing, assessed_on, known_citations
from tracker.papers.content import Align, Block, Callout, Column, Fact, KeyValues, Paper, Row, Runs, Table, Tone, plain
from tracker.papers.framing import Release, citing_of, framed, section
from tracker.papers.reach import as_recorded, nothing_recorded, standing_words
from tracker.papers.scope import KINDS, Scope, nothing_found
from tracker.papers.sources import sources_of
from tracker.papers.status_changes import Change, changes_since, changes_table
from tracker.papers.status_groups import StatusGroups, group_tables, groups_of
from tracker.papers.todo import flags_on
from tracker.papers.undertaking_cells import any_stands, mark_of, obligors_cell, standing_cell
from tracker.papers.undertakings import Undertaking, undertakings_of
from tracker.papers.values import counted, dated
from tracker.papers.wording import long_date, number

LOOKS_BACK = timedelta(days=30)
"""How far back changes are told of, where no earlier report is known."""


@dataclass(frozen=True, slots=True)
class _Status:
    """`overdue` and `unverifiable` are parts of `commitments`."""

    commitments: tuple[Undertaking, ...]
    overdue: tuple[Undertaking, ...]
    unverifiable: tuple[Undertaking, ...]
    moved: tuple[Undertaking, ...]
    changes: tuple[Change, ...]
    since: date
    after_report: bool
    """Whether `since` is the day of the last report."""
    groups: StatusGroups


def status_report(desk: Desk, scope: Scope, release: Release, since: date | None = None) -> Paper:
    """How the commitments of the scope stand; `since` is the day of the last report. `desk` is below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    last = since or _last_report(desk, scope, release)
    status = _status(desk, scope, last or desk.as_of - LOOKS_BACK, after_report=last is not None)
    records = [one.record for one in status.commitments]
    told = [
        *(record for one in status.commitments for record in one.assessments),
        *(c.assessment for c in status.changes),
    ]
    named = {person.actor.id for one in status.commitments for person in one.obligors}
    named |= set(status.groups.named)
    cited = known_citations(desk, [record.id for record in records])
    assessments = [one for one in told if one is not None]
    cited |= assessed_on(desk, assessments)
    behind = (*records, *assessments, *scope.named(desk), *desk.records(sorted(named)))
    citing = citing_of(desk, behind, cited, release)
    kind = desk.language.gettext("Commitment status report")
    title = scope.title(desk, desk.language.gettext("Commitments"))
    return framed(desk, kind, title, _blocks(status, desk, citing), citing, scope.words(desk))


def _last_report(desk: Desk, scope: Scope, release: Release) -> date | None:
    """The as-of day of the last report of the same that left, where it was an earlier one."""
    found = last_version(desk, "status", scope.subject(), release.ceiling)
    day = date.fromordinal(found[0].left.as_of) if found else desk.as_of
    return day if day < desk.as_of else None


def _status(desk: Desk, scope: Scope, since: date, *, after_report: bool) -> _Status:
    """By due date, those without one last. Proposals are no commitments (DOMAIN §2)."""
    found = undertakings_of(desk, desk.records(scope.ids(desk, KINDS["status"])))
    commitments = sorted((one for one in found if one.agreed), key=_by_due)
    ids = [one.record.id for one in commitments]
    flagged = {rule: {flag.record for flag in flags_on(desk, ids, rule)} for rule in _RULES}
    overdue, unverifiable = (tuple(one for one in commitments if one.record.id in flagged[rule]) for rule in _RULES)
    return _Status(
        tuple(commitments),
        overdue,
        unverifiable,
        tuple(one for one in commitments if _has_moved(one.record)),
        changes_since(desk, commitments, since),
        since,
        after_report,
        groups_of(desk, commitments),
    )


_RULES = ("commitment-overdue", "commitment-unverifiable")


def _by_due(one: Undertaking) -> tuple[date, int]:
    due = one.record.when("due")
    return (due.latest if due and due.latest else date.max), one.record.id


def _has_moved(record: Record) -> bool:
    due, first = record.when("due"), record.when("due_original")
    return due is not None and first is not None and due.edtf != first.edtf


def _blocks(status: _Status, desk: Desk, citing: Citing) -> Iterator[Block]:
    _ = desk.language.gettext
    if not status.commitments:
        yield nothing_found(desk.language)
    yield _facts(status, citing)
    yield _verdict(status, desk, citing)
    yield section(_("Commitments"))
    yield from group_tables(status.groups, citing)
    changes = _("Changes since the last report, of {date}") if status.after_report else _("Changes since {date}")
    yield section(changes.format(date=long_date(status.since, desk.language)))
    yield changes_table(status.changes, citing)
    yield section(as_recorded(_("Overdue"), citing))
    yield _overdue_table(status.overdue, desk, citing)
    yield section(as_recorded(_("Not verifiable as written"), citing))
    yield _unverifiable_table(status.unverifiable, citing)
    yield section(_("Deadline moves"))
    yield _moves_table(status.moved, citing)
    yield from sources_of(citing)


def _facts(status: _Status, citing: Citing) -> KeyValues:
    _ = citing.language.gettext
    facts = (
        (_("Commitments"), len(status.commitments)),
        (as_recorded(_("Overdue"), citing), len(status.overdue)),
        (as_recorded(_("Not verifiable as written"), citing), len(status.unverifiable)),
        (_("Deadline moves"), len(status.moved)),
    )
    mark = citing.portions.whole if citing.portions.mixed else None
    return KeyValues(tuple(Fact(label, counted(count, citing.language), mark) for label, count in facts))


def _verdict(status: _Status, desk: Desk, citing: Citing) -> Callout:
    _ = desk.language.gettext
    mark = citing.portions.whole if citing.portions.mixed else None
    counted = Counter(one.standing.whole for one in status.commitments)
    if not counted:
        return Callout(as_recorded(_("No commitments recorded"), citing) + ".", (), Tone.NEUTRAL, mark)
    done = sum(n for standing, n in counted.items() if standing == Standing(Implementation.FULFILLED))
    title = desk.language.ngettext(
        "{done} of {count} commitment fulfilled", "{done} of {count} commitments fulfilled", len(status.commitments)
    ).format(done=number(done, desk.language), count=number(len(status.commitments), desk.language))
    ordered = sorted(
        counted.items(), key=lambda pair: (list(Implementation).index(pair[0].implementation), pair[0].claimed)
    )
    parts = (
        _("{label}: {count}").format(label=standing_words(standing, citing), count=number(count, desk.language))
        for standing, count in ordered
    )
    title = as_recorded(title, citing)
    return Callout(title, (plain(_capitalised("; ".join(parts) + ".")),), _tone(status, done), mark)


def _tone(status: _Status, done: int) -> Tone:
    """The colour of the count: bad where something is overdue and nothing done, good where half is done and none is."""
    if status.overdue:
        return Tone.WARNING if done else Tone.DANGER
    return Tone.SUCCESS if 2 * done >= len(status.commitments) else Tone.NEUTRAL


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _overdue_table(overdue: Sequence[Undertaking], desk: Desk, citing: Citing) -> Block:
    _ = citing.language.gettext
    columns = (
        Column(_("Commitment"), 3.4),
        Column(_("Obligor"), 1.6),
        Column(_("Due"), 1.5),
        Column(_("Days over"), 0.9, Align.END),
        Column(_("Implementation"), 1.6),
    )[: None if any_stands(overdue, citing) else -1]
    rows = tuple(
        Row(
            (
                _title(one),
                obligors_cell(one, citing),
                dated(one.record.when("due"), citing.language),
                _days_over(one.record, desk),
                standing_cell(one, citing),
            )[: len(columns)],
            mark_of(one, citing),
        )
        for one in overdue
    )
    return _table(columns, rows, _("Overdue"), citing)


def _days_over(record: Record, desk: Desk) -> Runs:
    due = record.when("due")
    return counted((desk.as_of - due.latest).days, desk.language) if due and due.latest else plain("–")


def _unverifiable_table(unverifiable: Iterable[Undertaking], citing: Citing) -> Block:
    _ = citing.language.gettext
    rows = tuple(
        Row((_title(one), plain(_missing(one, citing))), citing.portions.mark((one.record,))) for one in unverifiable
    )
    columns = (Column(_("Commitment"), 3), Column(_("What is missing"), 3))
    return _table(columns, rows, _("Not verifiable as written"), citing)


def _missing(one: Undertaking, citing: Citing) -> str:
    """Rule 4 of the evidence rules: an obligor, and an indicator or a due date."""
    _ = citing.language.gettext
    missing = [] if one.standing.obligors else [_("no obligor")]
    if not one.record.text("indicator") and one.record.when("due") is None:
        missing.append(_("neither indicator nor due date"))
    return "; ".join(missing) or "–"


def _moves_table(moved: Iterable[Undertaking], citing: Citing) -> Block:
    _ = citing.language.gettext
    columns = (Column(_("Commitment"), 3), Column(_("First due"), 1.4), Column(_("Due"), 1.4), Column(_("Reason"), 2.4))
    rows = tuple(
        Row(
            (
                _title(one),
                dated(one.record.when("due_original"), citing.language),
                dated(one.record.when("due"), citing.language),
                plain(one.record.text("due_reason") or _("not recorded")),
            ),
            citing.portions.mark((one.record,)),
        )
        for one in moved
    )
    return _table(columns, rows, _("Deadline moves"), citing)


def _title(one: Undertaking) -> Runs:
    return plain(one.record.title)


def _table(columns: tuple[Column, ...], rows: tuple[Row, ...], name: str, citing: Citing) -> Block:
    return Table(columns, rows, name) if rows else nothing_recorded(citing)

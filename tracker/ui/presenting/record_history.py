"""What was done to a record, step by step and in words, and whether a step can still be taken back by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_datetime

from tracker.desk.desk import Desk
from tracker.desk.history_changes import FieldChange, HistoryStep, history_steps
from tracker.domain.flags import FlagState, state_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.schema import FieldType, field_of
from tracker.domain.step_words import step_words
from tracker.language import N_
from tracker.storage.history import HistoryEntry, history_of
from tracker.storage.taking_back import LABEL as TAKEN_BACK
from tracker.storage.taking_back import Obstacle, obstacles
from tracker.ui.presenting.words import capitalised

FEW = 6
"""The steps that are shown at first."""
_LONGEST = 90
"""Characters of a value: enough to know it again."""
_NOTHING = "–"
_COMMON = {
    "title": N_("Title"),
    "marking": N_("Marking"),
    "tags": N_("Tags"),
    "links": N_("Links"),
    "stages": N_("Stage"),
    "flags": N_("Flag"),
    "file_name": N_("Original file"),
}
_TOLD_BY = frozenset({"file_sha256", "file_size"})
"""Columns that say nothing a person reads."""
_MODES = {"undo": N_("Undone: {step}"), "redo": N_("Done again: {step}")}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One step: `moment` is when and who, `lines` what changed, in words.

    `action` is the step to take back, 0 where it cannot be now; `why_not` then says what is in the way, if anything.
    """

    moment: str
    lines: tuple[str, ...]
    action: int = 0
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class HistoryValues:
    """The newest steps, the newest first; `earlier` says how many more there are."""

    lines: tuple[HistoryLine, ...] = ()
    earlier: int = 0


def record_history(desk: Desk, record: Record, most: int = FEW, *, turns: bool = False) -> HistoryValues:
    """The newest `most` steps of a record; with `turns`, whether each can be taken back is looked up too."""
    if desk.hidden:
        return HistoryValues()
    entries, steps = history_of(desk.workspace, record.id, most)
    shown = _grouped(entries)
    actions = [rows[0].group for rows in shown if rows[0].group is not None]
    found = obstacles(desk.workspace, actions) if turns else {}
    return HistoryValues(tuple(_line(desk, record, rows, found) for rows in shown), steps - len(shown))


def _grouped(entries: Sequence[HistoryEntry]) -> list[list[HistoryEntry]]:
    groups: dict[int | str, list[HistoryEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.group or entry.at, []).append(entry)
    return list(groups.values())


def _line(desk: Desk, record: Record, rows: Sequence[HistoryEntry], found: dict[int, Obstacle | None]) -> HistoryLine:
    own = [row for row in rows if row.record == record.id]
    steps = history_steps(desk, own or rows, 1)
    lines = [*(_changes(desk, record, steps[0]) if own else ()), *_citations(desk, record, rows)]
    first = rows[0]
    whole = any(row.table == "record" and row.op != "update" for row in own)
    if whole or not lines or first.mode in _MODES or first.label.startswith(TAKEN_BACK):
        said = capitalised(steps[0].label)
        lines.insert(0, desk.language.gettext(_MODES[first.mode]).format(step=said) if first.mode in _MODES else said)
    moment = " · ".join(part for part in (moment_words(first.at, desk), first.by) if part)
    if first.group not in found:
        return HistoryLine(moment, tuple(lines))
    obstacle = found[first.group]
    if obstacle is None:
        return HistoryLine(moment, tuple(lines), first.group)
    return HistoryLine(moment, tuple(lines), why_not=_why_not(desk, obstacle))


def _why_not(desk: Desk, obstacle: Obstacle) -> str:
    if not obstacle.at:
        return ""
    later = ", ".join(
        part
        for part in (moment_words(obstacle.at, desk), obstacle.by, step_words(obstacle.label, desk.language))
        if part
    )
    return desk.language.gettext("Changed again: {moment}").format(moment=later)


def _changes(desk: Desk, record: Record, step: HistoryStep) -> Iterator[str]:
    for change in step.changes:
        if change.key not in _TOLD_BY:
            yield f"{_label(desk, record.kind, change.key)}: {_told(desk, record.kind, change)}"


def _label(desk: Desk, kind: Kind, key: str) -> str:
    field = field_of(kind, key)
    return desk.language.gettext(_COMMON.get(key) or (field.label if field else key))


def _told(desk: Desk, kind: Kind, change: FieldChange) -> str:
    """A value before and after; of a list what came and what went."""
    field = field_of(kind, change.key)
    lists = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS)
    if (field is not None and field.type in lists) or change.key in ("tags", "links"):
        _ = desk.language.gettext
        gone = _("{entry} removed").format(entry=_short(change.before)) if change.before else ""
        come = _("{entry} added").format(entry=_short(change.after)) if change.after else ""
        return "; ".join(part for part in (gone, come) if part)
    if change.key == "flags":
        now = _short(change.after) or state_label(FlagState.OPEN, desk.language)
        return f"{_short(change.before)} → {now}" if change.before else now
    return f"{_short(change.before) or _NOTHING} → {_short(change.after) or _NOTHING}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _citations(desk: Desk, record: Record, rows: Sequence[HistoryEntry]) -> Iterator[str]:
    """What happened to the citations that support the record."""
    _ = desk.language.gettext
    others = dict.fromkeys((row.record, row.ref) for row in rows if row.record != record.id)
    for id_, ref in others:
        own = [row for row in rows if row.record == id_]
        made = any(row.op == "insert" and row.table == "record" for row in own)
        if made:
            yield _("Citation {ref} added").format(ref=ref)
            continue
        for change in history_steps(desk, own, 1)[0].changes:
            label = _label(desk, Kind.CITATION, change.key)
            yield f"{ref} {label}: {_told(desk, Kind.CITATION, change)}"


def moment_words(at: str, desk: Desk) -> str:
    """A moment of the history in the person's own time: "9 Jan 2026, 16:02"."""
    local = datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone()
    return str(format_datetime(local, "d MMM y, HH:mm", locale=desk.language.code)).replace(".", "")

"""The action list: action, owner, due, from which meeting, status."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.flags import Flag, state_label, urgency_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer, Record
from tracker.papers.citing import Citing, assessed_on, known_citations
from tracker.papers.content import Block, Chip, Column, Paper, Row, Runs, Table, Text, Tone, plain
from tracker.papers.flag_portions import FlagPortions, flag_portions
from tracker.papers.framing import Release, citing_of, framed, section
from tracker.papers.reach import as_recorded, flags_told, nothing_recorded
from tracker.papers.scope import KINDS, Scope, nothing_found
from tracker.papers.sources import sources_of
from tracker.papers.todo import ToDo, todo_of
from tracker.papers.todo_table import URGENCY_TONES, action_cell, by_when
from tracker.papers.undertaking_cells import mark_of, obligors_cell, standing_cell, titled
from tracker.papers.undertakings import Undertaking, due_day, is_open, undertakings_of
from tracker.papers.values import dated

_STATE_TONES = {"done": Tone.SUCCESS, "dropped": Tone.NEUTRAL, "taken": Tone.WARNING, "open": Tone.WARNING}
# What is still to be done comes first.
_STATE_ORDER = ("open", "", "taken", "done", "dropped")


@dataclass(frozen=True, slots=True)
class _Actions:
    """`subjects` are what the actions are about, by id; `meetings` the meeting each of them comes from."""

    todo: ToDo
    owed: tuple[Undertaking, ...]
    subjects: Mapping[int, Record]
    meetings: Mapping[int, Pointer]
    told: FlagPortions


def action_list(desk: Desk, scope: Scope, release: Release) -> Paper:
    """What is to be done about the records of the scope. `desk` is the desk below the ceiling.

    Raises BadInput when unmarked records would go out in a marked paper and nobody confirmed it.
    """
    subjects = {one.id: one for one in desk.records(_subjects(desk, scope))}
    undertakings = undertakings_of(desk, [one for one in subjects.values() if one.kind is Kind.COMMITMENT])
    todo = todo_of(desk, subjects.values(), ended=True)
    owed = tuple(sorted((one for one in undertakings if one.agreed and is_open(one)), key=due_day))
    about = {flag.record for flag in todo.flags} | {one.id for one in _about(todo)} | {one.record.id for one in owed}
    meetings = {id_: found for id_ in about if (found := _meeting_of(subjects[id_])) and found.id not in desk.hidden}
    obligors = {person.actor.id for one in owed for person in one.obligors}
    named = desk.records(sorted({*about, *obligors, *(pointer.id for pointer in meetings.values())}))
    assessments = [one for undertaking in owed for one in undertaking.assessments]
    cited = known_citations(desk, [one.record.id for one in owed]) | assessed_on(desk, assessments)
    citing = citing_of(desk, (*named, *scope.named(desk), *assessments, *todo.followups), cited, release)
    told = flag_portions(desk, todo.flags, citing)
    blocks = _blocks(_Actions(todo, owed, subjects, meetings, told), desk, citing)
    kind = desk.language.gettext("Action list")
    return framed(desk, kind, scope.title(desk, kind), blocks, citing, scope.words(desk))


def _subjects(desk: Desk, scope: Scope) -> list[int]:
    """The records of the scope; of a meeting also what was agreed there, its outcomes and its agenda."""
    ids = scope.ids(desk, KINDS["actions"])
    if scope.record and scope.record.kind is Kind.MEETING:
        parts = (Kind.OUTCOME, Kind.AGENDA_ITEM)
        ids += [one.id for kind in parts for one in desk.related(kind, "meeting", scope.record.id)]
    return list(dict.fromkeys(ids))


def _about(todo: ToDo) -> Iterator[Pointer]:
    yield from (pointer for one in todo.followups if (pointer := one.pointer_to("about")) is not None)


def _meeting_of(record: Record) -> Pointer | None:
    if record.kind is Kind.MEETING:
        return record.pointer
    pointer = record.pointer_to("made_at") or record.pointer_to("meeting")
    return pointer if pointer and pointer.ref.kind is Kind.MEETING else None


def _blocks(actions: _Actions, desk: Desk, citing: Citing) -> Iterator[Block]:
    """What people wrote down, what is owed, and what the record itself asks for."""
    _ = desk.language.gettext
    if not actions.subjects:
        yield nothing_found(desk.language)
    written = sorted(actions.todo.followups, key=lambda one: _STATE_ORDER.index(one.text("state")))
    yield section(_("Written down"))
    yield _table((_written(one, actions, desk, citing) for one in written), citing, _("Written down"))
    yield section(as_recorded(_("Commitments to be kept"), citing))
    yield _table((_owed(one, actions, citing) for one in actions.owed), citing, _("Commitments to be kept"))
    yield section(_("Raised by the record"))
    yield from flags_told(citing)
    yield _table((_raised(one, actions, desk, citing) for one in actions.todo.flags), citing, _("Raised by the record"))
    if actions.owed:
        yield from sources_of(citing)


def _table(rows: Iterable[Row], citing: Citing, name: str) -> Block:
    _ = citing.language.gettext
    columns = (
        Column(_("Action"), 4),
        Column(_("Owner"), 1.3),
        Column(_("Due"), 1.4),
        Column(_("From meeting"), 1.9),
        Column(_("Status"), 1.2),
    )
    table = Table(columns, tuple(rows), name)
    return table if table.rows else nothing_recorded(citing)


def _written(followup: Record, actions: _Actions, desk: Desk, citing: Citing) -> Row:
    _ = desk.language.gettext
    text, state, about = followup.text("text"), followup.text("state"), followup.pointer_to("about")
    cells: tuple[Runs, ...] = (
        (Text(followup.title), Text(f"\n{text}", muted=True)) if text else (Text(followup.title),),
        plain(followup.text("owner") or _("not assigned")),
        dated(followup.date, desk.language),
        _from_meeting(about.id if about else None, actions),
        (Chip(choice_word(state or "open", desk.language), _STATE_TONES.get(state, Tone.WARNING)),),
    )
    return Row(cells, citing.portions.mark((followup, *_named_with(about.id if about else None, actions))))


def _owed(one: Undertaking, actions: _Actions, citing: Citing) -> Row:
    """The commitment is the action, and who owes it its owner; who follows it for us stands below."""
    ours = one.record.text("owner")
    followed = citing.language.gettext("Followed by {name}").format(name=ours)
    cells: tuple[Runs, ...] = (
        titled(one.record, citing),
        (*obligors_cell(one, citing), *((Text(f"\n{followed}", muted=True),) if ours else ())),
        dated(one.record.when("due"), citing.language),
        _from_meeting(one.record.id, actions),
        standing_cell(one, citing),
    )
    return Row(cells, mark_of(one, citing, _named_with(one.record.id, actions)))


def _raised(flag: Flag, actions: _Actions, desk: Desk, citing: Citing) -> Row:
    _ = desk.language.gettext
    subject = actions.subjects[flag.record]
    told = flag.id in actions.told.reasons
    cells: tuple[Runs, ...] = (
        action_cell(flag, subject, desk.language, with_reason=told),
        plain(flag.owner or subject.text("owner") or desk.settings.author or _("not assigned")),
        by_when(flag, subject, desk, with_reason=told),
        _from_meeting(flag.record, actions),
        (
            Chip(urgency_label(flag.urgency, desk.language), URGENCY_TONES[flag.urgency]),
            Text(f"\n{state_label(flag.state, desk.language)}", muted=True),
        ),
    )
    return Row(cells, actions.told.mark(flag, _named_with(flag.record, actions)))


def _from_meeting(about: int | None, actions: _Actions) -> Runs:
    meeting = actions.meetings.get(about) if about is not None else None
    return plain(meeting.title if meeting else "–")


def _named_with(about: int | None, actions: _Actions) -> tuple[Record, ...]:
    """The meeting that the row names, where it is among the subjects."""
    meeting = actions.meetings.get(about) if about is not None else None
    return (actions.subjects[meeting.id],) if meeting and meeting.id in actions.subjects else ()

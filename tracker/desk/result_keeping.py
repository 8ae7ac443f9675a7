"""The result of a held meeting, kept as one step, or only judged as it would be kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tracker.desk.assignments import Assignment, Entry, Mode, assignments_of
from tracker.desk.changes import Changes
from tracker.desk.computed import Judgement, judge
from tracker.desk.drafting import Batch
from tracker.desk.editing import read_edit
from tracker.desk.held_result import HeldResult, OutcomeLine, bare_name, quantity_of
from tracker.desk.reading import ReadingDesk
from tracker.domain.dates import VagueDate
from tracker.domain.draft import Draft, Edit
from tracker.domain.folding import fold
from tracker.domain.kinds import Kind, LinkType, Ref
from tracker.domain.record import Record
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.language import N_
from tracker.storage import writing
from tracker.storage.lock import person
from tracker.storage.naming import find_exact
from tracker.storage.workspace import Step

HELD = "held"


@dataclass(frozen=True, slots=True)
class Tried:
    """What a line would be if it were kept. Nothing of it is said of an outcome that is not known on the day."""

    judged: Judgement | None = None
    trouble: BadInput | None = None
    """Why the line itself is refused."""
    unjudged: BadInput | WorkspaceUnavailable | None = None
    """Why nobody can say: all of it is refused for something beside the line, or nobody may write now."""


def keep_result(desk: ReadingDesk, meeting: int, result: HeldResult) -> Changes:
    """Keep it all as one step, the meeting named first. BadInput, and nothing changed, when any of it is refused."""
    label = f"result {desk.by_id(meeting).ref}"
    with desk.workspace.step(label) as step:
        keeping = _Keeping(desk, meeting, result)
        made = keeping.keep(step)
        keeping.check_day()
    return Changes(label, (desk.by_id(meeting).ref, *made), tuple(made))


def would_be(desk: ReadingDesk, meeting: int, result: HeldResult) -> tuple[Tried, ...]:
    """What each of the `written_lines` would be, were they kept now.

    They are written and taken back, so that the verdict is the one they would have.
    """
    lines = result.written_lines
    troubles = [_trouble_in(desk, meeting, line) for line in lines]
    good = tuple(line for line, trouble in zip(lines, troubles, strict=True) if trouble is None)
    try:
        judged = iter(_judged(desk, meeting, HeldResult(good, result.held, result.date)) if good else ())
    except (BadInput, WorkspaceUnavailable) as error:
        return tuple(Tried(trouble=trouble) if trouble else Tried(unjudged=error) for trouble in troubles)
    return tuple(Tried(trouble=trouble) if trouble else Tried(next(judged, None)) for trouble in troubles)


class _Undone(Exception):
    """What was written only to be judged goes again."""


def _judged(desk: ReadingDesk, meeting: int, result: HeldResult) -> list[Judgement | None]:
    """Raises BadInput where the whole is refused, and WorkspaceUnavailable where nobody may write now."""
    found: list[Judgement | None] = []
    try:
        with desk.workspace.step("try") as step:
            refs = _Keeping(desk, meeting, result).keep(step)
            ids = [desk.find(str(ref)).id for ref in refs[: len(result.lines)]]
            judged = judge(desk.workspace, desk.as_of, ids, desk.hidden)
            found = [judged.get(id_) for id_ in ids]
            raise _Undone
    except _Undone:
        return found


def _trouble_in(desk: ReadingDesk, meeting: int, line: OutcomeLine) -> BadInput | None:
    """Why a line cannot be kept, whatever the others say."""
    keeping = _Keeping(desk, meeting, HeldResult((line,)))
    try:
        keeping.draft()
    except BadInput as error:
        return error
    return None


@dataclass(frozen=True, slots=True)
class _New:
    """A record to be made, by the keys of the contract, and whether an actor is made for it."""

    kind: Kind
    values: Mapping[str, Any]
    label: str | None = None
    makes_actor: bool = False


class _Keeping:
    """One result on its way into the record: the drafts of what is new, and the change to the meeting."""

    def __init__(self, desk: ReadingDesk, meeting: int, result: HeldResult) -> None:
        self._desk = desk
        self._meeting = desk.by_id(meeting)
        self._result = result
        self._batch = Batch(desk.workspace, desk.settings, desk.as_of)
        self._edit = Edit(meeting, Kind.MEETING, {})

    def keep(self, step: Step) -> list[Ref]:
        """Write it; the references of what was made, the outcomes first."""
        workspace = self._desk.workspace
        self.draft()
        if not self._batch.drafts and not self._edit.values:
            raise BadInput(N_("nothing to keep; type an outcome, or say that nothing was recorded"))
        made = writing.insert_records(workspace, step, self._marked_drafts()) if self._batch.drafts else []
        if self._edit.values:
            writing.update_record(workspace, step, self._edit)
        for link in self._batch.links:
            writing.insert_link(workspace, link.origin, link.type, link.target)
        return made

    def _marked_drafts(self) -> list[Draft]:
        """All that is made bears what the person chose for it, and at least what its words bear at their origin."""
        ladder, named = self._desk.settings.ladder, self._next_named_after()
        chosen = ladder.read(self._result.marking) if self._result.marking else None
        lent = {Kind.MEETING: named.marking if named else None}
        return [replace(one, marking=ladder.highest([chosen, lent.get(one.kind)])) for one in self._batch.drafts]

    def draft(self) -> None:
        """Read everything that was typed. Raises BadInput for what is refused."""
        self._check()
        new = self._new_records()
        self._batch.expect([(one.kind, one.label) for one in new])
        self._edit = self._read_edit()
        for place, one in enumerate(new):
            # A name is made an actor only where the person said so, never for a slip of the finger in another line.
            self._batch.create_actors = one.makes_actor
            dated = {"date": self._outcome_date()} if one.kind is Kind.OUTCOME else {}
            self._batch.add(one.kind, assignments_of({**one.values, **dated}), place)
        if self._result.next_date or self._result.next_title:
            self._batch.add_link({"from": "@next", "type": LinkType.FOLLOWS_UP, "to": str(self._meeting.ref)})

    def _check(self) -> None:
        result = self._result
        for line in result.written_lines:
            if not line.text:
                raise BadInput(N_("the outcome has no words; say what was produced"))
            if line.quote and not line.source:
                raise BadInput(N_("a quote has no source; name the source it stands in"))
        if not result.found_nothing:
            return
        if result.written_lines:
            raise BadInput(N_("outcomes are written and nothing was recorded; take one of the two away"))
        if recorded := self._desk.related(Kind.OUTCOME, "meeting", self._meeting.id):
            refs = ", ".join(str(one.ref) for one in recorded)
            raise BadInput(N_("outcomes of it are recorded ({refs}); “nothing was recorded” is not so"), refs=refs)
        if not result.looked_in:
            raise BadInput(N_("say where it was looked for"))
        if not result.looked_on:
            raise BadInput(N_("say on which day it was looked for"))

    def check_day(self) -> None:
        """Refuse what came of a meeting that lies ahead: nobody would be shown it before that day."""
        when = self._edit.values.get("date", self._meeting.date)
        if not isinstance(when, VagueDate) or when.earliest is None or when.earliest <= self._desk.as_of:
            return
        if self._result.held or self._result.found_nothing or self._result.written_lines:
            raise BadInput(N_("the meeting lies ahead, {date}; say on which day it was held"), date=when.edtf)

    # --- what is new --------------------------------------------------------------------------------------------

    def _new_records(self) -> list[_New]:
        """The outcomes first, each line's by its place."""
        lines = self._result.written_lines
        outcomes = [self._outcome(line, at) for at, line in enumerate(lines)]
        return [*outcomes, *self._sources(lines), *self._citations(lines), *self._next_meeting()]

    def _outcome(self, line: OutcomeLine, at: int) -> _New:
        values: dict[str, Any] = {"title": line.text, "meeting": str(self._meeting.ref), "level": line.level}
        quantity = quantity_of(line.shown_by)
        values |= {"value": quantity[0], "unit": quantity[1]} if quantity else {"artefact": bare_name(line.shown_by)}
        values |= {"responsible": [line.responsible] if line.responsible else []}
        return _New(Kind.OUTCOME, values, f"outcome{at}", line.makes_actor)

    def _sources(self, lines: Sequence[OutcomeLine]) -> Iterator[_New]:
        """Each new source once, however many lines name it."""
        new = {fold(line.source): line.source for line in lines if line.source and line.makes_source}
        for name in new.values():
            if not find_exact(self._desk.workspace, name, (Kind.SOURCE,)):
                yield _New(Kind.SOURCE, {"title": name})

    def _citations(self, lines: Sequence[OutcomeLine]) -> Iterator[_New]:
        for at, line in enumerate(lines):
            if line.source:
                yield _New(Kind.CITATION, {"of": f"@outcome{at}", "source": line.source, "quote": line.quote})

    def _next_meeting(self) -> Iterator[_New]:
        result, body = self._result, self._meeting.pointer_to("body")
        if result.next_date or result.next_title:
            named = self._next_named_after()
            title = named.title if named else result.next_title
            values = {"title": title, "date": result.next_date, "body": str(body.ref) if body else ""}
            yield _New(Kind.MEETING, values, "next")

    def _next_named_after(self) -> Record | None:
        """The body or the meeting whose title the next meeting takes; None where one was typed."""
        body = self._meeting.pointer_to("body")
        if self._result.next_title:
            return None
        return self._desk.by_id(body.id) if body else self._meeting

    def _outcome_date(self) -> str:
        """An outcome of a meeting is dated as that is, until somebody says otherwise."""
        written = self._edit.values.get("date", self._meeting.date)
        return written.edtf if isinstance(written, VagueDate) else ""

    # --- the meeting itself -------------------------------------------------------------------------------------

    def _read_edit(self) -> Edit:
        self._batch.create_actors = any(one.makes_actor for one in self._result.attendees)
        written = list(_assignments(self._result, self._meeting, self._author()))
        if not written:
            return self._edit
        return read_edit(self._meeting, written, self._batch, self._desk.settings, self._desk.as_of)

    def _author(self) -> str:
        return self._desk.settings.author or person()


def _assignments(result: HeldResult, meeting: Record, author: str) -> Iterator[Assignment]:
    texts = {"date": result.date}
    if result.held and meeting.text("status") != HELD:
        texts["status"] = HELD
    if result.found_nothing:
        texts |= {"looked_on": result.looked_on, "looked_in": result.looked_in}
        texts["looked_by"] = result.looked_by or author
    yield from assignments_of({key: text for key, text in texts.items() if text})
    if result.remarks is not None and result.remarks != meeting.text("remarks"):
        yield from assignments_of({"remarks": result.remarks})
    if result.attendees:
        entries = (Entry(one.name, {"side": one.side} if one.side else {}) for one in result.attendees)
        yield Assignment("participants", Mode.ADD, tuple(entries))

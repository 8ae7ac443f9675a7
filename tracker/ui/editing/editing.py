"""The window's conductor for writing: it hands the record panel its fields, and answers what a person does there."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from tracker.desk.assignments import Assignment, Entry, Mode
from tracker.desk.desk import Desk
from tracker.desk.unfinished import Unfinished
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.ui.editing.attached_values import LinkValue
from tracker.ui.editing.deleted_words import deleted_words, title_or_nothing
from tracker.ui.editing.desk_tools import desk_tools
from tracker.ui.editing.edited_record import EditedRecord
from tracker.ui.editing.making import make_planned
from tracker.ui.editing.new_plans import new_kinds, new_plan, suggested_kind
from tracker.ui.editing.new_record import NewRecord
from tracker.ui.editing.notice import Notice
from tracker.ui.editing.offer_block import Offer
from tracker.ui.editing.offers import added_texts
from tracker.ui.editing.original_block import OriginalAction
from tracker.ui.editing.originals import Originals
from tracker.ui.editing.parts import RecordParts, record_parts
from tracker.ui.editing.plans import move_plan
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.slot_form import ADDED
from tracker.ui.editing.source_text import SourceText
from tracker.ui.editing.source_text_values import source_text_values
from tracker.ui.editing.tools import Write
from tracker.ui.editing.typing_kept import NEW, TypingKept
from tracker.ui.editing.values import MoveOffer, Plan
from tracker.ui.editing.writer import Writer
from tracker.ui.presenting.named_step import step_named
from tracker.ui.presenting.record_history import FEW
from tracker.ui.presenting.words import capitalised
from tracker.ui.record.written import Written
from tracker.ui.theme.look import Look

_DELETE = "delete "


class Editing(QObject):
    """Lives as long as its window.

    Signals: `changed(Changes)` after every write; `record_wanted(ref)` for one to be shown; `reading_wanted(ref)` for
    the text of a source or of a citation's; `result_wanted(ref)` for the form of what a meeting brought; `failed(str)`
    with a line that has no place of its own.
    """

    changed = Signal(object)
    record_wanted = Signal(str)
    reading_wanted = Signal(str)
    result_wanted = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, look: Look, parent: QObject, unfinished: Unfinished | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tools = desk_tools(desk, look)
        self._edited: EditedRecord | None = None
        self._undoes_next = True
        self._steps = FEW
        self.typing = TypingKept(unfinished or Unfinished(), self)
        self.originals = Originals(desk, self)
        self.originals.failed.connect(self.failed)
        self.originals.said.connect(self._on_said)
        self.writer = Writer(desk, self)
        self.writer.changed.connect(self.changed)
        self.writer.failed.connect(self.failed)
        self.notice = Notice()
        self.notice.action_asked.connect(self._on_notice_action_asked)

    @property
    def writable(self) -> bool:
        """Whether anything can be written in this window; if not, it only reads."""
        return self.writer.writable

    @property
    def edited(self) -> EditedRecord | None:
        """The record whose fields were handed out last."""
        return self._edited

    # --- the open record ----------------------------------------------------------------------------------------

    def parts_of(self, id_: int, *, kept: bool) -> Written | None:
        """The parts of a record's panel that are written in; None where nothing can be.

        `kept`: its panel stands already, so its widgets stay. Raises BadInput when the record is no more.
        """
        if not self.writable:
            return None
        ref = str(self._desk.by_id(id_).ref)
        kept = kept and self._edited is not None and self._edited.ref == ref
        self._steps = self._steps if kept else FEW
        parts = record_parts(self._desk, id_, self._steps)
        if kept and self._edited is not None:
            self._edited.show(parts)
            return self._edited.written
        if self._edited is not None:
            self._edited.deleteLater()
        self._edited = self._make_edited(parts)
        return self._edited.written

    def _make_edited(self, parts: RecordParts) -> EditedRecord:
        make, pieces = partial(self._make, parts.form.ref), self.typing.of(parts.uid)
        note = self.typing.note_for
        made = EditedRecord(parts, pieces, self._tools, note, self._write_of, self._move_plan, make, self)
        made.open_wanted.connect(self.record_wanted)
        made.unlinked.connect(self._on_unlinked)
        made.removed.connect(self._on_citation_removed)
        made.reading_wanted.connect(self.reading_wanted)
        made.original_asked.connect(self._on_original_asked)
        made.result_asked.connect(self._on_result_asked)
        made.taking_back_asked.connect(self._on_taking_back_asked)
        made.earlier_asked.connect(self._on_earlier_asked)
        return made

    def _write_of(self, ref: str) -> Write:
        return partial(self._write, ref)

    def _write(self, ref: str, assignments: tuple[Assignment, ...], makes: bool) -> str:
        self.writer.edit(ref, assignments, create_actors=makes)
        return self.writer.trouble

    def _move_plan(self, offer: MoveOffer) -> Plan:
        return move_plan(self._desk, offer)

    def leave(self) -> None:
        """Write what is still being typed, as when the person goes to another record."""
        if self._edited is not None:
            self._edited.leave()
        self.typing.write()

    def stop(self) -> None:
        """The window closes."""
        self.typing.write()
        self.originals.stop()
        self.notice.stop()

    def _make(self, ref: str, plan: Plan, typed: Mapping[str, str], makes: bool) -> str:
        return make_planned(self.writer, ref, plan, typed, makes_actors=makes)

    def delete(self, ref: str) -> None:
        """Delete a record at once, and offer to undo that."""
        title = title_or_nothing(self._desk, ref)
        changes = self.writer.delete(ref)
        if changes is not None:
            self.offer_undo(deleted_words(self._desk, changes, title))

    def _on_unlinked(self, link: LinkValue) -> None:
        if self.writer.unlink(link.origin, link.type, link.target) is None:
            self.failed.emit(self.writer.trouble)
        else:
            self.offer_undo(self._desk.language.gettext("Link removed: {what}").format(what=link.title))

    def _on_citation_removed(self, ref: str) -> None:
        if self.writer.delete(ref) is not None:
            self.offer_undo(self._desk.language.gettext("Citation {ref} removed").format(ref=ref))

    def _on_taking_back_asked(self, action: int) -> None:
        changes = self.writer.take_back(action)
        if changes is not None:
            self.offer_undo(capitalised(step_named(self._desk, changes)))

    def _on_earlier_asked(self) -> None:
        """The record is shown again, with the whole of its history."""
        self._steps = 10 * self._steps
        if self._edited is not None:
            self.record_wanted.emit(self._edited.ref)

    def offer_undo(self, said: str) -> None:
        """Say what was just done, with the way to turn it back."""
        self._undoes_next = True
        self.notice.say(said, self._desk.language.gettext("Undo"))

    def _on_said(self, line: str) -> None:
        self.notice.say(line)

    def _on_original_asked(self, action: OriginalAction) -> None:
        edited = self._edited
        if edited is None or edited.original is None:
            return
        match action:
            case OriginalAction.READ:
                self.reading_wanted.emit(edited.ref)
            case OriginalAction.OPEN:
                self.originals.open(edited.ref)
            case OriginalAction.SAVE:
                self.originals.save_copy(edited.ref, edited.original)
            case OriginalAction.ATTACH:
                self._attach(edited)

    def _on_result_asked(self) -> None:
        if self._edited is not None:
            self.result_wanted.emit(self._edited.ref)

    def _attach(self, edited: EditedRecord) -> None:
        over = edited.original
        place = self.originals.choose(over) if over is not None else ""
        if place and (trouble := self._write(edited.ref, (Assignment("file", Mode.SET, (Entry(place),)),), False)):
            self.failed.emit(beside_field(trouble))

    # --- reading a source ---------------------------------------------------------------------------------------

    def text_to_read(self, ref: str) -> SourceText:
        """The kept text of a source, or of the source of a citation with its quote marked. Raises BadInput."""
        text = SourceText(source_text_values(self._desk, ref), self._tools.look, self._desk.language)
        text.cited.connect(partial(self._on_cited, ref))
        return text

    def _on_cited(self, citation: str, start: int, end: int) -> None:
        """Cite another place of the same source for what the citation supports, and go back to that."""
        changes = self.writer.cite(citation, start, end)
        of = self._desk.record(str(changes.refs[0])).pointer_to("of") if changes is not None else None
        if of is None:
            self.failed.emit(self.writer.trouble)
        else:
            self.record_wanted.emit(str(of.ref))

    # --- new records --------------------------------------------------------------------------------------------

    def new_record(self, section: str, open_ref: str) -> NewRecord:
        """What stands beside the list while a new record is given its title."""
        opened = self._record_or_none(open_ref)
        kinds = new_kinds(self._desk, opened)
        plan = partial(self._new_plan, section, opened)
        words = {f"{ADDED}{kind.key}": kind.words for kind in kinds}
        pieces = added_texts(self.typing.of(NEW))
        offers = tuple(Offer(place, words[place], texts) for place, texts in pieces if place in words)
        tools = replace(self._tools, note=self.typing.note_for(NEW))
        return NewRecord(kinds, suggested_kind(section, opened), plan, tools, self._make_new, offers)

    def _new_plan(self, section: str, opened: Record | None, kind: Kind) -> Plan:
        return new_plan(self._desk, kind, section, opened)

    def _record_or_none(self, ref: str) -> Record | None:
        try:
            return self._desk.record(ref) if ref else None
        except BadInput:
            return None

    def _make_new(self, plan: Plan, typed: Mapping[str, str], makes: bool) -> str:
        changes = self.writer.add(Kind(plan.key), {**plan.given, **typed}, create_actors=makes)
        if changes is not None:
            self.record_wanted.emit(str(changes.refs[0]))
            if self._edited is not None:
                self._edited.begin_new()
        return self.writer.trouble

    # --- undoing ------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Turn the last step back and say which it was; a record that comes back is shown."""
        changes = self.writer.undo()
        _ = self._desk.language.gettext
        if changes is not None:
            self._undoes_next = False
            self.notice.say(_("Undone: {what}").format(what=step_named(self._desk, changes)), _("Redo"))
            if changes.label.startswith(_DELETE):
                self.record_wanted.emit(changes.label.removeprefix(_DELETE).split(", ")[0])
        elif not self.writer.trouble:
            self.notice.say(_("There is nothing to undo"))

    def redo(self) -> None:
        """Do again what was undone last and say what it was."""
        changes = self.writer.redo()
        _ = self._desk.language.gettext
        if changes is not None:
            self._undoes_next = True
            self.notice.say(_("Done again: {what}").format(what=step_named(self._desk, changes)), _("Undo"))
        elif not self.writer.trouble:
            self.notice.say(_("There is nothing to redo"))

    def _on_notice_action_asked(self) -> None:
        if self._undoes_next:
            self.undo()
        else:
            self.redo()

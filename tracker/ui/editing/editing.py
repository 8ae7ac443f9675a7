"""The window's conductor for writing: it hands the record panel its fields, and answers what a person does there."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from tracker.desk.assignments import Assignment, assignments_of
from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.step_words import step_words
from tracker.errors import BadInput
from tracker.ui.editing.edited_record import EditedRecord
from tracker.ui.editing.form_values import record_form
from tracker.ui.editing.names import suggest_names, suggest_zones, understand
from tracker.ui.editing.new_plans import new_kinds, new_plan, suggested_kind
from tracker.ui.editing.new_record import NewRecord
from tracker.ui.editing.notice import Notice
from tracker.ui.editing.plans import LINK, MOVE, move_plan, plans_of
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import MoveOffer, Plan, Suggestion, Understood
from tracker.ui.editing.writer import Writer
from tracker.ui.record.written import Written
from tracker.ui.theme.look import Look

_DELETE = "delete "


class Editing(QObject):
    """Lives as long as its window.

    Signals: `changed(Changes)` after every write; `record_wanted(ref)` for one to be shown; `failed(str)` with a line
    that has no place of its own.
    """

    changed = Signal(object)
    record_wanted = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tools = Tools(look, desk.language, self._names, suggest_zones, self._understand)
        self._edited: EditedRecord | None = None
        self._undoes_next = True
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
        record = self._desk.by_id(id_)
        form, plans = record_form(self._desk, id_), plans_of(self._desk, record)
        if kept and self._edited is not None and self._edited.ref == form.ref:
            self._edited.show(form, plans)
            return self._edited.written
        if self._edited is not None:
            self._edited.deleteLater()
        ref = form.ref
        write, make = partial(self._write, ref), partial(self._make, ref)
        self._edited = EditedRecord(form, plans, self._tools, write, self._move_plan, make, self)
        self._edited.open_wanted.connect(self.record_wanted)
        return self._edited.written

    def _write(self, ref: str, assignments: tuple[Assignment, ...], makes: bool) -> str:
        self.writer.edit(ref, assignments, create_actors=makes)
        return self.writer.trouble

    def _move_plan(self, offer: MoveOffer) -> Plan:
        return move_plan(self._desk, offer)

    def leave(self) -> None:
        """Write what is still being typed, as when the person goes to another record."""
        if self._edited is not None:
            self._edited.leave()

    def _make(self, ref: str, plan: Plan, typed: Mapping[str, str], makes: bool) -> str:
        values = {**plan.given, **typed}
        if plan.key == LINK:
            self.writer.link(ref, typed["type"], typed["to"])
        elif plan.key == MOVE:
            self.writer.edit(ref, assignments_of(values))
        else:
            self.writer.add(Kind(plan.key), values, create_actors=makes)
        return self.writer.trouble

    def delete(self, ref: str) -> None:
        """Delete a record at once, and offer to undo that."""
        if self.writer.delete(ref) is not None:
            _ = self._desk.language.gettext
            self._undoes_next = True
            self.notice.say(_("Deleted {ref}").format(ref=ref), _("Undo"))

    # --- new records --------------------------------------------------------------------------------------------

    def new_record(self, section: str, open_ref: str) -> NewRecord:
        """What stands beside the list while a new record is given its title."""
        opened = self._record_or_none(open_ref)
        kinds = new_kinds(self._desk, opened)
        plan = partial(self._new_plan, section, opened)
        return NewRecord(kinds, suggested_kind(section), plan, self._tools, self._make_new)

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
            self.notice.say(_("Undone: {what}").format(what=self._words(changes)), _("Redo"))
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
            self.notice.say(_("Done again: {what}").format(what=self._words(changes)), _("Undo"))
        elif not self.writer.trouble:
            self.notice.say(_("There is nothing to redo"))

    def _words(self, changes: Changes) -> str:
        return step_words(changes.label, self._desk.language)

    def _on_notice_action_asked(self) -> None:
        if self._undoes_next:
            self.undo()
        else:
            self.redo()

    # --- while a person types -----------------------------------------------------------------------------------

    def _names(self, text: str, kinds: tuple[Kind, ...], may_make: bool) -> tuple[Suggestion, ...]:
        return suggest_names(self._desk, text, kinds, may_make=may_make)

    def _understand(self, text: str, forward: bool) -> Understood:
        return understand(self._desk, text, forward=forward)

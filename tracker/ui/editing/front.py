"""Where the window and what is written in it meet: its New button, its keys, its notice, the open record."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from tracker.desk.desk import Desk
from tracker.desk.unfinished import Unfinished
from tracker.domain.flag_clearing import clearing
from tracker.domain.flags import Flag
from tracker.errors import BadInput
from tracker.language import N_, Language
from tracker.ui.commands.command import Command, Group
from tracker.ui.editing.editing import Editing
from tracker.ui.elements.scrolled import scroll_to
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.followups.flag_block import FlagBlock
from tracker.ui.presenting.held_result import is_cleared_by_result
from tracker.ui.presenting.next_step import redo_words, undo_words
from tracker.ui.presenting.record_page import record_values
from tracker.ui.record.panel import RecordPanel
from tracker.ui.record.written import Written
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look
from tracker.ui.view_values import SectionKey


class NewButton(QPushButton):
    """The button of the top bar."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__(language.gettext("New"))
        self.setProperty("role", "primary")
        self.setAccessibleName(language.gettext("New record"))
        self.setToolTip(language.gettext("New record (Ctrl N)"))
        WornIcon(self, look, "plus", "on_accent")


class EditingFront(QObject):
    """Lives as long as its window.

    Signals: `changed(Changes)` after every write; `record_wanted(ref)`; `flag_action_asked(Flag)` by the
    button of a flag in the record's panel.
    """

    changed = Signal(object)
    record_wanted = Signal(str)
    flag_action_asked = Signal(object)

    def __init__(self, desk: Desk, look: Look, window: MainWindow, unfinished: Unfinished | None = None) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._before = ""
        self._read_at: tuple[str, int] | None = None
        self._flag_block: FlagBlock | None = None
        self._look = look
        self.editing = Editing(desk, look, self, unfinished)
        self.editing.changed.connect(self.changed)
        self.editing.record_wanted.connect(self.record_wanted)
        self.editing.reading_wanted.connect(self.read_text)
        self.editing.failed.connect(window.top_bar.say_trouble)
        window.add_notice(self.editing.notice)
        window.delete_asked.connect(self.editing.delete)
        window.place_wanted.connect(self.edit_at)
        window.detail.leaving.connect(self.editing.leave)
        window.closing.connect(self.editing.stop)
        if self.editing.writable:
            button = NewButton(look, desk.language)
            button.clicked.connect(self.begin_new)
            window.top_bar.add_button(button)

    def commands(self) -> Iterator[Command]:
        """What can be done with records here, each with its key; nothing where the window only reads."""
        if not self.editing.writable:
            return
        yield Command("new", N_("New record"), Group.RECORD, self.begin_new, ("Ctrl+N",), "plus")
        yield Command("edit", N_("Edit the record"), Group.RECORD, self.edit, ("F2",), is_enabled=self._has_record)
        yield Command(
            "delete",
            N_("Delete the record"),
            Group.RECORD,
            self.delete,
            ("Ctrl+Del",),
            "trash-2",
            self._has_record,
            changes=True,
        )
        undo, redo = partial(undo_words, self._desk), partial(redo_words, self._desk)
        yield Command("undo", N_("Undo"), Group.RECORD, self.editing.undo, ("Ctrl+Z",), what_now=undo, changes=True)
        keys = ("Ctrl+Shift+Z",)
        yield Command("redo", N_("Redo"), Group.RECORD, self.editing.redo, keys, what_now=redo, changes=True)

    def put_beside(self, ref: str, flags: Sequence[Flag]) -> None:
        """Put a record beside the list, to be edited there if it can be. `flags` are those of the day.

        Raises BadInput when there is no such record.
        """
        if ref != self._window.record_shown:
            self.editing.leave()
        id_ = self._desk.find(ref).id
        values = record_values(self._desk, id_, list(flags), editable=self.editing.writable)
        kept = self._window.record_shown == values.ref
        written = self.editing.parts_of(id_, kept=kept)
        self._window.show_record(values, self._with_flags(written, id_, flags, kept=kept) if written else Written())

    def _with_flags(self, written: Written, id_: int, flags: Sequence[Flag], *, kept: bool) -> Written:
        """The parts, with what the record asks of a person on top of them."""
        if not kept or self._flag_block is None:
            self._flag_block = FlagBlock(self._look, self._desk.language)
            self._flag_block.action_asked.connect(self.flag_action_asked)
        self._flag_block.show_flags([flag for flag in flags if flag.record == id_])
        return replace(written, under={**written.under, SectionKey.FLAGS: (self._flag_block,)})

    def show_again(self, flags: Sequence[Flag]) -> None:
        """Show the open record as it is now; close it when it is no more."""
        shown = self._window.record_shown
        try:
            if shown:
                self.put_beside(shown, flags)
        except BadInput:
            self._window.close_record()

    def begin_new(self) -> None:
        """Let a new record be given its title, beside the list."""
        window = self._window
        new = self.editing.new_record(window.current_key(), window.record_shown)
        new.closed.connect(self._on_given_up)
        self._before = window.record_shown
        window.detail.show_record(new)
        new.begin()

    def read_text(self, ref: str) -> None:
        """Put the kept text of a source beside the list, or that of a citation's source with the quote marked."""
        try:
            text = self.editing.text_to_read(ref)
        except BadInput as error:
            self._window.top_bar.say_trouble(error.told(self._desk.language))
            return
        text.closed.connect(self._on_given_up)
        self._before = self._window.record_shown
        shown = self._window.detail.record
        self._read_at = (ref, shown.verticalScrollBar().value()) if isinstance(shown, RecordPanel) else None
        self._window.detail.show_record(text)
        text.begin()

    def _on_given_up(self) -> None:
        """Nothing was made, or the text has been read: the record read before returns."""
        if self._before:
            self.record_wanted.emit(self._before)
            self._go_back_to_place()
        else:
            self._window.close_record()

    def _go_back_to_place(self) -> None:
        """The panel stands where it stood when the text of a citation was opened in it, and the keys do."""
        (ref, scrolled), self._read_at = self._read_at or ("", 0), None
        panel, edited = self._window.detail.record, self.editing.edited
        if not ref or edited is None or not isinstance(panel, RecordPanel):
            return
        scroll_to(panel, scrolled)
        if line := edited.citations.lines.get(ref):
            line.read.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self) -> None:
        """Edit the field that has the keys, else the title."""
        if self._has_record() and self.editing.edited is not None:
            self.editing.edited.begin()

    def edit_at(self, places: Sequence[str]) -> None:
        """Edit what of the open record these name; see `EditedRecord.begin_at`."""
        if self._has_record() and self.editing.edited is not None:
            self.editing.edited.begin_at(places)

    def clear(self, flag: Flag, places: Sequence[str] = ()) -> None:
        """Go to where a flag is cleared: to these places of its record, to the first of its rule where none are named,
        or to the form of what a meeting brought.
        """
        first = clearing(flag.rule).places
        if is_cleared_by_result(flag.rule) and self.editing.writable and tuple(places or first) == first:
            self.editing.result_wanted.emit(str(flag.ref))
        else:
            self.record_wanted.emit(str(flag.ref))
            self.edit_at(places or first)

    def delete(self) -> None:
        """Delete the open record."""
        if self._has_record():
            self.editing.delete(self._window.record_shown)

    def _has_record(self) -> bool:
        return bool(self._window.record_shown)

"""What a person does with a flag, wherever the window shows it: clear it, see it later, hand it on, dismiss it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView

from tracker.desk.agenda import left_open, put_on_agenda
from tracker.desk.assignments import assignments_of
from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.dates import in_words
from tracker.domain.flag_clearing import CARRY, clearing
from tracker.domain.flags import Flag, FlagState
from tracker.domain.kinds import Kind, read_ref
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.flag_decisions import owners_named
from tracker.ui.commands.command import Command, Group
from tracker.ui.editing.front import EditingFront
from tracker.ui.elements.flag_holder import flag_held
from tracker.ui.followups.ask_line import AskLine, Question
from tracker.ui.followups.flag_menu import FlagMenu
from tracker.ui.followups.snoozing import snooze_understood
from tracker.ui.presenting.flag_offers import Deed, FlagOffer, flag_offers, written_offers
from tracker.ui.presenting.words import capitalised
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look


class FlagWork(QObject):
    """Lives as long as its window. `flags` gives those of the day.

    The flag in hand is the one that has the keys, else the first that asks for somebody on the open record. A right
    click, or the menu key, opens its menu.
    """

    def __init__(
        self,
        desk: Desk,
        look: Look,
        window: MainWindow,
        writing: EditingFront,
        flags: Callable[[], Sequence[Flag]],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._writing = writing
        self._flags = flags
        self._of_menu: Flag | str | None = None
        self.menu = FlagMenu(desk.language, window)
        self.menu.chosen.connect(self._on_chosen)
        self.line = AskLine(look, desk.language)
        window.add_notice(self.line)
        window.closing.connect(self._on_closing)
        if writing.editing.writable:
            window.installEventFilter(self)

    def commands(self) -> Iterator[Command]:
        """What can be done with the flag in hand, each with its key; nothing where the window only reads."""
        if not self._writing.editing.writable:
            return
        group = Group.FLAG
        deeds = (
            ("clear", N_("Clear the flag"), Deed.CLEAR, "Ctrl+Shift+C", "check"),
            ("snooze", N_("Snooze the flag until…"), Deed.ASK_UNTIL, "Ctrl+Shift+S", ""),
            ("take", N_("Take the flag"), Deed.TAKE, "Ctrl+Shift+T", ""),
            ("hand", N_("Hand the flag to…"), Deed.ASK_OWNER, "Ctrl+Shift+H", "user"),
            ("dismiss", N_("Dismiss the flag…"), Deed.ASK_REASON, "Ctrl+Shift+D", "x"),
        )
        for name, title, deed, key, icon in deeds:
            run = partial(self._do_in_hand, deed)
            yield Command(
                f"flag.{name}", title, group, run, (key,), icon, self._has_flag, changes=not title.endswith("…")
            )
        yield Command(
            "flag.reopen",
            N_("Open the flag again"),
            group,
            partial(self._do_in_hand, Deed.REOPEN),
            ("Ctrl+Shift+O",),
            "undo-2",
            self._has_answered,
            changes=True,
        )
        yield Command(
            "followup.done",
            N_("The follow-up is done"),
            group,
            self._end_written,
            ("Ctrl+D",),
            "circle-check",
            self._has_written,
            changes=True,
        )
        yield Command("flag.menu", N_("More to do with the flag"), group, self._open_in_hand, ("Ctrl+M",), "flag",
                      self._has_flag)  # fmt: skip

    def in_hand(self) -> Flag | None:
        """The flag that is meant now."""
        held = flag_held(self._window.focusWidget()) or flag_held(self._window.current_page())
        shown = self._window.record_shown
        on_record = (one for one in self._flags() if str(one.ref) == shown and not one.is_set_aside)
        return self._flag(held) or next(on_record, None)

    def act(self, flag: Flag) -> None:
        """Do what the flag's button says: clear it, or open one again that is set aside."""
        if flag.is_set_aside:
            self._reopen(flag)
        else:
            self.clear(flag)

    def end(self, ref: str) -> None:
        """What a person wrote is done."""
        self._set_state(ref, "done")

    def clear(self, flag: Flag, places: tuple[str, ...] = ()) -> None:
        """Do what clears a flag, or go to where that is typed."""
        first = clearing(flag.rule).places
        if (places or first) == (CARRY,):
            self._carry(flag)
        else:
            self._writing.clear(flag, places or first)

    def open_menu(self, flag: Flag, at: QPoint) -> None:
        """Open the menu of a flag at a point of the screen."""
        try:
            offers = flag_offers(self._desk, flag)
        except BadInput as error:  # deleted by somebody else, and still shown for a moment
            self._window.top_bar.say_trouble(error.told(self._desk.language))
            return
        self._of_menu = flag
        self.menu.show_offers(offers, at)

    def do(self, flag: Flag, offer: FlagOffer) -> None:
        """Do what was chosen, or ask for what it lacks."""
        match offer.deed:
            case Deed.CLEAR:
                self.clear(flag, offer.places)
            case Deed.AGENDA:
                self._to_agenda(flag, offer.meeting)
            case Deed.SNOOZE:
                self._snooze(flag, offer.until)
            case Deed.TAKE:
                self._take(flag, None)
            case Deed.REOPEN:
                self._reopen(flag)
            case _:
                self.line.ask(self._question(flag, offer.deed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A menu asked for where a flag is shown, which nothing there has opened."""
        if isinstance(event, QContextMenuEvent) and self._open_asked(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _open_asked(self, event: QContextMenuEvent) -> bool:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        under = self._window.childAt(self._window.mapFromGlobal(event.globalPos()))
        held = flag_held(self._window.focusWidget() if by_key else under)
        if flag := self._flag(held):
            self.open_menu(flag, event.globalPos())
        elif self._state_of(held):
            self._of_menu = held
            self.menu.show_offers(written_offers(self._desk, held), event.globalPos())
        else:
            return False
        return True

    def _flag(self, id_: str) -> Flag | None:
        return next((flag for flag in self._flags() if flag.id == id_), None) if id_ else None

    def _has_flag(self) -> bool:
        return self.in_hand() is not None

    def _has_answered(self) -> bool:
        flag = self.in_hand()
        return flag is not None and flag.state is not FlagState.OPEN

    def _written_in_hand(self) -> str:
        """The reference of the follow-up that is chosen, or open; empty where there is none that still needs one."""
        held = flag_held(self._window.focusWidget()) or flag_held(self._window.current_page())
        held = held or self._window.record_shown
        return held if self._state_of(held) in ("open", "taken") else ""

    def _state_of(self, ref: str) -> str:
        """That of a follow-up that was written; empty for anything else."""
        named = read_ref(ref)
        if named is None or named.kind is not Kind.FOLLOWUP:
            return ""
        try:
            return self._desk.record(ref).text("state") or "open"
        except BadInput:  # deleted, and still shown for a moment
            return ""

    def _has_written(self) -> bool:
        return bool(self._written_in_hand())

    def _end_written(self) -> None:
        if ref := self._written_in_hand():
            self.end(ref)

    def _do_in_hand(self, deed: Deed) -> None:
        flag = self.in_hand()
        if flag is not None:
            self.do(flag, FlagOffer(deed, ""))

    def _open_in_hand(self) -> None:
        flag, page = self.in_hand(), self._window.focusWidget() or self._window
        if flag is None:
            return
        # In a list by the row that is chosen, not over another one.
        if isinstance(page, QAbstractItemView):
            at = page.viewport().mapToGlobal(page.visualRect(page.currentIndex()).center())
        else:
            at = page.mapToGlobal(page.rect().center())
        self.open_menu(flag, at)

    def _on_chosen(self, offer: FlagOffer) -> None:
        meant, self._of_menu = self._of_menu, None
        if isinstance(meant, str):
            self._set_state(meant, offer.state)
        elif meant is not None:
            self.do(meant, offer)

    def _on_closing(self) -> None:
        self.menu.close()
        self.line.hide()

    # --- each deed ----------------------------------------------------------------------------------------------

    def _question(self, flag: Flag, deed: Deed) -> Question:
        _ = self._desk.language.gettext
        if deed is Deed.ASK_UNTIL:
            return Question(
                flag.title,
                _("Snooze until which day?"),
                _("Snooze"),
                partial(self._snooze, flag),
                understand=partial(snooze_understood, self._desk),
            )
        if deed is Deed.ASK_OWNER:
            names = owners_named(self._desk.workspace)
            return Question(flag.title, _("Hand to whom?"), _("Hand over"), partial(self._take, flag), names)
        return Question(flag.title, _("Why does it need nobody?"), _("Dismiss"), partial(self._dismiss, flag))

    def _snooze(self, flag: Flag, until: str) -> str:
        return self._write(lambda: self._desk.snooze(flag.id, until, flag.record))

    def _take(self, flag: Flag, owner: str | None) -> str:
        return self._write(lambda: self._desk.take(flag.id, owner, flag.record))

    def _dismiss(self, flag: Flag, reason: str) -> str:
        return self._write(lambda: self._desk.dismiss(flag.id, reason, flag.record))

    def _reopen(self, flag: Flag) -> str:
        said = self._desk.language.gettext("Open again: {flag}")
        return self._write(lambda: self._desk.reopen(flag.id, flag.record), said.format(flag=flag.title))

    def _set_state(self, ref: str, state: str) -> None:
        """Say what became of a follow-up that was written; of one that comes again, done, say when it is due next."""
        writer, _ = self._writing.editing.writer, self._desk.language.gettext
        changes = writer.edit(ref, assignments_of({"state": state}))
        if changes is None:
            self._window.top_bar.say_trouble(writer.trouble)
            return
        title = self._desk.record(ref).title
        said = _("{state}: {title}").format(state=capitalised(choice_word(state, self._desk.language)), title=title)
        for following in self._desk.records([self._desk.find(str(changes.refs[1])).id] if changes.refs[1:] else []):
            due = in_words(following.date, self._desk.language) if following.date else ""
            said = _("{done}; due again {date}").format(done=said, date=due)
        self._writing.editing.offer_undo(said)

    def _carry(self, flag: Flag) -> None:
        self._put(
            str(flag.ref), lambda desk: put_on_agenda(desk, desk.find(str(flag.ref)), left_open(desk, flag.record))
        )

    def _to_agenda(self, flag: Flag, meeting: str) -> None:
        self._put(meeting, lambda desk: put_on_agenda(desk, desk.find(meeting), desk.pointers([flag.record])))

    def _put(self, meeting: str, put: Callable[[Desk], Changes]) -> None:
        said = self._desk.language.gettext("Added to the agenda of {meeting}").format(meeting=meeting)
        self._write(lambda: put(self._desk), said)

    def _write(self, decide: Callable[[], Changes], said: str = "") -> str:
        """Write, and offer to undo it; the line of the refusal, which is also said where no line was asked."""
        writer = self._writing.editing.writer
        changes = writer.decide(decide)
        if changes is not None:
            self._writing.editing.offer_undo(said or changes.said)
        elif self.line.isHidden():
            self._window.top_bar.say_trouble(writer.trouble)
        return writer.trouble

"""The form of a held meeting's result: no section of the navigation, but shown in the place of one."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind, read_ref
from tracker.errors import BadInput
from tracker.language import N_
from tracker.ui.commands.command import Command, Group
from tracker.ui.editing.desk_tools import desk_tools
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.sections import DESK
from tracker.ui.shell.surroundings import Surroundings

# The first picture of the window does not wait for what it does not show.
if TYPE_CHECKING:
    from tracker.desk.held_result import HeldResult
    from tracker.ui.result.page import ResultPage
    from tracker.ui.result.values import ResultValues

RESULT = "result"


class ResultFront(SectionFront):
    """What is typed stays with the person until it is kept, whatever they do meanwhile."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(RESULT, around, parent)
        self._meeting = 0
        self._before = DESK
        self._made: ResultPage | None = None
        around.editing.result_wanted.connect(self.open)
        # Before the search is answered: it narrows the section behind the form.
        around.window.search_asked.connect(self.close)

    def commands(self) -> Iterator[Command]:
        """Enter the result of the meeting that is open; nothing where the window only reads."""
        if self._around.editing.writable:
            yield Command(
                "result",
                N_("Enter the result of the meeting"),
                Group.RECORD,
                self._open_shown,
                ("Ctrl+R",),
                "list-checks",
                is_enabled=self._shows_meeting,
            )

    def open(self, ref: str) -> None:
        """Enter the result of a meeting; what was typed of it before stands there again."""
        from tracker.ui.presenting.held_result import result_values

        desk, window = self._around.desk, self._around.window
        try:
            self._meeting = desk.find(ref, (Kind.MEETING,)).id
            values = result_values(desk, self._meeting)
        except BadInput as error:
            window.top_bar.say_trouble(error.told(desk.language))
            return
        if window.current_key() != self.key:
            self._before = window.current_key()
        self._put(values)
        window.show_section(self.key)
        if page := self._page():
            page.begin()

    def close(self) -> None:
        """Go back to the section from which it was opened, with the meeting beside it."""
        page, window = self._page(), self._around.window
        if page is None or window.current_key() != self.key:
            return
        page.stop()
        window.show_section(self._before)
        self.record_selected.emit(page.values.ref)

    def reading(self, query: str) -> Read:
        del query  # it narrows records
        return partial(_read, id_=self._meeting)

    def show(self, answer: object) -> None:
        """What is typed stays; only a form that is not there yet is made."""
        assert isinstance(answer, tuple)
        if not answer:
            self._around.window.show_section(DESK)
        elif self._page() is None:
            self._put(*answer)

    def take(self, changes: Changes) -> bool:
        del changes
        return True

    def leave(self) -> None:
        if page := self._page():
            page.stop()

    def _put(self, values: "ResultValues") -> None:
        from tracker.ui.presenting.held_result import lines_said
        from tracker.ui.result.page import PLACE, ResultPage
        from tracker.ui.result.values import read_spelled

        if before := self._page():
            before.stop()
        desk, typing = self._around.desk, self._around.editing.typing
        uid = f"{RESULT} {values.uid}"
        # Before the form, which has nothing unfinished as it is made.
        unfinished = [read_spelled(piece.text) for piece in typing.of(uid) if piece.place == PLACE]
        tools = replace(desk_tools(desk, self._around.look), note=typing.note_for(uid))
        page = ResultPage(values, partial(lines_said, desk, self._meeting), partial(self._keep, values.ref), tools)
        for typed in filter(None, unfinished):
            page.put(typed)
        self._made = page
        page.left.connect(self.close)
        self._around.window.add_page(self.key, page)

    def _keep(self, ref: str, result: "HeldResult") -> str:
        desk, editing = self._around.desk, self._around.editing
        changes = editing.writer.keep_result(ref, result)
        page = self._page()
        if changes is None or page is None:
            return editing.writer.trouble
        page.forget()
        self.close()
        editing.offer_undo(desk.language.gettext("The result of {ref} is recorded").format(ref=ref))
        return ""

    def _page(self) -> "ResultPage | None":
        return self._made if self._made is not None and self._made is self._around.window.page(self.key) else None

    def _shows_meeting(self) -> bool:
        ref = read_ref(self._around.window.record_shown)
        return ref is not None and ref.kind is Kind.MEETING

    def _open_shown(self) -> None:
        self.open(self._around.window.record_shown)


def _read(desk: Desk, id_: int) -> "tuple[ResultValues, ...]":
    """Nothing in a window that was opened on another's form: which meeting that was about, it does not know."""
    from tracker.ui.presenting.held_result import result_values

    return (result_values(desk, id_),) if id_ else ()

"""The section of the bodies."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.desk.desk import Desk
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.scrolled import keep_place
from tracker.ui.presenting.nothing import nothing_here
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.table.copying import Copying

# The first picture of the window does not wait for what it does not show.
if TYPE_CHECKING:
    from tracker.ui.body.section import BodySection


class BodiesFront(SectionFront):
    """Shows one body at a time: the one chosen, or the last to meet."""

    def __init__(self, key: str, around: Surroundings, parent: QObject) -> None:
        super().__init__(key, around, parent)
        self._query = ""
        self._body = ""

    def reading(self, query: str) -> Read:
        self._query = query
        return partial(_read, query=query, chosen=self._body)

    def show(self, answer: object) -> None:
        from tracker.ui.body.section import BodySection
        from tracker.ui.presenting.body_page import BodiesRead

        assert isinstance(answer, BodiesRead)
        look, language = self._around.look, self._around.desk.language
        if answer.page is None:
            view = EmptyView(nothing_here(language, self._query), look)
            view.action_asked.connect(self.emptying_asked)
            self._around.window.add_page(self.key, view)
            return
        section = BodySection(answer.page, answer.choices, look, language)
        section.record_selected.connect(self.record_selected)
        section.body_chosen.connect(self._on_body_chosen)
        before = self._around.window.page(self.key)
        if isinstance(before, BodySection) and before.ref == section.ref:
            self._replace(before, section)
        else:
            self._around.window.add_page(self.key, section)

    def copying(self) -> Copying | None:
        """The series of the body: every meeting of it."""
        from tracker.ui.body.section import BodySection
        from tracker.ui.presenting.copied_records import read_records

        section = self._around.window.page(self.key)
        refs = section.series() if isinstance(section, BodySection) else ()
        return Copying(read_records, refs) if refs else None

    def _replace(self, before: "BodySection", section: "BodySection") -> None:
        """The same body as it is now: what somebody was reading stays where it was."""
        row = before.row_in_focus()
        keep_place(before.page, section.page)
        self._around.window.add_page(self.key, section)
        if row:
            section.focus_row(row)

    def _on_body_chosen(self, ref: str) -> None:
        self._body = ref
        self.reading_wanted.emit()


def _read(desk: Desk, query: str, chosen: str) -> object:
    from tracker.ui.presenting.body_page import read_bodies

    return read_bodies(desk, query=query, chosen=chosen)

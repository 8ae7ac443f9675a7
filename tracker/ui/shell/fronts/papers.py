"""The section of the papers."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind, read_ref
from tracker.storage.watching import watched
from tracker.ui.commands.command import Command, Group
from tracker.ui.editing.desk_tools import desk_tools
from tracker.ui.papers.kinds import PAPER_KINDS, about_of, paper_kinds
from tracker.ui.papers.preview_watch import PreviewWatch, Watched
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.memory import uncollected
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.table.copying import Copying

# Papers bring typst and more, which the first picture of the window does not wait for.
if TYPE_CHECKING:
    from tracker.ui.papers.page import PapersPage
    from tracker.ui.papers.values import PaperShown, Wanted
    from tracker.ui.papers.work import PapersWork

_FIRST_WIDTH = 800
_KEYS = {"pre-brief": ("Ctrl+P",), "summary": ("Ctrl+Shift+P",)}


class PapersFront(SectionFront):
    """Shows the paper that is wanted, as it would leave. Offers each paper of the open record as a command."""

    def __init__(self, key: str, around: Surroundings, parent: QObject) -> None:
        super().__init__(key, around, parent)
        self._wanted: Wanted | None = None
        self._shown: PaperShown | None = None
        self._watch = PreviewWatch(self)
        self._watch.takes_long.connect(self._on_takes_long)
        self._made: PapersPage | None = None
        self.work: PapersWork | None = None
        self._beside = False

    def commands(self) -> Iterator[Command]:
        """Each paper, of the record beside the list where that fits."""
        for kind in PAPER_KINDS:
            go = partial(self.show_paper, kind.name)
            keys = _KEYS.get(kind.name, ())
            yield Command(f"papers.{kind.name}", kind.title, Group.PAPERS, go, keys, "printer")

    def show_paper(self, name: str) -> None:
        """Show this paper of the record that is open, or of what was looked at last."""
        from tracker.ui.presenting.papers_page import first_wanted

        wanted = self._wanted or first_wanted(self._around.desk, self._around.preferences.now.drafter)
        same = about_of(name) == about_of(wanted.name)
        subject = self._subject(about_of(name)) or (wanted.subject if same else "")
        self._wanted = replace(wanted, name=name, subject=subject, everything=same and wanted.everything)
        window = self._around.window
        if (page := self._page()) is not None:
            page.form.show_wanted(self._wanted, "")
            page.say_stale()
            page.begin()
        # Asked for first, so that the section is not read once more as it comes to the front.
        self.reading_wanted.emit()
        if window.current_key() != self.key:
            window.show_section(self.key)
        window.focus_page()

    def _subject(self, about: str) -> str:
        """The reference of the open record where papers of this sort are about it."""
        shown = self._around.window.record_shown
        return shown if shown and self._fits(shown, about) else ""

    def _fits(self, shown: str, about: str) -> bool:
        ref = read_ref(shown)
        kind = ref.kind if ref is not None else None
        if about == "body":
            return kind is Kind.ACTOR and self._around.desk.record(shown).text("type") == "body"
        return kind is Kind.MEETING or (not about and kind in (Kind.ACTOR, Kind.SOURCE))

    def reading(self, query: str) -> Read:
        watching = self._watch.begin()
        page = self._page()
        width = page.pages.wanted_width() if page is not None else _FIRST_WIDTH
        drafter = self._around.preferences.now.drafter
        return partial(_read, wanted=self._wanted, width=width, watching=watching, drafter=drafter)

    def go_beside(self) -> None:
        self._beside = True
        if self._made is not None and self.work is not None:
            self._made.pages.drawing.go_beside()
            self.work.go_beside()

    def say_reading(self) -> bool:
        if (page := self._page()) is not None:
            page.say_stale()
        return page is not None

    def show(self, answer: object) -> None:
        from tracker.ui.papers.values import PaperShown

        assert isinstance(answer, PaperShown)
        wanted = answer.wanted
        if self._wanted not in (None, wanted):
            return  # another one has been asked for meanwhile
        self._watch.stop()
        self._wanted, self._shown = wanted, answer
        page = self._page() or self._make_page(wanted)
        if page.form.wanted != wanted:
            page.form.show_wanted(wanted, answer.subject)
        if self.work is not None:
            self.work.take(answer)
        page.making.rest()
        page.show_paper(answer)

    def _on_takes_long(self, done: int, total: int) -> None:
        if (page := self._page()) is not None:
            _ = self._around.desk.language.gettext
            words = (
                _("Making the pages. Those below are the ones before") if page.pages.count else _("Making the pages…")
            )
            page.making.say(words, done, total)

    def _on_making_cancelled(self) -> None:
        """What was asked for is not wanted after all: what is shown is what is wanted again."""
        page, shown = self._page(), self._shown
        self._watch.stop()
        if page is not None and shown is not None:
            self._wanted = shown.wanted
            page.form.show_wanted(shown.wanted, shown.subject)
            page.making.rest()
            page.show_paper(shown)

    def point_at(self, ref: str) -> None:
        """A record that papers are about is what the paper is about from now on."""
        wanted, page = self._wanted, self._page()
        if wanted is None or page is None or ref == wanted.subject:
            return
        about = about_of(wanted.name)
        if about and self._fits(ref, about):
            page.want(replace(wanted, subject=ref), "")

    def copying(self) -> Copying | None:
        from tracker.ui.presenting.copied_records import read_left_rows

        page = self._page()
        rows = page.log.chosen() if page is not None and page.log.isVisible() else ()
        if page is None or not rows:
            return None
        return Copying(partial(read_left_rows, header=page.log.model.titles), rows)

    def leave(self) -> None:
        self._watch.stop()
        if self._made is not None:
            self._made.free.write()
            self._made.pages.drawing.stop()
        if self.work is not None:
            self.work.stop()

    def _make_page(self, wanted: "Wanted") -> "PapersPage":
        from tracker.ui.papers.page import PapersPage
        from tracker.ui.papers.work import PapersWork

        desk = self._around.desk
        page = PapersPage(
            wanted,
            paper_kinds(desk.language),
            desk.settings.ladder.names,
            desk_tools(desk, self._around.look),
            writable=desk.workspace.writable,
        )
        page.wanted_changed.connect(self._on_wanted_changed)
        page.text_written.connect(self._on_text_written)
        page.free.taken_back.connect(self._on_taken_back)
        page.making.cancelled.connect(self._on_making_cancelled)
        self.work = PapersWork(page, self._around, self)
        self._made = page
        if self._beside:
            self.go_beside()
        self._around.window.add_page(self.key, page)
        return page

    def _page(self) -> "PapersPage | None":
        return self._made if self._made is not None and self._made is self._around.window.page(self.key) else None

    def _on_wanted_changed(self, wanted: "Wanted") -> None:
        self._wanted = wanted
        self._around.preferences.change(drafter=wanted.drafter)
        self.reading_wanted.emit()

    def _on_text_written(self, ref: str, key: str, text: str) -> None:
        from tracker.ui.papers.writing import write_section

        writer, page = self._around.editing.writer, self._page()
        keeper = write_section(self._around.desk, writer, ref, key, text)
        if page is not None and keeper != ref:
            page.free.name_again(ref, key, keeper)
        if why := writer.trouble:
            self._around.tables.notice.say(why)

    def _on_taken_back(self, ref: str, key: str, text: str) -> None:
        _ = self._around.desk.language.gettext
        again = partial(self._on_text_written, ref, key, text)
        self._around.tables.notice.ask(
            _("What you typed is gone, and the text is as it was"), _("Bring it back"), again
        )


def _read(desk: Desk, wanted: "Wanted | None", width: int, watching: Watched, drafter: str) -> object:
    from tracker.ui.presenting.papers_page import first_wanted, read_paper

    with uncollected(), watched(desk.workspace, watching.check):
        return read_paper(desk, wanted or first_wanted(desk, drafter), width, watching)

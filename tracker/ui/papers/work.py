"""What is done with papers: exported, many at once, copied, looked up in the log."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from tracker.desk.desk import Desk
from tracker.desk.releasing import releases_of
from tracker.errors import BadInput
from tracker.papers.press import enter, suffixes_of
from tracker.ui.elements.file_dialog import ask_file, ask_folder, ask_place
from tracker.ui.papers.kinds import LANGUAGE_NAMES, about_of, title_of
from tracker.ui.papers.left_work import LeftWork
from tracker.ui.papers.page import PapersPage
from tracker.ui.papers.pages_bar import Part
from tracker.ui.papers.pressing import Ended, Job, Made, Pressing
from tracker.ui.papers.several_card import Found, Several, SeveralCard
from tracker.ui.papers.values import ComparedAgain, PaperShown, Wanted
from tracker.ui.presenting.papers_page import (
    compared_again,
    desk_of,
    file_name_of,
    is_of_held,
    matching_ids,
    numbered_names,
)
from tracker.ui.presenting.unmarked import waiting_line, waiting_of
from tracker.ui.shell.background import Background
from tracker.ui.shell.surroundings import Surroundings

_MOST = 500
"""So many papers in one order."""
_COMPARING = "compared"


class PapersWork(QObject):
    """Lives as long as its window and serves its page of papers."""

    def __init__(self, page: PapersPage, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._around = around
        self.shown: PaperShown | None = None
        """The paper that is shown."""
        self._several = 0
        self._written = 0
        self._refused: list[str] = []
        self._is_changed = False
        """Whether the paper shown may have another version before it, now that more has left."""
        self._several_folder: Path | None = None
        self._folder = around.desk.workspace.path.parent
        self.ask_place: Callable[[str, str], str] = self._ask_place
        self.ask_folder: Callable[[], str] = self._ask_folder
        self.ask_file: Callable[[], str] = self._ask_file
        self._background = Background(around.desk, self)
        self._background.was_read.connect(self._on_was_read)
        self.left = LeftWork(page, self._background, self)
        self.pressing = Pressing(around.desk, self)
        self.pressing.made.connect(self._on_made)
        self.pressing.told.connect(self._on_told)
        self.pressing.ended.connect(self._on_ended)
        page.export_asked.connect(self.export)
        page.copy_asked.connect(self.copy)
        page.several_asked.connect(self.several)
        page.log.verifying_asked.connect(self.verify)
        page.progress.cancelled.connect(self._on_cancelled)

    @property
    def _desk(self) -> Desk:
        return self._around.desk

    def take(self, shown: PaperShown) -> None:
        """The paper that is shown from now on."""
        self.shown = shown
        self._page.offer_formats(suffixes_of(shown.wanted.name))
        self.left.read()

    def go_beside(self) -> None:
        """From now on read in threads."""
        self._background.go_beside()

    def stop(self) -> None:
        """The window closes."""
        self.pressing.stop()
        self._background.stop()

    # --- one paper ----------------------------------------------------------------------------------------------

    def export(self, suffix: str) -> None:
        """Ask where, and write the paper shown; nothing while another one is wanted."""
        shown = self._shown_now()
        if shown is None or self.pressing.is_busy:
            return
        if name := self.ask_place(str(self._folder / file_name_of(self._desk, shown.wanted, suffix)), suffix):
            chosen = Path(name)
            file = chosen if chosen.suffix.lower() == suffix else chosen.with_name(chosen.name + suffix)
            self._folder = file.parent
            # The dialog has asked whether a file that is there may go: the one that was chosen in it.
            self._begin((Job(shown.wanted, file, overwrite=file == chosen),))

    def _shown_now(self) -> PaperShown | None:
        """The paper shown, where it is the one that is wanted."""
        return self.shown if self.shown is not None and self.shown.wanted == self._page.form.wanted else None

    def _begin(self, jobs: tuple[Job, ...]) -> None:
        self._several, self._written, self._refused = len(jobs), 0, []
        self._is_changed = False
        self._on_told(0, 0)
        self.pressing.begin(jobs)

    def _on_told(self, done: int, total: int) -> None:
        _ = self._desk.language.gettext
        words = _("Writing the paper…")
        if self._several > 1:
            words = _("Writing {done} of {total}…").format(done=min(done + 1, self._several), total=self._several)
        self._page.progress.say(words, done, total)

    def _on_cancelled(self) -> None:
        self._page.progress.say(self._desk.language.gettext("Cancelling…"), 0, 0)
        self.pressing.cancel()

    def _on_made(self, made: Made) -> None:
        """Whatever was written is entered at once: it has left."""
        if made.written is not None and made.left is not None:
            entered = made.written
            if not made.is_empty:
                entered = enter(desk_of(self._desk, made.job.wanted), made.left, made.written)
            self._written += 1
            if entered.unlogged:
                self._refused.append(entered.unlogged.told(self._desk.language))
                return
            self.left.put_in_front(self._desk)
            self._is_changed = self._is_changed or self._is_alike(made.job.wanted)
            if self._several == 1:
                self._say_written(made)
        elif made.unmarked is not None and self._several == 1:
            self._ask_unmarked(made)
        else:
            stopped = waiting_of(made.unmarked) if made.unmarked else None
            why = waiting_line(stopped, self._desk.language) if stopped else made.trouble
            self._refused.append(f"{made.job.file.name}: {why}" if self._several > 1 else why)

    def _is_alike(self, wanted: Wanted) -> bool:
        """Whether the paper shown may be compared with this one; its subject may have been named otherwise."""
        shown = self.shown.wanted if self.shown is not None else None
        return shown is not None and (shown.name, shown.language) == (wanted.name, wanted.language)

    def _on_was_read(self, _key: str, answer: object) -> None:
        if isinstance(answer, ComparedAgain) and answer.shown is self.shown:
            self._page.show_compared(answer.compared)

    def _say_written(self, made: Made) -> None:
        _ = self._desk.language.gettext
        marking = made.left.marking if made.left and made.left.marking else _("unmarked")
        text = _("{file} is written: {marking}").format(file=made.job.file.name, marking=marking)
        self._around.tables.notice.say(text)

    def _ask_unmarked(self, made: Made) -> None:
        assert made.unmarked is not None
        again = partial(self._export_again, made.job)
        self._around.tables.confirming.before_export(waiting_of(made.unmarked), again)

    def _export_again(self, job: Job, confirmed: bool) -> None:
        self._page.export.setFocus(Qt.FocusReason.OtherFocusReason)
        self._begin((replace(job, allow_unmarked=confirmed),))

    def _on_ended(self, ended: Ended) -> None:
        self._page.progress.rest()
        if self.shown is not None and self._is_changed:
            self._background.ask(_COMPARING, partial(compared_again, shown=self.shown))
        troubles = [*self._refused, *([why] if (why := self._why_ended(ended)) else [])]
        if self._several > 1:
            words = self._desk.language.ngettext(
                "{count} paper of {of} is written", "{count} papers of {of} are written", self._written
            ).format(count=self._written, of=self._several)
            self._around.tables.notice.say(". ".join([words, *troubles[:1]]))
        elif troubles:
            self._around.tables.notice.say(troubles[0])

    def _why_ended(self, ended: Ended) -> str:
        """What stopped the order; nothing where it came to its end, or is told by how many papers are written."""
        _ = self._desk.language.gettext
        if ended.is_fault:
            return _("A fault of the program stopped the writing; what is written stays, and no file is half written")
        if ended.is_cancelled and self._several == 1:
            return _("Cancelled: nothing was written")
        return ended.trouble

    # --- many papers --------------------------------------------------------------------------------------------

    def several(self) -> SeveralCard | None:
        """Let the person choose of what, and where to."""
        shown = self._shown_now()
        if shown is None or self.pressing.is_busy:
            return None
        wanted, _ = shown.wanted, self._desk.language.gettext
        month = f"in:{wanted.as_of:%Y-%m}" if about_of(wanted.name) == "meeting" else ""
        title = _("One paper for each: {paper}").format(paper=title_of(wanted.name, self._desk.language))
        parts = [LANGUAGE_NAMES[wanted.language], wanted.ceiling or _("no ceiling"), wanted.page]
        how = " · ".join([*parts, _("only meetings that were held")] if is_of_held(wanted.name) else parts)
        card = SeveralCard(
            self._around.window,
            title,
            how,
            month,
            suffixes_of(wanted.name),
            partial(self._find, wanted),
            self.ask_folder,
            self._around.look,
            self._desk.language,
            self._several_folder,
        )
        card.chosen.connect(partial(self._on_several_chosen, wanted))
        card.begin()
        return card

    def _find(self, wanted: Wanted, query: str, suffix: str) -> Found:
        try:
            ids = matching_ids(self._desk, wanted, query)
        except BadInput as error:
            return Found(trouble=error.told(self._desk.language))
        if len(ids) > _MOST:
            words = self._desk.language.gettext("{count} are too many for one order; at most {most} go out at once")
            return Found(trouble=words.format(count=len(ids), most=_MOST))
        found = self._desk.records(ids)
        names = numbered_names(self._desk, wanted, found, suffix)
        return Found(tuple(str(one.ref) for one in found), names)

    def _on_several_chosen(self, wanted: Wanted, order: Several) -> None:
        self._several_folder = order.folder
        pairs = [(ref, order.folder / name) for ref, name in zip(order.refs, order.names, strict=True)]
        jobs = tuple(
            Job(replace(wanted, subject=ref), file, order.allow_unmarked, overwrite=order.replace)
            for ref, file in pairs
            if order.replace or not file.exists()
        )
        if jobs:
            self._begin(jobs)
        else:
            words = self._desk.language.gettext("Every file is there already, and stays: nothing was written")
            self._around.tables.notice.say(words)

    # --- the rest -----------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """The paper as text on the clipboard; its marking stands in its first line and its last."""
        shown = self._shown_now()
        if shown is None or not shown.text:
            return
        if shown.waiting is not None:
            self._around.tables.confirming.before_copy(shown.waiting, partial(self._copy_again, shown))
        else:
            self._put_on_clipboard(shown.text)

    def _copy_again(self, shown: PaperShown, _confirmed: bool) -> None:
        """What was marked meanwhile stands in the paper only once that is made anew."""
        if self.shown is shown and shown.wanted == self._page.form.wanted and self._page.export.isEnabled():
            self._put_on_clipboard(shown.text)
        else:
            words = self._desk.language.gettext("The paper is made anew with these markings; copy it when it is there")
            self._around.tables.notice.say(words)

    def _put_on_clipboard(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self._around.tables.notice.say(self._desk.language.gettext("Copied the text with its marking"))

    def verify(self) -> None:
        """Ask for a file, and say which entry of the log it is."""
        if not (name := self.ask_file()):
            return
        try:
            found = releases_of(self._desk, Path(name))
        except BadInput as error:
            self._around.tables.notice.say(error.told(self._desk.language))
            return
        words: Mapping[bool, str] = {
            True: self._desk.language.gettext("{file} left the desk as it is: see the entry marked in the log"),
            False: self._desk.language.gettext("{file} is none of the files that left this desk, or was changed since"),
        }
        self._around.tables.notice.say(words[bool(found)].format(file=Path(name).name))
        if found:
            self._page.bar.choose(Part.LOG)
            self._page.log.choose(found[0].id)

    def _ask_place(self, proposed: str, suffix: str) -> str:
        title = self._desk.language.gettext("Export the paper")
        return ask_place(self._around.window, title, proposed, f"*{suffix}", suffix.removeprefix("."))

    def _ask_folder(self) -> str:
        return ask_folder(self._around.window, self._desk.language.gettext("Folder for the papers"))

    def _ask_file(self) -> str:
        return ask_file(self._around.window, self._desk.language.gettext("Which file left the desk?"))

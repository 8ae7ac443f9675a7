"""Papers written beside the window: one or many, with how far it has come, and the way to stop."""

from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from tracker.desk.desk import Desk
from tracker.desk.release import UnmarkedRecords
from tracker.desk.releasing import LeavingPaper
from tracker.domain.progress import Cancelled, OnProgress
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.papers.page import Page
from tracker.papers.press import Written, build, leaving, write
from tracker.papers.scope import is_empty
from tracker.storage.watching import watched
from tracker.ui.papers.values import Wanted
from tracker.ui.presenting.papers_page import desk_of, release_of
from tracker.ui.shell.memory import give_back, uncollected


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to be written; `overwrite` says that a file that is there may go."""

    wanted: Wanted
    file: Path
    allow_unmarked: bool = False
    overwrite: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """A paper that was written, and what the log is to keep of it, if it tells of anything; or why it was not."""

    job: Job
    written: Written | None = None
    left: LeavingPaper | None = None
    is_empty: bool = False
    unmarked: UnmarkedRecords | None = None
    trouble: str = ""


def press(desk: Desk, job: Job, on_progress: OnProgress) -> Made:
    """Write one paper. Raises what `on_progress` raises; nothing is written then."""
    wanted = job.wanted
    release = release_of(wanted, allow_unmarked=job.allow_unmarked)
    try:
        paper = build(
            desk_of(desk, wanted),
            wanted.name,
            wanted.subject,
            release,
            number=wanted.number,
            on_progress=lambda done, total: on_progress(done, 2 * total),
        )
        left = leaving(wanted.name, wanted.subject, wanted.ceiling or None, paper)
        written = write(
            paper,
            job.file,
            page=Page(wanted.page),
            overwrite=job.overwrite,
            on_progress=lambda done, total: on_progress(total + done, 2 * total),
            apart=True,
        )
    except UnmarkedRecords as error:
        return Made(job, unmarked=error)
    except BadInput as error:
        return Made(job, trouble=error.told(desk.language))
    return Made(job, written, left, is_empty(paper))


@dataclass(frozen=True, slots=True)
class Ended:
    """How an order ended: `trouble` is the line of what stopped it; a fault of the program has none."""

    trouble: str = ""
    is_cancelled: bool = False
    is_fault: bool = False


class _Pressing(QThread):
    one_made = Signal()
    told = Signal(int, int)

    def __init__(self, desk: Desk, jobs: tuple[Job, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self.papers: deque[Made] = deque()
        self.is_cancelled = False
        self.ended = Ended(is_fault=True)
        """Whatever is raised and not known here is a fault, which the thread reports."""

    def run(self) -> None:
        try:
            with uncollected(), self._desk.workspace.twin() as twin, watched(twin, self._check):
                self._press_all(replace(self._desk, workspace=twin))
            self.ended = Ended()
        except Cancelled:
            self.ended = Ended(is_cancelled=True)
        except (BadInput, WorkspaceUnavailable) as error:
            self.ended = Ended(error.told(self._desk.language))
        give_back()

    def _press_all(self, desk: Desk) -> None:
        if len(self._jobs) == 1:
            self._keep(press(desk, self._jobs[0], self._tell))
            return
        for at, job in enumerate(self._jobs):
            self._tell(at, len(self._jobs))
            self._keep(press(desk, job, self._check))

    def _keep(self, made: Made) -> None:
        self.papers.append(made)
        self.one_made.emit()

    def _tell(self, done: int, total: int) -> None:
        self._check(done, total)
        self.told.emit(done, total)

    def _check(self, _done: int = 0, _total: int = 0) -> None:
        if self.is_cancelled:
            raise Cancelled


class Pressing(QObject):
    """Writes one order of papers at a time. Signals: `made(Made)` after each; `told(done, total)`; `ended(Ended)`."""

    made = Signal(object)
    told = Signal(int, int)
    ended = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work: _Pressing | None = None

    @property
    def is_busy(self) -> bool:
        """Whether papers are being written."""
        return self._work is not None

    def begin(self, jobs: tuple[Job, ...]) -> None:
        """Write these papers. Nothing happens while others are being written."""
        if self._work is not None:
            return
        self._work = _Pressing(self._desk, jobs, self)
        self._work.one_made.connect(self._on_one_made)
        self._work.told.connect(self.told)
        self._work.finished.connect(self._on_finished)
        self._work.start()

    def cancel(self) -> None:
        """Stop; papers that are written stay, and none is left half written."""
        if self._work is not None:
            self._work.is_cancelled = True

    def stop(self) -> None:
        """The window closes: wait for the paper that is being written, and tell of what was."""
        if self._work is not None:
            self._work.is_cancelled = True
            self._work.finished.disconnect(self._on_finished)
            self._work.wait()
            self._on_one_made()
            self._work = None

    def _on_one_made(self) -> None:
        while self._work is not None and self._work.papers:
            self.made.emit(self._work.papers.popleft())

    def _on_finished(self) -> None:
        self._on_one_made()
        done, self._work = self._work, None
        if done is not None:
            done.deleteLater()
            self.ended.emit(done.ended)

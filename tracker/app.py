"""The composition root: the command line, with the window handed to it where Qt is needed."""

import os
import sys
from collections.abc import Sequence

from tracker.cli.main import run
from tracker.cli.session import DrawingRequest, Drawn, PictureRequest, Session
from tracker.domain.progress import OnProgress


class Window:
    """What the command line asks of the window; Qt is imported when it is first asked for."""

    def start(self, session: Session) -> int:
        """Open the window; without a screen and without a workspace named, show the sample as files instead."""
        from tracker.first_run import begin_default, has_screen, show_without_screen

        if has_screen() or session.workspace_was_named:
            return self.open_window(session, None)
        begin_default(session)
        return show_without_screen(session, self)

    def open_window(self, session: Session, ref: str | None) -> int:
        """Open the window, at a record when one is named. Raises BadInput where there is no screen."""
        from tracker.first_run import begin_default, check_screen

        check_screen(session, ref)
        begin_default(session)
        from tracker.ui.messages import log_messages
        from tracker.ui.opening import open_window
        from tracker.ui.preferences.store import preferences_file

        log_messages()
        return open_window(
            session.workspace,
            session.as_of,
            session.language,
            ref,
            day_was_given=session.day_was_given,
            language_was_given=session.language_was_given,
            kept=preferences_file(),
        )

    def views(self) -> tuple[str, ...]:
        """The views of the window that can be drawn."""
        from tracker.ui.shell.sections import VIEWS

        return VIEWS

    def screenshot(self, session: Session, request: PictureRequest) -> None:
        """Draw a view of the window into a PNG file, on no screen even where there is one."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from tracker.ui.messages import log_messages
        from tracker.ui.opening import screenshot

        log_messages()
        with session.desk() as desk:
            screenshot(
                desk,
                request.view,
                request.out,
                (request.width, request.height),
                request.theme,
                request.select,
                overwrite=request.overwrite,
            )

    def draw_timeline(self, session: Session, request: DrawingRequest, on_progress: OnProgress) -> Drawn:
        """Draw the timeline into a file, on no screen, and enter it in the log of what left."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from tracker.desk.releasing import enter_release
        from tracker.ui.messages import log_messages
        from tracker.ui.opening import application
        from tracker.ui.presenting.timeline_drawing import DrawingOrder
        from tracker.ui.timeline_export.sheets import PageName
        from tracker.ui.timeline_export.writing import export_timeline

        log_messages()
        application()
        lanes = request.lanes or DrawingOrder().grouping
        order = DrawingOrder(request.query, lanes, request.first, request.last, request.ceiling, request.allow_unmarked)
        page = PageName(request.page) if request.page else None
        with session.desk() as desk:
            written = export_timeline(
                desk,
                request.file,
                order,
                page,
                pages=request.pages,
                across=request.across,
                form=request.form,
                overwrite=request.overwrite,
                on_progress=on_progress,
            )
            return Drawn(written.told, enter_release(desk, written.left, written.file))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, or with those it was started with; returns the exit code."""
    return run(sys.argv[1:] if arguments is None else arguments, Window())


if __name__ == "__main__":
    sys.exit(main())

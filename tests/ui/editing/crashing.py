"""A program that types into a record's panel and is then killed: run with a workspace and the file to keep it in."""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tracker.desk.desk import Desk
from tracker.desk.unfinished import Unfinished
from tracker.language import Language
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.editing.editing import Editing
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.presenting.record_page import record_values
from tracker.ui.record.panel import RecordPanel
from tracker.ui.theme.look import Look


def main(workspace: Path, kept: Path) -> None:
    app = QApplication(["crashing", "-platform", "offscreen"])
    look = Look()
    with open_workspace(workspace, Access.HOLD) as opened:
        desk = Desk(opened, date(2026, 1, 16), Language("en"))
        editing = Editing(desk, look, app, Unfinished(kept))
        id_ = desk.find("M2").id
        written = editing.parts_of(id_, kept=False)
        panel = RecordPanel(record_values(desk, id_, [], editable=True), look, desk.language, written)
        panel.show()
        for key, text in (("date", "31 February"), ("place", "Queréta")):
            row = editing.edited.fields.rows[key]
            row.show()
            row.begin()
            editor = row.findChild(LineEditor)
            editor.setText(text)
        waiting = QEventLoop()
        QTimer.singleShot(1_000, waiting.quit)
        waiting.exec()
        sys.stdout.write("typed a second ago\n")
        sys.stdout.flush()
        app.exec()


main(Path(sys.argv[1]), Path(sys.argv[2]))

"""`python -m tests.ui.scaling.drawn FOLDER`: the window on the sample desk, at the density that QT_SCALE_FACTOR says.

Qt reads that once a process, so that each density needs one. Writes a picture of each section, and prints how dense the
pictures in its labels and buttons are, as one JSON object.
"""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.accessibility.states import settle
from tracker.desk.beginning import SAMPLE_DAY, begin_workspace
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.opening import application
from tracker.ui.shell.controller import Controller
from tracker.ui.theme.look import Look

SECTIONS = ("desk", "timeline", "commitments", "followups", "bodies")
SIZE = QSize(1280, 800)


def pictures(widget: QWidget) -> dict[str, float]:
    """The density of each picture that a label or a button shows, by the words beside it."""
    ratio = widget.devicePixelRatioF()
    found = {
        f"{type(one).__name__} {one.accessibleName()}": one.icon().pixmap(one.iconSize(), ratio).devicePixelRatio()
        for one in widget.findChildren(QAbstractButton)
        if not one.icon().isNull()
    }
    labels = [one for one in widget.findChildren(QLabel) if not one.pixmap().isNull()]
    return found | {f"QLabel {one.parentWidget().accessibleName()}": one.pixmap().devicePixelRatio() for one in labels}


def drawn(folder: Path) -> dict[str, float]:
    """Draw each section into the folder, and what stands where nothing is."""
    qt, look = application(), Look()
    look.dress(qt)
    path = folder / "desk.tracker"
    begin_workspace(path, sample=True)
    found: dict[str, float] = {}
    with open_workspace(path, Access.HOLD) as workspace:
        controller = Controller(Desk(workspace, SAMPLE_DAY, Language()), look)
        window = controller.window
        window.resize(SIZE)
        controller.start()
        window.show()
        for key in SECTIONS:
            window.show_section(key)
            settle()
            window.grab().save(str(folder / f"{key}.png"))
            found |= pictures(window)
        window.search_asked.emit("place:Nowhere")
        settle()
        found |= pictures(window)
        window.close()
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(drawn(Path(sys.argv[1]))))

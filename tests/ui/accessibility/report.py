"""`python -m tests.ui.accessibility.report [--language es]`: what the walk meets in each view, as one JSON object."""

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible

from tests.ui.accessibility.conftest import fill
from tests.ui.accessibility.states import (
    State,
    layers,
    lists,
    records,
    sections,
    settings,
    source_texts,
    stand_ins,
    tables,
)
from tests.ui.accessibility.walk import seen, troubles
from tracker.desk.beginning import SAMPLE_DAY, begin_workspace
from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.opening import application
from tracker.ui.shell.controller import Controller
from tracker.ui.theme.look import Look


def counted(state: State) -> dict[str, object]:
    """How many objects, how many of them a person can use, of which roles, and what is wrong."""
    objects = seen(state[1])
    used = [one for one in objects if one.is_interactive]
    roles = Counter(one.role.name for one in used)
    return {
        "view": state[0],
        "objects": len(objects),
        "interactive": len(used),
        "roles": dict(roles.most_common()),
        "troubles": troubles(objects),
    }


def report(language: str) -> dict[str, object]:
    """The counts of every view in a language, on the sample desk."""
    qt = application()
    look = Look()
    look.dress(qt)
    QAccessible.setActive(True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.tracker"
        begin_workspace(path, sample=True)
        with open_workspace(path, Access.HOLD) as workspace:
            desk = fill(Desk(workspace, SAMPLE_DAY, Language(language)))
            controller = Controller(desk, look)
            controller.window.resize(QSize(1280, 800))
            controller.start()
            controller.window.show()
            walks = (
                sections(controller),
                records(controller, desk),
                layers(controller),
                lists(controller),
                settings(controller),
                source_texts(controller, desk),
                tables(controller),
                stand_ins(controller),
            )
            views = [counted(state) for walk in walks for state in walk]
            controller.window.close()
    return {"language": language, "views": views}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=("en", "es"), default="en")
    sys.stdout.write(json.dumps(report(parser.parse_args().language), ensure_ascii=False) + "\n")

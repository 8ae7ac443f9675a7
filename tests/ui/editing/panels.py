"""A record's panel with the parts that an Editing hands out for it."""

import contextlib
from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from tracker.ui.editing.editing import Editing
from tracker.ui.editing.list_row import ListRow
from tracker.ui.editing.value_row import ValueRow
from tracker.ui.presenting.record_page import record_values
from tracker.ui.record.panel import RecordPanel


@contextlib.contextmanager
def panel_of(qtbot: QtBot, editing: Editing, ref: str) -> Iterator[RecordPanel]:
    """The panel, on the screen, until it is left."""
    desk = editing._desk
    id_ = desk.find(ref).id
    written = editing.parts_of(id_, kept=False)
    assert written is not None
    values = record_values(desk, id_, [], editable=True)
    panel = RecordPanel(values, editing._tools.look, desk.language, written)
    qtbot.addWidget(panel)
    panel.resize(360, 900)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    yield panel
    panel.close()


def again(editing: Editing, panel: RecordPanel) -> None:
    """Show the record as it is now, as the window does after a write."""
    id_ = editing._desk.find(panel.values.ref).id
    written = editing.parts_of(id_, kept=True)
    assert written is not None
    panel.show_values(record_values(editing._desk, id_, [], editable=True), written)


def row_of(editing: Editing, key: str) -> ValueRow | ListRow:
    """The row of a field, in sight."""
    assert editing.edited is not None
    row = editing.edited.fields.rows[key]
    row.show()
    return row

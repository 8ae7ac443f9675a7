"""A chip with a note in a table: marked where it is drawn, told where it is pointed at, read out or copied."""

from PySide6.QtCore import Qt

from tests.ui.sample import Rows
from tracker.ui.elements.labels import chip_label
from tracker.ui.table.model import RowModel
from tracker.ui.view_values import Chip

NOTED = Chip("process only", note="Dissent: tangible. Seen there.")


class NotedRows(Rows):
    @staticmethod
    def _cell(key, n):
        return NOTED if key == "stage" else Rows._cell(key, n)


def test_the_note_is_pointed_at_and_read_out(qapp):
    model = RowModel(NotedRows(1))
    index = model.index(0, 2)
    assert index.data() == "process only"
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert index.data(role) == "process only (Dissent: tangible. Seen there.)"


def test_a_label_of_it_bears_the_mark(qtbot, look):
    made = chip_label(NOTED)
    qtbot.addWidget(made)
    assert made.text() == "process only ≠"
    assert "Seen there" in made.toolTip()
    assert made.accessibleName() == NOTED.told

"""A desk whose records bear a marking that its ladder lacks, as another program may have written it."""

from tests.ui.asking import texts
from tracker.ui.shell.controller import Controller


def test_it_opens_and_bears_that_marking(qtbot, look, desk):
    with desk.workspace.transaction():
        desk.workspace.connection.execute("UPDATE record SET marking = 'SECRET' WHERE kind = 'meeting'")
    made = Controller(desk, look)
    qtbot.addWidget(made.window)
    made.start("meetings")
    made.window.show()
    assert desk.marking() == "SECRET"
    assert "SECRET" in texts(made.window)
    made.show_record("M2")
    assert "SECRET" in texts(made.window.detail)

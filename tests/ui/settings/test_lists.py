"""The settings that are lists: the levels of the marking ladder, the saved views."""

import pytest
from PySide6.QtCore import Qt

from tracker.desk.views import SavedView
from tracker.domain.markings import TLP
from tracker.ui.settings.ladder import LadderControl
from tracker.ui.settings.level_form import LevelForm
from tracker.ui.settings.ordered import moved
from tracker.ui.settings.reading import read_desk_settings

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ladder(page) -> LadderControl:
    return page.row("ladder").control


def names(desk):
    return list(desk.settings.ladder.names)


def write_level(qtbot, ladder, name, ink="#FFFFFF", ground="#000000"):
    form = ladder.findChild(LevelForm)
    for editor, text in ((form.name, name), (form._ink, ink), (form._ground, ground)):
        editor.setText(text)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)


def test_each_level_says_how_many_records_bear_it(ladder):
    described = [line.row.accessibleDescription() for line in ladder._lines]
    assert described[0].endswith("records")
    assert described[4] == ""


def test_the_count_comes_later_and_leaves_what_is_written_alone(desk, page, ladder):
    ladder._lines[4].row.click()
    form = ladder._form
    page.show_values(read_desk_settings(desk, writable=True, counted=False).values)
    page.show_values(read_desk_settings(desk, writable=True).values)
    assert ladder._form is form
    assert ladder._lines[0].row.accessibleDescription().endswith("records")


def test_a_level_is_added_at_the_end(qtbot, desk, ladder):
    ladder._add.click()
    write_level(qtbot, ladder, "National")
    assert names(desk) == [*TLP.names, "National"]
    assert len(ladder._lines) == 6


def test_a_level_is_moved_by_keys_and_keeps_the_focus(qtbot, desk, controller, ladder):
    ladder._lines[4].row.setFocus()
    qtbot.keyClick(ladder._lines[4].row, Qt.Key.Key_Up, ALT)
    assert names(desk)[3:] == ["TLP:RED", "TLP:AMBER+STRICT"]
    assert controller.window.focusWidget() is ladder._lines[3].row


def test_a_level_in_use_is_neither_removed_nor_renamed(qtbot, desk, page, ladder):
    qtbot.keyClick(ladder._lines[0].row, Qt.Key.Key_Delete)
    assert page.row("ladder").trouble.text().startswith("The ladder would lose levels that are in use: TLP:CLEAR (")
    ladder._lines[0].row.click()
    assert page.row("ladder").trouble.isHidden()
    write_level(qtbot, ladder, "Open")
    assert "in use: TLP:CLEAR (" in page.row("ladder").trouble.text()
    assert names(desk) == list(TLP.names)


def test_a_level_that_nobody_bears_goes_and_comes_back(qtbot, desk, ladder):
    qtbot.keyClick(ladder._lines[4].row, Qt.Key.Key_Delete)
    assert names(desk) == list(TLP.names[:-1])
    assert not ladder._tlp.isHidden()
    ladder._tlp.click()
    assert desk.settings.ladder == TLP
    assert ladder._tlp.isHidden()


def test_a_colour_that_is_none_is_refused_and_stays_to_be_mended(qtbot, page, ladder):
    ladder._lines[4].row.click()
    write_level(qtbot, ladder, "TLP:RED", ink="reddish")
    assert "the colour 'REDDISH' is not understood" in page.row("ladder").trouble.text()
    assert ladder.findChild(LevelForm).typed().foreground == "reddish"


def test_escape_leaves_a_level_as_it_was(qtbot, controller, desk, ladder):
    ladder._lines[4].row.click()
    qtbot.keyClick(ladder._form.name, Qt.Key.Key_Escape)
    assert names(desk) == list(TLP.names)
    assert controller.window.focusWidget() is ladder._lines[4].row


def test_saved_views_are_put_in_another_order(qtbot, controller, desk, page):
    views = [SavedView(name, "events", f"actor:{name}") for name in ("A1", "A2")]
    controller._news.tell(desk.set_views(views))
    control = page.row("views").control
    qtbot.keyClick(control._lines[0].row, Qt.Key.Key_Down, ALT)
    assert [view.name for view in desk.settings.views] == ["A2", "A1"]
    assert [line.row.accessibleName() for line in control._lines] == ["A2", "A1"]
    assert [view.name for view in controller.finding.views.views] == ["A2", "A1"]


@pytest.mark.parametrize(("at", "by", "order"), [(0, 1, "bac"), (2, -1, "acb"), (0, -1, "abc"), (2, 1, "abc")])
def test_moving_by_one(at, by, order):
    assert "".join(moved("abc", at, by)) == order

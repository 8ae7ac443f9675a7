"""The frame: sections, search, the record beside the page; names and Tab for everything; nothing left behind."""

import gc
import weakref

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QHeaderView, QLineEdit, QScrollArea, QWidget

from tests.ui.sample import DESK, RECORD, SHELL, Rows, timeline
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.page import DeskPage
from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.elements.row_button import RowButton
from tracker.ui.picture import png_of
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.page import TablePage
from tracker.ui.timeline.page import TimelinePage


def furnish(window, look, english):
    window.add_page("desk", DeskPage(DESK, look, english), DeskAside(DESK, look, english))
    window.add_page("timeline", TimelinePage(timeline(), look, english))
    window.add_page("commitments", TablePage("Commitments", "", Rows(40), look, english))
    window.show_values(SHELL)


@pytest.fixture
def window(qtbot, look, english):
    made = MainWindow(look, english)
    furnish(made, look, english)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_page_stands_in_front(window):
    assert window.current_key() == "desk"
    assert window.windowTitle() == "United States–Mexico · Security desk"


@pytest.mark.parametrize(("key", "section"), [(Qt.Key.Key_2, "timeline"), (Qt.Key.Key_3, "commitments")])
def test_ctrl_and_a_figure_bring_a_section(qtbot, window, key, section):
    with qtbot.waitSignal(window.section_chosen) as chosen:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [section]
    assert window.current_key() == section


def test_a_figure_without_a_section_does_nothing(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert window.current_key() == "desk"


def test_the_navigation_is_walked_by_keys(qtbot, window):
    first, second = window.navigation.findChildren(QAbstractButton)[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_J)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert window.current_key() == "timeline"


def test_ctrl_f_leads_to_the_search_and_enter_asks(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = window.top_bar.search
    assert window.focusWidget() is field
    field.setText(" body:Group ")
    with qtbot.waitSignal(window.search_asked) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["body:Group"]


def test_escape_in_the_search_shows_everything_again(qtbot, window):
    window.top_bar.search.setText("fentanyl")
    window.top_bar.search.setFocus()
    with qtbot.waitSignal(window.search_asked) as asked:
        qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Escape)
    assert asked.args == [""]


def test_trouble_with_a_query_is_told_at_the_field(window):
    window.top_bar.say_trouble("field 'bdy' is not known")
    assert "bdy" in window.top_bar.search.accessibleDescription()


def test_a_record_takes_the_place_of_the_aside_and_gives_it_back(qtbot, window):
    aside = window.findChild(DeskAside)
    window.show_record(RECORD)
    assert not aside.isVisible()
    with qtbot.waitSignal(window.record_closed):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert aside.isVisible()


def test_without_record_or_aside_the_pane_is_away(window):
    window.show_section("timeline")
    assert not window.detail.isVisible()
    window.show_record(RECORD)
    assert window.detail.isVisible()


def test_a_link_in_the_record_is_told(qtbot, window):
    window.show_record(RECORD)
    row = window.detail.record.findChildren(RowButton)[0]
    with qtbot.waitSignal(window.record_wanted) as wanted:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert wanted.args == ["O9"]


def test_a_page_can_be_replaced_in_front(window, look, english):
    fresh = DeskPage(DESK, look, english)
    window.add_page("desk", fresh, DeskAside(DESK, look, english))
    assert fresh.isVisible()


def interactive(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QAbstractScrollArea, DrawnList)
    found = [widget for widget in window.findChildren(QWidget) if isinstance(widget, kinds)]
    # A table's header and scroll bars are parts of the table, which has the focus and the name for all of them.
    return [w for w in found if not w.objectName().startswith("qt_") and not isinstance(w, QHeaderView)]


@pytest.mark.parametrize("section", ["desk", "timeline", "commitments"])
def test_everything_interactive_has_a_name(window, section):
    window.show_section(section)
    window.show_record(RECORD)
    assert [type(widget).__name__ for widget in interactive(window) if not widget.accessibleName()] == []


@pytest.mark.parametrize("section", ["desk", "timeline", "commitments"])
def test_tab_reaches_everything_interactive(qtbot, window, section):
    window.show_section(section)
    window.show_record(RECORD)
    wanted = {w for w in interactive(window) if w.isVisible() and not isinstance(w, QScrollArea)}
    window.top_bar.search.setFocus()
    reached = {window.top_bar.search}
    for _step in range(3 * len(wanted)):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(window.focusWidget())
    assert [type(w).__name__ + " " + w.accessibleName() for w in wanted - reached] == []


def test_a_closed_window_is_freed(qtbot, look, english):
    window = MainWindow(look, english)
    furnish(window, look, english)
    window.show_record(RECORD)
    window.show()
    gone = weakref.ref(window)
    with qtbot.waitSignal(window.destroyed):
        window.close()
    del window
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_is_drawn_at_the_size_asked_for(window, look, theme):
    look.change(theme=theme)
    picture = QImage.fromData(png_of(window, QSize(1280, 800), 1.5), "PNG")
    assert picture.size() == QSize(1920, 1200)
    assert picture.pixelColor(900, 1100).name().upper() == look.tokens.surface

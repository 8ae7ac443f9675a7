"""Tab follows what is read, however late it was made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.ui.elements.reading_order import go_on, reading_order
from tracker.ui.elements.scrolled import ScrolledPage


class Window(QWidget):
    """Two columns, of which the right one is made first."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        right, left = QWidget(), QWidget()
        self.right, self.left = QVBoxLayout(right), QVBoxLayout(left)
        line.addWidget(right)
        line.insertWidget(0, left)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward)


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    column = ScrolledPage("Right")
    column.body.setMinimumHeight(1400)
    inside = QVBoxLayout(column.body)
    for text in ("c", "d"):
        inside.addWidget(QPushButton(text))
        inside.addSpacing(600)
    made.right.addWidget(column)
    made.left.addWidget(QLineEdit("b"))
    made.left.insertWidget(0, QPushButton("a"))
    made.left.addWidget(QLabel("no stop"))
    made.resize(500, 300)
    made.show()
    return made


def texts(widgets):
    return [widget.text() for widget in widgets]


def test_columns_are_read_one_after_the_other(window):
    assert texts(reading_order(window)) == ["a", "b", "c", "d"]


def test_tab_goes_on_and_round_and_back(qtbot, window):
    stops = reading_order(window)
    stops[0].setFocus()
    for expected in ("b", "c", "d", "a"):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget().text() == expected
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    assert window.focusWidget().text() == "d"


def test_what_is_reached_is_brought_into_view(qtbot, window):
    *_others, last = reading_order(window)
    assert not window.rect().contains(last.mapTo(window, last.rect().center()))
    reading_order(window)[2].setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.rect().contains(last.mapTo(window, last.rect().center()))


def test_what_is_hidden_or_disabled_is_passed_by(window):
    a, b, *_rest = reading_order(window)
    a.hide()
    b.setEnabled(False)
    assert texts(reading_order(window)) == ["c", "d"]


def test_what_came_late_stands_where_it_lies(window):
    window.left.insertWidget(1, QPushButton("new"))
    QApplication.sendPostedEvents()
    assert texts(reading_order(window))[:3] == ["a", "new", "b"]


def test_what_has_no_height_or_lies_at_one_place_ends_too(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    for width, height in ((10, 0), (10, 0), (30, 20), (30, 20)):
        QPushButton(f"{width}x{height}", window).setGeometry(5, 5, width, height)
    window.show()
    assert len(reading_order(window)) == 4


def test_a_card_comes_before_the_button_in_it(qtbot):
    outer = QPushButton("card")
    qtbot.addWidget(outer)
    line = QVBoxLayout(outer)
    line.addWidget(QPushButton("inside"))
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(outer)
    window.show()
    assert texts(reading_order(window)) == ["card", "inside"]


def test_without_anything_to_reach_tab_is_left_alone(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    assert go_on(window, True) is False

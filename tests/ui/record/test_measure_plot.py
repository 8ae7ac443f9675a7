"""The plot of an indicator: each reading is an entry, over the days of its period."""

from dataclasses import replace

from PySide6.QtCore import Qt

from tests.ui.sample import MEASURE
from tracker.ui.record.measure_plot import MeasurePlot


def plot(qtbot, look, row=MEASURE):
    made = MeasurePlot(row, look)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_each_reading_opens_its_record(qtbot, look):
    made = plot(qtbot, look)
    with qtbot.waitSignal(made.record_selected) as chosen:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.entries()[1][2].center().toPoint())
    assert chosen.args == ["R2"]


def test_a_higher_value_stands_higher_and_a_later_one_further_right(qtbot, look):
    (_a, _said, first), (_b, _also, second) = plot(qtbot, look).entries()
    assert second.center().y() < first.center().y()
    assert second.left() > first.right()


def test_without_readings_there_is_nothing_to_walk(qtbot, look):
    made = plot(qtbot, look, replace(MEASURE, points=()))
    assert made.entries() == []
    assert made.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert made.accessibleName() == "Troops: 5,000 of 10,000 troops: 50% of the way"


def test_readings_of_one_day_and_one_value_are_drawn(qtbot, look):
    (point, _other) = MEASURE.points
    same = replace(point, latest=point.earliest)
    made = plot(qtbot, look, replace(MEASURE, points=(same, same), start=2000.0, end=2000.0, target=None))
    assert all(made.rect().toRectF().contains(frame) for _ref, _said, frame in made.entries())

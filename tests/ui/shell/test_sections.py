"""Each section of the wired window: it builds, it counts, it opens records, it is named and reached by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QRadioButton, QWidget

from tests.ui.asking import counts, page, panel
from tests.ui.test_window import interactive
from tracker.domain.kinds import Kind
from tracker.domain.stages import has_been_agreed
from tracker.ui.desk.deadline_strip import DeadlineStripView
from tracker.ui.desk.page import DeskPage
from tracker.ui.desk.tally_bars import TallyBars
from tracker.ui.shell.sections import SECTIONS, VIEWS
from tracker.ui.table.page import TablePage
from tracker.ui.timeline.page import TimelinePage

NO_TABLES = ("desk", "timeline", "followups", "bodies", "papers")
TABLES = [plan.key for plan in SECTIONS if plan.key not in NO_TABLES]


def show(controller, key):
    controller.window.show_section(key)
    return page(controller)


def test_the_desk_and_the_timeline_are_no_tables(controller):
    assert isinstance(show(controller, "desk"), DeskPage)
    assert isinstance(show(controller, "timeline"), TimelinePage)


@pytest.mark.parametrize("key", TABLES)
def test_a_table_shows_as_many_rows_as_the_navigation_says(controller, key):
    shown = show(controller, key)
    assert isinstance(shown, TablePage)
    assert str(shown.model.rowCount()) == counts(controller)[key] != "0"


def test_commitments_and_proposals_are_counted_apart(controller, desk):
    records = desk.records(desk.list_ids((Kind.COMMITMENT,)))
    agreed = sum(has_been_agreed(record.stages()) for record in records)
    shown = counts(controller)
    assert (int(shown["commitments"]), int(shown["proposals"])) == (agreed, len(records) - agreed)


def test_the_desk_counts_its_flags_and_the_timeline_nothing(controller, desk):
    shown = counts(controller)
    assert shown["desk"] == str(len(desk.flags()))
    assert shown["timeline"] == ""


def test_a_proposal_is_never_called_a_commitment(controller):
    titles = [column.title for column in show(controller, "proposals").model.columns]
    assert "Proposal" in titles
    assert not {"Commitment", "Implementation"} & set(titles)


@pytest.mark.parametrize("key", TABLES)
def test_choosing_a_row_opens_its_record(controller, key):
    shown = show(controller, key)
    shown.view.selectRow(0)
    assert panel(controller).values.ref == shown.model.row(0).ref


@pytest.mark.parametrize("key", TABLES)
def test_every_column_that_sorts_can_be_sorted_by(controller, key):
    model = show(controller, key).model
    before = sorted(model.row(number).ref for number in range(model.rowCount()))
    for number in range(model.columnCount()):
        model.sort(number, Qt.SortOrder.DescendingOrder)
    assert sorted(model.row(number).ref for number in range(model.rowCount())) == before


def test_choosing_a_flag_opens_its_record(qtbot, controller):
    card = show(controller, "desk").cards[0]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert panel(controller).values.ref == card.ref


def test_the_button_of_a_flag_opens_its_record(qtbot, controller):
    card = show(controller, "desk").cards[-1]
    qtbot.mouseClick(card.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert panel(controller).values.ref == card.ref


@pytest.mark.parametrize("kind", [DeadlineStripView, TallyBars])
def test_a_deadline_and_a_bar_open_their_records(qtbot, controller, kind):
    drawn = controller.window.detail.findChild(kind)
    ref, _text, place = drawn.entries()[0]
    qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert panel(controller).values.ref == ref


def test_a_mark_of_the_timeline_opens_its_record(qtbot, controller):
    view = show(controller, "timeline").view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert panel(controller).values.ref == view.selected != ""


def test_other_lanes_hold_the_same_records(qtbot, controller):
    before = show(controller, "timeline")
    held = len(before._values)
    before.grouping_chosen.emit("kind")
    after = page(controller)
    assert after is not before
    assert len(after._values) == held
    assert {lane.title for lane in after._values.lanes.lanes} == {
        "Commitments",
        "Proposals",
        "Meetings",
        "Events",
        "Positions",
    }


def test_other_lanes_show_the_same_days(qtbot, controller):
    before = show(controller, "timeline")
    before.view.setFocus()
    qtbot.keyClick(before.view, Qt.Key.Key_Plus)
    days = before.view.scale.start, before.view.scale.end
    before.grouping_chosen.emit("kind")
    after = page(controller).view
    qtbot.waitUntil(lambda: after.width() > 500)
    assert (after.scale.start, after.scale.end) == pytest.approx(days, abs=2)


def test_a_record_stays_beside_the_timeline_when_its_lanes_change(controller):
    shown = show(controller, "timeline")
    controller.show_record("M1")
    shown.grouping_chosen.emit("actor")
    assert panel(controller).values.ref == "M1"


def role_of(widget):
    found = QAccessible.queryAccessibleInterface(widget)
    return (found.text(QAccessible.Text.Name), found.role()) if found else ("", QAccessible.Role.NoRole)


@pytest.mark.parametrize("key", VIEWS)
def test_a_screen_reader_has_a_name_and_a_role_for_everything(controller, key):
    show(controller, key)
    controller.show_record("M9")
    told = {widget: role_of(widget) for widget in interactive(controller.window) if widget.isVisible()}
    assert [type(w).__name__ for w, (name, role) in told.items() if not name or role == QAccessible.Role.NoRole] == []


@pytest.mark.parametrize("key", VIEWS)
def test_tab_comes_to_everything(qtbot, controller, key):
    show(controller, key)
    window = controller.window
    stops = {w for w in interactive(window) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus}
    # Of choices that exclude each other Tab comes to the one that is in force; the arrows go on from there.
    wanted = {w for w in stops if not isinstance(w, QRadioButton) or w.isChecked()}
    window.top_bar.search.setFocus()
    reached: set[QWidget] = {window.top_bar.search}
    for _step in range(2 * len(wanted)):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(window.focusWidget())
    assert len(wanted) > len(VIEWS)
    assert wanted - reached == set()


@pytest.mark.parametrize("number", range(1, 10))
def test_ctrl_and_a_figure_lead_into_a_section(qtbot, controller, number):
    key = Qt.Key(Qt.Key.Key_0.value + number)
    qtbot.keyClick(controller.window, key, Qt.KeyboardModifier.ControlModifier)
    assert controller.window.current_key() == VIEWS[number - 1]
    assert page(controller).isAncestorOf(controller.window.focusWidget())


@pytest.mark.parametrize("down", [Qt.Key.Key_J, Qt.Key.Key_Down])
def test_the_keys_walk_a_table_and_the_record_follows(qtbot, controller, down):
    qtbot.keyClick(controller.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    view = controller.window.focusWidget()
    assert isinstance(view, QAbstractScrollArea)
    qtbot.keyClick(view, down)
    qtbot.keyClick(view, down)
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert panel(controller).values.ref == page(controller).model.row(0).ref


def test_escape_closes_the_record_and_gives_the_aside_back(qtbot, controller):
    controller.show_record("C1")
    qtbot.keyClick(controller.window, Qt.Key.Key_Escape)
    assert controller.window.record_shown == ""
    assert controller.window.detail.findChild(TallyBars).isVisible()


def test_the_record_that_is_read_is_marked_where_it_stands(controller):
    shown = show(controller, "meetings")
    controller.show_record("M10")
    assert shown.model.row(shown.view.currentIndex().row()).ref == "M10"
    timeline = show(controller, "timeline")
    controller.show_record("M10")
    assert timeline.view.selected == "M10"
    assert panel(controller).values.ref == "M10"


def test_a_record_from_elsewhere_leaves_the_list_alone(controller):
    shown = show(controller, "events")
    controller.show_record("M10")
    assert not shown.view.selectionModel().hasSelection()


def test_a_wide_table_gives_its_columns_room(qtbot, controller):
    view = show(controller, "meetings").view
    wanted = view._rows.columns[3].width
    controller.window.resize(2560, 1440)
    qtbot.waitUntil(lambda: wanted < view.columnWidth(3) <= 2 * wanted)
    view.setColumnWidth(3, 77)
    controller.window.resize(1800, 1440)
    qtbot.waitUntil(lambda: view.viewport().width() < 1600)
    assert view.columnWidth(3) == 77


def test_with_the_record_open_the_first_columns_stay(qtbot, controller):
    controller.window.resize(1280, 800)
    view = show(controller, "commitments").view
    controller.show_record("C1")
    kept = ["ref", "title", "implementation", "due"]
    columns = view._rows.columns
    qtbot.waitUntil(lambda: kept == [c.key for n, c in enumerate(columns) if not view.isColumnHidden(n)])

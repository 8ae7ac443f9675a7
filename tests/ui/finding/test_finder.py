"""The list under the search field: it comes while typing, is walked by keys, and never takes the focus."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tracker.ui.finding.finder import Finder
from tracker.ui.finding.rows import Heading, Narrow
from tracker.ui.finding.values import Found, FoundGroup, FoundRecord, Offer, Offers, Piece, Trouble
from tracker.ui.shell.top_bar import SearchField

RECORDS = tuple(FoundRecord(f"M{n}", (Piece("Talks on "), Piece("border", strong=True)), when="2026") for n in (1, 2))
CALL = FoundRecord("E7", (Piece("A call"),), (Piece("on the "), Piece("border", strong=True)))
GROUPS = (FoundGroup("Meetings", RECORDS), FoundGroup("Events", (CALL,)))


def answer(text, *, offers=None, groups=GROUPS, trouble=None):
    return Found(text, len(text), offers, groups, "", "" if trouble else f"Narrow every view to “{text}”", trouble)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(qtbot, window, look, english):
    made = SearchField(look, english)
    made.setParent(window)
    made.setGeometry(30, 10, 500, 32)
    window.resize(QSize(700, 600))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=500)
    made.setFocus()
    return made


@pytest.fixture
def finder(field, look, english):
    return Finder(field, field.window(), look, english)


@pytest.fixture
def opened(qtbot, field, finder):
    type_in(qtbot, field, finder, "border")
    finder.show_found(answer("border"))
    return finder


def type_in(qtbot, field, finder, text):
    with qtbot.waitSignal(finder.asked) as asked:
        qtbot.keyClicks(field, text)
    return asked.args


def test_what_is_typed_is_asked_once_after_a_pause(qtbot, field, finder):
    asked = []
    finder.asked.connect(lambda text, _cursor: asked.append(text))
    assert type_in(qtbot, field, finder, "border") == ["border", 6]
    assert asked == ["border"]


def test_one_letter_asks_nothing(qtbot, field, finder):
    with qtbot.assertNotEmitted(finder.asked, wait=100):
        qtbot.keyClicks(field, "b")


def test_a_text_that_is_set_asks_nothing(qtbot, field, finder):
    with qtbot.assertNotEmitted(finder.asked, wait=100):
        field.setText("border")


def test_the_list_floats_and_typing_goes_on(qtbot, field, opened):
    assert opened.is_open
    assert field.hasFocus()
    qtbot.keyClicks(field, "s")
    assert field.text() == "borders"


def test_an_answer_to_a_text_that_has_changed_is_not_shown(qtbot, field, finder):
    type_in(qtbot, field, finder, "border")
    finder.show_found(answer("bord"))
    assert not finder.is_open


def test_an_answer_that_comes_after_enter_is_not_shown(qtbot, field, finder):
    type_in(qtbot, field, finder, "border")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    finder.show_found(answer("border"))
    assert not finder.is_open


def test_nothing_is_chosen_at_first_and_enter_runs_the_filter(qtbot, field, opened):
    assert opened.list.current is None
    with qtbot.waitSignal(field.returnPressed), qtbot.assertNotEmitted(opened.record_chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not opened.is_open


def test_arrows_pass_the_headings(qtbot, field, opened):
    refs = []
    for _step in range(4):
        qtbot.keyClick(field, Qt.Key.Key_Down)
        refs.append(getattr(opened.list.current, "ref", ""))
    assert refs == ["M1", "M2", "E7", ""]
    assert isinstance(opened.list.current, Narrow)


def test_up_from_the_text_leads_to_the_last_entry_and_from_the_first_to_the_text(qtbot, field, opened):
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert isinstance(opened.list.current, Narrow)
    for _step in range(4):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert opened.list.current is None


def test_enter_opens_the_chosen_record_and_runs_no_filter(qtbot, field, opened):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(opened.record_chosen) as chosen, qtbot.assertNotEmitted(field.returnPressed):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == ["M1"]
    assert not opened.is_open


def test_ctrl_enter_runs_the_filter_whatever_is_chosen(qtbot, field, opened):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.returnPressed), qtbot.assertNotEmitted(opened.record_chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_last_entry_narrows(qtbot, field, opened):
    qtbot.keyClick(field, Qt.Key.Key_Up)
    with qtbot.waitSignal(opened.narrowing_chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_escape_closes_the_list_and_leaves_the_text(qtbot, field, opened):
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not opened.is_open
    assert field.text() == "border"


def test_down_brings_the_list_back(qtbot, field, opened):
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(opened.asked):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_leaving_the_field_closes_the_list(opened, field):
    field.clearFocus()
    assert not opened.is_open


def test_a_click_opens_a_record_and_a_heading_does_nothing(qtbot, opened):
    rows = opened.list.list
    with qtbot.assertNotEmitted(opened.record_chosen):
        qtbot.mouseClick(
            rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(0, 0)).center()
        )
    with qtbot.waitSignal(opened.record_chosen) as chosen:
        qtbot.mouseClick(
            rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(2, 0)).center()
        )
    assert chosen.args == ["M2"]


def test_an_offer_takes_the_place_of_what_is_typed_and_asks_on(qtbot, field, finder):
    type_in(qtbot, field, finder, "due:2026 -sta")
    finder.show_found(
        answer("due:2026 -sta", offers=Offers("Ask a field", 10, 13, (Offer("stage:", "stage:", "Stage"),)))
    )
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(finder.asked) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["due:2026 -stage:", 16]


def test_what_is_chosen_is_said_where_the_focus_is(qtbot, field, opened):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.accessibleDescription() == "M1, Talks on border, 2026"


def test_the_list_has_a_name_and_rows_for_a_screen_reader(opened):
    seen = QAccessible.queryAccessibleInterface(opened.list.list)
    assert seen.text(QAccessible.Text.Name) == "Found while typing"
    assert [seen.child(n).text(QAccessible.Text.Name) for n in range(2)] == ["Meetings", "M1, Talks on border, 2026"]


def test_trouble_in_the_text_is_told_and_taken_back(qtbot, field, finder):
    told = []
    type_in(qtbot, field, finder, "bdy:")
    finder.trouble_found.connect(told.append)
    finder.show_found(answer("bdy:", groups=(), trouble=Trouble("field 'bdy' is not known")))
    finder.show_found(answer("bdy:"))
    assert told == ["field 'bdy' is not known", ""]


def test_the_list_stays_inside_the_window(opened, field):
    window = field.window()
    many = FoundGroup("Meetings", tuple(FoundRecord(f"M{n}", (Piece("Talks"),)) for n in range(1, 60)))
    opened.show_found(answer("border", groups=(many,)))
    assert window.rect().contains(opened.list.geometry())
    assert opened.list.geometry().top() >= field.geometry().bottom()


def test_the_list_follows_the_field(opened, field):
    field.resize(300, 32)
    assert opened.list.list.width() <= 300


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_drawn_in_each_theme(opened, look, theme):
    look.change(theme=theme)
    picture = opened.list.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 4).name().upper() == look.tokens.raised


def test_headings_cannot_be_chosen(opened):
    model = opened.list.list.model()
    for at, row in enumerate(opened.list.rows):
        assert bool(model.index(at, 0).flags() & Qt.ItemFlag.ItemIsSelectable) != isinstance(row, Heading)


def test_where_there_is_only_trouble_nothing_hides_it(qtbot, field, finder):
    type_in(qtbot, field, finder, "bdy:")
    finder.show_found(answer("bdy:", groups=(), trouble=Trouble("field 'bdy' is not known")))
    assert not finder.is_open

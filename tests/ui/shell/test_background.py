"""Reading beside the window: the window paints first, says that it reads, and never outlives a thread."""

import threading

import pytest
from PySide6.QtCore import QObject, Qt, QThread

from tests.ui.asking import counts, page, search, texts
from tests.ui.holding import Held
from tracker.domain.kinds import Kind
from tracker.ui.desk.page import DeskPage
from tracker.ui.shell.background import AT_ONCE, Background
from tracker.ui.shell.controller import Controller
from tracker.ui.timeline.page import TimelinePage


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def background(owner, desk):
    made = Background(desk, owner)
    made.go_beside()
    yield made
    made.stop()


@pytest.fixture
def beside(qtbot, look, desk):
    """The wired window that reads in a thread, not yet shown."""
    made = Controller(desk, look)
    made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made.window)
    made.start(at_once=False)
    yield made
    made.reading.stop()


class Gate:
    """Something to read that takes until it is opened."""

    def __init__(self) -> None:
        self.opened = threading.Event()

    def read(self, desk):
        self.opened.wait(10)
        return desk.count((Kind.MEETING,))


def test_reading_goes_on_in_another_thread_with_its_own_opening(qtbot, background, desk):
    seen = []
    with qtbot.waitSignal(background.was_read) as answered:
        background.ask("k", lambda twin: seen.append((QThread.currentThread(), twin.workspace)) or 7)
    assert answered.args == ["k", 7]
    thread, workspace = seen[0]
    assert thread is not background.thread()
    assert workspace is not desk.workspace


def test_what_was_asked_again_meanwhile_is_told_once(qtbot, background):
    gate, told = Gate(), []
    background.was_read.connect(lambda _key, answer: told.append(answer))
    background.ask("k", gate.read)
    background.ask("k", lambda _desk: "later")
    gate.opened.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["later"]
    assert not background.is_reading("k")


def test_what_cannot_be_read_is_told_why(qtbot, background):
    with qtbot.waitSignal(background.failed) as failed:
        background.ask("k", lambda twin: twin.list_ids((Kind.EVENT,), "bdy:SIG"))
    assert failed.args[0] == "k"
    assert "bdy" in failed.args[1]


def test_a_fault_of_the_program_does_not_leave_the_window_waiting(qtbot, background):
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(background.failed) as failed:
        background.ask("k", lambda _desk: 1 // 0)
    assert failed.args == ["k", ""]
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_a_stopped_background_tells_nothing_and_has_waited(owner, desk):
    told = []
    background = Background(desk, owner)
    background.go_beside()
    background.was_read.connect(lambda key, _answer: told.append(key))
    background.ask("k", lambda _desk: 1)
    background.ask("later", lambda _desk: 2)
    background.stop()
    assert not any(thread.isRunning() for thread in background.findChildren(QThread))
    assert not background.is_reading("later")
    assert told == []


def test_without_a_thread_it_answers_at_once(owner, desk):
    told = []
    background = Background(desk, owner)
    background.was_read.connect(lambda key, answer: told.append((key, answer)))
    background.ask("k", lambda _desk: 1)
    assert told == [("k", 1)]


def test_the_window_is_there_before_the_desk_is_read(qtbot, beside):
    beside.window.show()
    assert not isinstance(page(beside), DeskPage)
    assert counts(beside)["desk"] == ""
    qtbot.waitUntil(lambda: isinstance(page(beside), DeskPage))
    assert counts(beside)["commitments"] != ""


def test_one_that_takes_long_does_not_hold_up_another(qtbot, background):
    gate = Gate()
    background.ask("long", gate.read)
    with qtbot.waitSignal(background.was_read) as answered:
        background.ask("k", lambda _desk: 7)
    assert answered.args == ["k", 7]
    assert background.is_reading("long")
    gate.opened.set()


def test_no_more_are_read_at_once_than_two(qtbot, background):
    gate, told = Gate(), []
    background.was_read.connect(lambda key, _answer: told.append(key))
    for key in ("one", "two"):
        background.ask(key, gate.read)
    background.ask("three", lambda _desk: 3)
    assert len(background.findChildren(QThread)) == AT_ONCE
    gate.opened.set()
    qtbot.waitUntil(lambda: len(told) == 3)


def test_while_it_takes_long_the_window_says_so(qtbot, beside, monkeypatch):
    held = Held(beside.fronts["timeline"], monkeypatch)
    beside.window.show()
    beside.window.show_section("timeline")
    qtbot.waitUntil(lambda: "Reading the record…" in texts(page(beside)))
    held.let_go()
    qtbot.waitUntil(lambda: isinstance(page(beside), TimelinePage))


def test_a_record_opened_before_the_flags_are_known_gets_them(qtbot, beside, desk):
    flag = desk.flags()[0]
    beside.window.show()
    beside.show_record(str(flag.ref))
    assert flag.why not in texts(beside.window.detail)
    qtbot.waitUntil(lambda: flag.why in texts(beside.window.detail))


def test_the_page_of_the_last_query_is_the_one_that_stays(qtbot, beside, desk):
    beside.window.show()
    beside.window.show_section("timeline")
    qtbot.waitUntil(lambda: isinstance(page(beside), TimelinePage))
    search(qtbot, beside, "body:SIG")
    search(qtbot, beside, "Caracas")
    wanted = len(desk.list_ids((Kind.EVENT, Kind.MEETING, Kind.COMMITMENT, Kind.POSITION), "Caracas"))
    qtbot.waitUntil(lambda: len(page(beside)._values) == wanted)


def test_a_window_closed_while_it_reads_leaves_no_thread(qtbot, beside):
    beside.window.show()
    beside.window.show_section("timeline")
    threads = beside.findChildren(QThread)
    assert threads
    beside.window.close()
    assert not any(thread.isRunning() for thread in threads)

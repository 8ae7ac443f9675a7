"""A bare window with a few commands, and the front that opens palette and sheet over it."""

import pytest
from PySide6.QtWidgets import QLineEdit, QMainWindow

from tracker.ui.commands.command import Command, Group, Registry
from tracker.ui.commands.entries import Entry
from tracker.ui.commands.front import CommandFront
from tracker.ui.commands.window_commands import WindowCommands
from tracker.ui.preferences.store import PreferenceStore


class Notes:
    """What was done, in order."""

    def __init__(self):
        self.done: list[str] = []

    def note(self, what):
        return lambda: self.done.append(what)


class FewRecords:
    """Two records, found by any word that their titles hold."""

    ALL = (
        Entry("record:1", "Meeting in Washington", "Meeting M1", "users"),
        Entry("record:2", "Operation in Caracas", "Event E2", "calendar-days"),
    )

    def __init__(self, notes):
        self.notes = notes

    def found(self, typed):
        return [one for one in self.ALL if typed.lower().strip() in one.title.lower()]

    def recent(self, ids):
        return [one for one in self.ALL if one.id in ids]

    def show(self, id_):
        if not id_.startswith("record:"):
            return False
        self.notes.note(id_)()
        return True


@pytest.fixture
def notes():
    return Notes()


@pytest.fixture
def store(qapp):
    return PreferenceStore()


@pytest.fixture
def bare_window(qtbot, look):
    made = QMainWindow()
    made.resize(1000, 700)
    made.setCentralWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    made.centralWidget().setFocus()
    return made


@pytest.fixture
def commands(notes, english, bare_window):
    made = WindowCommands(Registry(), english, bare_window)
    made.add(
        Command("go.events", "Events", Group.GO, notes.note("go.events"), ("Ctrl+1",), "calendar-days"),
        Command("go.meetings", "Meetings", Group.GO, notes.note("go.meetings"), ("Ctrl+2",), "users"),
        Command("never", "Never possible", Group.WINDOW, notes.note("never"), ("Ctrl+J",), is_enabled=lambda: False),
    )
    return made


@pytest.fixture
def front(bare_window, commands, notes, store, look, english):
    return CommandFront(bare_window, commands, FewRecords(notes), store, look, english)

"""Commands, their registry, and the words for their keys."""

import pytest

from tracker.language import Language
from tracker.ui.commands.command import Command, Group, Registry
from tracker.ui.commands.key_sheet import key_lines
from tracker.ui.commands.wording import full_title, key_words, shown_keys, tip, title_now


def command(id_, *keys, group=Group.GO, title="Events"):
    return Command(id_, title, group, lambda: None, keys)


def test_commands_keep_their_order_and_their_groups():
    registry = Registry()
    registry.add(command("b"), command("a", group=Group.HELP), command("c"))
    assert [one.id for one in registry] == ["b", "a", "c"]
    assert [one.id for one in registry.within(Group.GO)] == ["b", "c"]


@pytest.mark.parametrize("second", [command("one", "Ctrl+2"), command("two", "Ctrl+1")])
def test_neither_an_id_nor_a_key_means_two_things(second):
    registry = Registry()
    registry.add(command("one", "Ctrl+1"))
    with pytest.raises(ValueError, match="one"):
        registry.add(second)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("Ctrl+K", "Ctrl K"),
        ("Ctrl+Shift+Z", "Ctrl Shift Z"),
        ("Ctrl++", "Ctrl +"),
        ("+", "+"),
        ("Ctrl+-", "Ctrl −"),
        ("Down", "↓"),
    ],
)
def test_keys_in_words(english, keys, words):
    assert key_words(keys, english) == words


def test_keys_speak_the_persons_language():
    assert key_words("Ctrl+Shift+Z", Language("es")) == "Ctrl Mayús Z"


def test_a_choice_is_said_with_what_it_is_a_choice_of(english):
    dark = command("theme.dark", group=Group.THEME, title="Dark")
    assert full_title(dark, english) == "Theme: Dark"
    assert full_title(command("go"), english) == "Events"


def test_a_command_names_what_it_would_be_done_to_now(english):
    undo = Command("undo", "Undo", Group.RECORD, lambda: None, ("Ctrl+Z",), what_now=lambda: "edit C7")
    assert title_now(undo, english) == "Undo: edit C7"
    assert tip(undo, english) == "Undo: edit C7 (Ctrl Z)"
    assert full_title(undo, english) == "Undo"
    assert title_now(command("go"), english) == "Events"


def test_a_tip_tells_the_key(english):
    assert tip(command("go", "Ctrl+3", "F3"), english) == "Events (Ctrl 3)"
    assert tip(command("go"), english) == "Events"
    assert shown_keys(command("go"), english) == ""


def test_the_sheet_holds_every_key_that_a_command_has(english):
    registry = Registry()
    registry.add(command("go", "Ctrl+3", "F3"), command("none"), command("help", "F1", group=Group.HELP, title="Keys"))
    lines = dict(key_lines(registry, english))
    assert lines["Go to"] == [("Events", ("Ctrl 3", "F3"))]
    assert lines["Help"] == [("Keys", ("F1",))]
    assert ("Bring today to the middle", ("T",)) in lines["On the timeline"]

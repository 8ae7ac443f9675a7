"""The order of what the palette lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.commands.entries import Entry, first_to_take, ranked, still_matching

COMMANDS = [
    Entry("go.events", "Events", "Go to"),
    Entry("go.meetings", "Meetings", "Go to"),
    Entry("theme.dark", "Theme: dark", "Theme"),
    Entry("keys", "Keyboard", "Help"),
]
RECORDS = [Entry("record:1", "Meeting in Washington", "Meeting M1"), Entry("record:2", "Caracas", "Event E2")]


def ids(typed, recent=(), records=()):
    return [entry.id for entry in ranked(COMMANDS, records, typed, recent)]


def test_with_nothing_typed_everything_is_there_in_its_order():
    assert ids("") == [entry.id for entry in COMMANDS]


def test_with_nothing_typed_the_recent_ones_come_first():
    assert ids("", ("keys", "record:2", "gone"), RECORDS)[:2] == ["keys", "record:2"]


def test_a_command_whose_words_begin_so_comes_before_the_records():
    assert ids("meet", records=RECORDS) == ["go.meetings", "record:1", "record:2"]


def test_a_command_that_only_holds_the_letters_comes_after_the_records():
    assert ids("eting", records=RECORDS)[-1] == "go.meetings"


def test_a_group_finds_its_commands():
    assert set(ids("go to")) == {"go.events", "go.meetings"}


def test_the_letters_that_were_meant_are_marked():
    assert ranked(COMMANDS, [], "th da", ())[0].places == (0, 1, 7, 8)


def test_of_two_that_fit_alike_the_recent_one_comes_first():
    pair = [Entry("one", "Theme: dark", ""), Entry("two", "Theme: dawn", "")]
    assert [entry.id for entry in ranked(pair, [], "theme da", ("two",))] == ["two", "one"]


@given(st.text(st.sampled_from("emt dakw"), max_size=8), st.lists(st.sampled_from(["keys", "record:1", "x"])))
def test_nothing_is_listed_twice(typed, recent):
    listed = ids(typed, recent, RECORDS)
    assert len(listed) == len(set(listed))


def test_records_found_before_stay_while_they_match():
    assert still_matching(RECORDS, "wash") == RECORDS[:1]
    assert still_matching(RECORDS, " ") == []


UNDO = Entry("undo", "Undo: edit M14", "Record", called="Undo", changes=True)
M14 = Entry("record:14", "Security group, 3rd meeting", "Meeting M14", is_meant=True)


def with_undo(typed, records=(M14,)):
    return ranked([*COMMANDS, UNDO], records, typed, ())


def test_what_would_be_undone_is_no_name_of_undo():
    assert [entry.id for entry in with_undo("M14")] == ["record:14"]


def test_the_record_that_is_named_comes_before_commands():
    assert [entry.id for entry in with_undo("meet")] == ["record:14", "go.meetings"]


def test_a_change_comes_last_until_it_is_named():
    assert [entry.id for entry in with_undo("und", RECORDS)] == ["record:1", "record:2", "undo"]
    assert with_undo("undo", RECORDS)[0].id == "undo"


@pytest.mark.parametrize(("typed", "row"), [("", -1), ("un", -1), ("undo", 0)])
def test_enter_takes_no_change_that_was_not_named(typed, row):
    assert first_to_take(ranked([UNDO], [], typed, ("undo",))) == row


def test_an_article_names_no_change():
    done = Entry("done", "The follow-up is done", "Flag", changes=True)
    assert first_to_take(ranked([done], [], "the", ())) == -1
    assert first_to_take(ranked([done], [], "follow-up", ())) == 0

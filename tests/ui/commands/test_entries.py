"""The order of what the palette lists."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.commands.entries import Entry, ranked, still_matching

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

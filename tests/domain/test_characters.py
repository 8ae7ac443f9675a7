import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.characters import showable


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_a_forbidden_character_is_seen_to_have_been_there(character):
    assert showable(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_is_a_newline(line_break):
    assert showable(f"a{line_break}b") == "a\nb"


@given(st.text())
def test_what_is_showable_stays_as_it_is(text):
    assert showable(showable(text)) == showable(text)


@pytest.mark.parametrize("character", ["\t", "\N{NO-BREAK SPACE}", "\u202e", "\u200b", "é", "漢", "🛂", "\x7f"])
def test_anything_else_is_itself(character):
    assert showable(character) == character

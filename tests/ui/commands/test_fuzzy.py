"""What was typed against a title: which letters are meant, and what fits better."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.commands.fuzzy import beginnings, match

TITLES = st.text(st.sampled_from("abcáé -:"), max_size=24)
WORDS = st.text(st.sampled_from("abcae"), min_size=1, max_size=6)


def bare(text):
    return text.lower().replace("á", "a").replace("é", "e")


def holds(word, title):
    rest = iter(bare(title))
    return all(letter in rest for letter in word)


@given(WORDS, TITLES)
def test_a_word_is_found_exactly_when_its_letters_stand_there_in_order(word, title):
    assert (match(word, title) is not None) == holds(word, title)


@given(WORDS, TITLES)
def test_the_places_spell_the_word(word, title):
    found = match(word, title)
    if found is not None:
        assert "".join(bare(title)[place] for place in found.places) == word
        assert list(found.places) == sorted(set(found.places))


@given(st.lists(WORDS, max_size=3), TITLES)
def test_the_order_of_words_does_not_count(words, title):
    one, other = (match(" ".join(order), title) for order in (words, words[::-1]))
    assert (one and one.places) == (other and other.places)


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("com", "Commitments", "Go to commitments"),
        ("com", "Go to commitments", "Welcome"),
        ("gc", "Go to commitments", "Magic"),
        ("dark", "Theme: dark", "Drag a record back"),
        ("event", "Events", "Events that were postponed"),
    ],
)
def test_what_fits_better_scores_more(typed, better, worse):
    assert match(typed, better).score > match(typed, worse).score


@pytest.mark.parametrize(
    ("typed", "title", "meant"),
    [
        ("cmt", "Commitments", "ComMiTments"),
        ("th da", "Theme: dark", "THeme: DArk"),
        ("da th", "Theme: dark", "THeme: DArk"),
        ("espanol", "Español", "ESPAÑOL"),
        ("meet", "Some meetings", "Some MEETings"),
    ],
)
def test_the_letters_that_are_meant(typed, title, meant):
    places = match(typed, title).places
    assert "".join(one.upper() if at in places else one for at, one in enumerate(title)) == meant


@pytest.mark.parametrize(("typed", "whole"), [("go com", True), ("gc", True), ("goto", True), ("omm", False)])
def test_beginnings_of_words_are_told_from_their_middle(typed, whole):
    assert match(typed, "Go to commitments").whole is whole


def test_nothing_typed_matches_everything():
    assert match("", "Commitments").places == ()


def test_every_word_must_be_there():
    assert match("go nowhere", "Go to commitments") is None


@pytest.mark.parametrize(
    ("typed", "title", "places"),
    [
        ("meet", "Some meetings", (5, 6, 7, 8)),
        ("ing", "Meeting, ingots", (9, 10, 11)),
        ("mex uni", "United States–México", (0, 1, 2, 14, 15, 16)),
        ("eet", "Meeting", None),
        ("", "Meeting", ()),
    ],
)
def test_words_are_found_where_they_begin(typed, title, places):
    assert beginnings(typed, title) == places

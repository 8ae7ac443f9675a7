"""A quote is found in its text, however its spaces and signs were typed."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tracker.domain.quoting import in_order, place_of

TEXT = "The Group met.\nIt “will  build on\nongoing work” — with tangible outcomes, says México’s minister."


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("build on ongoing work", "build on\nongoing work"),
        ('It "will build on ongoing work" - with', "It “will  build on\nongoing work” — with"),
        ("TANGIBLE OUTCOMES", "tangible outcomes"),
        ("México's minister", "México’s minister"),
        ("The Group … tangible outcomes", TEXT[: TEXT.index(", says")]),
        ("It […] ongoing", "It “will  build on\nongoing"),
        ("“tangible outcomes”", "tangible outcomes"),
    ],
)
def test_the_words_are_found_as_they_stand(quote, words):
    start, end = place_of(TEXT, quote)
    assert TEXT[start:end] == words


@pytest.mark.parametrize("quote", ["", "  ", "…", "never said", "outcomes tangible", "met (It"])
def test_what_is_not_there_is_not_found(quote):
    assert place_of(TEXT, quote) is None


@given(st.text(), st.data())
def test_a_piece_of_the_text_is_found_where_it_reads_the_same(text, data):
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : data.draw(st.integers(start, len(text)))]
    assume(piece.strip())
    first, last = place_of(text, piece)
    assert text[first:last] == piece.strip()


class Place(tuple):
    """A place that counts how often it is looked at."""

    looks = 0

    def __getitem__(self, at):
        Place.looks += 1
        return super().__getitem__(at)


@pytest.mark.parametrize("parts", [2, 5, 9])
def test_each_place_is_looked_at_a_few_times_however_much_is_left_out(monkeypatch, parts):
    monkeypatch.setattr(Place, "looks", 0)
    places = [[Place((start, start + 3)) for start in range(0, 20_000, 10)] for _part in range(parts)]
    assert in_order([[(0, 3)], *places, [(50_000, 50_004)]]) is None
    assert in_order([*places, [(20_001, 20_004)]]) is not None
    assert 0 < Place.looks < 20 * parts * 2_000


def test_four_parts_that_are_not_all_there_are_told_at_once():
    text = "the parties agreed to meet and to work on security. " * 400
    assert place_of(text, "the … to … on … nowhere … security … ever") is None


@given(st.text("ab. ", max_size=30), st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=3))
def test_it_finds_what_a_pattern_would(text, parts):
    pattern = re.compile(".*?".join(map(re.escape, parts)), re.DOTALL)
    found = pattern.search(text)
    assert place_of(text, " … ".join(parts)) == (found.span() if found else None)

"""A quote is found in its text, however its spaces and signs were typed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tracker.domain.quoting import place_of

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

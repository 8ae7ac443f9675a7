"""A text field counts otherwise than Python does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.text_places import TextPlaces


@pytest.mark.parametrize(
    ("text", "at", "position"), [("abc", 2, 2), ("a𝒳b", 2, 3), ("a\r\nb", 3, 2), ("a\r\n\r\nb𝒳c", 7, 6)]
)
def test_a_place_is_counted_as_the_field_does(text, at, position):
    places = TextPlaces(text)
    assert (places.to_field(at), places.from_field(position)) == (position, at)


@given(st.text(st.sampled_from("a𝒳é\n\r")), st.data())
def test_there_and_back_is_the_same_place(text, data):
    at = data.draw(st.integers(0, len(text)))
    if text[at - 1 : at + 1] != "\r\n":
        assert TextPlaces(text).from_field(TextPlaces(text).to_field(at)) == at

"""What of a query is being typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.query_reading import parse_query
from tracker.errors import BadInput
from tracker.ui.presenting.query_token import token_at, without


@pytest.mark.parametrize(
    ("text", "start", "field", "op", "value"),
    [
        ("sta", 0, "", ":", "sta"),
        ("border sta", 7, "", ":", "sta"),
        ("stage:", 0, "stage", ":", ""),
        ("-stage:off", 1, "stage", ":", "off"),
        ("(body:se", 1, "body", ":", "se"),
        ('body:"Security Imp', 0, "body", ":", "Security Imp"),
        ('body:"Security Group" due<2026', 22, "due", "<", "2026"),
        ("made-at:M", 0, "made_at", ":", "M"),
        ("due:>=2026", 0, "due", ">=", "2026"),
        ("a ", 2, "", ":", ""),
    ],
)
def test_the_token_ends_at_the_cursor(text, start, field, op, value):
    token = token_at(text, len(text))
    assert (token.start, token.end) == (start, len(text))
    assert (token.field, token.op, token.value) == (field, op, value)


def test_in_the_middle_the_whole_token_is_meant_and_what_stands_before_the_cursor_asked():
    token = token_at("stage:offered due<2026", 8)
    assert (token.text, token.value) == ("stage:offered", "of")


def test_a_quote_just_opened_swallows_nothing():
    assert token_at('body:" due<2026', 6).end == 6


def test_a_quote_that_is_closed_ends_its_token():
    assert token_at('body:"The Group" due<2026', 9).text == 'body:"The Group"'


@pytest.mark.parametrize("text", ["(body:x", 'a or "b', "a (b or (c", "a or ", "-", "(", "stage:"])
def test_without_what_is_being_typed_the_rest_can_be_read(text):
    assert parse_query(without(text, token_at(text, len(text))))


@pytest.mark.parametrize("text", ["a ) b", "or b"])
def test_what_is_wrong_elsewhere_stays_wrong(text):
    with pytest.raises(BadInput):
        parse_query(without(text, token_at(text, len(text))))


@given(st.text(st.sampled_from('ab:<>="“”() -or'), max_size=30), st.integers(0, 30))
def test_the_token_lies_around_the_cursor(text, place):
    cursor = min(place, len(text))
    token = token_at(text, cursor)
    assert 0 <= token.start <= cursor <= token.end <= len(text)
    assert token.text == text[token.start : token.end]

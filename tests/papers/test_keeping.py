"""What stands on the page of what follows it, and addresses that leave room for it."""

import pytest

from tests.papers.sample import OUTCOMES
from tracker.papers.content import Paragraph, ParagraphStyle, plain
from tracker.papers.keeping import kept_with_next
from tracker.papers.wording import shortened_address

NOTE = Paragraph(plain("small print"), ParagraphStyle.NOTE)
BODY = Paragraph(plain("a sentence"))


def test_all_notes_before_a_table_stand_with_it():
    assert kept_with_next((NOTE, NOTE, OUTCOMES)) == (True, True, False)


def test_a_paragraph_stands_with_a_table_but_not_with_notes_before_one():
    assert kept_with_next((BODY, OUTCOMES, BODY, NOTE, OUTCOMES)) == (True, False, False, True, False)


@pytest.mark.parametrize(
    ("address", "short"),
    [
        ("https://www.example.org/" + "a/" * 20, "example.org/…"),
        ("https://example.org/a", ""),
        ("ftp://example.org/" + "a/" * 20, ""),
        ('https://example.org/"' + "a/" * 20, ""),
    ],
)
def test_only_a_long_web_address_that_ends_no_field_is_shortened(address, short):
    assert shortened_address(address) == short

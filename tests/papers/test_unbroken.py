"""Dates and short verdicts stay on one line, and are the same characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.papers.package import document, text_of
from tests.papers.sample import with_blocks
from tracker.papers.content import Chip, Paragraph, Text
from tracker.papers.html import html
from tracker.papers.unbroken import date_stretches, held


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("16 January 2026", ["16 January 2026"]),
        ("on or before 16 January 2026", ["16 January 2026"]),
        ("16 de enero de 2026", ["16 de enero de 2026"]),
        ("enero de 2026", ["enero de 2026"]),
        ("no date", []),
    ],
)
def test_a_date_stays_on_one_line(text, stays):
    assert [stretch for stretch, whole in date_stretches(Text(text, is_date=True)) if whole] == stays


def test_only_what_is_said_to_be_a_date_is_looked_at():
    assert list(date_stretches(Text("16 January 2026"))) == [("16 January 2026", False)]


@given(st.text())
def test_the_stretches_are_the_text(text):
    assert "".join(stretch for stretch, _stays in date_stretches(Text(text, is_date=True))) == text


def test_a_verdict_breaks_only_when_it_is_long():
    assert " " not in held(Chip("not yet assessed"))
    assert " " in held(Chip("a verdict of more words than a line of a table has"))


def test_word_gets_spaces_that_do_not_break_and_a_browser_is_told():
    paper = with_blocks(Paragraph((Text("since 16 January 2026", is_date=True),)))
    assert "since 16\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2026" in text_of(document(paper))
    assert 'since <span class="whole">16 January 2026</span>' in html(paper)

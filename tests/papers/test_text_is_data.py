"""Whatever was typed comes out of PDF and HTML as the characters it is, in every place where text can stand."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.papers.html_file import Reader
from tests.papers.pdf_file import pages_of
from tests.papers.sample import GREEN, PAPER, with_blocks
from tracker.domain.characters import showable
from tracker.papers.content import (
    Block,
    BulletList,
    Callout,
    Chip,
    Column,
    Fact,
    Heading,
    KeyValues,
    ListItem,
    Paper,
    Paragraph,
    ParagraphStyle,
    Row,
    SourceEntry,
    SourceSummary,
    Table,
    Text,
    plain,
)
from tracker.papers.html import html
from tracker.papers.page import Page
from tracker.papers.pdf import pdf_bytes
from tracker.papers.pdf_content import paper_json

MARKUP = "#*_`$<>@=+-/\\[](){}~|^&;:'\"!.,%?"
TRICKY = st.text(alphabet=st.sampled_from([*MARKUP, "\t", " ", "\n", "\x00", "\x1b", "a", "é", "“"]), max_size=25)
ANY_TEXT = st.one_of(TRICKY, st.text(max_size=25))
SEEN = st.text(alphabet=st.sampled_from([*MARKUP, "a", "B", "7", "é", "ñ", "“", "€", "–"]), min_size=1, max_size=20)
"""Visible characters without a space: of a PDF one reads back where the glyphs are, not the spaces between them."""

PLACES = 22
WORDS = [
    '#import "@preview/x:1.0.0"',
    "#sys.inputs",
    "$ x^2 $ <label> @note-1 // comment /* c */ \\u{41}",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</style></title>&lt;b&gt; &#65; <!-- c -->",
    "```raw``` -- --- ... ~ == = + - / * _ [x](http://x) ![y](z)",
    "=1+1 @SUM(A1) \\n \\t",
]


def everywhere(text: str) -> tuple[Block, ...]:
    runs = plain(text)
    return (
        Heading(1, plain(f"h {text}")),
        KeyValues((Fact(f"l {text}", runs),)),
        Callout(f"c {text}", (runs,)),
        *(Paragraph((Text(f"p {text}", bold=True), Chip(f"k {text}")), style, GREEN) for style in ParagraphStyle),
        BulletList((ListItem(runs),)),
        Table((Column(f"t {text}"),), (Row((runs,)),), f"n {text}"),
        SourceSummary((SourceEntry(f"s {text}", text, text, text, text, text),)),
    )


@pytest.mark.parametrize("word", WORDS)
def test_markup_in_a_pdf_is_text_wherever_it_stands(word):
    seen = "".join(pages_of(pdf_bytes(with_blocks(*everywhere(word)))))
    assert run_together(seen).count(run_together(word)) == PLACES


@pytest.mark.parametrize("word", WORDS)
def test_markup_in_html_is_text_wherever_it_stands(word):
    page = Reader(html(with_blocks(*everywhere(word))))
    assert page.text().count(word) == PLACES
    assert {tag.name for tag in page.tags}.isdisjoint({"script", "img", "b"})


@given(SEEN)
@settings(max_examples=40, deadline=None)
def test_a_paragraph_of_a_pdf_has_the_same_characters(text):
    (page,) = pages_of(pdf_bytes(bare(Paragraph(plain(f"<{text}>")))))
    seen = "".join(page.split())
    assert f"<{''.join(text.split())}>" in seen


@given(ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_any_text_makes_a_pdf(text):
    assert pdf_bytes(bare(*everywhere(text))).startswith(b"%PDF-1.7")


@given(ANY_TEXT)
def test_the_template_gets_the_characters_that_were_typed(text):
    (block,) = paper_json(bare(Paragraph(plain(f"a{text}"))), Page.A4)["blocks"]
    lines = json.loads(json.dumps(block))["content"]["runs"][0]["text"]
    told = lines if isinstance(lines, str) else "\n".join("".join(line) for line in lines)
    assert told == showable(f"a{text}")


@given(ANY_TEXT)
def test_a_paragraph_of_html_has_the_same_characters(text):
    before, after = (Reader(html(bare(Paragraph(plain(one))))).text() for one in ("<>", f"<{text}>"))
    # The parser of a browser reads a NUL and a lone carriage return as something else: neither is let through.
    assert after == before.replace("<>", f"<{showable(text)}>")


@given(ANY_TEXT)
def test_an_attribute_of_html_has_the_same_characters(text):
    page = Reader(html(bare(Table((Column("a"),), (), f"x{text}"))))
    assert page.values("aria-label") == [showable(f"x{text}").replace("\n", " ")]


def bare(*blocks: Block) -> Paper:
    return Paper(PAPER.title, PAPER.language, PAPER.as_of, blocks)


def run_together(text: str) -> str:
    """Without spaces and hyphens, which come and go where a line ends."""
    return re.sub(r"[\s\x02-]", "", text)

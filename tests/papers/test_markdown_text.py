"""Text is data: whatever was typed comes out of a CommonMark reader as the characters it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tracker.domain.characters import showable
from tracker.papers.content import Chip, Cite, Text
from tracker.papers.markdown_text import Break, inline

READER = MarkdownIt("commonmark").enable("table")
TRICKY = st.text(alphabet=st.sampled_from(list("\\`*_[]<>|~$&#-+=:!().1 \t\nab\u00a0\u2003é“”;")), max_size=20)
ANY_TEXT = st.one_of(TRICKY, st.text(max_size=20))
DRESSED = st.builds(Text, text=ANY_TEXT, bold=st.booleans(), italic=st.booleans())
RUNS = st.lists(st.one_of(DRESSED, st.builds(Chip, ANY_TEXT)), max_size=5).map(tuple)


def read(markdown: str) -> list[Token]:
    return [token for token in READER.parse(markdown) if token.type == "inline"]


def text_of(token: Token) -> str:
    out = ""
    for child in token.children or []:
        if child.type == "html_inline":
            out += "\n" if child.content == "<br>" else ""
        elif child.type in ("text", "hardbreak"):
            out += "\n" if child.type == "hardbreak" else child.content
        else:
            assert child.type in ("strong_open", "strong_close", "em_open", "em_close"), child
    return out


def shown(runs: tuple[Text | Chip, ...]) -> str:
    return "".join(showable(run.text) for run in runs)


def rendered(runs, newline: Break) -> str:
    return inline(runs, lambda _note: 1, newline)


@given(RUNS)
def test_a_paragraph_is_one_block_with_the_same_text(runs):
    markdown = rendered(runs, Break.IN_PARAGRAPH)
    assert "".join(map(text_of, read(markdown))) == shown(runs)
    assert {token.type for token in READER.parse(markdown)} <= {"paragraph_open", "inline", "paragraph_close"}


@given(RUNS)
def test_a_list_item_keeps_its_text(runs):
    markdown = "- " + rendered(runs, Break.IN_PARAGRAPH).replace("\n", "\n  ")
    assert "".join(map(text_of, read(markdown))) == shown(runs)


@given(RUNS, RUNS)
def test_table_cells_keep_their_text(left, right):
    row = " | ".join(rendered(runs, Break.IN_CELL) for runs in (left, right))
    cells = read(f"| a | b |\n| --- | --- |\n| {row} |")[2:]
    assert [text_of(cell) for cell in cells] == [shown(left), shown(right)]


@given(RUNS)
def test_a_heading_keeps_its_text_on_one_line(runs):
    markdown = "## " + rendered(runs, Break.AS_SPACE)
    assert "".join(map(text_of, read(markdown))) == shown(runs).replace("\n", " ")


@given(ANY_TEXT.filter(lambda text: showable(text).strip()))
def test_bold_is_bold_whatever_it_holds(text):
    (token,) = read("x " + rendered((Text("a"), Text(text, bold=True), Text("b")), Break.IN_PARAGRAPH))
    markers = [c for c in token.children or [] if c.type == "strong_open" or c.content == "<strong>"]
    assert len(markers) == 1


@pytest.mark.parametrize(("text", "expected"), [("(x)", "[^1]\\(x)"), (": x", "[^1]\\: x"), ("[x]", "[^1]\\[x\\]")])
def test_text_after_a_citation_does_not_turn_it_into_a_link_or_a_definition(text, expected):
    assert rendered((Cite("a"), Text(text)), Break.IN_PARAGRAPH) == expected


def test_plain_prose_stays_plain():
    assert rendered((Text("Agreed: 14.6 kg, “no later”."),), Break.IN_PARAGRAPH) == "Agreed: 14.6 kg, “no later”."


def test_emphasis_is_asterisks_where_asterisks_work():
    runs = (Text("Due:", bold=True), Text(" the "), Text("platform", italic=True), Text("."))
    assert rendered(runs, Break.IN_PARAGRAPH) == "**Due:** the *platform*."

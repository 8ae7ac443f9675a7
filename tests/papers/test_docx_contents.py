"""The contents of a long Word file: a field over links to its headings."""

from tests.papers.package import all_of, document, styled, text_of, value
from tests.papers.sample import AMBER, PAPER, with_blocks
from tracker.papers.content import Heading, Paper, Paragraph, plain
from tracker.papers.docx_xml import qualified

SECTIONS = tuple(Heading(1 + n % 2, plain(f"Part {n}"), AMBER if n == 3 else None) for n in range(6))
LINES = tuple(Paragraph(plain(f"line {n}")) for n in range(120))
LONG = with_blocks(*SECTIONS, *LINES)


def links(paper: Paper) -> list[tuple[str, str]]:
    return [(value(link, "anchor"), text_of(link)) for link in all_of(document(paper), "hyperlink")]


def test_it_is_a_field_that_word_works_out():
    orders = [one.text for one in all_of(document(LONG), "instrText")]
    assert ' TOC \\o "1-2" \\h \\z \\u ' in orders
    kinds = [value(one, "fldCharType") for one in all_of(document(LONG), "fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_it_leads_to_each_heading_by_its_words_and_its_mark():
    root = document(LONG)
    bookmarks = {value(one, "name") for one in all_of(root, "bookmarkStart")}
    assert [words.replace("\N{NO-BREAK SPACE}", "") for _anchor, words in links(LONG)] == [
        "Part 0", "Part 1", "Part 2", "TLP:AMBER Part 3", "Part 4", "Part 5",
    ]  # fmt: skip
    assert {anchor for anchor, _words in links(LONG)} <= bookmarks


def test_it_stands_between_what_heads_the_paper_and_the_first_section():
    headed = with_blocks(Paragraph(plain("On the cover")), *SECTIONS, *LINES)
    styles = [one.get(qualified("val")) for one in all_of(document(headed), "pStyle")]
    assert styles[3:7] == ["Front", "Normal", "TOCHeading", "TOC1"]
    assert styled(document(headed), "TOCHeading") == ["Contents"]


def test_a_short_paper_and_one_of_few_sections_have_none():
    assert links(PAPER) == []
    assert links(with_blocks(*SECTIONS[:4], *LINES)) == []

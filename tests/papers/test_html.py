import re
from dataclasses import replace

import pytest

from tests.papers.golden import expected
from tests.papers.html_file import Reader
from tests.papers.sample import PAPER, with_blocks
from tracker.errors import BadInput
from tracker.language import Language
from tracker.papers.content import Heading, Paragraph, plain
from tracker.papers.html import html, write
from tracker.places import resources_dir

PAGE = Reader(html(PAPER))


def without_style(text: str) -> str:
    return re.sub("<style>.*?</style>\n", "", text, flags=re.DOTALL)


def test_the_sample_paper_is_as_it_was_looked_at():
    text = without_style(html(PAPER))
    assert text == expected("sample.html", text)


def test_nothing_comes_from_outside_and_nothing_runs():
    assert PAGE.named("script", "link", "img", "iframe", "object", "base", "form") == []
    assert PAGE.values("src") == []
    assert all(target.startswith("#") for target in PAGE.values("href"))
    assert not re.search(r"url\(|@import|expression", (resources_dir() / "papers" / "paper.css").read_text())


def test_a_browser_is_told_to_fetch_and_run_nothing():
    (policy,) = (tag for tag in PAGE.named("meta") if "http-equiv" in tag.attributes)
    assert policy.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_headings_go_down_from_the_title():
    names = [tag.name for tag in PAGE.named("h1", "h2", "h3", "h4")]
    assert names == ["h1", "h2", "h3", "h4", "h2", "h2"]


@pytest.mark.parametrize(("code", "tag"), [("en", "en-GB"), ("es", "es-MX")])
def test_it_names_its_language(code, tag):
    (root,) = Reader(html(replace(PAPER, language=Language(code)))).named("html")
    assert root.attributes["lang"] == tag


def test_every_cell_of_a_header_says_what_it_heads():
    scopes = [tag.attributes["scope"] for tag in PAGE.named("th")]
    assert (scopes.count("col"), scopes.count("row")) == (7, 4)


def test_every_id_is_there_once_and_every_link_leads_to_one():
    ids = PAGE.values("id")
    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in PAGE.values("href")} <= set(ids)


def test_notes_are_linked_both_ways():
    links = PAGE.values("href")
    assert [links.count(f"#{name}") for name in ("note-1", "note-2", "cite-1", "cite-1-2", "cite-2-2")] == [
        2,
        2,
        1,
        1,
        1,
    ]


def test_the_marking_stands_at_the_head_and_the_foot_in_its_colours():
    marks = [tag for tag in PAGE.named("span") if tag.attributes.get("class") == "marking"]
    assert [tag.attributes["style"] for tag in marks] == ["color: #FFC000; background: #000000"] * 2
    assert {tag.attributes["lang"] for tag in marks} == {"en"}


def test_on_paper_the_marking_is_on_every_sheet():
    printed = (resources_dir() / "papers" / "paper.css").read_text().split("@media print")[1]
    assert re.search(r"\.banner \{ position: fixed", printed)
    assert "font-size: 12pt" in printed


def test_an_unmarked_paper_has_no_marking():
    assert "banner" not in without_style(html(replace(with_blocks(), marking=None)))


def test_a_line_break_in_a_title_is_a_space_where_the_browser_names_it():
    page = html(replace(PAPER, title="one\ntwo"))
    assert "<title>one two</title>" in page
    assert "<h1>one<br>two</h1>" in page


def test_a_paper_without_notes_has_no_list_of_them():
    assert "doc-endnotes" not in html(with_blocks(Heading(1, plain("A")), Paragraph(plain("b"))))


def test_the_same_paper_gives_the_same_text():
    assert html(PAPER) == html(PAPER)


def test_it_is_written_whole_or_not_at_all(tmp_path):
    (tmp_path / "paper.html").write_text("mine")
    with pytest.raises(BadInput, match="already exists"):
        write(PAPER, tmp_path / "paper.html")
    write(PAPER, tmp_path / "paper.html", overwrite=True)
    assert (tmp_path / "paper.html").read_bytes() == html(PAPER).encode("utf-8")


@pytest.mark.parametrize(("code", "words"), [("en", '"Page " counter(page) " of "'), ("es", '"Página " counter(page)')])
def test_on_paper_every_page_says_which_it_is(code, words):
    assert words in html(replace(PAPER, language=Language(code)))

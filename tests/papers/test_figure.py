"""A figure is the same drawing in every format that can draw, and words in the one that cannot."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from tests.papers.html_file import Reader
from tests.papers.package import document, text_of
from tests.papers.pdf_file import pdf_pages
from tests.papers.sample import GREEN, with_blocks
from tracker.papers.content import Figure
from tracker.papers.html import html
from tracker.papers.markdown import markdown
from tracker.papers.pdf import pdf_bytes
from tracker.papers.shapes import Anchor, Box, Ink, Label, Line

FIGURE = Figure(
    'Two <bars> & a "line".',
    470,
    100,
    (
        Box(10, 20, 30, 40, Ink.PALE),
        Line(10, 90, 60, 20, Ink.TEXT, 1.5),
        Label(235, 50, "#x <y> & $z$", 80),
        Label(0, 95, "at the start", 80, Anchor.START),
    ),
)
PAPER = with_blocks(FIGURE)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def test_html_draws_the_shapes_with_their_description():
    page = Reader(html(PAPER))
    assert [len(page.named(name)) for name in ("svg", "rect", "line", "text")] == [1, 1, 1, 2]
    assert page.named("svg")[0].attributes["aria-label"] == FIGURE.description
    assert "#x <y> & $z$" in page.text()


def test_a_label_in_a_pdf_is_text():
    (page,) = pdf_pages(PAPER)
    assert "#x <y> & $z$" in page
    assert "at the start" in page


def test_a_pdf_has_the_description_for_those_who_do_not_see_it():
    assert b'/Alt(Two <bars> & a "line".)' in pdf_bytes(PAPER)


def test_word_has_its_own_shapes_and_the_description():
    root = document(PAPER)
    (described,) = root.iter(f"{_WP}docPr")
    assert described.get("descr") == FIGURE.description
    assert [shape.get("prst") for shape in root.iter(f"{_A}prstGeom")] == ["rect", "line", "rect", "rect"]
    assert "#x <y> & $z$" in text_of(root)


def test_a_line_that_rises_is_turned_over_in_word():
    turned = [frame.get("flipV") for frame in document(PAPER).iter(f"{_A}xfrm")]
    assert turned == [None, None, "1", None, None]


def test_word_scales_a_figure_to_the_width_of_the_text():
    wide = with_blocks(replace(FIGURE, width=4700))
    (extent,) = document(wide).iter(f"{_WP}extent")
    assert int(extent.get("cx", 0)) < 480 * 12700


def test_markdown_tells_it_in_words():
    assert '*Two \\<bars\\> \\& a "line".*' in markdown(PAPER)


@pytest.mark.parametrize("write", [markdown, html, lambda paper: ET.tostring(document(paper), encoding="unicode")])
def test_its_mark_stands_before_it(write):
    assert "TLP:GREEN" in write(with_blocks(replace(FIGURE, mark=GREEN)))
    assert "TLP:GREEN" not in write(PAPER)

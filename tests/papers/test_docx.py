"""The Word file as a reader sees it: styles, tables, marking, pages."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.papers.golden import expected
from tests.papers.package import all_of, document, part, parts, style_of, styled, text_of, value
from tests.papers.sample import AMBER, BLOCKS, OUTCOMES, PAPER, with_blocks
from tracker.domain.characters import showable
from tracker.errors import BadInput
from tracker.papers.content import Callout, Chip, Column, Heading, Paragraph, Table, Text, Tone, plain
from tracker.papers.docx import docx_bytes, write
from tracker.papers.docx_xml import Element, qualified
from tracker.papers.page import Page

TEXTS = st.one_of(st.text(max_size=30), st.text(alphabet=st.sampled_from(list("&<>\"' \t\n\r\x00]é🛂")), max_size=12))


def pretty(root: Element) -> str:
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"


@pytest.mark.parametrize("name", ["document", "footnotes", "header1", "footer1"])
def test_the_sample_paper_is_as_it_was_looked_at(name):
    xml = pretty(part(PAPER, f"word/{name}.xml"))
    assert xml == expected(f"sample.{name}.xml", xml)


def test_the_front_stands_in_its_own_styles():
    root = document(PAPER)
    assert styled(root, "Kind") == ["Meeting summary"]
    assert styled(root, "Title") == ["Border group, first meeting"]
    assert styled(root, "Subtitle") == ["McAllen · 26 September 2025"]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_headings_are_word_s_headings(level):
    assert styled(document(with_blocks(Heading(level, plain("Here")))), f"Heading{level}") == ["Here"]


def test_list_items_are_list_bullets():
    items = styled(document(PAPER), "ListBullet")
    assert [item.split()[-1] for item in items] == ["First", "Second"]


@given(TEXTS)
def test_text_comes_out_as_the_characters_it_is(text):
    (shown,) = styled(document(with_blocks(Paragraph(plain(text)))), "Normal")
    assert shown == showable(text)


@given(TEXTS)
def test_a_title_comes_out_as_the_characters_it_is(text):
    shown = part(replace(PAPER, title=text), "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}title")
    assert (shown or "") == showable(text)


def test_a_table_repeats_its_header_and_only_that():
    (table,) = all_of(document(with_blocks(OUTCOMES)), "tbl")
    repeated = [bool(all_of(row, "tblHeader")) for row in all_of(table, "tr")]
    assert repeated == [True, False, False]


def test_no_row_splits_over_two_pages():
    rows = all_of(document(PAPER), "tr")
    assert rows
    assert all(all_of(row, "cantSplit") for row in rows)


def test_what_leads_to_a_table_stands_on_its_page():
    root = document(
        with_blocks(Paragraph(plain("Leads")), OUTCOMES, Paragraph(plain("Ends")), Paragraph(plain("Last")))
    )
    kept = {text_of(one): bool(all_of(one, "keepNext")) for one in all_of(root, "p")}
    assert (kept["Leads"], kept["Ends"], kept["Last"]) == (True, False, False)


@pytest.mark.parametrize("page", list(Page))
def test_columns_fill_the_width_of_the_text(page):
    root = ET.fromstring(parts(docx_bytes(with_blocks(OUTCOMES), page=page))["word/document.xml"])
    (margins,) = all_of(root, "pgMar")
    widths = [int(value(column, "w")) for column in all_of(root, "gridCol")]
    assert sum(widths) == page.size[0] - int(value(margins, "left")) - int(value(margins, "right"))


def test_columns_are_as_wide_as_their_shares():
    widths = [int(value(column, "w")) for column in all_of(document(with_blocks(OUTCOMES)), "gridCol")]
    assert [round(width / widths[2]) for width in widths] == [3, 2, 1]


def test_figures_stand_at_the_end():
    (table,) = all_of(document(with_blocks(OUTCOMES)), "tbl")
    aligned = [value(jc) for jc in all_of(table, "jc")]
    assert aligned == ["right"] * 3


def test_a_table_has_a_name_for_screen_readers():
    assert [value(name) for name in all_of(document(with_blocks(OUTCOMES)), "tblCaption")] == ["Outcomes"]


@pytest.mark.parametrize("rows", [1, 2, 3, 5])
def test_no_page_starts_or_ends_on_a_single_row(rows):
    table = replace(OUTCOMES, rows=OUTCOMES.rows[1:] * rows)
    kept = [bool(all_of(row, "keepNext")) for row in all_of(document(with_blocks(table)), "tr")[1:]]
    assert kept == [place < rows - 1 and place in (0, rows - 2) for place in range(rows)]


@pytest.mark.parametrize("tone", list(Tone))
def test_a_verdict_box_has_the_style_of_its_tone(tone):
    (style,) = all_of(document(with_blocks(Callout("Verdict", tone=tone))), "tblStyle")
    assert value(style) == f"Callout{tone.value.title()}"


@pytest.mark.parametrize("tone", list(Tone))
def test_a_chip_has_the_style_of_its_tone(tone):
    (style,) = all_of(document(with_blocks(Paragraph((Chip("x", tone),)))), "rStyle")
    assert value(style) == f"Chip{tone.value.title()}"


@pytest.mark.parametrize("name", ["header1", "footer1"])
def test_the_marking_is_on_every_page_as_tlp_demands(name):
    (line,) = [p for p in all_of(part(PAPER, f"word/{name}.xml"), "p") if "TLP" in text_of(p)]
    assert text_of(line).strip().endswith("TLP:AMBER")
    stops = [value(one) for tabs in all_of(line, "tabs") for one in all_of(tabs, "tab")]
    assert "right" in [*stops, *(value(one) for one in all_of(line, "jc"))]
    assert int(value(all_of(line, "sz")[0])) >= 24
    assert all_of(line, "b")
    assert (value(all_of(line, "color")[0]), value(all_of(line, "shd")[0], "fill")) == ("FFC000", "000000")


def test_an_unmarked_paper_bears_no_marking():
    paper = replace(PAPER, marking=None, blocks=(), notes=())
    assert not any("TLP" in text_of(part(paper, f"word/{name}1.xml")) for name in ("header", "footer"))


def test_every_page_has_the_same_header():
    (section,) = all_of(document(PAPER), "sectPr")
    assert not all_of(section, "titlePg")
    assert [value(reference, "type") for reference in all_of(section, "headerReference")] == ["default"]


def test_the_footer_counts_pages():
    footer = part(PAPER, "word/footer1.xml")
    assert [code.text for code in all_of(footer, "instrText")] == [" PAGE ", " NUMPAGES "]
    assert "Page 1 of 1" in text_of(footer)


def test_portion_marks_stand_before_their_text():
    root = document(with_blocks(Paragraph(plain("Held back."), mark=AMBER)))
    (shown,) = styled(root, "Normal")
    assert shown.split() == ["TLP:AMBER", "Held", "back."]


def test_the_body_ends_in_its_section_after_a_paragraph():
    body = document(with_blocks(Table((Column("a"),), ())))[0]
    assert [child.tag for child in body][-3:] == [qualified(name) for name in ("tbl", "p", "sectPr")]


def test_every_paragraph_names_a_style_that_is_there():
    known = {value(style, "styleId") for style in all_of(part(PAPER, "word/styles.xml"), "style")}
    root = document(PAPER)
    named = {style_of(paragraph) for paragraph in all_of(root, "p")}
    named |= {value(style) for kind in ("rStyle", "tblStyle") for style in all_of(root, kind)}
    assert named <= known


def test_the_file_is_written_once(tmp_path):
    path = tmp_path / "paper.docx"
    write(PAPER, path)
    with pytest.raises(BadInput, match="already exists"):
        write(PAPER, path)


def test_the_file_is_overwritten_when_asked(tmp_path):
    path = tmp_path / "paper.docx"
    write(replace(PAPER, blocks=BLOCKS[:2]), path)
    write(PAPER, path, overwrite=True)
    assert path.read_bytes() == docx_bytes(PAPER)


def test_tabs_and_newlines_are_word_s_own():
    (run,) = all_of(document(with_blocks(Paragraph((Text("a\tb\nc"),)))), "r")[-1:]
    assert [child.tag.split("}")[1] for child in run] == ["t", "tab", "t", "br", "t"]


def test_every_page_says_of_what_it_is_and_of_what_day():
    assert "Border group, first meeting" in text_of(part(PAPER, "word/header1.xml"))
    assert "As of 16 January 2026 · Drafted by Desk officer · No. N-14" in text_of(part(PAPER, "word/footer1.xml"))

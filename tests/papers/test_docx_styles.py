"""An office's own document as the style: its look comes along, and nothing else of it."""

import io
from pathlib import Path

import docx
import pytest
from docx.shared import Cm, RGBColor

from tests.papers.package import all_of, parts, value
from tests.papers.sample import PAPER
from tracker.errors import BadInput
from tracker.papers.docx import docx_bytes
from tracker.papers.docx_styles import style_sheet


@pytest.fixture
def office(tmp_path: Path) -> Path:
    document = docx.Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0, 0x20)
    document.add_paragraph("Body of the office")
    document.sections[0].header.paragraphs[0].text = "Header of the office"
    document.sections[0].left_margin = Cm(4)
    document.core_properties.author = "Author of the office"
    document.save(str(tmp_path / "office.docx"))
    return tmp_path / "office.docx"


def test_its_styles_are_used(office):
    made = docx.Document(io.BytesIO(docx_bytes(PAPER, style_reference=office)))
    assert str(made.styles["Heading 1"].font.color.rgb) == "800020"


def test_its_margins_are_used(office):
    made = docx.Document(io.BytesIO(docx_bytes(PAPER, style_reference=office)))
    assert round(made.sections[0].left_margin.cm, 1) == 4.0


def test_nothing_of_its_text_comes_along(office):
    files = parts(docx_bytes(PAPER, style_reference=office))
    assert not any(b"of the office" in blob for blob in files.values())


def test_styles_it_lacks_are_ours(office):
    made = docx.Document(io.BytesIO(docx_bytes(PAPER, style_reference=office)))
    assert {"Paper Table", "Callout Warning", "footnote text"} <= {style.name for style in made.styles}


def test_no_style_id_is_there_twice(office):
    ids = [value(style, "styleId") for style in all_of(style_sheet(office).styles, "style")]
    assert len(ids) == len(set(ids))


def test_every_style_rests_on_one_that_is_there(office):
    styles = style_sheet(office).styles
    ids = {value(style, "styleId") for style in all_of(styles, "style")}
    assert {value(pointer) for name in ("basedOn", "next", "link") for pointer in all_of(styles, name)} <= ids


def test_its_list_bullets_keep_a_number_that_is_there(office):
    sheet = style_sheet(office)
    known = {value(number, "numId") for number in all_of(sheet.numbering, "num")}
    used = {value(number) for style in all_of(sheet.styles, "style") for number in all_of(style, "numId")}
    assert used <= known


def test_an_office_without_bullets_gets_ours(tmp_path):
    document = docx.Document()
    bullet = document.styles["List Bullet"].element
    bullet.getparent().remove(bullet)
    document.save(str(tmp_path / "office.docx"))
    sheet = style_sheet(tmp_path / "office.docx")
    (style,) = [s for s in all_of(sheet.styles, "style") if value(s, "styleId") == sheet.id_of("List Bullet")]
    (number,) = all_of(style, "numId")
    assert value(number) in {value(known, "numId") for known in all_of(sheet.numbering, "num")}


def test_the_marking_keeps_its_size_whatever_the_office_says(office):
    header = parts(docx_bytes(PAPER, style_reference=office))["word/header1.xml"]
    assert b'w:sz w:val="24"' in header


def test_the_same_style_gives_the_same_bytes(office):
    assert docx_bytes(PAPER, style_reference=office) == docx_bytes(PAPER, style_reference=office)


@pytest.mark.parametrize("content", [b"", b"no Word file", b"PK\x03\x04 half a zip"])
def test_a_style_that_is_no_word_file_is_refused(tmp_path, content):
    path = tmp_path / "style.docx"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"style\.docx cannot be read as a Word document"):
        docx_bytes(PAPER, style_reference=path)


def test_a_style_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BadInput, match=r"none\.docx"):
        docx_bytes(PAPER, style_reference=tmp_path / "none.docx")

import re
from dataclasses import replace

import pytest

from tests.papers.golden import expected
from tests.papers.pdf_file import bookmarks_of, pages_of, pdf_pages, properties_of, sheet_of
from tests.papers.sample import PAPER, with_blocks
from tracker.errors import BadInput
from tracker.language import Language
from tracker.papers.content import (
    BulletList,
    Cite,
    Column,
    Heading,
    ListItem,
    Paragraph,
    Row,
    SourceNote,
    Table,
    Text,
    plain,
)
from tracker.papers.page import Page
from tracker.papers.pdf import pdf_bytes, write
from tracker.places import resources_dir


def table_of(rows: int, *runs: Text | Cite) -> Table:
    return Table((Column("Header of it"), Column("Second")), (Row((plain("cell"), runs)),) * rows)


def test_the_sample_paper_reads_as_it_was_looked_at():
    text = "\n\f\n".join(pdf_pages(PAPER)) + "\n"
    assert text == expected("sample.pdf.txt", text)


def test_the_same_paper_gives_the_same_bytes():
    assert pdf_bytes(PAPER) == pdf_bytes(PAPER)


def test_it_claims_to_be_accessible_and_is_tagged():
    data = pdf_bytes(PAPER)
    assert b"pdfuaid:part" in data
    assert b"/StructTreeRoot" in data


@pytest.mark.parametrize(("page", "size"), [(Page.A4, (595, 842)), (Page.LETTER, (612, 792))])
def test_it_is_laid_out_for_the_sheet(page, size):
    assert sheet_of(pdf_bytes(PAPER, page=page)) == size


def test_its_properties_are_those_of_the_paper_and_its_date_is_the_day_it_speaks_of():
    properties = properties_of(pdf_bytes(PAPER))
    assert properties.pop("Creator").startswith("Typst")
    assert properties == {
        "Title": "Border group, first meeting",
        "Author": "Desk officer",
        "Keywords": "TLP:AMBER",
        "CreationDate": "D:20260116000000Z",
        "ModDate": "D:20260116000000Z",
    }


@pytest.mark.parametrize(("code", "tag"), [("en", b"/Lang(en-GB)"), ("es", b"/Lang(es-MX)")])
def test_it_names_its_language(code, tag):
    assert tag in pdf_bytes(replace(PAPER, language=Language(code)))


def test_headings_are_bookmarks():
    assert bookmarks_of(pdf_bytes(PAPER)) == [
        (0, "What was said"),
        (1, "Our side said"),
        (2, "They said"),
        (0, "Sources"),
    ]


def test_a_level_that_was_left_out_is_closed_up():
    paper = with_blocks(Heading(3, plain("Deep")), Heading(1, plain("High")), Heading(3, plain("Deep again")))
    assert [level for level, _title in bookmarks_of(pdf_bytes(paper))] == [0, 0, 1]


def test_the_marking_stands_at_the_head_and_the_foot_of_every_page():
    pages = pdf_pages(with_blocks(table_of(120)))
    assert len(pages) > 2
    assert [page.count("TLP:AMBER") for page in pages] == [2] * len(pages)


def test_every_page_says_which_it_is_and_of_what_day():
    pages = pdf_pages(with_blocks(table_of(120)))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "As of 16 January 2026 · Drafted by Desk officer · No. N-14" in page


def test_the_header_of_a_table_is_repeated():
    assert all("Header of it" in page for page in pdf_pages(with_blocks(table_of(120))))


@pytest.mark.parametrize("lines", range(32, 44, 2))
def test_no_heading_is_left_alone_at_the_end_of_a_page(lines):
    filler = Paragraph(plain("\n".join(["line"] * lines)))
    pages = pdf_pages(with_blocks(filler, Heading(1, plain("Lonely")), table_of(3)))
    (page,) = (page for page in pages if "Lonely" in page)
    assert "cell" in page


def test_prose_has_its_footnotes_on_the_page():
    first, second = Paragraph((Text("a"), Cite("readout"))), Paragraph((Text("b"), Cite("press")))
    filler = Paragraph(plain("\n".join(["line"] * 60)))
    pages = pdf_pages(with_blocks(first, filler, second))
    assert ["Foreign Ministry" in page for page in pages] == [True, False]
    assert ["A. Writer" in page for page in pages] == [False, True]


@pytest.mark.parametrize("lines", range(20, 44, 3))
def test_each_footnote_stands_on_the_page_of_its_number(lines):
    notes = tuple(SourceNote(f"n{number}", f"title{number}of", quote="many words of it " * 5) for number in range(16))
    cites = [(Cite(f"n{2 * place}"), Text(" "), Cite(f"n{2 * place + 1}")) for place in range(8)]
    items = tuple(ListItem((Text(f"item{place}of "), *cites[place])) for place in range(7))
    blocks = (Paragraph(plain("\n".join(["line"] * lines))), Heading(2, plain("Of them")), BulletList(items))
    last = Paragraph((Text("item7of "), *cites[7]))
    pages = pdf_pages(replace(PAPER, notes=notes, blocks=(*blocks, last)))
    for place in range(8):
        (page,) = (page for page in pages if f"item{place}of" in page)
        assert f"title{2 * place}of" in page
        assert f"title{2 * place + 1}of" in page


def test_a_line_that_leads_to_a_table_has_its_note_with_those_of_the_table():
    (text,) = pdf_pages(with_blocks(Paragraph((Text("a"), Cite("readout"))), table_of(1, Text("b"))))
    assert text.index("cell") < text.index("Notes") < text.index("Readout, Foreign Ministry")


def test_the_notes_at_the_end_bear_their_marks():
    marked = replace(PAPER, blocks=(table_of(1, Text("a"), Cite("readout")),))
    mark = next(note.mark for note in PAPER.notes if note.id == "readout") or PAPER.marking
    notes = tuple(replace(note, mark=mark) for note in PAPER.notes)
    (text,) = pdf_pages(replace(marked, notes=notes))
    assert mark.text in text[text.index("Notes") : text.index("Readout, Foreign Ministry")]


def test_what_only_a_table_cites_has_its_note_at_the_end():
    text = "".join(pdf_pages(with_blocks(table_of(1, Text("a"), Cite("readout")))))
    assert "\nNotes\n" in text
    assert text.index("Notes") < text.index("Readout, Foreign Ministry")


def test_a_note_cited_in_prose_and_in_a_table_is_told_once():
    text = "".join(pdf_pages(with_blocks(Paragraph((Text("a"), Cite("readout"))), table_of(1, Cite("readout")))))
    assert text.count("Readout, Foreign Ministry") == 1


def test_a_row_taller_than_a_page_is_whole():
    (last,) = re.findall(r"\d+$", "0123456789")
    text = "".join(pdf_pages(with_blocks(table_of(1, Text(" ".join(map(str, range(1500))) + " " + last)))))
    assert "1499" in text


@pytest.mark.parametrize("address", ["https://example.org/" + "part_of/" * 12 + "d" * 60, "a-" * 80 + "b"])
def test_an_address_breaks_without_a_character_more(address):
    spanish = replace(with_blocks(table_of(1, Text(address))), language=Language("es"))
    (page,) = pdf_pages(spanish)
    # A reader's program takes a hyphen at the end of a line for a broken word, and marks it so.
    assert address in page.replace("\ufffe", "-").replace("\n", "").replace("\x02", "-")


def test_a_character_that_no_font_of_ours_has_is_still_written():
    assert "漢" in pages_of(pdf_bytes(with_blocks(Paragraph(plain("a漢b")))))[0]


def test_an_unmarked_paper_has_no_marking():
    data = pdf_bytes(replace(PAPER, marking=None))
    assert "Keywords" not in properties_of(data)
    assert "TLP:AMBER" not in pdf_pages(replace(with_blocks(), marking=None))[0]


def test_a_paper_without_a_title_still_has_one_for_the_reader_that_tells_it():
    assert properties_of(pdf_bytes(replace(PAPER, title=" ")))["Title"] == "Meeting summary"


def test_the_template_takes_nothing_from_elsewhere():
    template = (resources_dir() / "papers" / "paper.typ").read_text(encoding="utf-8")
    assert not re.search(r"#?\b(import|include|read|image|eval|plugin|csv|yaml|toml|xml|cbor)\b\s*[(\"]", template)
    assert "@preview" not in template


def test_fonts_are_in_the_file():
    names = set(re.findall(rb"/BaseFont */([A-Z]{6}\+\w+-\w+)", pdf_bytes(PAPER)))
    assert {name.split(b"+")[1] for name in names} == {b"Inter-Regular", b"Inter-SemiBold", b"Inter-Italic"}


def test_it_is_written_whole_or_not_at_all(tmp_path):
    (tmp_path / "paper.pdf").write_text("mine")
    with pytest.raises(BadInput, match="already exists"):
        write(PAPER, tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").read_text() == "mine"
    write(PAPER, tmp_path / "paper.pdf", overwrite=True)
    assert (tmp_path / "paper.pdf").read_bytes() == pdf_bytes(PAPER)

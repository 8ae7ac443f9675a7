"""The hunt is not blind: a word is found wherever a file can hide one."""

import io
import zipfile
import zlib
from datetime import date

import pytest

from tests.canaries.hunt import canaries_in
from tests.canaries.plant import LETTERS, WORD
from tests.canaries.reading import mapped_in, readings, strings_of
from tests.desks import add
from tracker.language import Language
from tracker.papers.content import Figure, Paper
from tracker.papers.press import SUFFIXES, paper_bytes
from tracker.ui.presenting.timeline_drawing import DrawingOrder
from tracker.ui.timeline_export.writing import export_timeline

CANARY = f"{WORD}007"
BARE = {"title": "Bare", "language": Language("en"), "as_of": date(2026, 1, 16), "blocks": ()}


def found(data):
    return {part for part, text in readings(data).items() if 7 in canaries_in(text)}


def packed(name, data, comment=b""):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
        archive.comment = comment
    return buffer.getvalue()


def png(kind, body):
    return b"\x89PNG\r\n\x1a\n" + len(body).to_bytes(4) + kind + body + bytes(4)


@pytest.mark.parametrize(
    "string",
    [
        f"<FEFF{CANARY.encode('utf-16-be').hex()}>",
        f"<{CANARY.encode().hex()}>",
        "".join(f"\\{code:03o}" for code in CANARY.encode()),
        "(\\376\\377" + "".join(f"\\000{letter}" for letter in CANARY) + ")",
        f"({CANARY[:4]}\\\n{CANARY[4:]})",
    ],
)
def test_a_string_of_a_pdf_however_it_is_written(string):
    assert 7 in canaries_in(strings_of(f"/Alt {string}"))


@pytest.mark.parametrize(
    "map_",
    [
        "1 beginbfchar <01> <0194> endbfchar",
        "1 beginbfrange <01> <03> <0193> endbfrange",
        "1 beginbfrange <01> <02> [<0041> <0194>] endbfrange",
    ],
)
def test_a_letter_in_the_map_of_a_font(map_):
    assert LETTERS[0] in mapped_in(map_)


@pytest.mark.parametrize(
    "body",
    [
        (b"tEXt", b"Title\0" + CANARY.encode()),
        (b"iTXt", CANARY.encode()),
        (b"zTXt", b"Title\0\0" + zlib.compress(CANARY.encode())),
    ],
)
def test_a_text_in_a_picture(body):
    assert found(png(*body))


def test_a_file_in_a_file_and_the_names_and_the_comment():
    assert found(packed("word/x.docx", packed("a.xml", CANARY))) == {"word/x.docx/a.xml"}
    assert found(packed(f"{CANARY}.png", b"")) == {"names"}
    assert found(packed("a", b"", CANARY.encode())) == {"comment"}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "hidden",
    [{"title": CANARY}, {"subject": CANARY}, {"document_number": CANARY}, {"blocks": (Figure(CANARY, 9.0, 9.0, ()),)}],
    ids=["title", "subject", "number", "alternative text"],
)
def test_a_word_of_a_paper_in_every_format(suffix, hidden):
    assert found(paper_bytes(Paper(**(BARE | hidden)), suffix))


def test_a_letter_of_a_paper_in_the_fonts_of_its_pdf():
    paper = Paper(**(BARE | {"title": LETTERS}))
    assert set(LETTERS) <= mapped_in(readings(paper_bytes(paper, ".pdf"))["streams"])


def test_a_letter_of_a_drawing_in_the_fonts_of_its_pdf(qapp, desk, tmp_path):
    add(desk, "event", f"title={LETTERS}", "date=2026-01-02")
    export_timeline(desk, tmp_path / "x.pdf", DrawingOrder())
    assert set(LETTERS) <= mapped_in(readings((tmp_path / "x.pdf").read_bytes())["streams"])

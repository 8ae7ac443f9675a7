"""Pictures of a PDF's pages: of each, as wide as was asked, and showing what the file shows."""

import struct
from dataclasses import replace

import pytest

from tests.papers.pdf_file import pages_of
from tests.papers.sample import PAPER
from tracker.papers.page import Page
from tracker.papers.pdf import pdf_bytes
from tracker.papers.pdf_pages import PdfPages


@pytest.fixture(scope="module", params=Page)
def file(request) -> bytes:
    return pdf_bytes(PAPER, page=request.param)


def test_there_are_as_many_as_in_the_file(file):
    assert PdfPages(file).count == len(pages_of(file))


@pytest.mark.parametrize(
    "title", ["/Type /Pages /Count 9", "<</Type/Pages/Count 9", "trailer <</Root 1 0 R", "startxref 9 %%EOF"]
)
def test_a_title_is_no_count(title):
    assert PdfPages(pdf_bytes(replace(PAPER, title=title))).count == 1


@pytest.mark.parametrize("width", [320, 701])
def test_each_is_as_wide_as_was_asked(file, width):
    pages = PdfPages(file)
    assert {struct.unpack(">II", pages.png(number, width)[16:24])[0] for number in range(1, pages.count + 1)} == {width}


def test_each_page_is_its_own(file):
    pages = PdfPages(file)
    assert len({pages.png(number, 320) for number in range(1, pages.count + 1)}) == pages.count


def test_a_file_is_told_whole_in_however_many_parts(file, monkeypatch):
    whole = PdfPages(file).png(1, 320)
    monkeypatch.setattr("tracker.papers.pdf_pages._PART", 1000)
    monkeypatch.setattr("tracker.papers.pdf_pages._STEP", 300)
    assert PdfPages(file).png(1, 320) == whole

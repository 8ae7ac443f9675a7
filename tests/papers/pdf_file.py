"""A PDF taken apart: what a reader's program finds in it."""

import re
import zlib

import pypdfium2

from tracker.papers.content import Paper
from tracker.papers.page import Page
from tracker.papers.pdf import pdf_bytes


def pages_of(data: bytes) -> list[str]:
    """The text of each page, as one would copy it."""
    with pypdfium2.PdfDocument(data) as file:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in file]


def pdf_pages(paper: Paper, page: Page = Page.A4) -> list[str]:
    return pages_of(pdf_bytes(paper, page=page))


def bookmarks_of(data: bytes) -> list[tuple[int, str]]:
    """Each bookmark's level, from 0, and its title."""
    with pypdfium2.PdfDocument(data) as file:
        return [(one.level, one.get_title()) for one in file.get_toc()]


def sheet_of(data: bytes) -> tuple[int, int]:
    """Width and height of the first page, in whole points."""
    with pypdfium2.PdfDocument(data) as file:
        width, height = file[0].get_size()
        return round(width), round(height)


def properties_of(data: bytes) -> dict[str, str]:
    """What the file says of itself; what it keeps silent about is left out."""
    with pypdfium2.PdfDocument(data) as file:
        return {name: value for name, value in file.get_metadata_dict().items() if value}


def unpacked(data: bytes) -> list[str]:
    """The file as it is, and its streams without their packing: where what no program shows could still be found."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    packed = (zlib.decompressobj().decompress(one) for one in streams if one[:1] == b"x")
    return [one.decode("latin-1") for one in (data, *packed)]

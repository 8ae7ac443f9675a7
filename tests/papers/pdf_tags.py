"""The tags of a PDF, as a reader's program meets them."""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

_NONE = 2
"""Bytes of an empty text: its end alone."""


@dataclass(frozen=True, slots=True)
class Tag:
    """`kind` is its name in the format (H1, TH), `alt` what is said in place of it, `inside` where it stands."""

    kind: str
    alt: str
    inside: tuple[str, ...]


def tags_of(data: bytes) -> list[Tag]:
    """Every tag, page by page; what goes on over a page is met again there."""
    with pypdfium2.PdfDocument(data) as file:
        return [tag for page in file for tag in _page(page)]


def language_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as file:
        return _text(_language, file.raw)


def _language(file: object, buffer: ctypes.Array[ctypes.c_char] | None, size: int) -> int:
    room = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)) if buffer else None
    return int(raw.FPDFCatalog_GetLanguage(file, room, size))


def catalogue_of(data: bytes) -> str:
    """The entries of the file's own description, as written."""
    found = re.search(rb"<</Type/Catalog.*?endobj", data, re.DOTALL)
    assert found is not None
    return found.group().decode("latin-1")


def _page(page: pypdfium2.PdfPage) -> Iterator[Tag]:
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    for place in range(raw.FPDF_StructTree_CountChildren(tree)):
        yield from _within(raw.FPDF_StructTree_GetChildAtIndex(tree, place), ())
    raw.FPDF_StructTree_Close(tree)


def _within(element: ctypes.c_void_p, inside: tuple[str, ...]) -> Iterator[Tag]:
    kind = _text(raw.FPDF_StructElement_GetType, element)
    yield Tag(kind, _text(raw.FPDF_StructElement_GetAltText, element), inside)
    for place in range(raw.FPDF_StructElement_CountChildren(element)):
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, place):
            yield from _within(child, (*inside, kind))


def _text(ask: Callable[..., int], of: object) -> str:
    size = ask(of, None, 0)
    if size <= _NONE:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(of, buffer, size)
    return buffer.raw[: size - _NONE].decode("utf-16-le")

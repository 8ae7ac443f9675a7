"""A Word file taken apart."""

import io
import zipfile
from xml.etree import ElementTree as ET

from tracker.papers.content import Paper
from tracker.papers.docx import docx_bytes
from tracker.papers.docx_xml import Element, qualified

STYLE = f"{qualified('pPr')}/{qualified('pStyle')}"


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(paper: Paper, name: str) -> Element:
    return ET.fromstring(parts(docx_bytes(paper))[name])


def document(paper: Paper) -> Element:
    return part(paper, "word/document.xml")


def all_of(root: Element, name: str) -> list[Element]:
    return list(root.iter(qualified(name)))


def value(element: Element, name: str = "val") -> str:
    found = element.get(qualified(name))
    assert found is not None, (element.tag, name)
    return found


def style_of(paragraph: Element) -> str:
    found = paragraph.find(STYLE)
    assert found is not None
    return value(found)


def text_of(element: Element) -> str:
    """The text a reader sees, with breaks and tabs as characters."""
    signs = {qualified("br"): "\n", qualified("tab"): "\t"}
    return "".join(signs.get(e.tag, e.text or "" if e.tag == qualified("t") else "") for e in element.iter())


def styled(root: Element, style: str) -> list[str]:
    """The texts of the paragraphs in that style."""
    return [text_of(p) for p in all_of(root, "p") if p.find(STYLE) is not None and style_of(p) == style]

"""The package of a Word file: its parts, what ties them together, and the same bytes every time."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from tracker.domain.characters import showable
from tracker.papers.content import Paper
from tracker.papers.docx_footnotes import footnote_settings
from tracker.papers.docx_styles import StyleSheet
from tracker.papers.docx_xml import Element, serialised, w
from tracker.papers.wording import LOCALES

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_EARLIEST_IN_ZIP = (1980, 1, 1, 0, 0, 0)
# Word lays out as its 2013 and later versions do; without this it opens in "compatibility mode".
_WORD_VERSION = 15
HEADER_ID, FOOTER_ID = "rIdHeader", "rIdFooter"

for _prefix, _namespace in {"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}.items():
    ET.register_namespace(_prefix, _namespace)


@dataclass(frozen=True, slots=True)
class WordParts:
    """The parts that hold words; the document names the header and footer by HEADER_ID and FOOTER_ID."""

    document: Element
    footnotes: Element
    header: Element
    footer: Element


def packed(paper: Paper, parts: WordParts, sheet: StyleSheet) -> bytes:
    """The .docx file."""
    package = OpcPackage()
    document = _part("/word/document.xml", CT.WML_DOCUMENT_MAIN, serialised(parts.document))
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    core = _part("/docProps/core.xml", CT.OPC_CORE_PROPERTIES, serialised(_core_properties(paper)))
    package.relate_to(core, RT.CORE_PROPERTIES)
    header = _part("/word/header1.xml", CT.WML_HEADER, serialised(parts.header))
    footer = _part("/word/footer1.xml", CT.WML_FOOTER, serialised(parts.footer))
    document.rels.add_relationship(RT.HEADER, header, HEADER_ID)
    document.rels.add_relationship(RT.FOOTER, footer, FOOTER_ID)
    for name, content_type, kind, blob in _other_parts(paper, parts, sheet):
        document.relate_to(_part(name, content_type, blob), kind)
    stream = io.BytesIO()
    package.save(stream)
    return _same_every_time(stream.getvalue())


def _other_parts(paper: Paper, parts: WordParts, sheet: StyleSheet) -> Iterator[tuple[str, str, str, bytes]]:
    yield "/word/styles.xml", CT.WML_STYLES, RT.STYLES, serialised(sheet.styles)
    yield "/word/numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, serialised(sheet.numbering)
    yield "/word/settings.xml", CT.WML_SETTINGS, RT.SETTINGS, serialised(_settings(paper))
    yield "/word/fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE, serialised(sheet.fonts)
    yield "/word/footnotes.xml", CT.WML_FOOTNOTES, RT.FOOTNOTES, serialised(parts.footnotes)
    if sheet.theme:
        yield "/word/theme/theme1.xml", CT.OFC_THEME, RT.THEME, sheet.theme


def _part(name: str, content_type: str, blob: bytes) -> Part:
    return Part(PackURI(name), content_type, blob)


def _settings(paper: Paper) -> Element:
    version = w(
        "compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=_WORD_VERSION
    )
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=709),
        w("characterSpacingControl", val="doNotCompress"),
        footnote_settings(),
        w("compat", version),
        w("themeFontLang", val=LOCALES[paper.language.code]),
    )


def _core_properties(paper: Paper) -> Element:
    """Who, what and when; the marking is the category, where filters for outgoing mail look."""
    root = ET.Element(f"{{{_CORE}}}coreProperties")
    texts = {
        f"{{{_DC}}}title": paper.title,
        f"{{{_DC}}}subject": paper.subject,
        f"{{{_DC}}}creator": paper.drafter,
        f"{{{_DC}}}identifier": paper.document_number,
        f"{{{_DC}}}language": LOCALES[paper.language.code],
        f"{{{_CORE}}}category": paper.marking.text if paper.marking else "",
        f"{{{_CORE}}}lastModifiedBy": paper.drafter,
    }
    for name, value in texts.items():
        if value:
            ET.SubElement(root, name).text = showable(value)
    for name in ("created", "modified"):
        moment = ET.SubElement(root, f"{{{_TERMS}}}{name}", {f"{{{_XSI}}}type": "dcterms:W3CDTF"})
        moment.text = _midnight(paper.as_of)
    return root


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _same_every_time(package: bytes) -> bytes:
    """The same archive without the clock's time in it, and with parts in the order of their names.

    The content types come first, where some readers of the format look for them.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _EARLIEST_IN_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return stream.getvalue()

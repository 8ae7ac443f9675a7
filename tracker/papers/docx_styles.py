"""The look of a Word file: our own styles from resources/papers, or an office's own with ours to fill its gaps.

Of an office's document only styles, numbering, theme and margins are taken, never a whole part with what hangs on it:
so nothing of its text, pictures, comments or properties can come along.
"""

import copy
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import BadZipFile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part, XmlPart

from tracker.errors import BadInput
from tracker.language import N_
from tracker.papers.docx_numbering import drop_numbers, ensure_bullets
from tracker.papers.docx_xml import Element, W, qualified, w
from tracker.places import resources_dir

_CLASH_PREFIX = "Tracker"


@dataclass(frozen=True, slots=True)
class Margins:
    """The white round the text and the places of header and footer, in twentieths of a point."""

    top: int = 1361
    right: int = 1247
    bottom: int = 1304
    left: int = 1247
    header: int = 624
    footer: int = 567


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The parts that carry the look. `theme` is there only when an office's document brings one."""

    styles: Element
    numbering: Element
    fonts: Element
    theme: bytes | None = None
    margins: Margins = Margins()
    _ids: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", _ids_by_name(self.styles))

    def id_of(self, name: str) -> str:
        """The id by which text names the style; ids differ between languages of Word, names do not."""
        return self._ids[name.casefold()]

    def set_language(self, tag: str) -> None:
        """Make `tag` (en-GB) the language of all text that names none."""
        dress = self.styles.find(f"{qualified('docDefaults')}/{qualified('rPrDefault')}/{qualified('rPr')}")
        if dress is None:
            dress = _language_home(self.styles)
        for old in dress.findall(qualified("lang")):
            dress.remove(old)
        dress.append(w("lang", val=tag, eastAsia=tag, bidi="ar-SA"))


def style_sheet(reference: Path | None = None) -> StyleSheet:
    """Our styles, or those of `reference`, a .docx. Raises BadInput when that file cannot be read as one."""
    own = StyleSheet(_resource("styles.xml"), _resource("numbering.xml"), _resource("fontTable.xml"))
    return own if reference is None else _filled(_opened(reference), own)


def _resource(name: str) -> Element:
    return ET.parse(resources_dir() / "papers" / name).getroot()  # noqa: S314 - our own file


def _opened(path: Path) -> "docx.document.Document":
    try:
        return docx.Document(str(path))
    except (PackageNotFoundError, BadZipFile, OSError, KeyError, ValueError, SyntaxError) as error:
        raise BadInput(N_("{path} cannot be read as a Word document; give a .docx as the style"), path=path) from error


def _filled(document: "docx.document.Document", own: StyleSheet) -> StyleSheet:
    styles = _cleaned(document.styles.element)
    _add_missing(styles, own.styles)
    numbering_part = _related(document.part, RT.NUMBERING)
    numbering = _cleaned(numbering_part.element) if isinstance(numbering_part, XmlPart) else w("numbering")
    bullet = next(style for style in styles.iter(qualified("style")) if _name(style) == "list bullet")
    ensure_bullets(bullet, numbering, own.numbering)
    theme = _related(document.part, RT.THEME)
    # A theme with pictures would need them brought along too; without a theme Word falls back to the fonts' names.
    theme_bytes = theme.blob if theme and not len(theme.rels) else None
    return StyleSheet(styles, numbering, own.fonts, theme_bytes, _margins(document))


def _related(part: Part, kind: str) -> Part | None:
    return next((relation.target_part for relation in part.rels.values() if relation.reltype == kind), None)


def _cleaned(element: object) -> Element:
    """The element with nothing but WordprocessingML in it: newer extensions name prefixes that would be lost."""
    # python-docx has read the file without resolving entities, so what it gives back holds none.
    root = ET.fromstring(serialize_part_xml(element))  # noqa: S314
    _drop_foreign(root)
    return root


def _drop_foreign(element: Element) -> None:
    for key in [key for key in element.attrib if not key.startswith(f"{{{W}}}")]:
        del element.attrib[key]
    for child in list(element):
        if child.tag.startswith(f"{{{W}}}"):
            _drop_foreign(child)
        else:
            element.remove(child)


def _add_missing(styles: Element, own: Element) -> None:
    ids, taken = _ids_by_name(styles), set(_ids_by_name(styles).values())
    renamed: dict[str, str] = {}
    added = []
    for style in own.iter(qualified("style")):
        own_id = style.get(qualified("styleId"), "")
        if (theirs := ids.get(_name(style))) is not None:
            renamed[own_id] = theirs
            continue
        renamed[own_id] = f"{_CLASH_PREFIX}{own_id}" if own_id in taken else own_id
        added.append(copy.deepcopy(style))
    for style in added:
        style.attrib.pop(qualified("default"), None)
        for properties in style.findall(qualified("pPr")):
            # A number of ours may be another list of theirs.
            drop_numbers(properties)
        style.set(qualified("styleId"), renamed[style.get(qualified("styleId"), "")])
        for name in ("basedOn", "next", "link"):
            for pointer in style.findall(qualified(name)):
                pointer.set(qualified("val"), renamed[pointer.get(qualified("val"), "")])
        styles.append(style)


def _ids_by_name(styles: Element) -> dict[str, str]:
    return {_name(style): style.get(qualified("styleId"), "") for style in styles.iter(qualified("style"))}


def _name(style: Element) -> str:
    name = style.find(qualified("name"))
    return "" if name is None else name.get(qualified("val"), "").casefold()


def _language_home(styles: Element) -> Element:
    dress = w("rPr")
    defaults = styles.find(qualified("docDefaults"))
    if defaults is None:
        defaults = w("docDefaults")
        styles.insert(0, defaults)
    for old in defaults.findall(qualified("rPrDefault")):
        defaults.remove(old)
    defaults.insert(0, w("rPrDefault", dress))
    return dress


def _margins(document: "docx.document.Document") -> Margins:
    usual = Margins()
    section = next(iter(document.sections), None)
    if section is None:
        return usual
    names = {"top": "top_margin", "right": "right_margin", "bottom": "bottom_margin", "left": "left_margin"}
    names |= {"header": "header_distance", "footer": "footer_distance"}
    given = {ours: getattr(section, theirs) for ours, theirs in names.items()}
    return Margins(**{name: getattr(usual, name) if length is None else length.twips for name, length in given.items()})

"""The XML of a Word file: elements of WordprocessingML, written the same way every time."""

from xml.etree import ElementTree as ET

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = ET.Element

ET.register_namespace("w", W)
ET.register_namespace("r", R)


def qualified(name: str) -> str:
    """`p` as the full name of w:p."""
    return f"{{{W}}}{name}"


def w(tag: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """The element w:`tag` with w: attributes; children that are None are left out. The schema's order is the caller's.

    Python's own words are dodged with a trailing underscore: `type_`.
    """
    element = Element(qualified(tag))
    for key, value in attributes.items():
        element.set(qualified(key.rstrip("_")), str(value))
    element.extend(child for child in children if child is not None)
    return element


def text(value: str, name: str = "t") -> Element:
    """Text that keeps its spaces, as w:t or another element of text."""
    element = w(name)
    element.text = value
    element.set(_XML_SPACE, "preserve")
    return element


def serialised(root: Element) -> bytes:
    """The part's bytes, UTF-8 with its declaration."""
    data: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data

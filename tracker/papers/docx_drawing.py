"""A figure as a drawing of Word's own shapes: vector, and editable there."""

from xml.etree import ElementTree as ET

from tracker.domain.characters import showable
from tracker.papers.content import Figure
from tracker.papers.docx_xml import Element, text, w
from tracker.papers.shapes import Anchor, Box, Label, Line, Shape

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_EMU = 12700
"""To a point."""
_TWIPS = 20
_LINE_HEIGHT = 1.6
_JUSTIFIED = {Anchor.START: "left", Anchor.MIDDLE: "center", Anchor.END: "right"}

for _prefix, _namespace in {"wp": _WP, "a": _A, "wpg": _WPG, "wps": _WPS}.items():
    ET.register_namespace(_prefix, _namespace)


def drawing(figure: Figure, width: int) -> Element:
    """The w:drawing of a figure in a text of that width, in twentieths of a point."""
    scale = min(1.0, width / _TWIPS / figure.width)
    size = {"cx": _emu(figure.width * scale), "cy": _emu(figure.height * scale)}
    inline = _el(_WP, "inline", distT="0", distB="0", distL="0", distR="0")
    inline.append(_el(_WP, "extent", **size))
    described = showable(figure.description).replace("\n", " ")
    inline.append(_el(_WP, "docPr", id="1", name="Figure", descr=described))
    inline.append(_el(_WP, "cNvGraphicFramePr"))
    data = _el(_A, "graphicData", uri=_WPG)
    data.append(_group(figure, size))
    graphic = _el(_A, "graphic")
    graphic.append(data)
    inline.append(graphic)
    return w("drawing", inline)


def _group(figure: Figure, size: dict[str, str]) -> Element:
    """The shapes in points of the figure, which the group scales to its size on the page."""
    group = _el(_WPG, "wgp")
    group.append(_el(_WPG, "cNvGrpSpPr"))
    properties = _el(_WPG, "grpSpPr")
    frame = _el(_A, "xfrm")
    whole = {"cx": _emu(figure.width), "cy": _emu(figure.height)}
    frame.extend(
        (
            _el(_A, "off", x="0", y="0"),
            _el(_A, "ext", **size),
            _el(_A, "chOff", x="0", y="0"),
            _el(_A, "chExt", **whole),
        )
    )
    properties.append(frame)
    group.append(properties)
    group.extend(_shape(shape, number) for number, shape in enumerate(figure.shapes, start=2))
    return group


def _shape(shape: Shape, number: int) -> Element:
    root = _el(_WPS, "wsp")
    root.append(_el(_WPS, "cNvPr", id=str(number), name=f"Shape {number}"))
    root.append(_el(_WPS, "cNvSpPr"))
    match shape:
        case Box():
            root.append(_properties("rect", (shape.x, shape.y, shape.width, shape.height), _filled(shape.ink.value)))
        case Line():
            x, y = min(shape.x1, shape.x2), min(shape.y1, shape.y2)
            frame = (x, y, abs(shape.x2 - shape.x1), abs(shape.y2 - shape.y1))
            stroke = _el(_A, "ln", w=_emu(shape.thickness))
            stroke.append(_filled(shape.ink.value))
            rises = (shape.x2 - shape.x1) * (shape.y2 - shape.y1) < 0
            root.append(_properties("line", frame, stroke, flipped=rises))
        case Label():
            root.append(_properties("rect", _room_of(shape)))
            root.append(_text_box(shape))
    root.append(_body(shape))
    return root


def _room_of(label: Label) -> tuple[float, float, float, float]:
    before = {Anchor.START: 0.0, Anchor.MIDDLE: label.room / 2, Anchor.END: label.room}[label.anchor]
    height = label.size * _LINE_HEIGHT
    return label.x - before, label.y - label.size * 1.15, label.room, height


def _text_box(label: Label) -> Element:
    size = round(label.size * 2)
    dress = w("rPr", w("color", val=label.ink.value.lstrip("#")), w("sz", val=size), w("szCs", val=size))
    run = w("r", dress, text(showable(label.text).replace("\n", " ")))
    spacing = w("spacing", before=0, after=0, line=240, lineRule="auto")
    box = _el(_WPS, "txbx")
    box.append(w("txbxContent", w("p", w("pPr", spacing, w("jc", val=_JUSTIFIED[label.anchor])), run)))
    return box


def _body(shape: Shape) -> Element:
    if not isinstance(shape, Label):
        return _el(_WPS, "bodyPr")
    return _el(_WPS, "bodyPr", wrap="square", lIns="0", tIns="0", rIns="0", bIns="0", anchor="t")


def _properties(
    geometry: str, frame: tuple[float, float, float, float], ink: Element | None = None, *, flipped: bool = False
) -> Element:
    x, y, width, height = frame
    place = _el(_A, "xfrm", **({"flipV": "1"} if flipped else {}))
    place.extend((_el(_A, "off", x=_emu(x), y=_emu(y)), _el(_A, "ext", cx=_emu(width), cy=_emu(height))))
    shape = _el(_A, "prstGeom", prst=geometry)
    shape.append(_el(_A, "avLst"))
    root = _el(_WPS, "spPr")
    root.extend((place, shape, ink if ink is not None else _el(_A, "noFill")))
    return root


def _filled(colour: str) -> Element:
    fill = _el(_A, "solidFill")
    fill.append(_el(_A, "srgbClr", val=colour.lstrip("#")))
    return fill


def _el(namespace: str, tag: str, **attributes: str) -> Element:
    return Element(f"{{{namespace}}}{tag}", attributes)


def _emu(points: float) -> str:
    return str(round(points * _EMU))

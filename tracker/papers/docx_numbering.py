"""The bullets of a Word file's lists."""

import copy

from tracker.papers.docx_xml import Element, qualified, w


def ensure_bullets(bullet: Element, numbering: Element, own: Element) -> None:
    """Give the style `bullet` our bullet, added to `numbering`, unless it has one that `numbering` knows."""
    known = {number.get(qualified("numId")) for number in numbering.findall(qualified("num"))}
    reference = bullet.find(f"{qualified('pPr')}/{qualified('numPr')}/{qualified('numId')}")
    if reference is not None and reference.get(qualified("val")) in known:
        return
    number = _added(numbering, own, bullet.get(qualified("styleId"), ""))
    properties = _properties(bullet)
    drop_numbers(properties)
    properties.insert(_place(properties), w("numPr", w("numId", val=number)))


def drop_numbers(properties: Element) -> None:
    """Take the list out of a style's paragraph properties."""
    for old in properties.findall(qualified("numPr")):
        properties.remove(old)


def _properties(style: Element) -> Element:
    found = style.find(qualified("pPr"))
    if found is not None:
        return found
    made = w("pPr")
    dress = style.find(qualified("rPr"))
    style.insert(len(style) if dress is None else list(style).index(dress), made)
    return made


def _place(properties: Element) -> int:
    """Where the schema wants numPr: after these, before all else."""
    before = {
        qualified(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
    }
    return sum(child.tag in before for child in properties)


def _added(numbering: Element, own: Element, style: str) -> int:
    kinds = numbering.findall(qualified("abstractNum"))
    kind = copy.deepcopy(own.findall(qualified("abstractNum"))[0])
    kind_id = _next_id(kinds, "abstractNumId", first=0)
    number = _next_id(numbering.findall(qualified("num")), "numId", first=1)
    kind.set(qualified("abstractNumId"), str(kind_id))
    for pointer in kind.iter(qualified("pStyle")):
        pointer.set(qualified("val"), style)
    # The schema wants all kinds before all numbers.
    numbering.insert(list(numbering).index(kinds[-1]) + 1 if kinds else 0, kind)
    numbering.append(w("num", w("abstractNumId", val=kind_id), numId=number))
    return number


def _next_id(elements: list[Element], name: str, first: int) -> int:
    return max((int(element.get(qualified(name), "0")) for element in elements), default=first - 1) + 1

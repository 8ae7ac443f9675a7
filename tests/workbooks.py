"""An Excel workbook taken apart: what stands in its cells, and of which type they are."""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Found:
    """A cell: its characters as written in the file, whether it is a text, and the format of its number."""

    text: str
    is_text: bool
    number_format: str
    quoted: bool


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheets_of(data: bytes) -> dict[str, list[list[Found]]]:
    """The cells of each sheet by its name, row by row, without those that are empty."""
    parts = parts_of(data)
    strings = _strings(parts)
    formats = _formats(parts)
    names = [one.get("name", "") for one in ET.fromstring(parts["xl/workbook.xml"]).iter(f"{_MAIN}sheet")]
    return {
        name: [
            [_cell(cell, strings, formats) for cell in row if cell.find(f"{_MAIN}v") is not None]
            for row in ET.fromstring(parts[f"xl/worksheets/sheet{place}.xml"]).iter(f"{_MAIN}row")
        ]
        for place, name in enumerate(names, start=1)
    }


def texts_of(data: bytes) -> dict[str, list[list[str]]]:
    return {name: [[cell.text for cell in row] for row in rows] for name, rows in sheets_of(data).items()}


def _strings(parts: dict[str, bytes]) -> list[str]:
    if "xl/sharedStrings.xml" not in parts:
        return []
    found = ET.fromstring(parts["xl/sharedStrings.xml"]).iter(f"{_MAIN}si")
    return [_ESCAPED.sub(lambda code: chr(int(code[1], 16)), "".join(one.itertext())) for one in found]


def _formats(parts: dict[str, bytes]) -> list[tuple[str, bool]]:
    root = ET.fromstring(parts["xl/styles.xml"])
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iter(f"{_MAIN}numFmt")}
    dresses = root.find(f"{_MAIN}cellXfs")
    assert dresses is not None
    return [(codes.get(one.get("numFmtId"), ""), one.get("quotePrefix") == "1") for one in dresses]


def _cell(cell: ET.Element, strings: list[str], formats: list[tuple[str, bool]]) -> Found:
    assert cell.find(f"{_MAIN}f") is None, "no cell is a formula"
    value = cell.findtext(f"{_MAIN}v") or ""
    is_text = cell.get("t") == "s"
    return Found(strings[int(value)] if is_text else value, is_text, *formats[int(cell.get("s", "0"))])

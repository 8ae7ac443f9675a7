"""Everything that can be read in a file that left: packed parts unpacked, pages as text, what no program shows too."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from tests.papers.pdf_file import bookmarks_of, pages_of, properties_of, unpacked

_PNG = b"\x89PNG\r\n\x1a\n"
_HEX = re.compile(r"<([0-9A-Fa-f\s]{8,})>")
_OCTAL = re.compile(r"\\([0-7]{3})")
_MAPS = re.compile(r"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(r"<\w+>\s*<(\w{4})>")
_RANGE = re.compile(r"<(\w+)>\s*<(\w+)>\s*(?:<(\w{4})>|\[([^]]*)\])")
_BROKEN = re.compile(r"\\\r?\n")


def readings(data: bytes, name: str = "file") -> dict[str, str]:
    """The texts of a file by the name of its part; a file within a file is read too."""
    if data.startswith(b"PK"):
        return _archive(data)
    if data.startswith(b"%PDF"):
        told = {"properties": str(properties_of(data)), "bookmarks": str(bookmarks_of(data))}
        streams = "\n".join(unpacked(data))
        return told | {"pages": "\n".join(pages_of(data)), "streams": streams, "strings": strings_of(streams)}
    if data.startswith(_PNG):
        return {f"{number} {kind}": text for number, (kind, text) in enumerate(_chunks(data))}
    return {name: data.decode("utf-8", "replace")}


def _archive(data: bytes) -> dict[str, str]:
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            inner = readings(archive.read(name), name)
            found |= inner if list(inner) == [name] else {f"{name}/{part}": text for part, text in inner.items()}
        extras = "\n".join(f"{one.filename} {one.comment!r} {one.extra!r}" for one in archive.infolist())
        return found | {"names": extras, "comment": archive.comment.decode("latin-1")}


def strings_of(pdf: str) -> str:
    """The strings of an unpacked PDF as they are meant: alternative texts and titles stand there as UTF-16, in hex or
    with escapes.
    """
    escaped = _OCTAL.sub(lambda code: chr(int(code[1], 8) & 0xFF), _BROKEN.sub("", pdf)).replace("\0", "")
    hexed = (bytes.fromhex(one if len(one) % 2 == 0 else f"{one}0") for one in map(_tight, _HEX.findall(pdf)))
    return "\n".join((escaped, *(one.decode("latin-1").replace("\0", "") for one in hexed)))


def mapped_in(pdf: str) -> set[str]:
    """The letters whose shapes the fonts in an unpacked PDF hold."""
    found: set[str] = set()
    for kind, body in _MAPS.findall(pdf):
        if kind == "char":
            found |= {chr(int(one, 16)) for one in _CHAR.findall(body)}
            continue
        for first, last, start, listed in _RANGE.findall(body):
            span = int(last, 16) - int(first, 16)
            begun = range(int(start, 16), int(start, 16) + span + 1) if start else ()
            found |= {chr(one) for one in begun} | {chr(int(one, 16)) for one in re.findall(r"<(\w{4})>", listed)}
    return found


def _tight(text: str) -> str:
    return "".join(text.split())


def _chunks(data: bytes) -> Iterator[tuple[str, str]]:
    """The chunks of a PNG that are no pixels; texts that are packed, unpacked."""
    at = len(_PNG)
    while at < len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8].decode("latin-1")
        body, at = data[at + 8 : at + 8 + size], at + 12 + size
        if kind in ("zTXt", "iTXt"):
            start = body.find(b"x")
            with_packed = zlib.decompressobj().decompress(body[start:]) if kind == "zTXt" else b""
            yield kind, (body + with_packed).decode("utf-8", "replace")
        elif kind != "IDAT":
            yield kind, body.decode("latin-1")
    yield "after the end", data[at:].decode("latin-1")

"""Language and bookmarks of a PDF, which Qt does not write: appended to it as PDF has it for changes to a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_INFO = re.compile(rb"/Info (\d+) 0 R")
_ID = re.compile(rb"/ID \[[^\]]*\]")
_LEADS_TO = re.compile(rb"(\d+) 0 R")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A page, counted from 0, under a title; the titles `within` it lead there too."""

    title: str
    page: int
    within: tuple[str, ...] = ()


def with_outline(content: bytes, bookmarks: Sequence[Bookmark], language: str) -> bytes:
    """The same file with bookmarks, shown when it is opened, and with the code of the language that it is in."""
    trailer = content[content.rindex(b"trailer") :]
    root, size = _number(_ROOT, trailer), _number(_SIZE, trailer)
    catalog = _object(content, root)
    pages = [int(one) for one in _LEADS_TO.findall(_between(_object(content, _number(_PAGES, catalog)), b"[", b"]"))]
    added = _outline(bookmarks, pages, size)
    entries = f"/Lang {_text(language)}\n/ViewerPreferences << /DisplayDocTitle true >>\n"
    if bookmarks:
        entries += f"/Outlines {size} 0 R\n/PageMode /UseOutlines\n"
    return _appended(content, {root: catalog + entries.encode(), **added}, trailer)


def _outline(bookmarks: Sequence[Bookmark], pages: Sequence[int], first: int) -> dict[int, bytes]:
    """The objects of the outline, by their numbers from `first` on; each entry names its neighbours."""
    if not bookmarks:
        return {}
    numbers, free = [], first + 1
    for one in bookmarks:
        numbers.append(free)
        free += 1 + len(one.within)
    made = {first: _entry(f"/Type /Outlines\n/First {numbers[0]} 0 R\n/Last {numbers[-1]} 0 R\n/Count {len(numbers)}")}
    for at, one in enumerate(bookmarks):
        number, dest = numbers[at], f"/Dest [{pages[one.page]} 0 R /Fit]"
        inner = [number + 1 + place for place in range(len(one.within))]
        below = f"\n/First {inner[0]} 0 R\n/Last {inner[-1]} 0 R\n/Count -{len(inner)}" if inner else ""
        made[number] = _entry(f"/Title {_text(one.title)}\n{dest}\n/Parent {first} 0 R{_beside(numbers, at)}{below}")
        for place, title in enumerate(one.within):
            about = f"/Title {_text(title)}\n{dest}\n/Parent {number} 0 R{_beside(inner, place)}"
            made[inner[place]] = _entry(about)
    return made


def _beside(numbers: Sequence[int], at: int) -> str:
    before = f"\n/Prev {numbers[at - 1]} 0 R" if at else ""
    return before + (f"\n/Next {numbers[at + 1]} 0 R" if at + 1 < len(numbers) else "")


def _entry(words: str) -> bytes:
    return words.encode() + b"\n"


def _text(text: str) -> str:
    """A text as PDF has those of any script."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def _appended(content: bytes, objects: dict[int, bytes], trailer: bytes) -> bytes:
    body, table = bytearray(content.rstrip(b"\n") + b"\n"), bytearray(b"xref\n")
    for number, words in sorted(objects.items()):
        table += f"{number} 1\n{len(body):010d} 00000 n \n".encode()
        body += f"{number} 0 obj\n<<\n".encode() + words + b">>\nendobj\n"
    before = content[content.rindex(b"startxref") :].split()[1].decode()
    size = max(_number(_SIZE, trailer), max(objects) + 1)
    kept = b"\n".join(found[0] for one in (_INFO, _ROOT, _ID) if (found := one.search(trailer)))
    begins = len(body)
    end = (
        f"trailer\n<<\n/Size {size}\n/Prev {before}\n".encode() + kept + f"\n>>\nstartxref\n{begins}\n%%EOF\n".encode()
    )
    return bytes(body) + bytes(table) + end


def _object(content: bytes, number: int) -> bytes:
    """What stands between the brackets of a dictionary."""
    begin = content.index(f"\n{number} 0 obj\n<<\n".encode())
    return content[content.index(b"<<\n", begin) + 3 : content.index(b">>\nendobj", begin)]


def _between(words: bytes, begin: bytes, end: bytes) -> bytes:
    return words.partition(begin)[2].partition(end)[0]


def _number(pattern: re.Pattern[bytes], words: bytes) -> int:
    found = pattern.search(words)
    assert found is not None
    return int(found[1])

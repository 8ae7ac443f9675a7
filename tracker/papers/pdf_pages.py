"""Pictures of the pages of a PDF, drawn one at a time from the very file that would leave."""

import re
from collections.abc import Iterator

import typst

from tracker.places import resources_dir

_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_ENTRIES = re.compile(rb"xref\s+0 \d+\s*\n()")
_ROOT = re.compile(rb"trailer\s*<<[^>]*?/Root (\d+) 0 R")
_TREE = re.compile(rb"\d+ 0 obj\s*<</Type/Catalog/Pages (\d+) 0 R")
_COUNT = re.compile(rb"\d+ 0 obj\s*<</Type/Pages/Count (\d+)")
_ENTRY = 20
"""Bytes of an entry in the table of objects, which begins with the object's place in ten digits."""
_TAIL = 64
"""Bytes at the end that hold the place of that table."""
_PART = 1 << 19
"""Bytes of the file in one text for typst: read as a whole, a long one would take a hundred times its size."""
_STEP = 1 << 14
"""Bytes that are written as numbers at a time: other threads wait no longer than for these."""
_NUMBERS = [str(byte) for byte in range(256)]
_WIDTH = 100
"""Points, in resources/papers/page.typ."""


class PdfPages:
    """The pages of a file that `pdf_bytes` made. To be used by one thread at a time.

    Only the file is held, and what typst remembers of a few pages; the first one takes as long as the file is to be
    read (about 60 ms a megabyte), each other about 35 ms at 960 pixels.
    """

    def __init__(self, file: bytes) -> None:
        self.count = _count(file)
        """How many pages there are."""
        texts = [_as_numbers(file[start : start + _PART]) for start in range(0, len(file), _PART)]
        inputs = {str(number): text for number, text in enumerate(texts)}
        self._compiler = typst.Compiler(
            b"",
            root=str(resources_dir() / "papers"),
            ignore_system_fonts=True,
            sys_inputs={"parts": str(len(texts)), **inputs},
        )

    def png(self, number: int, width: int) -> bytes:
        """A page, counted from 1, as a PNG that is `width` pixels wide. Other threads go on meanwhile."""
        source = f'#import "/page.typ": page-of\n#page-of({number:d})'.encode()
        drawn = self._compiler.compile(source, format="png", ppi=72 * width / _WIDTH)
        assert isinstance(drawn, bytes)
        return drawn


def _count(file: bytes) -> int:
    """How many pages the tree of pages has, followed from the end of the file: texts stand in it as they were typed,
    and may read like a tree.
    """
    table = int(_found(_TABLE, file, file.rindex(b"startxref", -_TAIL))[1])
    entries = _found(_ENTRIES, file, table).start(1)

    def place_of(number: bytes) -> int:
        return int(file[(start := entries + int(number) * _ENTRY) : start + 10])

    root = _found(_ROOT, file, file.index(b"trailer", entries))[1]
    tree = _found(_TREE, file, place_of(root))[1]
    return int(_found(_COUNT, file, place_of(tree))[1])


def _found(pattern: re.Pattern[bytes], file: bytes, place: int) -> re.Match[bytes]:
    found = pattern.match(file, place)
    if found is None:
        raise ValueError(f"no {pattern.pattern!r} at byte {place} of a PDF")
    return found


def _as_numbers(part: bytes) -> str:
    return f"[{','.join(_stretches(part))}]"


def _stretches(part: bytes) -> Iterator[str]:
    for start in range(0, len(part), _STEP):
        yield ",".join([_NUMBERS[byte] for byte in part[start : start + _STEP]])

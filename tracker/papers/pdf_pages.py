"""Pictures of the pages of a PDF, drawn one at a time from the very file that would leave."""

import re
from collections.abc import Iterator

import typst

from tracker.places import resources_dir

_COUNT = re.compile(rb"/Type\s*/Pages\s*/Count\s+(\d+)")
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
        self.count = max(int(count) for count in _COUNT.findall(file))
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


def _as_numbers(part: bytes) -> str:
    return f"[{','.join(_stretches(part))}]"


def _stretches(part: bytes) -> Iterator[str]:
    for start in range(0, len(part), _STEP):
        yield ",".join([_NUMBERS[byte] for byte in part[start : start + _STEP]])

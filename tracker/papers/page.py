"""The sheets a paper is laid out for."""

from enum import StrEnum


class Page(StrEnum):
    """A sheet, named as on the command line."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, upright, in twentieths of a point."""
        return {Page.A4: (11906, 16838), Page.LETTER: (12240, 15840)}[self]

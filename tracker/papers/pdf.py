"""Papers as PDF: tagged, with bookmarks, laid out by typst from one fixed template that gets the paper as data."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Literal

import typst

from tracker.desk.outfile import atomic_write
from tracker.papers.content import Paper
from tracker.papers.page import Page
from tracker.papers.pdf_content import paper_json
from tracker.places import resources_dir

_ACCESSIBLE: Literal["ua-1"] = "ua-1"
_NO_GLYPH = "could not be displayed"


def write(paper: Paper, path: Path, *, page: Page = Page.A4, overwrite: bool = False) -> None:
    """Write the paper as a PDF. Raises BadInput when the file exists, or cannot be written."""
    atomic_write(path, pdf_bytes(paper, page=page), overwrite=overwrite)


def pdf_bytes(paper: Paper, *, page: Page = Page.A4) -> bytes:
    """The PDF file, tagged as PDF/UA-1 demands; the same paper gives the same bytes.

    Where our fonts lack a character those of the machine are asked. Where these lack it too, an empty box stands in
    its place, which keeps the character for whoever copies it; only such a file does not claim PDF/UA.
    """
    return _Layout.of(paper, page).pdf()


@dataclass(frozen=True, slots=True)
class _Layout:
    """The template over one paper. It names no package and reads no file, so that nothing is fetched."""

    content: str
    made: datetime

    @classmethod
    def of(cls, paper: Paper, page: Page) -> "_Layout":
        content = json.dumps(paper_json(paper, page), ensure_ascii=False)
        return cls(content, datetime.combine(paper.as_of, time(), UTC))

    def pdf(self) -> bytes:
        """The file, with the machine's own fonts where ours do not do."""
        for system_fonts in (False, True):
            try:
                return self._pdf(system_fonts=system_fonts)
            except typst.TypstError as error:
                if _NO_GLYPH not in error.message:
                    raise
        return self._pdf(system_fonts=True, accessible=False)

    def _pdf(self, *, system_fonts: bool, accessible: bool = True) -> bytes:
        return typst.compile(
            _template(),
            format="pdf",
            font_paths=_fonts(system_fonts=system_fonts),
            sys_inputs={"paper": self.content},
            pdf_standards=[_ACCESSIBLE] if accessible else [],
            timestamp=self.made,
        )


def _template() -> str:
    return str(resources_dir() / "papers" / "paper.typ")


def _fonts(*, system_fonts: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=system_fonts, font_paths=[str(resources_dir() / "fonts")])

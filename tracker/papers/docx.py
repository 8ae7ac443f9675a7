"""Papers as Word files: real headings, tables and footnotes, with the marking on every page."""

from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from tracker.desk.outfile import atomic_write
from tracker.papers.column_widths import measured
from tracker.papers.content import (
    Block,
    BulletList,
    Callout,
    Figure,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
    ParagraphStyle,
    SourceSummary,
    Table,
    plain,
)
from tracker.papers.docx_contents import Contents, contents_of
from tracker.papers.docx_drawing import drawing
from tracker.papers.docx_footnotes import closing_notes, footnotes
from tracker.papers.docx_package import FOOTER_ID, HEADER_ID, WordParts, packed
from tracker.papers.docx_runs import RunWriter, field_runs, marking_run, text_run
from tracker.papers.docx_styles import Margins, StyleSheet, style_sheet
from tracker.papers.docx_tables import TableWriter
from tracker.papers.docx_xml import Element, R, w
from tracker.papers.footnoting import at_foot, notes_at_end, numbered_by_page, place_of_notes
from tracker.papers.keeping import kept_with_next
from tracker.papers.page import Page
from tracker.papers.wording import LOCALES, front_line, page_of

# TLP 2.0 wants 12 points or more; a half-point is Word's measure.
_MARKING_SIZE = 24
# Of a table's text, in twentieths of a point: in our own font, and in one that nobody knows.
_LETTER, _WIDE_LETTER = 94.0, 108.0
_RUNNING_TITLE = 60
"""Characters of the title that have room beside the marking."""
# Where the header and footer styles of office documents have their own tabs, which would catch ours.
_FOOTER_TABS = (4320, 4513, 4536, 4680, 8640, 9026, 9072, 9360)
_PARAGRAPH_STYLES = {
    ParagraphStyle.BODY: "Normal",
    ParagraphStyle.LEAD: "Paper Lead",
    ParagraphStyle.QUOTE: "Quote",
    ParagraphStyle.NOTE: "Paper Note",
}


def write(
    paper: Paper,
    path: Path,
    *,
    page: Page = Page.A4,
    style_reference: Path | None = None,
    overwrite: bool = False,
) -> None:
    """Write the paper as a .docx. Raises BadInput when the file exists, cannot be written, or the style not be read."""
    atomic_write(path, docx_bytes(paper, page=page, style_reference=style_reference), overwrite=overwrite)


def docx_bytes(paper: Paper, *, page: Page = Page.A4, style_reference: Path | None = None) -> bytes:
    """The .docx file; the same paper gives the same bytes.

    `style_reference` is an office's own .docx, whose styles and margins are used. Raises BadInput when it cannot be.
    """
    sheet = style_sheet(style_reference)
    sheet.set_language(LOCALES[paper.language.code])
    paper = numbered_by_page(paper)
    runs = RunWriter(paper, sheet, {note.id for note in notes_at_end(paper).values()})
    layout = _Layout(page, sheet.margins)
    contents = contents_of(paper)
    letters = layout.text_width / (_LETTER if style_reference is None else _WIDE_LETTER)
    body = _Body(runs, TableWriter(paper, runs, measured(paper, letters), layout.text_width), contents)
    parts = WordParts(
        document=w(
            "document",
            w("body", *body.front(paper), *body.blocks(paper), layout.section()),
        ),
        footnotes=footnotes(paper, runs),
        header=_header(paper, sheet, layout.text_width),
        footer=_footer(paper, sheet, layout.text_width),
    )
    return packed(paper, parts, sheet)


@dataclass(frozen=True, slots=True)
class _Layout:
    page: Page
    margins: Margins

    @property
    def text_width(self) -> int:
        return self.page.size[0] - self.margins.left - self.margins.right

    def section(self) -> Element:
        width, height = self.page.size
        white = self.margins
        header, footer = w("headerReference", type_="default"), w("footerReference", type_="default")
        header.set(f"{{{R}}}id", HEADER_ID)
        footer.set(f"{{{R}}}id", FOOTER_ID)
        margins = w(
            "pgMar",
            top=white.top,
            right=white.right,
            bottom=white.bottom,
            left=white.left,
            header=white.header,
            footer=white.footer,
            gutter=0,
        )
        return w("sectPr", header, footer, w("pgSz", w=width, h=height), margins)


@dataclass(frozen=True, slots=True)
class _Body:
    runs: RunWriter
    tables: TableWriter
    contents: Contents

    def front(self, paper: Paper) -> list[Element]:
        lines = [
            ("Paper Kind", paper.kind),
            ("Title", paper.title),
            ("Subtitle", paper.subject),
            ("Paper Front", front_line(paper)),
        ]
        return [self.runs.paragraph(style, plain(text)) for style, text in lines if text]

    def blocks(self, paper: Paper) -> list[Element]:
        """The sections, and the contents where the first begins: below what heads the paper."""
        first = next((block for block in paper.blocks if isinstance(block, Heading)), None)
        elements, last = list[Element](), place_of_notes(paper)
        kept = kept_with_next(paper.blocks)
        for place, (block, following) in enumerate(zip_longest(paper.blocks, paper.blocks[1:]), start=1):
            if block is first:
                elements += self.contents.paragraphs(paper, self.runs)
            elements += self._block(block, following, leads=kept[place - 1])
            if place == last:
                elements += closing_notes(paper, self.runs)
        return elements

    def _block(self, block: Block, following: Block | None, *, leads: bool) -> list[Element]:
        match block:
            case Heading():
                heading = self.runs.paragraph(f"heading {block.level}", block.runs, block.mark, at_foot=True)
                return [self.contents.bookmarked(block, heading)]
            case Paragraph():
                # What leads to a table stands with it; a heading does so by its style.
                kept = [w("keepNext")] if leads else []
                style, below = _PARAGRAPH_STYLES[block.style], at_foot(block, following)
                return [self.runs.paragraph(style, block.runs, block.mark, *kept, at_foot=below)]
            case BulletList():
                return [self.runs.paragraph("List Bullet", one.runs, one.mark, at_foot=True) for one in block.items]
            case Table():
                return self.tables.table(block)
            case KeyValues():
                return self.tables.facts(block)
            case Callout():
                return self.tables.callout(block)
            case SourceSummary():
                return self.tables.sources(block)
            case Figure():
                led = isinstance(following, Paragraph)
                return self.runs.drawn(drawing(block, self.tables.width), block.mark, kept=led)


def _header(paper: Paper, sheet: StyleSheet, text_width: int) -> Element:
    """The running title and the marking."""
    line = _line(sheet, "header", _right_tab(text_width), w("spacing", before=60))
    line.append(text_run(_running_title(paper)))
    _mark(line, paper)
    return w("hdr", line)


def _running_title(paper: Paper) -> str:
    title = paper.title.replace("\n", " ")
    return title if len(title) <= _RUNNING_TITLE else title[: _RUNNING_TITLE - 1].rstrip() + "…"


def _right_tab(text_width: int) -> Element:
    cleared = (w("tab", val="clear", pos=place) for place in _FOOTER_TABS if place != text_width)
    return w("tabs", *cleared, w("tab", val="right", pos=text_width))


def _footer(paper: Paper, sheet: StyleSheet, text_width: int) -> Element:
    """What paper it is, which page, and the marking; two lines, as an office's own font may be a wide one."""
    before, between, after = page_of(paper.language)
    name = _line(sheet, "footer", w("spacing", before=0, after=60))
    name.append(text_run(" · ".join(part for part in (paper.kind, front_line(paper)) if part)))
    pages = _line(sheet, "footer", _right_tab(text_width))
    pages.append(text_run(before))
    pages.extend(field_runs(" PAGE ", "1"))
    pages.append(text_run(between))
    pages.extend(field_runs(" NUMPAGES ", "1"))
    pages.append(text_run(after))
    _mark(pages, paper)
    return w("ftr", name, pages)


def _mark(line: Element, paper: Paper) -> None:
    """The marking at the right, as TLP wants it."""
    if paper.marking is not None:
        line.append(text_run("\t"))
        line.append(marking_run(paper.marking, _MARKING_SIZE))


def _line(sheet: StyleSheet, style: str, *properties: Element) -> Element:
    return w("p", w("pPr", w("pStyle", val=sheet.id_of(style)), *properties))

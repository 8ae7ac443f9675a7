"""Papers as Excel workbooks: a sheet for each table, one for the sources, the notes, and what is not in tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tracker.desk.workbook import Book, Cell, Sheet, SheetColumn, Stamp, book_bytes
from tracker.papers.content import (
    Align,
    Banner,
    Block,
    BulletList,
    Callout,
    Cite,
    Column,
    Figure,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
    Row,
    Runs,
    SourceSummary,
    Table,
    Text,
    plain,
)
from tracker.papers.page import Page
from tracker.papers.values import counted
from tracker.papers.wording import front_line, note_runs, page_of, summary_table
from tracker.papers.workbook_columns import spread

_MARKING = 18.0
"""Characters with room for each marking of TLP."""
_Told: TypeAlias = tuple[Banner | None, Runs, Runs]


def workbook_bytes(paper: Paper, *, page: Page = Page.A4) -> bytes:
    """The .xlsx file; the same paper gives the same bytes. Days that nobody doubts are dates, vague ones words."""
    marking = paper.marking
    book = Book(
        title=paper.title or paper.kind,
        day=paper.as_of,
        sheets=tuple(_Writer(paper).sheets()),
        stamp=Stamp(marking.text, marking.foreground, marking.background) if marking else None,
        author=paper.drafter,
        subject=" · ".join(part for part in (paper.kind, paper.subject, paper.document_number) if part),
        language=paper.language.code,
        page=page.value,
        pages=page_of(paper.language),
    )
    return book_bytes(book)


@dataclass(frozen=True, slots=True)
class _Writer:
    paper: Paper

    def sheets(self) -> Iterator[Sheet]:
        """The tables in their order, those of one name and shape as one; then the notes, and last the rest."""
        _ = self.paper.language.gettext
        tables: dict[tuple[str, tuple[Column, ...]], list[Row]] = {}
        for block in self.paper.blocks:
            table = summary_table(block, self.paper) if isinstance(block, SourceSummary) else block
            if isinstance(table, Table):
                tables.setdefault((table.name, table.columns), []).extend(table.rows)
        for (name, columns), rows in tables.items():
            yield self._table(name, columns, rows)
        notes = [(note_runs(note, self.paper.language), note.mark) for note in self.paper.cited_notes()]
        if notes:
            language = self.paper.language
            numbered = [Row((counted(n, language), runs), mark) for n, (runs, mark) in enumerate(notes, start=1)]
            yield self._table(_("Notes"), (Column(_("Note"), 0.5, Align.END), Column(_("Source"), 6)), numbered)
        told = [Row((part, text), mark) for mark, part, text in (*self._front(), *_outside_tables(self.paper.blocks))]
        yield self._table(_("About this paper"), (Column(_("Part"), 2), Column(_("Text"), 6)), told)

    def _front(self) -> Iterator[_Told]:
        paper = self.paper
        yield None, plain(paper.kind), plain(" · ".join(part for part in (paper.title, paper.subject) if part))
        yield None, (), plain(front_line(paper))

    def _table(self, name: str, columns: Sequence[Column], rows: Sequence[Row]) -> Sheet:
        paper = self.paper
        heads, cells = spread(columns, rows, paper.language, self._text, paper.number)
        if any(row.mark for row in rows):
            heads.insert(0, SheetColumn(paper.language.gettext("Marking"), _MARKING))
            for row, found in zip(rows, cells, strict=True):
                found.insert(0, Cell(row.mark.text if row.mark else ""))
        named = dict.fromkeys(part for part in (name, paper.kind, paper.title, front_line(paper)) if part)
        return Sheet(name, tuple(heads), tuple(map(tuple, cells)), " · ".join(named))

    def _text(self, runs: Runs) -> str:
        """The characters of the runs; the numbers of notes that follow each other stand in one pair of brackets."""
        parts, numbers = list[str](), list[int]()
        for run in runs:
            if isinstance(run, Cite):
                numbers.append(self.paper.number(run.note))
            elif run.text.strip() or not numbers:
                parts += [*_bracketed(numbers), run.text]
                numbers = []
        return "".join((*parts, *_bracketed(numbers)))


def _bracketed(numbers: Sequence[int]) -> list[str]:
    return [f" [{', '.join(map(str, sorted(numbers)))}]"] if numbers else []


def _outside_tables(blocks: Sequence[Block]) -> Iterator[_Told]:
    """What is not in tables, under the headings of it; a heading that only tables stand under is not told."""
    waiting = list[Heading]()
    for block in blocks:
        if isinstance(block, Heading):
            waiting = [*(one for one in waiting if one.level < block.level), block]
        elif not isinstance(block, Table | SourceSummary):
            yield from ((one.mark, one.runs, ()) for one in waiting)
            waiting = []
            yield from _told(block)


def _told(block: Block) -> Iterator[_Told]:
    """What is not in a table: its mark, and its text in two columns."""
    match block:
        case Paragraph():
            yield block.mark, (), block.runs
        case BulletList():
            yield from ((item.mark, (), item.runs) for item in block.items)
        case KeyValues():
            yield from ((fact.mark, (Text(fact.label),), fact.value) for fact in block.facts)
        case Callout():
            yield block.mark, (), (Text(block.title),)
            yield from ((block.mark, (), runs) for runs in block.paragraphs)
        case Figure():
            yield block.mark, (), (Text(block.description),)

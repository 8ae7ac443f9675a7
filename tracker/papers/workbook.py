"""Papers as Excel workbooks: a sheet for each table, one for the sources, the notes, and what is not in tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from tracker.desk.outfile import atomic_write
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

_ROOM = 130
"""Characters that the columns of a table share."""
_Told: TypeAlias = tuple[Banner | None, Runs, Runs]


def write(paper: Paper, path: Path, *, page: Page = Page.A4, overwrite: bool = False) -> None:
    """Write the paper as an .xlsx. Raises BadInput when the file exists, or cannot be written."""
    atomic_write(path, workbook_bytes(paper, page=page), overwrite=overwrite)


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
        rest = list(self._front())
        for block in self.paper.blocks:
            table = summary_table(block, self.paper) if isinstance(block, SourceSummary) else block
            if isinstance(table, Table):
                tables.setdefault((table.name, table.columns), []).extend(table.rows)
            else:
                rest += _told(block)
        for (name, columns), rows in tables.items():
            yield self._table(name, columns, rows)
        notes = [(note_runs(note, self.paper.language), note.mark) for note in self.paper.cited_notes()]
        if notes:
            numbered = [Row((counted(n), runs), mark) for n, (runs, mark) in enumerate(notes, start=1)]
            yield self._table(_("Notes"), (Column(_("Note"), 0.5, Align.END), Column(_("Source"), 6)), numbered)
        told = [Row((part, text), mark) for mark, part, text in rest]
        yield self._table(_("About this paper"), (Column(_("Part"), 2), Column(_("Text"), 6)), told)

    def _front(self) -> Iterator[_Told]:
        paper = self.paper
        yield None, plain(paper.kind), plain(" · ".join(part for part in (paper.title, paper.subject) if part))
        yield None, (), plain(front_line(paper))

    def _table(self, name: str, columns: Sequence[Column], rows: Sequence[Row]) -> Sheet:
        _, paper = self.paper.language.gettext, self.paper
        marked = any(row.mark for row in rows)
        noted = [any(_has_remark(row.cells[place]) for row in rows) for place in range(len(columns))]
        heads = [SheetColumn(_("Marking"), 14)] if marked else []
        total = sum(column.width for column in columns)
        for column, with_remarks in zip(columns, noted, strict=True):
            width = max(8.0, _ROOM * column.width / total)
            heads.append(SheetColumn(column.title, width, column.align is Align.END))
            if with_remarks:
                heads.append(SheetColumn(_("{column}: remarks").format(column=column.title), width))
        named = dict.fromkeys(part for part in (name, paper.kind, paper.title, front_line(paper)) if part)
        title = " · ".join(named)
        return Sheet(name, tuple(heads), tuple(self._row(row, noted, marked=marked) for row in rows), title)

    def _row(self, row: Row, noted: Sequence[bool], *, marked: bool) -> tuple[Cell, ...]:
        cells = [Cell(row.mark.text if row.mark else "")] if marked else []
        for runs, with_remarks in zip(row.cells, noted, strict=True):
            parted = runs[:1] if with_remarks and _has_remark(runs) else runs
            cells.append(Cell(self._text(parted), _value(parted)))
            if with_remarks:
                cells.append(Cell(self._text(runs[len(parted) :]).strip()))
        return tuple(cells)

    def _text(self, runs: Runs) -> str:
        """The characters of the runs; the numbers of notes that follow each other stand in one pair of brackets."""
        parts, numbers = list[str](), list[int]()
        for run in runs:
            if isinstance(run, Cite):
                numbers.append(self.paper.number(run.note) or 0)
            elif run.text.strip() or not numbers:
                parts += [*_bracketed(numbers), run.text]
                numbers = []
        return "".join((*parts, *_bracketed(numbers)))


def _bracketed(numbers: Sequence[int]) -> list[str]:
    return [f" [{', '.join(map(str, sorted(numbers)))}]"] if numbers else []


def _value(runs: Runs) -> date | float | None:
    """What a cell of one run counts as."""
    return runs[0].value if len(runs) == 1 and isinstance(runs[0], Text) else None


def _has_remark(runs: Runs) -> bool:
    """Whether more is said in the cell than the value it has."""
    return len(runs) > 1 and _value(runs[:1]) is not None


def _told(block: Block) -> Iterator[_Told]:
    """What is not in a table: its mark, and its text in two columns."""
    match block:
        case Heading():
            yield block.mark, block.runs, ()
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

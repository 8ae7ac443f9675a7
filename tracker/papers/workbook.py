"""Papers as Excel workbooks: a sheet for each table, one for the sources, the notes, and what is not in tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
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

_ROOM = 130
"""Characters that the columns of a table share."""
_NOTES = 10.0
"""Characters for numbers of notes."""
_Told: TypeAlias = tuple[Banner | None, Runs, Runs]
_Parts: TypeAlias = tuple[Runs, Runs, tuple[Cite, ...]]


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
        parted = [[_parted(runs) for runs in row.cells] for row in rows]
        remarked, cited = (
            [any(part for row in parted if (part := row[place][kind])) for place in range(len(columns))]
            for kind in (1, 2)
        )
        heads = [SheetColumn(_("Marking"), 14)] if marked else []
        total = sum(column.width for column in columns)
        for place, column in enumerate(columns):
            width = max(8.0, _ROOM * column.width / total)
            heads.append(SheetColumn(column.title, width, column.align is Align.END))
            if remarked[place]:
                heads.append(SheetColumn(_("{column}: remarks").format(column=column.title), width))
            if cited[place]:
                heads.append(SheetColumn(_("{column}: notes").format(column=column.title), _NOTES))
        cells = [
            self._row(row.mark, parts, remarked, cited, marked=marked) for row, parts in zip(rows, parted, strict=True)
        ]
        named = dict.fromkeys(part for part in (name, paper.kind, paper.title, front_line(paper)) if part)
        title = " · ".join(named)
        return Sheet(name, tuple(heads), tuple(cells), title)

    def _row(
        self,
        mark: Banner | None,
        parts: Sequence[_Parts],
        remarked: Sequence[bool],
        cited: Sequence[bool],
        *,
        marked: bool,
    ) -> tuple[Cell, ...]:
        cells = [Cell(mark.text if mark else "")] if marked else []
        for (said, remark, cites), with_remarks, with_notes in zip(parts, remarked, cited, strict=True):
            cells.append(Cell(self._text(said), _value(said)))
            if with_remarks:
                cells.append(Cell(self._text(remark).strip()))
            if with_notes:
                numbers = sorted(self.paper.number(cite.note) or 0 for cite in cites)
                cells.append(Cell(", ".join(map(str, numbers)), numbers[0] if len(numbers) == 1 else None))
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


def _parted(runs: Runs) -> _Parts:
    """What the cell says, what stands beside or below that, and the notes: each sorts and filters for itself."""
    cites = tuple(run for run in runs if isinstance(run, Cite))
    said = [run for run in runs if not isinstance(run, Cite) and (run.text.strip() or not cites)]
    if said and _value((said[0],)) is not None:
        end = 1
    else:
        below = (place for place, run in enumerate(said) if place and isinstance(run, Text) and _is_remark(run))
        end = next(below, len(said))
    return tuple(said[:end]), tuple(said[end:]), cites


def _is_remark(run: Text) -> bool:
    """Whether it begins a line below what the cell says."""
    return run.muted and run.text.startswith("\n")


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

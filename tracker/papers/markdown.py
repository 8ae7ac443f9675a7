"""Papers as Markdown: CommonMark with pipe tables and footnotes."""

from dataclasses import dataclass
from pathlib import Path

from tracker.desk.outfile import atomic_write
from tracker.papers.content import (
    Align,
    Banner,
    Block,
    BulletList,
    Callout,
    Fact,
    Figure,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
    ParagraphStyle,
    Row,
    Runs,
    SourceSummary,
    Table,
    Text,
)
from tracker.papers.markdown_text import Break, inline
from tracker.papers.wording import front_line, note_runs, portion, summary_table

_RULES = {Align.START: "---", Align.END: "--:"}


def write(paper: Paper, path: Path, *, overwrite: bool = False) -> None:
    """Write the paper as UTF-8 Markdown. Raises BadInput when the file exists, or cannot be written."""
    atomic_write(path, markdown(paper).encode("utf-8"), overwrite=overwrite)


def markdown(paper: Paper) -> str:
    """The paper as Markdown, ending in a newline. The marking stands first and last; footnotes come before the last."""
    writer = _Writer(paper)
    parts = [*writer.front(), *writer.body(), *writer.notes(), *writer.marking()]
    return "\n\n".join(part for part in parts if part) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    paper: Paper

    def marking(self) -> list[str]:
        marking = self.paper.marking
        return [self._line((Text(marking.text, bold=True),))] if marking else []

    def front(self) -> list[str]:
        paper = self.paper
        lines = [self._line((Text(text),)) for text in (paper.kind, paper.subject, front_line(paper))]
        kind, subject, front = lines
        return [*self.marking(), kind, "# " + self._line((Text(paper.title),)), subject, front]

    def body(self) -> list[str]:
        parts, bullet = [], "*"
        for block in self.paper.blocks:
            if isinstance(block, BulletList):
                # Two lists in a row would run together: a change of bullet parts them.
                bullet = "-" if bullet == "*" else "*"
            parts.append(self._block(block, bullet))
        return parts

    def notes(self) -> list[str]:
        return [
            f"[^{number}]: " + self._line(note_runs(note, self.paper.language), note.mark)
            for number, note in enumerate(self.paper.cited_notes(), start=1)
        ]

    def _block(self, block: Block, bullet: str) -> str:
        match block:
            case Heading():
                return "#" * (block.level + 1) + " " + self._line(block.runs, block.mark)
            case Paragraph():
                text = self._text(block.runs, block.mark)
                return _quoted(text) if block.style is ParagraphStyle.QUOTE else text
            case BulletList():
                items = (self._text(item.runs, item.mark) for item in block.items)
                return "\n".join(f"{bullet} " + item.replace("\n", "\n  ") for item in items)
            case Table():
                return self._table(block)
            case KeyValues():
                rows = tuple(Row((_label(fact), fact.value)) for fact in block.facts)
                return self._rows(("", ""), (Align.START, Align.START), rows)
            case Callout():
                title = self._text((Text(block.title, bold=True),), block.mark)
                return _quoted("\n\n".join([title, *map(self._text, block.paragraphs)]))
            case SourceSummary():
                return self._table(summary_table(block, self.paper))
            case Figure():
                return self._text((Text(block.description, italic=True),), block.mark)

    def _table(self, table: Table) -> str:
        titles = tuple(self._cell((Text(column.title),)) for column in table.columns)
        return self._rows(titles, tuple(column.align for column in table.columns), table.rows)

    def _rows(self, titles: tuple[str, ...], aligns: tuple[Align, ...], rows: tuple[Row, ...]) -> str:
        lines = [titles, tuple(_RULES[align] for align in aligns)]
        for row in rows:
            marks = (row.mark, *(None for _ in row.cells[1:]))
            lines.append(tuple(self._cell(cell, mark) for cell, mark in zip(row.cells, marks, strict=True)))
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)

    def _text(self, runs: Runs, mark: Banner | None = None) -> str:
        return self._inline(runs, mark, Break.IN_PARAGRAPH)

    def _line(self, runs: Runs, mark: Banner | None = None) -> str:
        return self._inline(runs, mark, Break.AS_SPACE)

    def _cell(self, runs: Runs, mark: Banner | None = None) -> str:
        return self._inline(runs, mark, Break.IN_CELL)

    def _inline(self, runs: Runs, mark: Banner | None, newline: Break) -> str:
        marked = (Text(f"{portion(mark)} "), *runs) if mark else runs
        return inline(marked, self.paper.number, newline)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip(" ") for line in text.split("\n"))


def _label(fact: Fact) -> Runs:
    mark = (Text(f"{portion(fact.mark)} "),) if fact.mark else ()
    return (*mark, Text(fact.label, bold=True))

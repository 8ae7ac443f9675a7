"""Papers as HTML: one file that needs nothing from outside, to be read in any browser and printed with its marking."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.desk.outfile import atomic_write
from tracker.papers.column_widths import ColumnWidths, measured
from tracker.papers.content import (
    Align,
    Block,
    BulletList,
    Callout,
    Column,
    Figure,
    Heading,
    KeyValues,
    Paper,
    Paragraph,
    ParagraphStyle,
    Row,
    SourceSummary,
    Table,
    plain,
)
from tracker.papers.html_figure import svg
from tracker.papers.html_runs import RunWriter, escaped, marking, on_one_line
from tracker.papers.wording import LOCALES, front_line, note_runs, page_of, summary_table
from tracker.places import resources_dir

# Should a reader's browser ever be led astray by something in the file, it still may fetch and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(paper: Paper, path: Path, *, overwrite: bool = False) -> None:
    """Write the paper as UTF-8 HTML. Raises BadInput when the file exists, or cannot be written."""
    atomic_write(path, html(paper).encode("utf-8"), overwrite=overwrite)


def html(paper: Paper) -> str:
    """The paper as one HTML document without scripts or links to anywhere else; the same paper, the same text."""
    writer = _Writer(paper, RunWriter(paper), measured(paper))
    parts = [*writer.head(), *writer.front(), *writer.body(), *writer.notes(), *writer.end()]
    return "\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    paper: Paper
    runs: RunWriter
    widths: ColumnWidths

    def head(self) -> Iterator[str]:
        paper = self.paper
        yield "<!DOCTYPE html>"
        yield f'<html lang="{LOCALES[paper.language.code]}">'
        yield '<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{on_one_line(paper.title)}</title>"
        named = {"author": paper.drafter, "date": paper.as_of.isoformat()}
        yield from (f'<meta name="{name}" content="{on_one_line(text)}">' for name, text in named.items() if text)
        style = (resources_dir() / "papers" / "paper.css").read_text(encoding="utf-8")
        yield f"<style>\n{style}{self._page_numbers()}</style>\n</head>\n<body>"
        yield '<div class="sheet">'

    def front(self) -> Iterator[str]:
        paper = self.paper
        yield from self._banner("head")
        yield "<main>\n<header>"
        lines = (("p", "kind", paper.kind), ("h1", "", paper.title), ("p", "subject", paper.subject))
        for tag, name, text in (*lines, ("p", "front", front_line(paper))):
            if text:
                yield f"<{tag}{_classed(name)}>{escaped(text)}</{tag}>"
        yield "</header>"

    def body(self) -> Iterator[str]:
        for block in self.paper.blocks:
            yield from self._block(block)

    def notes(self) -> Iterator[str]:
        """Every note with the ways back to where it is cited."""
        cited = self.paper.cited_notes()
        if not cited:
            return
        _ = self.paper.language.gettext
        yield f'<section class="notes" role="doc-endnotes">\n<h2>{escaped(_("Notes"))}</h2>\n<ol>'
        for number, note in enumerate(cited, start=1):
            said = self.runs.runs(note_runs(note, self.paper.language), note.mark)
            yield f'<li id="note-{number}">{said}{self.runs.ways_back(number)}</li>'
        yield "</ol>\n</section>"

    def end(self) -> Iterator[str]:
        yield "</main>"
        yield from self._banner("foot")
        yield "</div>\n</body>\n</html>"

    def _page_numbers(self) -> str:
        """What a browser that knows page margins prints at the foot of each page."""
        before, between, after = (f'"{words}"' for words in page_of(self.paper.language))
        shown = f"{before} counter(page) {between} counter(pages) {after}"
        return f"@page {{ @bottom-left {{ content: {shown}; font: 8.5pt Inter, sans-serif; color: #5F5F58; }} }}\n"

    def _banner(self, place: str) -> Iterator[str]:
        if self.paper.marking:
            yield f'<div class="banner {place}">{marking(self.paper.marking)}</div>'

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                level = block.level + 1
                yield f"<h{level}>{self.runs.runs(block.runs, block.mark)}</h{level}>"
            case Paragraph():
                yield self._paragraph(block)
            case BulletList():
                yield "<ul>"
                yield from (f"<li>{self.runs.runs(item.runs, item.mark)}</li>" for item in block.items)
                yield "</ul>"
            case Table():
                yield from self._table(block)
            case KeyValues():
                yield "<dl>"
                for fact in block.facts:
                    yield f"<dt>{escaped(fact.label)}</dt><dd>{self.runs.runs(fact.value, fact.mark)}</dd>"
                yield "</dl>"
            case Callout():
                yield f'<div class="callout {block.tone.value}">'
                yield f'<p class="verdict">{self.runs.runs(plain(block.title), block.mark)}</p>'
                yield from (f"<p>{self.runs.runs(runs)}</p>" for runs in block.paragraphs)
                yield "</div>"
            case SourceSummary():
                yield from self._table(summary_table(block, self.paper))
            case Figure():
                yield f"<figure>{self.runs.runs((), block.mark)}{svg(block)}</figure>"

    def _paragraph(self, block: Paragraph) -> str:
        text = self.runs.runs(block.runs, block.mark)
        if block.style is ParagraphStyle.QUOTE:
            return f"<blockquote><p>{text}</p></blockquote>"
        return f"<p{_classed('' if block.style is ParagraphStyle.BODY else block.style.value)}>{text}</p>"

    def _table(self, table: Table) -> Iterator[str]:
        shares, table = self.widths.fitted(table)
        named = f' aria-label="{on_one_line(table.name)}"' if table.name else ""
        yield f"<table{named}>\n<colgroup>"
        yield from (f'<col style="width: {100 * share:.2f}%">' for share in shares)
        yield "</colgroup>\n<thead>"
        titles = (f'<th scope="col"{_aligned(one)}>{escaped(one.title)}</th>' for one in table.columns)
        yield f"<tr>{''.join(titles)}</tr>\n</thead>\n<tbody>"
        yield from (self._row(row, table.columns) for row in table.rows)
        yield "</tbody>\n</table>"

    def _row(self, row: Row, columns: Sequence[Column]) -> str:
        """The first cell says what the row is about."""
        cells = [
            f'<th scope="row"{_aligned(column)}>{self.runs.runs(cell, row.mark)}</th>'
            if place == 0
            else f"<td{_named(column)}{_aligned(column)}>{self.runs.runs(cell)}</td>"
            for place, (cell, column) in enumerate(zip(row.cells, columns, strict=True))
        ]
        return f"<tr>{''.join(cells)}</tr>"


def _classed(name: str) -> str:
    return f' class="{name}"' if name else ""


def _named(column: Column) -> str:
    """The column's title, which narrow screens show before the cell."""
    return f' data-column="{on_one_line(column.title)}"' if column.title else ""


def _aligned(column: Column) -> str:
    return _classed("end" if column.align is Align.END else "")

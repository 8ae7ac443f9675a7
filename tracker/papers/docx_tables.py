"""Tables, facts and verdict boxes of a Word file."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.papers.column_widths import ColumnWidths, label_share, stands_alone
from tracker.papers.content import Align, Callout, Column, KeyValues, Paper, Row, SourceSummary, Table, Text
from tracker.papers.docx_runs import RunWriter
from tracker.papers.docx_xml import Element, w
from tracker.papers.wording import summary_table

# Word draws a border half outside its table, LibreOffice inside: drawn in by half of that, here and in its style,
# the box stands within the margins in both.
_CALLOUT_INSET = 65


@dataclass(frozen=True, slots=True)
class TableWriter:
    """`width` is that of the text on the page, in twentieths of a point."""

    paper: Paper
    runs: RunWriter
    shares: ColumnWidths
    width: int

    def table(self, table: Table) -> list[Element]:
        """The table under its header row, which every page repeats."""
        shares, table = self.shares.fitted(table)
        widths = self._widths(shares)
        header = self._row([self._title(column) for column in table.columns], widths, header=True)
        rows = [
            self._row(self._cells(row, table.columns, *_kept(place, table.rows, shares)), widths)
            for place, row in enumerate(table.rows)
        ]
        frame = self._frame("Paper Table", widths, look="0020", name=table.name)
        return [w("tbl", *frame, header, *rows), self._gap()]

    def sources(self, summary: SourceSummary) -> list[Element]:
        """The source summary."""
        return self.table(summary_table(summary, self.paper, short=True))

    def facts(self, block: KeyValues) -> list[Element]:
        """Labels left, facts right."""
        labels = label_share(block)
        widths = self._widths((labels, 1 - labels))
        rows = []
        for fact in block.facts:
            label = self.runs.paragraph("Paper Table Text", (Text(fact.label, muted=True),))
            value = self.runs.paragraph("Paper Table Text", fact.value, fact.mark, at_foot=True)
            rows.append(self._row([label, value], widths))
        return [w("tbl", *self._frame("Paper Facts", widths, look="0000"), *rows), self._gap()]

    def callout(self, block: Callout) -> list[Element]:
        """A box of one cell in the colour of its tone."""
        widths = (self.width - _CALLOUT_INSET,)
        title = self.runs.paragraph("Paper Callout Title", (Text(block.title),), block.mark)
        reasons = [self.runs.paragraph("Paper Callout Text", runs, at_foot=True) for runs in block.paragraphs]
        frame = self._frame(f"Callout {block.tone.value.title()}", widths, look="0000")
        cell = w("tc", w("tcPr", w("tcW", w=widths[0], type_="dxa")), title, *reasons)
        return [w("tbl", *frame, w("tr", w("trPr", w("cantSplit")), cell)), self._gap()]

    def _widths(self, shares: Sequence[float]) -> tuple[int, ...]:
        """The shares in twentieths of a point, whole numbers that add up to the width."""
        total, edges = sum(shares), [0.0]
        for share in shares:
            edges.append(edges[-1] + share)
        places = [round(self.width * edge / total) for edge in edges]
        return tuple(end - start for start, end in pairwise(places))

    def _frame(self, style: str, widths: Sequence[int], look: str, name: str = "") -> tuple[Element, Element]:
        properties = w(
            "tblPr",
            w("tblStyle", val=self.runs.styles.id_of(style)),
            w("tblW", w=sum(widths), type_="dxa"),
            w("tblLayout", type_="fixed"),
            w("tblLook", val=look),
            w("tblCaption", val=name) if name else None,
        )
        return properties, w("tblGrid", *(w("gridCol", w=width) for width in widths))

    def _title(self, column: Column) -> Element:
        return self.runs.paragraph("Paper Table Heading", (Text(column.title),), None, *_aligned(column))

    def _cells(self, row: Row, columns: Sequence[Column], *properties: Element) -> list[Element]:
        marks = (row.mark, *(None for _ in row.cells[1:]))
        return [
            self.runs.paragraph("Paper Table Text", runs, mark, *properties, *_aligned(column))
            for runs, mark, column in zip(row.cells, marks, columns, strict=True)
        ]

    def _row(self, paragraphs: Sequence[Element], widths: Sequence[int], *, header: bool = False) -> Element:
        last = len(widths) - 1
        cells = [
            w("tc", w("tcPr", w("tcW", w=width, type_="dxa"), _flush() if place == last else None), paragraph)
            for place, (paragraph, width) in enumerate(zip(paragraphs, widths, strict=True))
        ]
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader") if header else None), *cells)

    def _gap(self) -> Element:
        """Air below a table; without a paragraph between them two tables would run together."""
        return self.runs.paragraph("Paper Gap", ())


def _aligned(column: Column) -> list[Element]:
    return [w("jc", val="right")] if column.align is Align.END else []


def _kept(place: int, rows: Sequence[Row], shares: Sequence[float]) -> list[Element]:
    """What keeps the first row with the second and the last with the one before: no page starts or ends on one row,
    but on a high one, which would leave a hole on the page before.
    """
    last = len(rows) - 1
    if place == last or place not in (0, last - 1):
        return []
    return [] if any(stands_alone(row, shares) for row in rows[place : place + 2]) else [w("keepNext")]


def _flush() -> Element:
    """The last column ends where the text of the page ends, not a padding before it."""
    return w("tcMar", w("right", w=0, type_="dxa"))

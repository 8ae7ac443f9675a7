"""`python tests/benchmarks/papers.py [--records N]`: a long status report and a short summary in every format.

N is the number of commitments in the report, 2,000 unless told. The floor is the bare library writing the same words.
"""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import typst

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.made_paper import COLUMNS, bare_notes, bare_rows, made_paper
from tests.benchmarks.measuring import Result, interleaved, records_asked, result, seconds, tell
from tracker.papers.content import Paper
from tracker.papers.docx import docx_bytes
from tracker.papers.html import html
from tracker.papers.pdf import pdf_bytes
from tracker.places import resources_dir

_SHORT = 12
"""Commitments that fill two pages."""
_BARE = b"""#let paper = json(bytes(sys.inputs.paper))
#set document(title: "Commitments")
#set page(paper: "a4", margin: (top: 70pt, bottom: 72pt, x: 62pt), header: [TLP:AMBER], footer: [TLP:AMBER])
#set text(font: "Inter", size: 9pt)
#let told(text_) = {
  let (title, ..words) = text_.split("\\n")
  let (named, ..numbers) = title.split(" | ")
  named + numbers.map(number => super(number)).join() + words.map(word => linebreak() + text(fill: gray, word)).join()
}
#table(
  columns: (3.1fr, 1.2fr, 1.5fr, 1.3fr, 1.7fr),
  table.header(..paper.columns),
  ..paper
    .rows
    .map(row => (told(row.at(0)), highlight(row.at(1)), row.at(2), row.at(3), highlight(row.at(4))))
    .flatten(),
)
#for (number, author, title, rest) in paper.notes {
  par(hanging-indent: 24pt, box(width: 24pt, number) + author + emph(title) + rest)
}
"""


@dataclass(frozen=True, slots=True)
class Bare:
    """The words of a paper without its shape."""

    rows: list[list[str]]
    notes: list[tuple[str, ...]]


def main() -> None:
    """Measure the long report, then the short one."""
    long = records_asked(2_000)
    tell("papers", [*measured(long, 3), *measured(_SHORT, 15)])


def measured(commitments: int, repetitions: int) -> list[Result]:
    """Each format of a report with that many commitments."""
    formats: dict[str, tuple[Callable[[Paper], object], Callable[[Bare], object]]] = {
        "PDF, against typst alone": (pdf_bytes, bare_pdf),
        "DOCX, against python-docx alone": (docx_bytes, bare_docx),
        "HTML, against ElementTree alone": (html, bare_html),
    }
    return [_measured(commitments, repetitions, what, *writers) for what, writers in formats.items()]


def _measured(
    commitments: int,
    repetitions: int,
    what: str,
    writer: Callable[[Paper], object],
    bare: Callable[[Bare], object],
) -> Result:
    places = [f"{what} {number}" for number in range(repetitions)]
    papers = iter([made_paper(commitments, place) for place in places])
    words = iter([Bare(bare_rows(commitments, f"{p} bare"), bare_notes(commitments, f"{p} bare")) for p in places])
    product, floor = interleaved(
        lambda: seconds(partial(writer, next(papers))), lambda: seconds(partial(bare, next(words))), repetitions
    )
    return result(commitments, what, product, floor)


def bare_pdf(words: Bare) -> bytes:
    """The words in a table and paragraphs, tagged."""
    content = json.dumps({"columns": list(COLUMNS), "rows": words.rows, "notes": words.notes})
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(resources_dir() / "fonts")])
    return typst.compile(
        _BARE, format="pdf", font_paths=fonts, sys_inputs={"paper": content}, pdf_standards=["ua-1"], timestamp=0
    )


def bare_docx(words: Bare) -> bytes:
    """The words in a table and paragraphs."""
    document = docx.Document()
    table = document.add_table(rows=0, cols=len(COLUMNS))
    for row in (list(COLUMNS), *words.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for note in words.notes:
        document.add_paragraph("".join(note))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def bare_html(words: Bare) -> bytes:
    """The words in a table with a link for each note, and the notes in a list with two links back."""
    root = ET.Element("main")
    for row in words.rows:
        line = ET.SubElement(root, "tr")
        title, *numbers = row[0].split(" | ")
        cell = ET.SubElement(line, "th", {"scope": "row"})
        cell.text = title
        for number in numbers:
            ET.SubElement(ET.SubElement(cell, "sup"), "a", {"id": f"cite-{number}", "href": "#note"}).text = number
        ET.SubElement(cell, "br")
        ET.SubElement(cell, "span", {"class": "muted"}).text = row[0]
        for text in row[1:]:
            ET.SubElement(ET.SubElement(line, "td"), "span", {"class": "chip"}).text = text
    for number, author, title, rest in words.notes:
        item = ET.SubElement(root, "li", {"id": f"note-{number}"})
        item.text = author
        ET.SubElement(item, "em").text = title
        ET.SubElement(item, "span").text = rest
        ET.SubElement(item, "a", {"href": f"#cite-{number}", "role": "doc-backlink"}).text = "back"
    return ET.tostring(root, method="html")


if __name__ == "__main__":
    main()

"""Runs of a paper as runs of Word: dress, chips, marks, footnote references, fields."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.domain.characters import showable
from tracker.papers.content import Banner, Chip, Cite, Paper, Run, Runs, Text
from tracker.papers.docx_styles import StyleSheet
from tracker.papers.docx_xml import Element, text, w

_PAD = "\N{NO-BREAK SPACE}"


@dataclass(slots=True)
class RunWriter:
    """Writes the runs of one paper, in reading order: it remembers which notes already have their footnote."""

    paper: Paper
    styles: StyleSheet
    _cited: set[str] = field(default_factory=set)

    def paragraph(self, style: str, runs: Runs, mark: Banner | None = None, *properties: Element) -> Element:
        """A paragraph in the style of that name; `properties` follow the style in the schema's order."""
        return w("p", w("pPr", w("pStyle", val=self.styles.id_of(style)), *properties), *self.runs(runs, mark))

    def drawn(self, drawing: Element, mark: Banner | None = None) -> list[Element]:
        """A drawing in a paragraph of its own: LibreOffice moves its labels where other text stands before it."""
        marked = [self.paragraph("Normal", (), mark, w("keepNext"))] if mark else []
        return [*marked, w("p", w("pPr", w("pStyle", val=self.styles.id_of("Normal"))), w("r", drawing))]

    def runs(self, runs: Runs, mark: Banner | None = None) -> Iterator[Element]:
        """The elements of the runs, after the portion mark."""
        if mark:
            yield marking_run(mark, half_points=15)
            yield w("r", text(" "))
        for run in runs:
            yield from self._run(run)

    def _run(self, run: Run) -> Iterator[Element]:
        match run:
            case Text():
                yield text_run(run.text, self._dress(run))
            case Chip():
                style = self.styles.id_of(f"Chip {run.tone.value.title()}")
                yield text_run(f"{_PAD}{run.text}{_PAD}", w("rPr", w("rStyle", val=style)))
            case Cite():
                yield from self._cite(run)

    def _dress(self, run: Text) -> Element | None:
        dress = [
            w("rStyle", val=self.styles.id_of("Paper Muted")) if run.muted else None,
            w("b") if run.bold else None,
            w("bCs") if run.bold else None,
            w("i") if run.italic else None,
            w("iCs") if run.italic else None,
        ]
        return w("rPr", *dress) if any(part is not None for part in dress) else None

    def _cite(self, cite: Cite) -> Iterator[Element]:
        """The footnote at the first citation; later ones repeat its number and lead back to it."""
        number = self.paper.number(cite.note)
        style = w("rPr", w("rStyle", val=self.styles.id_of("footnote reference")))
        bookmark = f"_Note{number}"
        if cite.note in self._cited:
            yield from field_runs(f" NOTEREF {bookmark} \\f \\h ", str(number), style)
            return
        self._cited.add(cite.note)
        yield w("bookmarkStart", id=number or 0, name=bookmark)
        yield w("r", style, w("footnoteReference", id=number or 0))
        yield w("bookmarkEnd", id=number or 0)


def text_run(value: str, dress: Element | None = None) -> Element:
    """One w:r; newlines are line breaks in it, and tabs are tabs."""
    run = w("r", dress)
    for index, line in enumerate(showable(value).split("\n")):
        if index:
            run.append(w("br"))
        for position, stretch in enumerate(line.split("\t")):
            if position:
                run.append(w("tab"))
            if stretch:
                run.append(text(stretch))
    return run


def marking_run(mark: Banner, half_points: int) -> Element:
    """A marking in its own colours: bold, on its background."""
    dress = w(
        "rPr",
        w("b"),
        w("bCs"),
        w("color", val=_colour(mark.foreground)),
        w("sz", val=half_points),
        w("szCs", val=half_points),
        w("shd", val="clear", color="auto", fill=_colour(mark.background)),
        w("lang", val="en-GB"),
    )
    return text_run(f"{_PAD}{mark.text}{_PAD}", dress)


def field_runs(instruction: str, shown: str, dress: Element | None = None) -> Iterator[Element]:
    """A field with the result to show until it is worked out anew."""
    yield w("r", dress, w("fldChar", fldCharType="begin"))
    yield w("r", dress, text(instruction, "instrText"))
    yield w("r", dress, w("fldChar", fldCharType="separate"))
    yield w("r", dress, text(shown))
    yield w("r", dress, w("fldChar", fldCharType="end"))


def _colour(colour: str) -> str:
    return colour.lstrip("#").upper()

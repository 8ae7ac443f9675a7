"""Runs of a paper as runs of Word: dress, chips, marks, footnote references, fields."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from tracker.domain.characters import showable
from tracker.papers.content import Banner, Chip, Cite, Paper, Run, Runs, Text
from tracker.papers.docx_styles import StyleSheet
from tracker.papers.docx_xml import Element, text, w
from tracker.papers.unbroken import held

_PAD = "\N{NO-BREAK SPACE}"


@dataclass(slots=True)
class RunWriter:
    """Writes the runs of one paper, in reading order: it remembers which notes already have their footnote.

    `at_end` are the ids of the notes that no page has at its foot.
    """

    paper: Paper
    styles: StyleSheet
    at_end: Collection[str] = ()
    _cited: set[str] = field(default_factory=set)

    def paragraph(
        self, style: str, runs: Runs, mark: Banner | None = None, *properties: Element, at_foot: bool = False
    ) -> Element:
        """A paragraph in the style of that name; `properties` follow the style in the schema's order.

        With `at_foot` the notes that it cites first stand below it, on its page.
        """
        dress = w("pPr", w("pStyle", val=self.styles.id_of(style)), *properties)
        return w("p", dress, *self.runs(runs, mark, at_foot=at_foot))

    def drawn(self, drawing: Element, mark: Banner | None = None, *, kept: bool) -> list[Element]:
        """A drawing in a paragraph of its own: LibreOffice moves its labels where other text stands before it.

        With `kept` it stands on the page of what follows.
        """
        marked = [self.paragraph("Normal", (), mark, w("keepNext"))] if mark else []
        dress = w("pPr", w("pStyle", val=self.styles.id_of("Normal")), w("keepNext") if kept else None)
        return [*marked, w("p", dress, w("r", drawing))]

    def runs(self, runs: Runs, mark: Banner | None = None, *, at_foot: bool = False) -> Iterator[Element]:
        """The elements of the runs, after the portion mark."""
        if mark:
            yield marking_run(mark, half_points=15)
            yield w("r", text(" "))
        for run in runs:
            yield from self._run(run, at_foot=at_foot)

    def _run(self, run: Run, *, at_foot: bool) -> Iterator[Element]:
        match run:
            case Text() if run.link:
                yield from _linked(run, self._dress(run))
            case Text():
                yield text_run(held(run), self._dress(run))
            case Chip():
                style = self.styles.id_of(f"Chip {run.tone.value.title()}")
                yield text_run(f"{_PAD}{held(run)}{_PAD}", w("rPr", w("rStyle", val=style)))
            case Cite():
                yield from self._cite(run, at_foot=at_foot)

    def _dress(self, run: Text) -> Element | None:
        dress = [
            w("rStyle", val=self.styles.id_of("Paper Muted")) if run.muted else None,
            w("b") if run.bold else None,
            w("bCs") if run.bold else None,
            w("i") if run.italic else None,
            w("iCs") if run.italic else None,
        ]
        return w("rPr", *dress) if any(part is not None for part in dress) else None

    def _cite(self, cite: Cite, *, at_foot: bool) -> Iterator[Element]:
        """The footnote at its first place; elsewhere its number, which leads to it."""
        number = self.paper.number(cite.note)
        style = w("rPr", w("rStyle", val=self.styles.id_of("footnote reference")))
        bookmark = note_bookmark(number)
        if cite.note in self.at_end:
            yield w("hyperlink", w("r", style, text(str(number))), anchor=bookmark, history=1)
            return
        if not at_foot or cite.note in self._cited:
            yield from field_runs(f" NOTEREF {bookmark} \\f \\h ", str(number), style)
            return
        self._cited.add(cite.note)
        yield w("bookmarkStart", id=number, name=bookmark)
        yield w("r", style, w("footnoteReference", id=number))
        yield w("bookmarkEnd", id=number)


def note_bookmark(number: int) -> str:
    """The name of the place of a note."""
    return f"_Note{number}"


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


def _linked(run: Text, dress: Element | None) -> Iterator[Element]:
    """The text as a link to its address, a web address: no quotation mark in it ends the field early."""
    before, after = run.text[: -len(run.text.lstrip())], run.text.lstrip()
    if before:
        yield text_run(before)
    yield from field_runs(f' HYPERLINK "{run.link}" ', after, dress)


def _colour(colour: str) -> str:
    return colour.lstrip("#").upper()

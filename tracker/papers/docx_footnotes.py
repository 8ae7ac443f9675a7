"""The notes of a Word file: footnotes in the part of the package that Word keeps them in, and those at the end."""

from collections.abc import Iterator

from tracker.papers.content import Paper, plain
from tracker.papers.docx_runs import RunWriter, note_bookmark, text_run
from tracker.papers.docx_xml import Element, text, w
from tracker.papers.footnoting import notes_at_end
from tracker.papers.wording import note_runs

_INDENT = 454
"""Room for a number, in twentieths of a point."""
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}


def footnotes(paper: Paper, runs: RunWriter) -> Element:
    """The w:footnotes of the paper: the two separators, then the notes of its pages, whose ids are their numbers."""
    root = w("footnotes", *(_separator(id_, kind) for id_, kind in SEPARATORS.items()))
    for number, note in enumerate(paper.cited_notes(), start=1):
        if note.id in runs.at_end:
            continue
        paragraph = runs.paragraph("footnote text", note_runs(note, paper.language), note.mark)
        style = w("rPr", w("rStyle", val=runs.styles.id_of("footnote reference")))
        # After the paragraph's properties, before its words.
        paragraph.insert(1, w("r", style, w("footnoteRef")))
        paragraph.insert(2, w("r", text(" ")))
        root.append(w("footnote", paragraph, id=number))
    return root


def closing_notes(paper: Paper, runs: RunWriter) -> Iterator[Element]:
    """The notes that no page has at its foot, under a heading."""
    notes = notes_at_end(paper)
    if notes:
        yield runs.paragraph("heading 2", plain(paper.language.gettext("Notes")))
    for number, note in notes.items():
        indent = w("ind", left=_INDENT, hanging=_INDENT)
        paragraph = runs.paragraph("footnote text", note_runs(note, paper.language), note.mark, indent)
        place = (
            w("bookmarkStart", id=number, name=note_bookmark(number)),
            text_run(str(number)),
            w("bookmarkEnd", id=number),
            text_run("\t"),
        )
        for element in reversed(place):
            paragraph.insert(1, element)
        yield paragraph


def footnote_settings() -> Element:
    """What the settings must say of the separators, or Word calls the file damaged."""
    return w("footnotePr", *(w("footnote", id=id_) for id_ in SEPARATORS))


def _separator(id_: int, kind: str) -> Element:
    spacing = w("pPr", w("spacing", before=0, after=40, line=240, lineRule="auto"))
    return w("footnote", w("p", spacing, w("r", w(kind))), type_=kind, id=id_)

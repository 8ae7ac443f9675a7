"""The footnotes of a Word file, as the part of the package that Word keeps them in."""

from tracker.papers.content import Paper
from tracker.papers.docx_runs import RunWriter
from tracker.papers.docx_xml import Element, text, w
from tracker.papers.wording import note_runs

SEPARATORS = {-1: "separator", 0: "continuationSeparator"}


def footnotes(paper: Paper, runs: RunWriter) -> Element:
    """The w:footnotes of the paper: the two separators, then the cited notes, whose ids are their numbers."""
    root = w("footnotes", *(_separator(id_, kind) for id_, kind in SEPARATORS.items()))
    for number, note in enumerate(paper.cited_notes(), start=1):
        paragraph = runs.paragraph("footnote text", note_runs(note, paper.language), note.mark)
        style = w("rPr", w("rStyle", val=runs.styles.id_of("footnote reference")))
        # After the paragraph's properties, before its words.
        paragraph.insert(1, w("r", style, w("footnoteRef")))
        paragraph.insert(2, w("r", text(" ")))
        root.append(w("footnote", paragraph, id=number))
    return root


def footnote_settings() -> Element:
    """What the settings must say of the separators, or Word calls the file damaged."""
    return w("footnotePr", *(w("footnote", id=id_) for id_ in SEPARATORS))


def _separator(id_: int, kind: str) -> Element:
    spacing = w("pPr", w("spacing", before=0, after=40, line=240, lineRule="auto"))
    return w("footnote", w("p", spacing, w("r", w(kind))), type_=kind, id=id_)

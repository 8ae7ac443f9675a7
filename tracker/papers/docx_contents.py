"""The contents at the head of a long Word file: a field that Word works out anew, and what it shows until then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tracker.papers.content import Cite, Heading, Paper, plain
from tracker.papers.docx_runs import RunWriter
from tracker.papers.docx_xml import Element, text, w

_LONG = 120
"""Runs of a paper that fill about three pages; fewer are leafed through sooner than their contents are read."""
_FEW = 4
"""Headings that need no list."""
_DEEPEST = 2
_FIRST_ID = 100_000
"""Bookmarks of headings are numbered apart from those of notes."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings that are listed, in their order; none where the paper is short."""

    headings: tuple[Heading, ...]
    _places: dict[int, int] = field(init=False, repr=False, compare=False)
    """By the identity of the heading: two may say the same."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", {id(one): place for place, one in enumerate(self.headings)})

    def bookmarked(self, heading: Heading, paragraph: Element) -> Element:
        """The paragraph of a heading, where the contents lead to it."""
        place = self._places.get(id(heading))
        if place is not None:
            paragraph.insert(1, w("bookmarkStart", id=_FIRST_ID + place, name=_bookmark(place)))
            paragraph.append(w("bookmarkEnd", id=_FIRST_ID + place))
        return paragraph

    def paragraphs(self, paper: Paper, runs: RunWriter) -> list[Element]:
        """The field under its heading. Word puts the numbers of pages to it once it is asked to work it out."""
        if not self.headings:
            return []
        lines = [self._line(place, heading, runs) for place, heading in enumerate(self.headings)]
        for element in reversed(list(_begun())):
            lines[0].insert(1, element)
        lines[-1].append(w("r", w("fldChar", fldCharType="end")))
        heading = runs.paragraph("toc heading", plain(paper.language.gettext("Contents")))
        return [heading, *lines, runs.paragraph("Paper Gap", ())]

    def _line(self, place: int, heading: Heading, runs: RunWriter) -> Element:
        line = runs.paragraph(f"toc {heading.level}", ())
        shown = runs.runs(plain(_words(heading)), heading.mark)
        line.append(w("hyperlink", *shown, anchor=_bookmark(place), history=1))
        return line


def contents_of(paper: Paper) -> Contents:
    """What the contents of the paper list: nothing of one that is short, or has few sections."""
    found: Sequence[Heading] = [one for one in paper.blocks if isinstance(one, Heading) and one.level <= _DEEPEST]
    is_long = sum(1 for _run in paper.runs()) >= _LONG
    return Contents(tuple(one for one in found if _words(one)) if is_long and len(found) > _FEW else ())


def _words(heading: Heading) -> str:
    return "".join(run.text for run in heading.runs if not isinstance(run, Cite)).strip()


def _bookmark(place: int) -> str:
    return f"_Toc{_FIRST_ID + place}"


def _begun() -> Iterator[Element]:
    yield w("r", w("fldChar", fldCharType="begin"))
    yield w("r", text(f' TOC \\o "1-{_DEEPEST}" \\h \\z \\u ', "instrText"))
    yield w("r", w("fldChar", fldCharType="separate"))

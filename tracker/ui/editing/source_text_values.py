"""A source's kept text ready to be read, and where in it the words of a citation stand."""

from collections.abc import Sequence

from tracker.desk.assignments import Assignment, Entry, Mode, assignments_of
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.quoting import place_of
from tracker.domain.record import Record
from tracker.ui.editing.source_text import SourceTextValues
from tracker.ui.presenting.words import marking_chip


def source_text_values(desk: Desk, ref: str) -> SourceTextValues:
    """The text of a source, or of the source that a citation points into. Raises BadInput where there is none."""
    found = desk.record(ref)
    if found.kind is not Kind.CITATION:
        return SourceTextValues(
            str(found.ref), found.title, found.text("text"), marking=marking_chip(desk, found.marking)
        )
    source, of = source_of(desk, found), found.pointer_to("of")
    text, quote = source.text("text"), found.text("quote")
    place = _place(found, text)
    return SourceTextValues(
        str(source.ref),
        source.title,
        text,
        place,
        f"{of.ref} {of.title}" if of else "",
        marking_chip(desk, source.marking),
        desk.language.gettext("These words are not in the text kept of this source.") if quote and not place else "",
    )


def source_of(desk: Desk, citation: Record) -> Record:
    """The source that a citation points into."""
    source = citation.pointer_to("source")
    return desk.by_id(source.id) if source else citation


def _place(citation: Record, text: str) -> tuple[int, int] | None:
    """The words of the quote, else the offsets that were recorded."""
    place = place_of(text, citation.text("quote"))
    start, end = citation.number("start"), citation.number("end")
    if place is None and not citation.text("quote") and start is not None and end is not None and end <= len(text):
        return int(start), int(end)
    return place


def cited_place(desk: Desk, ref: str, start: int, end: int) -> list[Assignment]:
    """Another citation for what the citation `ref` supports, of characters `start` to `end` of its source's text.

    Raises BadInput when it is no more.
    """
    citation = desk.record(ref)
    of, source = citation.pointer_to("of"), source_of(desk, citation)
    quote = source.text("text")[start:end].strip()
    values = {"of": str(of.ref) if of else "", "source": str(source.ref), "quote": quote, "start": start, "end": end}
    return assignments_of(values)


def with_offsets(desk: Desk, ref: str, assignments: Sequence[Assignment]) -> Sequence[Assignment]:
    """What is written of a citation whose quote changes: its offsets go along, or go when the words are not there."""
    quote = next((one for one in assignments if one.key == "quote"), None)
    if quote is None:
        return assignments
    text = source_of(desk, desk.record(ref)).text("text")
    place = place_of(text, quote.entries[0].text) if quote.entries else None
    ends = zip(("start", "end"), place or ("", ""), strict=True)
    return (
        *assignments,
        *(Assignment(key, Mode.SET, (Entry(str(at)),) if at != "" else ()) for key, at in ends),
    )

"""Which of the texts that were not written can be put back into a record's panel, and what they are called there."""

from collections.abc import Iterator, Sequence

from tracker.desk.unfinished import Piece
from tracker.language import Language
from tracker.ui.editing.offer_block import Offer
from tracker.ui.editing.parts import RecordParts
from tracker.ui.editing.slot_form import ADDED


def offers_of(pieces: Sequence[Piece], parts: RecordParts, language: Language) -> tuple[Offer, ...]:
    """What to offer: one entry a field, one for each thing that was being added."""
    places = dict(_places(parts, language))
    plain = [
        Offer(piece.place, places[piece.place][0], (("", piece.text),))
        for piece in pieces
        if piece.place in places and piece.text != places[piece.place][1]
    ]
    titles = {f"{ADDED}{plan.key}": plan.title for plan in parts.plans}
    return (*plain, *(Offer(place, titles[place], texts) for place, texts in added_texts(pieces) if place in titles))


def _places(parts: RecordParts, language: Language) -> Iterator[tuple[str, tuple[str, str]]]:
    """Every place of the panel that is typed into: what it is called, and what stands there."""
    yield "title", (language.gettext("Title"), parts.form.title)
    for value in parts.form.fields:
        yield value.field.key, (value.label, value.typed)
        for entry in value.entries:
            yield f"{value.field.key}/{entry.head}", (f"{value.label}: {entry.text}", entry.role)
    for citation in parts.attached.citations:
        yield f"{citation.ref}:quote", (f"{citation.quote.label}: {citation.title}", citation.quote.typed)


def added_texts(pieces: Sequence[Piece]) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """What was typed for something new, each with its place and the texts by the keys of the slots."""
    found: dict[str, list[tuple[str, str]]] = {}
    for piece in pieces:
        if piece.place.startswith(ADDED):
            place, _colon, key = piece.place.rpartition(":")
            found.setdefault(place, []).append((key, piece.text))
    for place, texts in found.items():
        yield place, tuple(texts)

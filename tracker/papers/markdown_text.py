"""Runs of text as Markdown that comes out as the characters it is, whatever a person typed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from tracker.domain.characters import showable
from tracker.papers.content import Chip, Cite, Run, Runs, Text

_ACTIVE = re.compile(r"[\\`*_\[\]<>|~$&#]")
_LINE_START = re.compile(r"(^|\n)([-+=:])")
_NUMBERED = re.compile(r"(^|\n)([0-9]+)([.)])")
_BESIDE_NEWLINE = re.compile(r"[^\S\n]+(?=\n)|(?<=\n)[^\S\n]+")
_TAGS = {"**": ("<strong>", "</strong>"), "*": ("<em>", "</em>"), "***": ("<strong><em>", "</em></strong>")}


class Break(Enum):
    """What a newline in a text becomes, by where the text stands."""

    IN_PARAGRAPH = "\\\n"
    IN_CELL = "<br>"
    AS_SPACE = " "


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text between two changes of dress; `mark` is its emphasis, `reference` says it is markup of ours already."""

    text: str
    mark: str = ""
    reference: bool = False


def inline(runs: Runs, number: Callable[[str], int | None], newline: Break) -> str:
    """The runs as inline Markdown; `number` gives a note's number, cited as [^1]."""
    pieces = [*_merged(_trimmed(_merged(_pieces(runs, number))))]
    if newline is Break.AS_SPACE:
        pieces = [replace(piece, text=piece.text.replace("\n", " ")) for piece in pieces]
    out = ""
    for index, piece in enumerate(pieces):
        before = pieces[index - 1] if index else None
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        out += _rendered(piece, before, after, newline)
    return out


def _pieces(runs: Runs, number: Callable[[str], int | None]) -> Iterator[_Piece]:
    for run in runs:
        match run:
            case Cite():
                yield _Piece(f"[^{number(run.note)}]", reference=True)
            case Text() | Chip():
                yield _Piece(showable(run.text), _emphasis(run))


def _emphasis(run: Run) -> str:
    match run:
        case Text():
            return "**" * run.bold + "*" * run.italic
        case _:
            return "**"


def _merged(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Neighbours in the same dress made one, as Markdown cannot close and open an emphasis at one place."""
    held: _Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if held and not held.reference and not piece.reference and held.mark == piece.mark:
            held = replace(held, text=held.text + piece.text)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _trimmed(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Spaces at the edges of an emphasis moved out of it: with them inside, Markdown does not see it."""
    for piece in pieces:
        if not piece.mark:
            yield piece
            continue
        core = piece.text.strip()
        start = piece.text.index(core)
        yield _Piece(piece.text[:start])
        yield replace(piece, text=core)
        yield _Piece(piece.text[start + len(core) :])


def _rendered(piece: _Piece, before: _Piece | None, after: _Piece | None, newline: Break) -> str:
    if piece.reference:
        return piece.text
    text = _escaped(piece.text, opens_line=before is None)
    if before and before.reference and piece.text[0] in "(:":
        text = "\\" + text
    text = _kept_spaces(text, first=before is None, last=after is None, newline=newline).replace("\n", newline.value)
    if not piece.mark:
        return text
    opening, closing = (piece.mark, piece.mark) if _stands_free(piece, before, after) else _TAGS[piece.mark]
    return f"{opening}{text}{closing}"


def _escaped(text: str, *, opens_line: bool) -> str:
    text = _ACTIVE.sub(r"\\\g<0>", text)
    guard = "" if opens_line else "\0"
    text = _LINE_START.sub(r"\1\\\2", guard + text)
    text = _NUMBERED.sub(r"\1\2\\\3", text)
    return text.removeprefix(guard)


def _kept_spaces(text: str, *, first: bool, last: bool, newline: Break) -> str:
    """Spaces that Markdown would drop, written as numbers."""
    if newline is Break.IN_PARAGRAPH:
        text = _BESIDE_NEWLINE.sub(_numbers, text)
    if first:
        text = re.sub(r"\A\s+", _numbers, text)
    if last:
        text = re.sub(r"\s+\Z", _numbers, text)
    return text


def _numbers(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in found.group())


def _stands_free(piece: _Piece, before: _Piece | None, after: _Piece | None) -> bool:
    """Whether asterisks work here: beside a letter always, beside a punctuation mark only at a space or an edge."""
    if (before and before.mark) or (after and after.mark):
        return False
    opens = piece.text[0].isalnum() or before is None or before.text[-1].isspace()
    closes = piece.text[-1].isalnum() or after is None or after.text[0].isspace()
    return opens and closes

"""A status report as large as they come, made of nothing but numbers, and the bare texts that stand in it."""

from datetime import date

from tracker.language import Language
from tracker.papers.content import (
    Banner,
    Block,
    Chip,
    Cite,
    Column,
    Heading,
    Paper,
    Row,
    SourceEntry,
    SourceNote,
    SourceSummary,
    Table,
    Text,
    plain,
)

COLUMNS = ("Commitment", "Stage", "Obligor", "Due", "Implementation")
_WIDTHS = (3.1, 1.2, 1.5, 1.3, 1.7)
_SOURCES = 400
_WORDS = "the words on which both sides agreed at the table"


def made_paper(commitments: int, place: str) -> Paper:
    """A table of that many commitments with two citations each, its notes, and its source summary.

    `place` is in every text, so that typst remembers nothing of the paper about another place.
    """
    notes = tuple(
        SourceNote(f"K{n}", _source(n, place), "The Daily", "A. Author", "3 March 2026", _WORDS, "B2")
        for n in range(2 * commitments)
    )
    entries = tuple(
        SourceEntry(
            _source(n, place),
            "The Daily",
            "A. Author",
            "3 March 2026",
            "B",
            f"https://example.org/{n}",
            None,
            tuple(f"K{note}" for note in range(n, 2 * commitments, _SOURCES)),
        )
        for n in range(min(_SOURCES, 2 * commitments))
    )
    columns = tuple(Column(title, width) for title, width in zip(COLUMNS, _WIDTHS, strict=True))
    table = Table(columns, tuple(_row(n, place) for n in range(commitments)), "Commitments")
    blocks: tuple[Block, ...] = (
        Heading(1, plain("Commitments")),
        table,
        Heading(1, plain("Sources")),
        SourceSummary(entries),
    )
    marking = Banner("TLP:AMBER", "#FFC000", "#000000")
    return Paper("Commitments", Language(), date(2026, 1, 16), blocks, "Status report", marking=marking, notes=notes)


def bare_rows(commitments: int, place: str) -> list[list[str]]:
    """The words of the same table, a text a cell."""
    return [
        [
            f"{_title(n, place)} | {2 * n + 1} | {2 * n + 2}\n{_WORDS}",
            "agreed",
            "Home\nAway",
            "3 March 2026",
            "not yet assessed",
        ]
        for n in range(commitments)
    ]


def bare_notes(commitments: int, place: str) -> list[tuple[str, ...]]:
    """The words of its notes: number, author, title, the rest."""
    rest = f", The Daily, 3 March 2026. {_WORDS} Rated B2."
    return [(str(n + 1), "A. Author, ", _source(n, place), rest) for n in range(2 * commitments)]


def _row(number: int, place: str) -> Row:
    title = (Text(_title(number, place)), Cite(f"K{2 * number}"), Text(" "), Cite(f"K{2 * number + 1}"))
    return Row(
        (
            (*title, Text(f"\n{_WORDS}", muted=True)),
            (Chip("agreed"),),
            plain("Home\nAway"),
            plain("3 March 2026"),
            (Chip("not yet assessed"),),
        )
    )


def _title(number: int, place: str) -> str:
    return f"Commitment {number} to do something about {place}"


def _source(number: int, place: str) -> str:
    return f"What was said about {place}, part {number % _SOURCES}"

"""A short paper with every kind of block and run, for all writers' tests."""

from dataclasses import replace
from datetime import date

from tracker.language import Language
from tracker.papers.content import (
    Align,
    Banner,
    Block,
    BulletList,
    Callout,
    Chip,
    Cite,
    Column,
    Fact,
    Heading,
    KeyValues,
    ListItem,
    Paper,
    Paragraph,
    ParagraphStyle,
    Row,
    SourceEntry,
    SourceNote,
    SourceSummary,
    Table,
    Text,
    Tone,
    plain,
)

AMBER = Banner("TLP:AMBER", "#FFC000", "#000000")
GREEN = Banner("TLP:GREEN", "#33FF00", "#000000")

NOTES = (
    SourceNote("uncited", "Nobody cites this"),
    SourceNote("readout", "Readout", "Foreign Ministry", "", "27 September 2025", "a platform was made", "B2"),
    SourceNote("press", "Talks go on", "", "A. Writer", "28 September 2025", "one two " * 8, "C3", GREEN),
)

OUTCOMES = Table(
    (Column("Outcome", 3), Column("Verdict", 2), Column("Figure", 1, Align.END)),
    (
        Row(((Text("Platform"), Cite("press")), (Chip("tangible", Tone.SUCCESS),), plain("125")), GREEN),
        Row((plain("Inspections"), (Chip("process only", Tone.WARNING),), ())),
    ),
    name="Outcomes",
)

SOURCES = SourceSummary(
    (
        SourceEntry(
            "Readout", "Foreign Ministry", "", "27 September 2025", "B", "https://example.org/a_b", None, ("readout",)
        ),
        SourceEntry("Talks go on", "", "A. Writer", "28 September 2025", "C", "", GREEN, ("press", "uncited")),
    )
)

BLOCKS: tuple[Block, ...] = (
    KeyValues((Fact("Date", plain("26 September 2025")), Fact("Place", plain("McAllen"), GREEN))),
    Callout("1 of 2 outcomes tangible", ((Text("By the obligor alone."), Cite("readout")),), Tone.WARNING),
    Heading(1, plain("What was said")),
    Heading(2, plain("Our side said")),
    BulletList((ListItem((Text("First"), Cite("press"))), ListItem(plain("Second"), GREEN))),
    Heading(3, plain("They said")),
    Paragraph((Text("A quote."), Cite("readout")), ParagraphStyle.QUOTE),
    Paragraph((Text("Bold", bold=True), Text(" and "), Text("italic", italic=True)), mark=AMBER),
    Paragraph(plain("Small print."), ParagraphStyle.NOTE),
    OUTCOMES,
    Heading(1, plain("Sources")),
    SOURCES,
)

PAPER = Paper(
    title="Border group, first meeting",
    language=Language("en"),
    as_of=date(2026, 1, 16),
    blocks=BLOCKS,
    kind="Meeting summary",
    subject="McAllen · 26 September 2025",
    marking=AMBER,
    drafter="Desk officer",
    document_number="N-14",
    notes=NOTES,
)


def with_blocks(*blocks: Block) -> Paper:
    """The sample paper with other blocks in it."""
    return replace(PAPER, blocks=blocks)

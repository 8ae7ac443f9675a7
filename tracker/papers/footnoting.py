"""Which notes stand at the foot of a page: those of prose and facts. What only tables cite has its note at the end.

Footnotes inside long tables fill the pages that should hold the tables, and make the layout of a PDF explode.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from tracker.papers.content import (
    Block,
    BulletList,
    Cite,
    Paper,
    Paragraph,
    SourceNote,
    SourceSummary,
    Table,
    block_runs,
)


def at_foot(block: Block, following: Block | None) -> bool:
    """Whether the notes of a block stand below it, on its page.

    A paragraph that leads to a table or list goes on to the next page with it, and would leave its notes behind.
    """
    if isinstance(block, Paragraph):
        return not isinstance(following, Table | SourceSummary | BulletList)
    return not isinstance(block, Table | SourceSummary)


def numbered_by_page(paper: Paper) -> Paper:
    """The paper with the notes that stand at the foot of its pages numbered before the others."""
    return replace(paper, first_notes=tuple(dict.fromkeys(_at_foot(paper))))


def notes_at_end(paper: Paper) -> dict[int, SourceNote]:
    """The notes that no page has at its foot, by their numbers, which go up."""
    below = set(_at_foot(paper))
    numbered = enumerate(paper.cited_notes(), start=1)
    return {number: note for number, note in numbered if note.id not in below}


def place_of_notes(paper: Paper) -> int:
    """How many blocks stand before the notes at the end: all up to the source summary."""
    summaries = (place for place, block in enumerate(paper.blocks, start=1) if isinstance(block, SourceSummary))
    return max(summaries, default=len(paper.blocks))


def _at_foot(paper: Paper) -> Iterator[str]:
    for block, following in zip_longest(paper.blocks, paper.blocks[1:]):
        if at_foot(block, following):
            yield from (run.note for run in block_runs(block) if isinstance(run, Cite))

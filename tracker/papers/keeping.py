"""Which blocks of a paper stand on the page of what follows them."""

from collections.abc import Sequence

from tracker.papers.content import Block, BulletList, Paragraph, ParagraphStyle, SourceSummary, Table


def kept_with_next(blocks: Sequence[Block]) -> tuple[bool, ...]:
    """For each block whether it leads to a table or list, and so stands with its beginning; headings always do.

    Of several notes before a table all lead to it.
    """
    kept = [False] * len(blocks)
    for place in range(len(blocks) - 2, -1, -1):
        block, following = blocks[place], blocks[place + 1]
        if isinstance(block, Paragraph):
            notes = block.style is ParagraphStyle.NOTE and kept[place + 1]
            kept[place] = notes or isinstance(following, Table | SourceSummary | BulletList)
    return tuple(kept)

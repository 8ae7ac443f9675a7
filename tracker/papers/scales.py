"""What the words of estimate in a paper mean (ICD 203), below its sources."""

import re
from collections.abc import Iterator, Sequence

from tracker.domain.estimates import LIKELIHOODS, has_confidence, likelihoods_in
from tracker.language import Language
from tracker.papers.content import Banner, Block, Paragraph, ParagraphStyle, Text, block_runs

_QUOTED = re.compile("“[^”]*”|«[^»]*»")
"""Whoever is quoted need not mean by a word what the scale means."""


def scales_told(blocks: Sequence[Block], language: Language, mark: Banner | None) -> Iterator[Paragraph]:
    """A note for each scale of which the paper's own words use a word; other notes have scales of their own."""
    _ = language.gettext
    told = (block for block in blocks if not (isinstance(block, Paragraph) and block.style is ParagraphStyle.NOTE))
    said = "\n".join(run.text for block in told for run in block_runs(block) if isinstance(run, Text))
    own = _QUOTED.sub("", said)
    used = likelihoods_in(own, language)
    if used:
        words = "; ".join(
            _("{word}, {low} to {high}%").format(word=_(one.word), low=one.low, high=one.high)
            for one in LIKELIHOODS
            if one in used
        )
        yield _note(_("Likelihood (ICD 203): {words}.").format(words=words), mark)
    if has_confidence(own, language):
        said = _("Confidence (ICD 203), low, moderate or high, is how sure a judgement is; it does not say how likely.")
        yield _note(said, mark)


def _note(text: str, mark: Banner | None) -> Paragraph:
    return Paragraph((Text(text, muted=True),), ParagraphStyle.NOTE, mark)

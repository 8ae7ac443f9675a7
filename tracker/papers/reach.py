"""How far a paper can speak: below a ceiling it goes by what is recorded up to there, and says so.

What lies above may be why something seems to be missing. So whatever rests on nothing being recorded is said of what
bears the ceiling or less, in words that are the same whether or not anything lies above: they are true then, and tell
nobody that there is more.
"""

from collections.abc import Iterator

from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.language import N_
from tracker.papers.citing import Citing
from tracker.papers.content import Paragraph, ParagraphStyle, Text, plain

NOTHING = N_("Nothing recorded.")


def nothing_recorded(citing: Citing) -> Paragraph:
    """The line that stands where a section has nothing."""
    _ = citing.language.gettext
    said = _("Nothing recorded up to {marking}.").format(marking=citing.ceiling) if citing.ceiling else _(NOTHING)
    return Paragraph((Text(said, muted=True),), ParagraphStyle.NOTE)


def as_recorded(said: str, citing: Citing) -> str:
    """What counts, or says that something is missing, as far as the paper can speak."""
    if citing.ceiling is None:
        return said
    return citing.language.gettext("{said}, as recorded up to {marking}").format(said=said, marking=citing.ceiling)


def standing_words(standing: Standing, citing: Citing) -> str:
    """How something stands. That nobody assessed it cannot be known below a ceiling."""
    if citing.ceiling is None or standing.implementation is not Implementation.NOT_YET_ASSESSED:
        return implementation_label(standing, citing.language)
    return citing.language.gettext("not stated here")


def flags_told(citing: Citing) -> Iterator[Paragraph]:
    """Before the flags of a paper below a ceiling: which ones are told there."""
    if citing.ceiling is not None:
        said = citing.language.gettext("Below a ceiling no flag is told that rests on something not being recorded.")
        yield Paragraph((Text(said, muted=True),), ParagraphStyle.NOTE)


def what_it_goes_by(citing: Citing) -> Iterator[Paragraph]:
    """On the cover of every paper below a ceiling, whether or not anything was left out."""
    if citing.ceiling is not None:
        said = citing.language.gettext(
            "This paper goes by what is recorded up to {marking}, also where it says that something is missing. How "
            "something stands that nobody assessed up to there, it does not say."
        )
        yield Paragraph(plain(said.format(marking=citing.ceiling)), ParagraphStyle.NOTE)

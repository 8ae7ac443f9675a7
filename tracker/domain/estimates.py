"""Words of estimate (ICD 203): how likely something is, and how sure one is of a judgement. They are two scales."""

import re
from dataclasses import dataclass

from tracker.language import N_, Language

CONFIDENCE = {"low": N_("low confidence"), "moderate": N_("moderate confidence"), "high": N_("high confidence")}
"""By the grade as it is recorded."""


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A word of the scale, and what it means: from `low` to `high` hundredths."""

    word: str
    low: int
    high: int


LIKELIHOODS = (
    Likelihood(N_("almost no chance"), 1, 5),
    Likelihood(N_("very unlikely"), 5, 20),
    Likelihood(N_("unlikely"), 20, 45),
    Likelihood(N_("roughly even chance"), 45, 55),
    Likelihood(N_("likely"), 55, 80),
    Likelihood(N_("very likely"), 80, 95),
    Likelihood(N_("almost certain"), 95, 99),
)


def confidence_words(grade: str, language: Language) -> str:
    """How sure a judgement is: low, moderate or high confidence."""
    return language.gettext(CONFIDENCE[grade]) if grade in CONFIDENCE else grade


def likelihoods_in(text: str, language: Language) -> frozenset[Likelihood]:
    """The words of the scale that a text uses, in this language; "very likely" is one of them and not two."""
    by_word = {language.gettext(one.word).casefold(): one for one in LIKELIHOODS}
    longest_first = sorted(by_word, key=len, reverse=True)
    pattern = rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"
    return frozenset(by_word[found] for found in re.findall(pattern, text.casefold()))


def has_confidence(text: str, language: Language) -> bool:
    """Whether a text says how sure a judgement is."""
    said = text.casefold()
    return any(language.gettext(words).casefold() in said for words in CONFIDENCE.values())

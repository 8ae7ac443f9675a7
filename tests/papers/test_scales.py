"""A paper says what its words of estimate mean, and only those that it uses in words of its own."""

from tests.desks import edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.talks import add_lines, citation
from tracker.papers.markdown import markdown

SURE = "Confidence (ICD 203), low, moderate or high, is how sure a judgement is; it does not say how likely."


def test_a_word_of_likelihood_is_told_with_what_it_means(talks):
    add_lines(talks, *BRIEFING)
    edit(talks, "Third talks", "they_will_say=It is very likely that money is short.")
    assert "Likelihood (ICD 203): very likely, 80 to 95%." in markdown(paper(talks, "pre-brief"))


def test_a_word_that_a_source_uses_is_the_sources(talks):
    add_lines(talks, citation("Away wants tolls", "Their readout", "a toll is likely"))
    written = markdown(paper(talks, "summary", "First talks"))
    assert "“a toll is likely”" in written
    assert "Likelihood" not in written


def test_confidence_is_told_apart_from_likelihood_where_a_judgement_has_it(talks):
    add_lines(talks, *BRIEFING)
    assert SURE not in markdown(paper(talks, "status", "First talks"))
    edit(talks, "Piles driven", "confidence=low")
    assert SURE in markdown(paper(talks, "status", "First talks"))

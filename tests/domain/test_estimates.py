"""The words of estimate are those of ICD 203, and each is found for what it is."""

import pytest

from tracker.domain.estimates import LIKELIHOODS, confidence_words, has_confidence, likelihoods_in
from tracker.language import Language

ENGLISH = Language("en")


def test_the_scale_goes_from_one_to_ninety_nine_without_a_gap():
    assert [one.high for one in LIKELIHOODS[:-1]] == [one.low for one in LIKELIHOODS[1:]]
    assert (LIKELIHOODS[0].low, LIKELIHOODS[-1].high) == (1, 99)


@pytest.mark.parametrize("language", [ENGLISH, Language("es")])
@pytest.mark.parametrize("likelihood", LIKELIHOODS)
def test_each_word_is_found_as_itself_alone(likelihood, language):
    assert likelihoods_in(f"({language.gettext(likelihood.word)}).", language) == {likelihood}


def test_a_word_within_another_is_not_of_the_scale():
    assert likelihoods_in("the likelihood of it", ENGLISH) == set()


@pytest.mark.parametrize("grade", ["low", "moderate", "high"])
def test_a_grade_has_its_words(grade):
    assert has_confidence(f"x\n{confidence_words(grade, ENGLISH)}", ENGLISH)
    assert not has_confidence(grade, ENGLISH)

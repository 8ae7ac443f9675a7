"""The languages of the program."""

import pickle

import pytest

from tracker.errors import BadInput
from tracker.language import LANGUAGES, Language


def test_english_is_the_language_of_the_sources():
    assert Language().gettext("a text that nobody wrote") == "a text that nobody wrote"


@pytest.mark.parametrize(("n", "said"), [(1, "{n} day"), (2, "{n} days"), (0, "{n} days")])
def test_english_counts(n, said):
    assert Language("en").ngettext("{n} day", "{n} days", n) == said


def test_an_unknown_language_is_refused_with_those_there_are():
    with pytest.raises(BadInput, match=", ".join(LANGUAGES)):
        Language("fr")


def test_languages_are_values():
    assert Language("es") == Language("es") != Language("en")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_sent_to_another_process(code):
    there = pickle.loads(pickle.dumps(Language(code)))
    assert (there, there.gettext("Commitments")) == (Language(code), Language(code).gettext("Commitments"))

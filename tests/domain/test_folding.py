"""Names compared without accents, case or stray spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  José   PÉREZ ", "jose perez"),
        ("Secretaría\tde\nRelaciones", "secretaria de relaciones"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "łodz"),
        ("", ""),
    ],
)
def test_folding(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_fold_as_lower_case_does(text):
    assert fold(text) == " ".join(text.split()).lower()

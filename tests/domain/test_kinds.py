"""References and the names of kinds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.kinds import PREFIXES, Kind, Ref, plural, read_kind, read_ref
from tracker.errors import BadInput

refs = st.builds(Ref, st.sampled_from(list(Kind)), st.integers(1, 10**11))


@given(refs)
def test_a_reference_reads_back_from_its_spelling_in_any_case(ref):
    assert read_ref(str(ref)) == read_ref(str(ref).lower()) == ref


def test_every_kind_has_a_letter_of_its_own():
    assert len(set(PREFIXES.values())) == len(Kind) == len(PREFIXES)


@pytest.mark.parametrize("text", ["", "C", "C0", "C01", "12", "Z3", "C1x", "Mexico", "M 3"])
def test_what_is_no_reference_is_left_to_names(text):
    assert read_ref(text) is None


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_is_read_in_the_singular_and_the_plural(kind):
    assert read_kind(kind.value) is read_kind(plural(kind).upper()) is kind


def test_an_unknown_kind_is_refused_with_the_known_ones():
    with pytest.raises(BadInput, match="'treaties' is not known; the kinds are actors, sources"):
        read_kind("treaties")

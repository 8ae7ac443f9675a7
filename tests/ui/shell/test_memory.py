"""Python looks for rings of objects again once the last large tree is dropped."""

import gc

import pytest

from tracker.ui.shell.memory import uncollected


def test_nobody_looks_meanwhile():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_inner_one_leaves_it_to_the_outer_one():
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_goes_wrong_meanwhile_changes_nothing():
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()

"""A long paper is made in a process of its own: the same bytes, the same errors, and stopped at once."""

import os
from dataclasses import replace

import pytest

from tests.benchmarks.made_paper import made_paper
from tests.papers.sample import PAPER
from tracker.domain.progress import Cancelled
from tracker.errors import BadInput
from tracker.language import Language
from tracker.papers.apart import is_long, paper_bytes_apart
from tracker.papers.press import paper_bytes

LONG = made_paper(160, "the river")


def unchecked() -> None:
    """Nobody asks."""


def test_what_is_long_fills_some_forty_pages():
    assert is_long(LONG)
    assert not is_long(PAPER)


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx", ".md"])
def test_the_bytes_are_the_same(suffix):
    assert paper_bytes_apart(LONG, suffix, unchecked) == paper_bytes(LONG, suffix)


def test_a_paper_in_another_language_is_the_same_too():
    spanish = replace(LONG, language=Language("es"))
    assert paper_bytes_apart(spanish, ".pdf", unchecked) == paper_bytes(spanish, ".pdf")


def test_what_is_refused_there_is_refused_here(tmp_path):
    (tmp_path / "style.docx").write_text("no Word file")
    with pytest.raises(BadInput) as here:
        paper_bytes(LONG, ".docx", style=tmp_path / "style.docx")
    with pytest.raises(BadInput) as there:
        paper_bytes_apart(LONG, ".docx", unchecked, style=tmp_path / "style.docx")
    assert str(there.value) == str(here.value)


def test_who_watches_ends_it_at_any_time():
    asked = []

    def cancel_the_third_time() -> None:
        asked.append(len(asked))
        if len(asked) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        paper_bytes_apart(LONG, ".pdf", cancel_the_third_time)
    assert asked == [0, 1, 2]


def test_it_is_ended_before_it_takes_its_task(monkeypatch):
    monkeypatch.setattr("tracker.papers.apart._SERVE", "import threading; threading.Event().wait()")
    asked = []

    def cancel_the_second_time() -> None:
        asked.append(len(asked))
        if len(asked) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        paper_bytes_apart(made_paper(400, "the river"), ".pdf", cancel_the_second_time)


@pytest.mark.skipif(os.name != "posix", reason="tells of a process that another one ended")
def test_a_process_that_was_ended_is_told_kindly(monkeypatch):
    monkeypatch.setattr("tracker.papers.apart._SERVE", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(BadInput, match="short of memory"):
        paper_bytes_apart(LONG, ".pdf", unchecked)


def test_a_fault_of_ours_is_no_bad_input(monkeypatch):
    monkeypatch.setattr("tracker.papers.apart._SERVE", "1 / 0")
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        paper_bytes_apart(LONG, ".pdf", unchecked)

"""The press for whoever drives it: a tree, and its file with what the log wants to know."""

import hashlib

import pytest

from tests.papers.pdf_file import pages_of
from tests.papers.sample import PAPER
from tests.papers.talks import GREEN
from tracker.desk.releasing import released
from tracker.domain.progress import Cancelled
from tracker.errors import BadInput
from tracker.papers.framing import Release
from tracker.papers.markdown import markdown
from tracker.papers.pdf import pdf_bytes
from tracker.papers.press import SUFFIXES, PaperOrder, build, paper_bytes, write, write_paper

LEFT_OUT = "What is marked above TLP:GREEN is left out of this paper."


def cancel_at(step: int):
    def on_progress(done: int, _of: int) -> None:
        if done == step:
            raise Cancelled

    return on_progress


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_was_written_is_told_for_the_log(tmp_path, suffix):
    written = write(PAPER, tmp_path / f"x{suffix}")
    data = written.file.read_bytes()
    assert (written.format, written.size) == (suffix[1:], len(data))
    assert written.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("step", [0, 1])
def test_what_is_cancelled_leaves_no_file(tmp_path, step):
    with pytest.raises(Cancelled):
        write(PAPER, tmp_path / "x.pdf", on_progress=cancel_at(step))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", [0, 1, 2])
def test_building_is_cancelled_between_its_steps(talks, step):
    with pytest.raises(Cancelled):
        build(talks, "summary", "First talks", Release(), on_progress=cancel_at(step))


def test_the_number_of_a_document_stands_under_its_title(talks):
    made = build(talks, "summary", "First talks", Release(), number="N-14")
    assert "As of 16 January 2026 · Drafted by North desk · No. N-14" in pages_of(pdf_bytes(made))[0]


@pytest.mark.parametrize(("wanted", "ceiling", "told"), [(True, GREEN, 1), (False, GREEN, 0), (True, None, 0)])
def test_the_cover_says_that_something_is_left_out_where_the_officer_wants_it(talks, wanted, ceiling, told):
    made = build(talks, "summary", "First talks", Release(ceiling, tell_withheld=wanted))
    assert markdown(made).count(LEFT_OUT) == told


@pytest.mark.parametrize("suffix", ["", ".txt", ".doc"])
def test_another_format_is_refused(suffix):
    with pytest.raises(BadInput, match="has no format this can write"):
        paper_bytes(PAPER, suffix)


def ordered(subject, folder, ceiling=None):
    return PaperOrder("status", subject, folder / "x.md", ceiling)


def test_the_log_keeps_the_ceiling_by_its_whole_name(talks, tmp_path):
    write_paper(talks, ordered("", tmp_path, "green"))
    assert [entry.left.ceiling for entry in released(talks)] == [GREEN]


@pytest.mark.parametrize(("subject", "empty"), [("in:1999", True), ("in:2026", False)])
def test_what_was_written_says_whether_it_is_empty(talks, tmp_path, subject, empty):
    assert write_paper(talks, ordered(subject, tmp_path)).is_empty is empty


def test_a_paper_of_nothing_is_no_paper_that_left(talks, tmp_path):
    write_paper(talks, ordered("in:1999", tmp_path))
    assert (tmp_path / "x.md").exists()
    assert released(talks) == []

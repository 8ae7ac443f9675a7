"""Ordering a summary: what is refused, and that the file is whole or not there."""

from pathlib import Path

import pytest

from tests.desks import add, edit
from tests.papers.talks import GREEN
from tracker.desk.releasing import released
from tracker.domain.progress import Cancelled
from tracker.errors import BadInput
from tracker.papers.press import PaperOrder, write_paper


def order(folder: Path, name: str = "summary", subject: str = "First talks", file: str = "paper.md", **more):
    return PaperOrder(name, subject, folder / file, **more)


@pytest.mark.parametrize(
    ("file", "begins"),
    [("paper.md", b"**"), ("paper.docx", b"PK"), ("PAPER.DOCX", b"PK"), ("a.pdf", b"%PDF"), ("a.html", b"<!DOCTYPE")],
)
def test_the_format_follows_from_the_name_of_the_file(talks, tmp_path, file, begins):
    assert write_paper(talks, order(tmp_path, file=file)).file.read_bytes().startswith(begins)


@pytest.mark.parametrize("file", ["paper.md", "paper.docx", "paper.pdf", "paper.html"])
def test_the_same_order_gives_the_same_bytes(talks, tmp_path, file):
    first = write_paper(talks, order(tmp_path, file=file)).file.read_bytes()
    assert write_paper(talks, order(tmp_path, file=file, force=True)).file.read_bytes() == first


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"name": "note"}, "paper 'note' is not known; there is pre-brief, summary"),
        ({"file": "paper.odt"}, "name it .docx, .pdf, .html or .md"),
        ({"file": "paper"}, "name it .docx, .pdf, .html or .md"),
        ({"style": Path("office.docx")}, "--style is for Word files"),
        ({"page": "A5"}, "page 'A5' is not known; choose A4 or Letter"),
        ({"subject": "Build a bridge"}, "C1 is no meeting, it is of the kind commitment; name a meeting"),
        ({"subject": "C1"}, "C1 is no meeting, it is of the kind commitment; name a meeting"),
        ({"subject": "Nobody knows"}, "no record is named 'Nobody knows'"),
        ({"ceiling": "TLP:PINK"}, "marking 'TLP:PINK' is not known"),
        ({"ceiling": "TLP:CLEAR"}, "no record is named"),
        ({"file": "missing/paper.md"}, "its folder does not exist"),
    ],
)
def test_a_bad_order_is_refused_in_one_line_and_leaves_nothing(talks, tmp_path, bad, message):
    with pytest.raises(BadInput, match=message) as refused:
        write_paper(talks, order(tmp_path, **bad))
    assert "\n" not in str(refused.value)
    assert [one.name for one in tmp_path.iterdir() if one.suffix != ".tracker"] == []


def test_what_is_written_cannot_be_stopped_any_more(talks, tmp_path):
    def stop_when_there(_done: int, _total: int) -> None:
        if (tmp_path / "paper.md").exists():
            raise Cancelled

    write_paper(talks, order(tmp_path), stop_when_there)
    assert [entry.left.file_name for entry in released(talks)] == ["paper.md"]


def test_a_file_that_is_there_is_kept_until_told_otherwise(talks, tmp_path):
    (tmp_path / "paper.md").write_text("mine")
    with pytest.raises(BadInput, match="already exists"):
        write_paper(talks, order(tmp_path))
    assert (tmp_path / "paper.md").read_text() == "mine"
    write_paper(talks, order(tmp_path, force=True))
    assert (tmp_path / "paper.md").read_text().startswith("**TLP:GREEN**")


def test_a_meeting_is_meant_where_a_record_of_another_kind_has_its_name(talks, tmp_path):

    add(talks, "event", "title=First talks", f"marking={GREEN}")
    assert write_paper(talks, order(tmp_path)).file.exists()


def test_the_ceiling_holds_for_what_is_written(talks, tmp_path):

    edit(talks, "Trust praised", "marking=TLP:RED")
    written = write_paper(talks, order(tmp_path, ceiling="green")).file.read_text(encoding="utf-8")
    assert "Trust praised" not in written

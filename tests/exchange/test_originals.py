"""The file that a source keeps comes out as it went in."""

import pytest

from tests.desks import add
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.exchange.originals import export_original

CONTENT = bytes(range(256)) * 9


@pytest.fixture
def kept(desk, tmp_path):
    (tmp_path / "note.pdf").write_bytes(CONTENT)
    add(desk, "source", "title=Note", f"file={tmp_path / 'note.pdf'}", "marking=amber")
    return desk


def take(desk, file, ref="S1", ceiling=None, *, unmarked=False, force=False):
    below = desk.below(ceiling)
    return export_original(below, file, ref, ceiling=ceiling, allow_unmarked=unmarked, overwrite=force)


def test_it_is_read_with_its_name(kept):
    assert kept.original_file(kept.find("S1").id) == ("note.pdf", CONTENT)


@pytest.mark.parametrize("ceiling", [None, "amber", "red"])
def test_it_is_written_byte_for_byte(kept, tmp_path, ceiling):
    assert take(kept, tmp_path / "out.pdf", "note", ceiling).source.marking == "TLP:AMBER"
    assert (tmp_path / "out.pdf").read_bytes() == CONTENT


def test_above_the_ceiling_it_stays_in(kept, tmp_path):
    with pytest.raises(BadInput, match="lies above the ceiling"):
        take(kept, tmp_path / "out.pdf", ceiling="green")
    with pytest.raises(BadInput, match="lies above the ceiling"):
        kept.below("green").original_file(kept.find("S1").id)
    assert not (tmp_path / "out.pdf").exists()


def test_an_unmarked_one_under_a_ceiling_needs_a_confirmation(desk, tmp_path):
    (tmp_path / "note.txt").write_bytes(b"it rang")
    add(desk, "source", "title=Note", f"file={tmp_path / 'note.txt'}")
    with pytest.raises(BadInput, match="confirm with --allow-unmarked"):
        take(desk, tmp_path / "out.txt", ceiling="green")
    take(desk, tmp_path / "out.txt", ceiling="green", unmarked=True)
    assert (tmp_path / "out.txt").read_bytes() == b"it rang"


def test_a_file_is_overwritten_only_when_asked(kept, tmp_path):
    (tmp_path / "out.pdf").write_bytes(b"old")
    with pytest.raises(BadInput, match="already exists"):
        take(kept, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == b"old"
    take(kept, tmp_path / "out.pdf", force=True)
    assert (tmp_path / "out.pdf").read_bytes() == CONTENT


@pytest.mark.parametrize("kind", ["source", "event"])
def test_what_keeps_no_file_is_told(desk, tmp_path, kind):
    ref = add(desk, kind, "title=x")
    with pytest.raises(BadInput, match=f"{ref} 'x' keeps no original file"):
        take(desk, tmp_path / "out", ref)


def test_bytes_that_have_changed_do_not_go_out(kept, tmp_path):
    kept.workspace.connection.execute("UPDATE document SET bytes = x'00'")
    with pytest.raises(WorkspaceUnavailable, match=r"is damaged .* restore a backup"):
        take(kept, tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()

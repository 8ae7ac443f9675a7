"""What was being typed is kept on the person's own machine, in a file that is whole or not there."""

import stat

import pytest

from tracker.desk.unfinished import Piece, Unfinished, unfinished_file


@pytest.fixture
def file(tmp_path):
    return tmp_path / "unfinished" / "desk.json"


def texts(file, record="u1"):
    return {piece.place: piece.text for piece in Unfinished(file).of(record)}


def test_a_piece_is_there_the_next_time(file):
    Unfinished(file).keep((Piece("u1", "place", "Querétaro"), Piece("u2", "title", "Other")))
    assert texts(file) == {"place": "Querétaro"}


def test_one_without_a_text_is_dropped(file):
    Unfinished(file).keep((Piece("u1", "place", "Quer"), Piece("u1", "date", "soon")))
    later = Unfinished(file)
    assert len(later.of("u1")) == 2
    later.keep((Piece("u1", "place", ""),))
    assert texts(file) == {"date": "soon"}


def test_two_windows_keep_each_their_own(file):
    one, other = Unfinished(file), Unfinished(file)
    one.keep((Piece("u1", "place", "a"),))
    other.keep((Piece("u1", "date", "b"),))
    one.keep((Piece("u1", "title", "c"),))
    assert texts(file) == {"place": "a", "date": "b", "title": "c"}


def test_what_is_settled_in_one_window_stays_unfinished_in_another(file):
    one, other = Unfinished(file), Unfinished(file)
    one.keep((Piece("u1", "place", "in the first"),))
    other.keep((Piece("u1", "place", "in the second"),))
    other.keep((Piece("u1", "place", ""),))
    assert texts(file) == {"place": "in the first"}


def test_what_is_put_back_is_kept_once(file):
    Unfinished(file).keep((Piece("u1", "place", "a"),))
    later = Unfinished(file)
    later.keep(later.of("u1"))
    later.keep((Piece("u1", "place", "ab"),))
    assert [piece.text for piece in Unfinished(file).of("u1")] == ["ab"]


def test_what_is_being_typed_is_not_the_oldest(file):
    typing = Unfinished(file)
    typing.keep((Piece("u", "title", "begun first"),))
    for number in range(199):
        Unfinished(file).keep((Piece(f"u{number}", "place", "a"),))
    typing.keep((Piece("u", "title", "begun first, typed on"),))
    Unfinished(file).keep((Piece("v", "place", "a"),))
    assert texts(file, "u") == {"title": "begun first, typed on"}


def test_nobody_else_may_read_it_and_nothing_is_left_beside(file):
    Unfinished(file).keep((Piece("u1", "place", "a"),))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["desk.json"]


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"record": "u1"}]'])
def test_a_broken_file_is_begun_anew(file, content):
    file.parent.mkdir()
    file.write_text(content)
    Unfinished(file).keep((Piece("u1", "place", "a"),))
    assert texts(file) == {"place": "a"}


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "taken").write_text("")
    unfinished = Unfinished(tmp_path / "taken" / "desk.json")
    unfinished.keep((Piece("u1", "place", "a"),))
    assert unfinished.of("u1") == ()


def test_only_so_many_are_kept_and_the_oldest_give_way(file):
    for number in range(210):
        Unfinished(file).keep((Piece(f"u{number}", "place", "a"),))
    assert (texts(file, "u9"), texts(file, "u10")) == ({}, {"place": "a"})


def test_each_workspace_has_a_file_of_its_own(tmp_path):
    assert unfinished_file(tmp_path / "a.tracker") != unfinished_file(tmp_path / "b.tracker")

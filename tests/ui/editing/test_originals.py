"""The document behind a source: attached, opened and saved out through the system's own dialogs and programs."""

import stat

import pytest

from tests.ui.editing.panels import again, panel_of
from tracker.desk.assignments import assignments_of
from tracker.ui.editing.original_block import OriginalAction
from tracker.ui.editing.originals import Ways


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note verbale.pdf"
    path.write_bytes(b"%PDF-1.7 note")
    return path


@pytest.fixture
def shown():
    return []


@pytest.fixture
def with_file(editing, desk, note, tmp_path, shown):
    """Its dialogs answer at once; what would be shown is noted."""
    editing.originals.ways = Ways(
        choose=lambda over, title: str(note),
        place=lambda over, title, name: str(tmp_path / f"copy of {name}"),
        show=lambda path: shown.append((path.name, path.read_bytes(), stat.S_IMODE(path.stat().st_mode))) or True,
    )
    return editing


def press(editing, action):
    editing.edited.original.buttons[action].click()


def offered(editing):
    return {action for action, button in editing.edited.original.buttons.items() if not button.isHidden()}


def test_a_file_is_attached_by_a_dialog_and_only_then_opened_or_saved(qtbot, with_file, desk):
    with panel_of(qtbot, with_file, "S1") as panel:
        assert offered(with_file) == {OriginalAction.ATTACH}
        press(with_file, OriginalAction.ATTACH)
        again(with_file, panel)
        assert offered(with_file) == {OriginalAction.ATTACH, OriginalAction.OPEN, OriginalAction.SAVE}
        assert with_file.edited.original._file.text() == "note verbale.pdf, 1 KB"


def test_what_is_opened_is_a_copy_that_cannot_be_written(qtbot, with_file, shown):
    with panel_of(qtbot, with_file, "S1"):
        for action in (OriginalAction.ATTACH, OriginalAction.OPEN, OriginalAction.OPEN):
            press(with_file, action)
    assert [(content, mode) for _name, content, mode in shown] == [(b"%PDF-1.7 note", 0o400)] * 2


def test_a_copy_is_saved_where_the_person_says(qtbot, with_file, tmp_path):
    with panel_of(qtbot, with_file, "S1"):
        press(with_file, OriginalAction.ATTACH)
        press(with_file, OriginalAction.SAVE)
    assert next(tmp_path.glob("copy of * note verbale.pdf")).read_bytes() == b"%PDF-1.7 note"
    assert with_file.notice.text.text().startswith("Saved")


@pytest.fixture
def red(editing):
    """The source is marked, and keeps a file."""
    assert editing.writer.edit("S1", assignments_of({"marking": "TLP:RED"})) is not None


def test_what_is_marked_says_so_before_it_is_opened(qtbot, with_file, red):
    with panel_of(qtbot, with_file, "S1") as panel:
        assert with_file.edited.original._warning.isHidden()
        press(with_file, OriginalAction.ATTACH)
        again(with_file, panel)
        assert "TLP:RED" in with_file.edited.original._warning.text()
        assert not with_file.edited.original._warning.isHidden()


def test_a_marked_copy_bears_the_marking_in_its_name(qtbot, with_file, red, shown):
    with panel_of(qtbot, with_file, "S1"):
        press(with_file, OriginalAction.ATTACH)
        press(with_file, OriginalAction.OPEN)
    assert [name for name, _content, _mode in shown] == ["TLP-RED S1 note verbale.pdf"]


def test_what_is_saved_tells_the_marking(qtbot, with_file, red, tmp_path):
    with panel_of(qtbot, with_file, "S1"):
        press(with_file, OriginalAction.ATTACH)
        press(with_file, OriginalAction.SAVE)
    assert (tmp_path / "copy of TLP-RED note verbale.pdf").exists()
    assert with_file.notice.accessibleName() == "Saved: copy of TLP-RED note verbale.pdf, TLP:RED"


def test_what_may_run_as_a_program_is_not_opened(qtbot, with_file, note, shown):
    note = note.rename(note.with_suffix(".sh"))
    with_file.originals.ways = Ways(choose=lambda over, title: str(note), show=shown.append)
    with panel_of(qtbot, with_file, "S1"):
        press(with_file, OriginalAction.ATTACH)
        with qtbot.waitSignal(with_file.failed) as failed:
            press(with_file, OriginalAction.OPEN)
    assert ("might run as a program" in failed.args[0], shown) == (True, [])


def test_copies_go_when_the_window_closes(qtbot, with_file, tmp_path):
    places = []
    with_file.originals.ways = Ways(
        choose=with_file.originals.ways.choose, show=lambda path: places.append(path) or True
    )
    with panel_of(qtbot, with_file, "S1"):
        press(with_file, OriginalAction.ATTACH)
        press(with_file, OriginalAction.OPEN)
    assert places[0].exists()
    with_file.stop()
    assert not places[0].exists()

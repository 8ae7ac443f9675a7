"""The first run: the sample desk where there is none yet, and its pictures and papers where there is no screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desks import sample_file
from tracker.app import Window
from tracker.cli.session import Session, default_workspace
from tracker.desk.beginning import SAMPLE_DAY
from tracker.errors import BadInput
from tracker.first_run import begin_default, has_screen
from tracker.language import Language
from tracker.storage.workspace import open_workspace

__all__ = ["sample_file"]
ROOT = Path(__file__).resolve().parent.parent
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
VIEWS = ("desk", "timeline", "commitments", "meetings", "events")


needs_linux = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system has a screen of its own")


def start(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program as started in `folder`, its default desk there too, on a machine without a screen."""
    environment = {name: value for name, value in os.environ.items() if name not in (*SCREENS, "TRACKER_WORKSPACE")}
    environment |= {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tracker.app", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def session(path: Path) -> Session:
    return Session(path, SAMPLE_DAY, Language("en"), Window())


@pytest.fixture
def default(tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_WORKSPACE", str(tmp_path / "data" / "desk.tracker"))
    return default_workspace()


def test_the_default_desk_begins_as_the_sample(default):
    begin_default(session(default))
    with open_workspace(default) as workspace:
        assert workspace.settings()["as_of"] == SAMPLE_DAY.isoformat()


def test_a_desk_that_is_there_is_left_alone(default):
    default.parent.mkdir()
    default.write_bytes(b"mine")
    begin_default(session(default))
    assert default.read_bytes() == b"mine"


def test_a_desk_named_by_hand_is_never_made_up(default, tmp_path):
    begin_default(session(tmp_path / "elsewhere.tracker"))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_made_is_told(default):
    default.parent.write_text("a file where the folder should be")
    with pytest.raises(BadInput, match="give -w FILE instead"):
        begin_default(session(default))


@needs_linux
@pytest.mark.parametrize("named", SCREENS)
def test_a_screen_is_what_the_environment_names(monkeypatch, named):
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()
    monkeypatch.setenv(named, ":0")
    assert has_screen()


@pytest.fixture(scope="module")
def without_screen(tmp_path_factory):
    """The program started with nothing in a place where there is no screen: what it said, and where."""
    folder = tmp_path_factory.mktemp("no-screen")
    return start(folder), folder


@needs_linux
def test_without_a_screen_it_says_so_and_ends_well(without_screen):
    ran, _folder = without_screen
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("There is no screen here")


@needs_linux
def test_without_a_screen_every_picture_is_written(without_screen):
    _ran, folder = without_screen
    pictures = {path.name for path in (folder / "out").glob("*.png")}
    assert pictures == {f"{view}-{theme}.png" for view in VIEWS for theme in ("light", "dark")}


@needs_linux
def test_without_a_screen_the_flags_and_the_summary_are_written(without_screen):
    _ran, folder = without_screen
    flags = (folder / "out" / "flags.txt").read_text(encoding="utf-8")
    assert "Security Implementation Group, 3rd meeting" in flags
    assert "2nd meeting" in (folder / "out" / "summary.md").read_text(encoding="utf-8")
    assert (folder / "out" / "summary.docx").read_bytes().startswith(b"PK")


@needs_linux
def test_what_is_said_to_be_written_is_there(without_screen):
    ran, folder = without_screen
    told = [folder / line.strip() for line in ran.stdout.splitlines()[1:]]
    assert told
    assert [path for path in told if not path.is_file()] == []


@needs_linux
def test_without_a_screen_what_we_wrote_before_is_written_again(without_screen):
    _ran, folder = without_screen
    flags = folder / "out" / "flags.txt"
    flags.write_text("old")
    assert start(folder).returncode == 0
    assert flags.read_text() != "old"


@needs_linux
def test_without_a_screen_a_folder_of_somebody_else_is_left_alone(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "flags.txt").write_text("mine")
    ran = start(tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["flags.txt"]


@needs_linux
@pytest.mark.parametrize("line", [[], ["open"], ["open", "SIG"]])
def test_without_a_screen_a_desk_that_was_named_is_not_shown_as_the_sample(sample_file, tmp_path, line):
    ran = start(tmp_path, "-w", str(sample_file), *line)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert "there is no screen here" in ran.stderr
    assert not (tmp_path / "out").exists()


@needs_linux
@pytest.mark.parametrize(("line", "code"), [([], 3), (["open"], 3)])
def test_without_a_screen_a_desk_that_is_not_there_is_told(tmp_path, line, code):
    ran = start(tmp_path, "-w", "none.tracker", *line)
    assert (ran.returncode, list(tmp_path.iterdir())) == (code, [])
    assert "there is no workspace at none.tracker" in ran.stderr


def test_a_view_that_is_not_built_is_refused(without_screen):
    _ran, folder = without_screen
    ran = start(folder, "screenshot", "capture", "--out", "x.png")
    assert ran.returncode == 2
    assert "view 'capture' is not built" in ran.stderr


@needs_linux
def test_a_picture_is_drawn_without_a_screen_and_without_a_word_too_many(without_screen):
    _ran, folder = without_screen
    ran = start(folder, "screenshot", "events", "--out", "events.png", "--size", "800x600")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "events.png\n", "")

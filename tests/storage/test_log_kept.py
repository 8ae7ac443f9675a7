"""What a holder wrote is still there whatever another part of its own process did to its locks."""

import subprocess
import sys
from pathlib import Path

from tests.desks import add, desk_on
from tracker.storage.workspace import Access, open_workspace

ROOT = Path(__file__).resolve().parents[2]
READER = (
    "import sys; from pathlib import Path; from tracker.storage.workspace import open_workspace\n"
    "with open_workspace(Path(sys.argv[1])) as workspace:\n"
    "    print(workspace.value('SELECT group_concat(title) FROM record'))"
)


def read_elsewhere(path: Path) -> str:
    command = [sys.executable, "-c", READER, str(path)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def lose_the_locks(path: Path) -> None:
    """As a file dialog does that looks into the files of a folder: closing any of its own ends a process's locks."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).open("rb").close()


def test_a_reader_that_comes_and_goes_leaves_the_holder_s_log(path):
    with open_workspace(path, Access.HOLD) as held:
        add(desk_on(held), "event", "title=before")
        lose_the_locks(path)
        read_elsewhere(path)
        add(desk_on(held), "event", "title=after")
        assert read_elsewhere(path) == "before,after"
        assert path.with_name(path.name + "-wal").exists()
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert read_elsewhere(path) == "before,after"


def test_the_log_of_one_that_was_killed_is_cleared_up_by_the_next_reader(path):
    code = (
        "import os, sys; from pathlib import Path; from tests.desks import add, desk_on\n"
        "from tracker.storage.workspace import Access, open_workspace\n"
        "held = open_workspace(Path(sys.argv[1]), Access.HOLD)\n"
        "add(desk_on(held), 'event', 'title=last'); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert path.with_name(path.name + "-wal").exists()
    assert read_elsewhere(path) == "last"
    assert not path.with_name(path.name + "-wal").exists()

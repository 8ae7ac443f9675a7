"""The set-up of `.venv`, run for real on a checkout of one small wheel, without a network."""

import ast
import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tracker import bootstrap
from tracker.bootstrap import APP, TESTS, Environment
from tracker.system_libraries import SetupError

ROOT = Path(__file__).resolve().parent.parent
WHEEL = "pebble-1.0-py3-none-any.whl"
MAKE_READY = """
import sys; from pathlib import Path; from tracker import bootstrap
bootstrap.make_ready(bootstrap.Environment(Path(sys.argv[1])), bootstrap.APP)
"""


def write_wheel(folder: Path) -> str:
    """A wheel of one module; returns its SHA-256."""
    files = {
        "pebble.py": "SIZE = 1\n",
        "pebble-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: pebble\nVersion: 1.0\n",
        "pebble-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: none\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},sha256={digest_of(text)},{len(text)}\n" for name, text in files.items())
    with zipfile.ZipFile(folder / WHEEL, "w") as wheel:
        for name, text in (files | {"pebble-1.0.dist-info/RECORD": f"{record}pebble-1.0.dist-info/RECORD,,\n"}).items():
            wheel.writestr(name, text)
    return hashlib.sha256((folder / WHEEL).read_bytes()).hexdigest()


def digest_of(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def write_pins(root: Path, sha256: str) -> None:
    (root / "tests").mkdir(exist_ok=True)
    for part in (APP, TESTS):
        (root / part.lock).write_text(f"pebble==1.0 --hash=sha256:{sha256}\n")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A checkout whose environment has just been set up."""
    root = tmp_path_factory.mktemp("checkout")
    (root / "pyproject.toml").write_text("[project]\n")
    write_pins(root, write_wheel(root))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in offline(root).items():
            patch.setenv(name, value)
        bootstrap.make_ready(Environment(root), TESTS)
    return root


def offline(root: Path) -> dict[str, str]:
    """No index, only the wheel beside; no uv, which may be on the PATH of whoever runs the tests."""
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(root), "PIP_CONFIG_FILE": os.devnull, "PATH": "/usr/bin:/bin"}


@pytest.fixture
def checkout(made, monkeypatch) -> Path:
    """The same, whole again for every test."""
    for name, value in offline(made).items():
        monkeypatch.setenv(name, value)
    (made / "pyproject.toml").write_text("[project]\n")
    write_pins(made, hashlib.sha256((made / WHEEL).read_bytes()).hexdigest())
    Environment(made).mark_ready(TESTS)
    return made


def test_what_is_pinned_can_be_imported_afterwards(checkout):
    command = [Environment(checkout).python, "-c", "import pebble; print(pebble.SIZE)"]
    assert subprocess.run(command, capture_output=True, check=True).stdout.strip() == b"1"


def test_the_tests_part_holds_the_app(checkout):
    assert Environment(checkout).is_ready(APP)
    assert Environment(checkout).is_ready(TESTS)


def test_nothing_is_said_or_touched_when_it_is_ready(checkout, capfd):
    log = checkout / ".venv" / bootstrap.LOG
    before = log.stat().st_mtime_ns
    bootstrap.make_ready(Environment(checkout), APP)
    assert capfd.readouterr() == ("", "")
    assert log.stat().st_mtime_ns == before


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock"])
def test_a_changed_file_brings_it_up_to_date_in_place(checkout, capfd, name):
    (checkout / name).write_text((checkout / name).read_text() + "# changed\n")
    stray = checkout / ".venv" / "stray"
    stray.touch()
    bootstrap.make_ready(Environment(checkout), APP)
    assert "up to date" in capfd.readouterr().err
    assert stray.exists()


def test_a_set_up_killed_in_the_middle_is_made_afresh(checkout, capfd):
    Environment(checkout).unmark()
    (checkout / ".venv" / "half-written").mkdir()
    bootstrap.make_ready(Environment(checkout), TESTS)
    assert "Setting up" in capfd.readouterr().err
    assert not (checkout / ".venv" / "half-written").exists()
    assert Environment(checkout).is_ready(TESTS)


def test_an_environment_that_was_moved_is_not_ready(checkout, tmp_path):
    moved = shutil.copytree(checkout, tmp_path / "moved", symlinks=True)
    assert not Environment(moved).is_ready(APP)
    assert not Environment(moved).is_reusable()


def test_an_environment_of_another_python_is_not_ready(checkout, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", "/elsewhere")
    assert not Environment(checkout).is_ready(APP)
    assert not Environment(checkout).is_reusable()


def test_two_at_once_take_turns(checkout):
    (checkout / "pyproject.toml").write_text("[project]\n# both\n")
    command = [sys.executable, "-c", MAKE_READY, str(checkout)]
    with (checkout / ".venv" / bootstrap.LOCK).open("a") as lock:
        bootstrap.wait_for(lock)
        both = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        assert all("waiting for it" in one.stderr.readline() for one in both)
    said = sorted(one.communicate()[1] for one in both)
    assert said[0] == ""
    assert said[1].startswith("Bringing")


def test_a_part_with_another_hash_is_refused(checkout):
    shutil.copy(checkout / WHEEL, checkout / WHEEL.replace("1.0", "2.0"))
    (checkout / APP.lock).write_text(f"pebble==2.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(SetupError, match=r"setting up failed: .*HASH"):
        bootstrap.make_ready(Environment(checkout), APP)
    assert not Environment(checkout).is_ready(APP)


def test_without_a_network_it_says_so_in_one_line(checkout, monkeypatch):
    (checkout / "requirements.lock").write_text(f"boulder==1.0 --hash=sha256:{'0' * 64}\n")
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
    with pytest.raises(SetupError, match=r"network cannot be reached; connect, then run this again") as caught:
        bootstrap.make_ready(Environment(checkout), APP)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("script", ["main.py", "tests/__main__.py"])
def test_an_old_python_can_read_the_door_and_what_it_says(script):
    tree = ast.parse((ROOT / script).read_text(encoding="ascii"), feature_version=(3, 4))
    checks = [node for node in tree.body if isinstance(node, ast.If)]
    assert "version_info < (3, 11)" in ast.unparse(checks[0].test)
    assert not any(isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.FunctionDef) for node in ast.walk(tree))


def test_inside_its_environment_it_returns_at_once(monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(ROOT / ".venv"))
    assert bootstrap.enter_for_app(["list", "events"]) is None

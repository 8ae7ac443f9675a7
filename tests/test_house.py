"""What must hold of the tree as a whole and no single part can see."""

import ast
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
NOT_OURS = {"__pycache__", "out", "dist", "htmlcov"}
LOCKS = ("requirements.lock", "tests/requirements.lock")

# Put together here, so that this file does not hold what it looks for.
MACHINE_PATH = re.compile(
    r"(?<![\w.}])/(" + "|".join(("home", "root", "Users", "work", "tmp")) + r")/\w|\b[A-Z]:\\Users"
)
INDEX = re.compile("|".join(("py" + r"pi\.", "python" + "hosted", "index-" + "url")), re.IGNORECASE)
SQL = re.compile(
    r"\s*(select\b.+\bfrom\b|insert\s+(or\s+\w+\s+)?into\b|update\b.+\bset\b|delete\s+from\b|pragma\s+\w"
    r"|(create|drop|alter)\s+(virtual\s+|temp\s+)?(table|index|trigger|view)\b)",
    re.IGNORECASE | re.DOTALL,
)
NETWORK = {
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "asyncio",
    "PySide6.QtNetwork",
}


def files() -> Iterator[Path]:
    """Every file that belongs to the project: not hidden but for .ci, and nothing that is made by running it."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in NOT_OURS and (name == ".ci" or not name.startswith("."))]
        yield from (Path(folder) / name for name in names)


def modules(*tops: str) -> Iterator[Path]:
    for top in tops:
        yield from (ROOT / top).rglob("*.py")


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def places_of(pattern: re.Pattern[str]) -> list[str]:
    """Where it stands, as `file:line`; files that are no text hold none."""
    found = []
    for path in files():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found += [f"{shown(path)}:{number}" for number, line in enumerate(lines, 1) if pattern.search(line)]
    return found


def imports(path: Path) -> set[str]:
    """The full names of what a module imports, wherever in it: `a.b` for both `import a.b` and `from a import b`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names |= {f"{node.module}.{name.name}" for name in node.names}
    return names


def within(name: str, packages: set[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """The texts in a module with their lines, but for docstrings."""
    tree = ast.parse(path.read_bytes())
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


@cache
def pins(lock: str) -> dict[str, set[str]]:
    """Each distribution's versions: one may have several, for different Pythons."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", (ROOT / lock).read_text(), re.MULTILINE):
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


def wanted(lock: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    dev = project["dependency-groups"]["dev"] if lock.startswith("tests/") else []
    return [Requirement(line) for line in project["project"]["dependencies"] + dev]


def test_no_file_names_a_place_on_somebodys_machine():
    assert places_of(MACHINE_PATH) == []


def test_no_file_names_a_package_index():
    assert places_of(INDEX) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_covers_what_the_project_depends_on(lock):
    unmet = [
        str(need)
        for need in wanted(lock)
        if not (versions := pins(lock).get(canonicalize_name(need.name)))
        or not all(need.specifier.contains(version) for version in versions)
    ]
    assert unmet == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pins_with_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text()
    entries = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(entries) == sum(map(len, pins(lock).values()))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_the_tests_run_on_the_versions_that_people_get():
    app, tests = map(pins, LOCKS)
    assert {name: tests.get(name) for name in app} == app


def test_the_door_needs_nothing_but_python():
    doors = ["main.py", "tests/__main__.py", "tracker/bootstrap.py", "tracker/system_libraries.py", "tracker/errors.py"]
    needed = {name.split(".")[0] for door in doors for name in imports(ROOT / door)}
    assert needed - sys.stdlib_module_names == {"tracker", "tests"}


def test_sql_lives_in_storage_and_db_only():
    outside = [path for path in modules("tracker") if "storage" not in path.relative_to(ROOT).parts]
    found = [f"{shown(path)}:{line}" for path in outside for line, text in literals(path) if SQL.match(text)]
    assert found == []


def test_qt_lives_in_ui_and_the_composition_root_only():
    allowed = ROOT / "tracker" / "ui", ROOT / "tracker" / "app.py"
    outside = [path for path in modules("tracker") if not any(path.is_relative_to(place) for place in allowed)]
    found = [shown(path) for path in outside if any(within(name, {"PySide6", "shiboken6"}) for name in imports(path))]
    assert found == []


def network_uses(path: Path) -> set[str]:
    """What of the network a module can reach; asking this machine's own name reaches nothing."""
    names = imports(path)
    if "socket" in names:
        nodes = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Attribute)]
        names |= {
            f"socket.{node.attr}" for node in nodes if isinstance(node.value, ast.Name) and node.value.id == "socket"
        }
    return {name for name in names if within(name, NETWORK)} - {"socket", "socket.gethostname"}


def test_nothing_in_the_program_can_open_a_socket():
    found = [f"{shown(path)}: {name}" for path in modules("tracker") for name in network_uses(path)]
    assert found == []


@pytest.mark.parametrize("text", ["select ref from event", "INSERT INTO a", "pragma foreign_keys", "create view v as"])
def test_sql_is_known_when_seen(text):
    assert SQL.match(text)


@pytest.mark.parametrize("text", ["Select a record", "update the record", "selected from the list", "Created views"])
def test_prose_is_not_taken_for_sql(text):
    assert not SQL.match(text)

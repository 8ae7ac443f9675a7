"""Sets up `.venv` beside main.py, and goes on in it. The standard library only: nothing else is there yet.

The set-up can be killed at any moment, and started twice at once: a part is stamped ready only when it is whole, a
set-up without a stamp is thrown away, and a lock that the system lets go of by itself keeps others waiting.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn

from tracker import system_libraries
from tracker.system_libraries import Library, SetupError

ROOT = Path(__file__).resolve().parent.parent
LOCK = ".set-up.lock"  # not ".lock": uv takes that one for itself, and would wait for us
LOG = "set-up.log"
OFFLINE_SIGNS = (
    "name resolution",
    "nodename nor servname",
    "getaddrinfo failed",
    "dns error",
    "failed to lookup address",
    "Network is unreachable",
    "Failed to establish a new connection",
    "NewConnectionError",
    "Connection refused",
    "timed out",
    "error sending request",
)


@dataclass(frozen=True, slots=True)
class Part:
    """What is installed together: `lock` is the file of all its pins, and `holds` names the parts within it."""

    name: str
    lock: str
    holds: tuple[str, ...]


APP = Part("app", "requirements.lock", ("app",))
TESTS = Part("tests", "tests/requirements.lock", ("app", "tests"))
PARTS = (APP, TESTS)


@dataclass(frozen=True, slots=True)
class Environment:
    """The folder `.venv` of one checkout, for the Python that runs now."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter, made or not."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def is_running(self) -> bool:
        """Whether this very process runs in it."""
        return Path(sys.prefix).resolve() == self.folder.resolve()

    def is_ready(self, part: Part) -> bool:
        """Whether the part was installed whole, for this Python, this place and these pins."""
        return self.python.exists() and _text_of(self._stamp(part.name)) == self._expected(part)

    def is_reusable(self) -> bool:
        """Whether something whole is there to build on: only pins or settings have changed since."""
        identity = self._identity()
        stamps = [_text_of(self._stamp(part.name)) for part in PARTS]
        return self.python.exists() and any(stamp.startswith(identity) for stamp in stamps)

    def mark_ready(self, part: Part) -> None:
        """Stamp the part, and those it holds."""
        for held in (known for known in PARTS if known.name in part.holds):
            self._stamp(held.name).write_text(self._expected(held), encoding="utf-8")

    def unmark(self) -> None:
        """From here on it is under repair: killed now, it will be made afresh."""
        for part in PARTS:
            self._stamp(part.name).unlink(missing_ok=True)

    def clear(self) -> None:
        """Empty the folder, but for the lock that is held."""
        for child in self.folder.iterdir():
            if child.is_dir() and not child.is_symlink():
                shutil.rmtree(child)
            elif child.name != LOCK:
                child.unlink()

    def _stamp(self, name: str) -> Path:
        return self.folder / f".ready-{name}"

    def _expected(self, part: Part) -> str:
        digest = hashlib.sha256()
        for name in ("pyproject.toml", part.lock):
            digest.update((self.root / name).read_bytes())
        return f"{self._identity()}{digest.hexdigest()}\n"

    def _identity(self) -> str:
        # Moved or copied, an environment still points to the old place; so does one whose Python has gone.
        return f"{sys.implementation.cache_tag} {sys.base_prefix} {self.folder}\n"


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def enter_for_app(arguments: Sequence[str]) -> None:
    """Return at once when this runs in `.venv`; else set it up as far as needed and go on there with `main.py`."""
    _enter(APP, ROOT / "main.py", arguments, system_libraries.wanted_by(arguments, os.environ))


def enter_for_tests(arguments: Sequence[str]) -> None:
    """The same for `python3 tests`, with the tools of the tests."""
    _enter(TESTS, ROOT / "tests", arguments, system_libraries.wanted_by(("screenshot",), os.environ))


def _enter(part: Part, script: Path, arguments: Sequence[str], libraries: Sequence[Library]) -> None:
    environment = Environment(ROOT)
    if environment.is_running():
        return
    try:
        make_ready(environment, part)
        system_libraries.supply(libraries)
    except SetupError as error:
        _stop(f"{script.name}: {error}", SetupError.exit_code)
    except OSError as error:
        _stop(f"{script.name}: {error.filename or environment.folder}: {error.strerror or error}", SetupError.exit_code)
    except KeyboardInterrupt:
        _stop(f"{script.name}: stopped; the next start sets it up again", 130)
    _go_on([str(environment.python), str(script), *arguments])


def _stop(line: str, code: int) -> NoReturn:
    tell(line)
    sys.exit(code)


def _go_on(command: list[str]) -> NoReturn:
    if sys.platform != "win32":
        os.execv(command[0], command)  # noqa: S606 - none is wanted
    # Windows has no exec that keeps the console and the exit code.
    sys.exit(subprocess.run(command, check=False).returncode)


def tell(line: str) -> None:
    """A line of progress or trouble: never on stdout, which belongs to the program."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def make_ready(environment: Environment, part: Part) -> None:
    """Install what is missing of the part; nothing when it is ready. Raises SetupError, and OSError for the folder."""
    if environment.is_ready(part):
        return
    environment.folder.mkdir(exist_ok=True)
    with (environment.folder / LOCK).open("a") as lock:
        wait_for(lock)
        if not environment.is_ready(part):
            _install(environment, part, lock)


def _install(environment: Environment, part: Part, lock: IO[str]) -> None:
    began = time.perf_counter()
    reusable = environment.is_reusable()
    environment.unmark()
    if reusable:
        tell(f"Bringing {environment.folder} up to date")
    else:
        tell(f"Setting up {environment.folder}: some 100 MB to fetch, once")
        environment.clear()
        _create(environment)
    _fetch(environment, part, lock)
    environment.mark_ready(part)
    tell(f"Ready after {time.perf_counter() - began:.0f} s")


def _create(environment: Environment) -> None:
    if not _has("venv"):
        _supply_venv()
    # Found here, and not above: a start that has nothing to set up needn't wait for it.
    import venv

    venv.EnvBuilder(symlinks=sys.platform != "win32").create(environment.folder)


def _has(module: str) -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec(module) is not None


def _supply_venv() -> None:
    """Debian sells these parts of the standard library apart."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    system_libraries.supply_packages([f"python{version}-venv"], f"Python {version} comes without venv or ensurepip")
    if not _has("venv") or not _has("ensurepip"):
        raise SetupError(f"Python {version} at {sys.executable} has no venv or ensurepip; use one that has")


def _fetch(environment: Environment, part: Part, lock: IO[str]) -> None:
    """Install the pins with uv where it is, else with pip; uv doesn't know how pip was told to reach its index."""
    pins = ["--require-hashes", "--no-deps", "-r", str(environment.root / part.lock)]
    uv = shutil.which("uv")
    if uv is not None and _runs([uv, "pip", "install", "--python", str(environment.python), *pins], environment, lock):
        return
    quiet = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--retries", "2"]
    if not _runs([*_pip(environment, lock), "install", *quiet, *pins], environment, lock):
        raise SetupError(_trouble(environment.folder / LOG))


def _pip(environment: Environment, lock: IO[str]) -> list[str]:
    """How to call a pip that installs into the environment."""
    own = [str(environment.python), "-m", "pip"]
    if _runs([*own, "--version"], environment, lock):
        return own
    if not _has("ensurepip"):
        if _has("pip"):
            return [sys.executable, "-m", "pip", "--python", str(environment.python)]
        _supply_venv()
    if not _runs([str(environment.python), "-m", "ensurepip"], environment, lock):
        raise SetupError(_trouble(environment.folder / LOG))
    return own


def _runs(command: list[str], environment: Environment, lock: IO[str]) -> bool:
    """Whether the command succeeds; what it says is kept in the log, where `_trouble` reads the last one's."""
    # The child holds the lock too: should this process be killed, nobody starts before its child has ended.
    held = () if sys.platform == "win32" else (lock.fileno(),)
    with (environment.folder / LOG).open("w", encoding="utf-8") as log:
        ran = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, pass_fds=held, check=False)
    return ran.returncode == 0


def _trouble(log: Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace")
    if any(sign in text for sign in OFFLINE_SIGNS):
        return f"parts have to be fetched once, and the network cannot be reached; connect, then run this again ({log})"
    lines = [line.removeprefix("ERROR: ") for line in text.splitlines() if line.startswith("ERROR: ")]
    last = (lines or text.strip().splitlines() or ["no reason given"])[-1]
    return f"setting up failed: {last.strip()} (all of it in {log})"


if sys.platform == "win32":
    import msvcrt

    def _take(lock: IO[str]) -> bool:
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(lock: IO[str]) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def wait_for(lock: IO[str]) -> None:
    """Take the open lock file for this process, however long another one holds it; closing it lets go."""
    if _take(lock):
        return
    tell("Another set-up is at work in this folder; waiting for it")
    while not _take(lock):
        time.sleep(0.2)

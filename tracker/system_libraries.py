"""What the operating system must bring along: the libraries Qt is linked with, found, and on Debian installed."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.errors import TrackerError

OPTIONS_WITH_A_VALUE = {"-w", "--workspace", "--as-of", "--language", "--passphrase-file"}
DRAWN_SUFFIXES = (".svg", ".pdf", ".png")


class SetupError(TrackerError):
    """The machine lacks something the program needs, and it could not be brought in; `str()` is the line to show."""

    exit_code = 3


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library by the name the loader knows, and the Debian package that brings it."""

    soname: str
    package: str


QT = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
)
X_SCREEN = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
)


def wanted_by(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[Library, ...]:
    """The libraries a command line needs: none unless it draws, and those of a screen only for a window on X."""
    if sys.platform != "linux" or "--help" in arguments:
        return ()
    command = _command(arguments)
    if command == "export":
        return QT if any(argument.lower().endswith(DRAWN_SUFFIXES) for argument in arguments) else ()
    if command == "screenshot":
        return QT
    if command not in ("", "open") or "--version" in arguments:
        return ()
    on_x = "DISPLAY" in environment and "WAYLAND_DISPLAY" not in environment and "QT_QPA_PLATFORM" not in environment
    return QT + X_SCREEN if on_x else QT


def _command(arguments: Sequence[str]) -> str:
    """The first word that is neither an option nor an option's value; empty when there is none."""
    words = iter(arguments)
    for word in words:
        if word in OPTIONS_WITH_A_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return ""


def missing(libraries: Sequence[Library]) -> list[Library]:
    """Those the loader cannot load: the only test that holds on every distribution."""
    return [library for library in libraries if not _loads(library.soname)]


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def supply(libraries: Sequence[Library]) -> None:
    """See that they are all there; raises SetupError with the line a person can run."""
    lacking = missing(libraries)
    if not lacking:
        return
    supply_packages([library.package for library in lacking], f"Qt needs {_names(lacking)}")
    if still := missing(lacking):
        raise SetupError(f"Qt needs {_names(still)}, and installing the packages did not bring them")


def _names(libraries: Sequence[Library]) -> str:
    return ", ".join(library.soname for library in libraries)


def supply_packages(packages: Sequence[str], why: str) -> None:
    """Install Debian packages as root; else raises SetupError with the exact line to run. `why` opens that line."""
    line = f"apt-get install -y {' '.join(packages)}"
    if sys.platform == "win32" or shutil.which("apt-get") is None:
        raise SetupError(f"{why}: install what your system calls {' '.join(packages)} (Debian's names)")
    if os.geteuid() != 0:
        raise SetupError(f"{why}: run `sudo {line}`, then this again")
    sys.stderr.write(f"{why}: installing {' '.join(packages)} with apt-get\n")
    if _apt_get("install", *packages) is None:
        return
    # A fresh container holds no package lists yet, and an old machine only stale ones.
    _apt_get("update")
    trouble = _apt_get("install", *packages)
    if trouble is not None:
        raise SetupError(f"{why}: `{line}` failed ({trouble}); put that right, then run this again")


def _apt_get(*command: str) -> str | None:
    """The last line of what went wrong; None when it went well."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    options = ("-y", "-q", "--no-install-recommends")
    ran = subprocess.run(
        ("apt-get", *options, *command), env=environment, capture_output=True, text=True, errors="replace", check=False
    )
    if ran.returncode == 0:
        return None
    return (ran.stderr.strip().splitlines() or [f"exit code {ran.returncode}"])[-1]

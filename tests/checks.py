"""The checks `python3 tests` runs, one after the other, and how their results are told."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Check:
    """A tool's name as shown, and the command that runs it."""

    name: str
    command: tuple[str, ...]


def _module(name: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", name, *arguments)


CHECKS = (
    Check("ruff check", _module("ruff", "check", "--quiet")),
    Check("ruff format", _module("ruff", "format", "--check", "--quiet")),
    Check("mypy", _module("mypy", "--no-error-summary")),
    Check("lint-imports", (str(Path(sys.executable).with_name("lint-imports")), "--no-logo")),
)


def run(arguments: Sequence[str]) -> int:
    """Every check and then all tests; with arguments, only pytest with them. Returns the exit code."""
    if arguments:
        return _pytest(arguments)
    failed = [check.name for check in CHECKS if not _passes(check)]
    # Pytest comes last: its summary is the last line that people and machines read.
    code = _pytest(("-n", "2"))
    return code or (1 if failed else 0)


def _passes(check: Check) -> bool:
    began = time.perf_counter()
    ran = subprocess.run(check.command, cwd=ROOT, capture_output=True, text=True, check=False)
    passed = ran.returncode == 0
    result = "ok" if passed else "FAILED"
    _say(f"{check.name:<13} {result} ({time.perf_counter() - began:.1f} s)")
    if not passed:
        _say((ran.stdout + ran.stderr).strip())
    return passed


def _pytest(arguments: Sequence[str]) -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    return subprocess.run(_module("pytest", *arguments), cwd=ROOT, env=environment, check=False).returncode


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()

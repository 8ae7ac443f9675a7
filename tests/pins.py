"""`python3 tests/pins.py [--upgrade]`: writes both lock files from pyproject.toml; the one thing here that needs uv.

Each holds every version and hash for all platforms and Pythons we support, and no address: whoever installs decides
where from. The tests' file holds the program's pins too, at the same versions.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APP_LOCK = "requirements.lock"
TESTS_LOCK = "tests/requirements.lock"
COMPILE = (
    *("uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-annotate", "--custom-compile-command", "python3 tests/pins.py"),
)


def write_locks(arguments: list[str]) -> None:
    """Without arguments, pins that still fit are kept."""
    subprocess.run([*COMPILE, *arguments, "-o", APP_LOCK], cwd=ROOT, check=True)
    subprocess.run(
        [*COMPILE, *arguments, "--group", "dev", "--constraints", APP_LOCK, "-o", TESTS_LOCK], cwd=ROOT, check=True
    )


if __name__ == "__main__":
    write_locks(sys.argv[1:])

"""`python tests/benchmarks/resident.py bare|FILE [SECTION]`: the megabytes a window holds in memory, as one number.

A process of its own for each, so that nothing but the window is in it.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from PySide6.QtWidgets import QApplication, QWidget


def resident_megabytes() -> float:
    """What this process holds in memory now, without what is swapped out; Linux only."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("resident.py: this system does not tell how much memory a process holds")


def _bare() -> None:
    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    application.processEvents()
    sys.stdout.write(f"{resident_megabytes():.1f}\n")
    window.close()


def _desk(path: Path, section: str) -> None:
    from tests.benchmarks.open_desk import open_desk

    with open_desk(path, section) as opened:
        opened.settle()
        sys.stdout.write(f"{resident_megabytes():.1f}\n")


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _desk(Path(sys.argv[1]), sys.argv[2])

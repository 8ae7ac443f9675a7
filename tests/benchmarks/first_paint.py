"""`python tests/benchmarks/first_paint.py bare|DESK`: says `painted` once a window stands on the screen, and closes it.

A process of its own for each start, so that nothing is warm that is cold for a person.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class _FirstPaint(QObject):
    """Hears of the first paint; what it belongs to has been painted when the event loop comes round again."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self._application, self._painted)
        return False

    def _painted(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        self._application.closeAllWindows()
        self._application.quit()


def main(what: str) -> int:
    """Open a bare window, or the product's own on a desk."""
    application = QApplication(sys.argv[:1])
    _FirstPaint(application)
    if what != "bare":
        from tracker.app import main as tracker

        return tracker(["-w", what, "open"])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""What Qt says of itself while the program runs: into the log, but for one message that tells a person nothing."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# Drawing without a screen, Qt complains that it cannot tell a window manager about sizes; there is none.
_OFFSCREEN_NOISE = "This plugin does not support propagateSizeHints()"


def log_messages() -> None:
    """Send Qt's messages of this process to the log "tracker.qt"."""
    qInstallMessageHandler(_on_message)


def _on_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != _OFFSCREEN_NOISE:
        logging.getLogger("tracker.qt").log(_LEVELS.get(kind, logging.WARNING), message)

"""Each guard is shown tests that break its rule and tests that keep it, all in one process of their own."""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).resolve().parent.parent
INI = "[pytest]\nqt_api = pyside6\nfilterwarnings = error\nqt_log_level_fail = WARNING\n"
CONFTEST = 'pytest_plugins = ["tests.guards"]\n'

KEPT = {
    "quiet": """
        def test_it():
            pass
    """,
    "thread_about_to_end": """
        import threading
        def test_it():
            threading.Thread(target=threading.Event().wait, args=(0.2,)).start()
    """,
    "warning_read_by_the_test": """
        import logging
        def test_it(caplog):
            logging.warning("slow")
            assert caplog.records
    """,
    "single_shot_ended_with_its_owner": """
        from PySide6.QtCore import QObject, QTimer
        def test_it(qapp):
            owner = QObject()
            QTimer.singleShot(10_000, owner, print)
    """,
    "timer_let_go": """
        from PySide6.QtCore import QTimer
        def test_it(qapp):
            QTimer().start(10_000)
    """,
    "single_shot_that_fired": """
        from PySide6.QtCore import QTimer
        def test_it(qtbot):
            fired = []
            QTimer.singleShot(0, lambda: fired.append(1))
            qtbot.waitUntil(lambda: fired == [1])
    """,
    "window_given_to_qtbot": """
        from PySide6.QtWidgets import QDialog
        kept = []
        def test_it(qtbot):
            kept.append(QDialog())
            qtbot.addWidget(kept[0])
            kept[0].show()
    """,
    "window_let_go": """
        from PySide6.QtWidgets import QDialog
        def test_it(qapp):
            QDialog().show()
    """,
}
if sys.platform != "win32":
    KEPT["socket_on_the_file_system"] = """
        import socket
        def test_it():
            here, there = socket.socketpair()
            here.close(), there.close()
    """

BROKEN = {
    "thread": (
        "left threads running: ticker",
        """
        import threading
        def test_it():
            threading.Thread(target=threading.Event().wait, daemon=True, name="ticker").start()
        """,
    ),
    "socket": (
        "opened a socket: socket.__new__",
        """
        import socket
        def test_it():
            socket.socket()
        """,
    ),
    "socket_hidden_by_the_test": (
        "opened a socket: socket.getaddrinfo",
        """
        import contextlib, socket
        def test_it():
            with contextlib.suppress(Exception):
                socket.getaddrinfo("localhost", 80)
        """,
    ),
    "log": (
        "logged unexpectedly: WARNING desk: slow",
        """
        import logging
        def test_it():
            logging.getLogger("desk").warning("slow")
        """,
    ),
    "timer": (
        "left timers running: 1",
        """
        from PySide6.QtCore import QTimer
        def test_it(qapp):
            QTimer(qapp).start(10_000)
        """,
    ),
    "single_shot": (
        "left timers running: 1",
        """
        from PySide6.QtCore import QTimer
        def test_it(qapp):
            QTimer.singleShot(10_000, lambda: None)
        """,
    ),
    "window": (
        "left windows behind: QDialog",
        """
        from PySide6.QtWidgets import QDialog
        kept = []
        def test_it(qapp):
            kept.append(QDialog())
        """,
    ),
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Pytest's own account of all those tests: a line each for what passed, failed or was an error."""
    folder = tmp_path_factory.mktemp("guarded")
    (folder / "pytest.ini").write_text(INI)
    (folder / "conftest.py").write_text(CONFTEST)
    for name, source in KEPT.items():
        (folder / f"test_keeps_{name}.py").write_text(dedent(source))
    for name, (_, source) in BROKEN.items():
        (folder / f"test_breaks_{name}.py").write_text(dedent(source))
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "COLUMNS": "200"}
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "--color=no", "-p", "no:cacheprovider"]
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return ran.stdout


@pytest.mark.parametrize("name", KEPT)
def test_a_test_that_keeps_the_rules_passes(report, name):
    assert f"PASSED test_keeps_{name}.py::test_it" in report
    assert f"ERROR test_keeps_{name}.py" not in report


@pytest.mark.parametrize("name", BROKEN)
def test_a_test_that_breaks_a_rule_is_an_error_that_says_which(report, name):
    message, _ = BROKEN[name]
    assert f"ERROR test_breaks_{name}.py::test_it - Failed: {message}" in report


def test_the_socket_is_refused_where_it_is_opened(report):
    assert "FAILED test_breaks_socket.py::test_it - tests.guards.SocketOpenedError" in report

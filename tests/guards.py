"""A pytest plugin: a test fails that leaves something running, opens a socket or logs a warning nobody expected."""

import gc
import logging
import socket
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

SECONDS_TO_END = 1.0
SOCKET_EVENTS = {"socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"}


class SocketOpenedError(Exception):
    """The program works offline: nothing in it may open a socket or look up a host."""


class SocketGuard:
    """Hears what the interpreter itself reports, so that no library can go round it. A hook can never be removed."""

    def __init__(self) -> None:
        self.watching = False
        self.opened: list[str] = []

    def hear(self, event: str, args: tuple[Any, ...]) -> None:
        """Raise where a socket is opened during a test; those that stay on this machine's file system are let be."""
        if self.watching and event in SOCKET_EVENTS and not _is_local(args):
            self.opened.append(f"{event} {args[1:]}")
            raise SocketOpenedError(self.opened[-1])


def _is_local(args: tuple[Any, ...]) -> bool:
    local = getattr(socket, "AF_UNIX", None)
    if local is None:
        return False
    family = args[1] if len(args) > 1 and isinstance(args[1], int) else getattr(args[0], "family", None)
    return family == local


SOCKETS = pytest.StashKey[SocketGuard]()


def pytest_configure(config: pytest.Config) -> None:
    guard = SocketGuard()
    sys.addaudithook(guard.hear)
    config.stash[SOCKETS] = guard


@pytest.fixture(autouse=True)
def no_sockets(pytestconfig: pytest.Config) -> Iterator[None]:
    guard = pytestconfig.stash[SOCKETS]
    guard.opened.clear()
    guard.watching = True
    yield
    guard.watching = False
    if guard.opened:
        pytest.fail(f"opened a socket: {'; '.join(guard.opened)}", pytrace=False)


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    # Dummies stand for threads that others own: execnet's, Qt's.
    started = [t for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)]
    for thread in started:
        thread.join(SECONDS_TO_END)
    leaked = [thread.name for thread in started if thread.is_alive()]
    if leaked:
        pytest.fail(f"left threads running: {', '.join(leaked)}", pytrace=False)


class _Loud(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that asks for `caplog` looks at the log itself."""
    loud = _Loud()
    logging.getLogger().addHandler(loud)
    yield
    logging.getLogger().removeHandler(loud)
    if loud.lines and "caplog" not in request.fixturenames:
        pytest.fail(f"logged unexpectedly: {'; '.join(loud.lines)}", pytrace=False)


def _core() -> ModuleType | None:
    return sys.modules.get("PySide6.QtCore")


def _alive(qt_object: Any) -> bool:
    return sys.modules["shiboken6"].isValid(qt_object)


def _single_shot_by_timer(core: Any) -> Callable[..., None]:
    """Qt doesn't tell which single shots are pending, so each gets a timer of its own that can be asked."""
    pending = []

    def single_shot(milliseconds: int, *rest: Any) -> None:
        timer = core.QTimer(next((part for part in rest[:-1] if isinstance(part, core.QObject)), None))
        timer.setSingleShot(True)
        timer.timeout.connect(rest[-1])
        timer.start(milliseconds)
        pending.append(timer)

    return single_shot


def _noting(start: Callable[..., None], started: list[weakref.ref[Any]]) -> Callable[..., None]:
    def noting_start(timer: Any, *interval: Any) -> None:
        started.append(weakref.ref(timer))
        start(timer, *interval)

    return noting_start


@pytest.fixture(autouse=True)
def no_leaked_timers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    core = _core()
    if core is None:
        yield
        return
    started: list[weakref.ref[Any]] = []
    with monkeypatch.context() as patched:
        patched.setattr(core.QTimer, "start", _noting(core.QTimer.start, started))
        patched.setattr(core.QTimer, "singleShot", _single_shot_by_timer(core))
        yield
        _let_qt_delete(core)
        alive = {timer for note in started if (timer := note()) is not None and _alive(timer)}
    running = [timer for timer in alive if timer.isActive()]
    for timer in running:
        timer.stop()
    if running:
        owners = ", ".join(str(timer.parent()) for timer in running)
        pytest.fail(f"left timers running: {len(running)}, owned by {owners}", pytrace=False)


def _let_qt_delete(core: Any) -> None:
    if core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


def _top_levels() -> dict[int, str]:
    """Windows that nothing owns, by address; Qt keeps its own tooltip for the next one."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    address = sys.modules["shiboken6"].getCppPointer
    found = [w for w in widgets.QApplication.topLevelWidgets() if w.parent() is None]
    return {address(w)[0]: type(w).__name__ for w in found if w.metaObject().className() != "QTipLabel"}


@pytest.fixture(autouse=True)
def no_leaked_widgets(request: pytest.FixtureRequest) -> Iterator[None]:
    before = set(_top_levels())
    failed_before = request.session.testsfailed
    yield
    if request.session.testsfailed > failed_before:
        return  # the traceback still holds the test's widgets
    core = _core()
    if core is None:
        return
    _let_qt_delete(core)
    if _top_levels().keys() - before:
        gc.collect()
        _let_qt_delete(core)
    leaked = [name for address, name in _top_levels().items() if address not in before]
    if leaked:
        pytest.fail(f"left windows behind: {', '.join(leaked)}", pytrace=False)

"""Which libraries of the system are wanted, which are missing, and what is said or done about it."""

import os
import sys
from pathlib import Path

import pytest

from tracker import system_libraries
from tracker.system_libraries import QT, X_SCREEN, Library, SetupError, wanted_by

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves these libraries to the system")

X = {"DISPLAY": ":0"}
WAYLAND = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
STAND_IN = """#!/bin/sh
echo "$*" >> {folder}/told
[ ! -e {folder}/fail ] && exit
echo "E: no such package" >&2
exit 100
"""
NOT_THERE = Library("libnot-there.so.9", "libnot-there9")


@pytest.mark.parametrize(
    "line",
    [
        "--help",
        "--version",
        "list events",
        "-w open list events",
        "show C7",
        "paper summary M1 --out open.docx",
        "export all.csv",
        "open --help",
    ],
)
def test_a_command_that_draws_nothing_needs_none(line):
    assert wanted_by(line.split(), X) == ()


@pytest.mark.parametrize("line", ["", "open", "open M3", "-w desk.tracker", "--as-of 2026-01-16 open"])
def test_a_window_needs_those_of_its_screen(line):
    assert wanted_by(line.split(), X) == QT + X_SCREEN
    assert wanted_by(line.split(), WAYLAND) == QT
    assert wanted_by(line.split(), {}) == QT


@pytest.mark.parametrize(
    "line", ["screenshot desk --out a.png", "export time.svg", "-w x.tracker export A.PDF in:2026"]
)
def test_a_picture_needs_no_screen(line):
    assert wanted_by(line.split(), X) == QT


def test_missing_is_what_the_loader_cannot_load():
    assert system_libraries.missing([Library("libc.so.6", "libc6"), NOT_THERE]) == [NOT_THERE]


@pytest.fixture
def apt_get(tmp_path, monkeypatch) -> Path:
    """A stand-in for Debian's apt-get; what it was told, a line each. `fail` beside it makes it fail."""
    script = tmp_path / "apt-get"
    script.write_text(STAND_IN.format(folder=tmp_path))
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin")
    return tmp_path


def test_root_installs_the_packages_and_says_so(apt_get, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system_libraries.supply_packages(["libgl1"], "Qt needs libGL.so.1")
    assert (apt_get / "told").read_text().split()[-2:] == ["install", "libgl1"]
    assert capsys.readouterr().err == "Qt needs libGL.so.1: installing libgl1 with apt-get\n"


def test_a_failed_installation_is_told_after_fresh_lists(apt_get, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (apt_get / "fail").touch()
    with pytest.raises(SetupError, match=r"`apt-get install -y libgl1` failed \(E: no such package\)"):
        system_libraries.supply_packages(["libgl1"], "Qt needs libGL.so.1")
    assert [line.split()[3] for line in (apt_get / "told").read_text().splitlines()] == ["install", "update", "install"]


@pytest.mark.usefixtures("apt_get")
def test_others_get_the_line_to_run(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetupError, match=r"needs libnot-there\.so\.9: run `sudo apt-get install -y libnot-there9`"):
        system_libraries.supply([NOT_THERE])


def test_without_apt_get_the_packages_are_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetupError, match="install what your system calls libnot-there9"):
        system_libraries.supply([NOT_THERE])

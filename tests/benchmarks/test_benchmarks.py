"""The benchmarks run and say what they are to say; how fast, no test asks."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.made_records import DeskMaker
from tests.benchmarks.make_desk import make_desk
from tests.benchmarks.measuring import p95, result
from tracker.storage.checking import check
from tracker.storage.workspace import open_workspace

HERE = Path(__file__).parent
FEW = 300


@pytest.mark.parametrize("bench", ["start", "write", "search", "feel", "papers", "papers_window", "followups"])
def test_a_benchmark_prints_one_json_line(bench, tmp_path):
    environment = os.environ | {"TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(HERE / f"{bench}.py"), "--records", str(FEW)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    (line,) = ran.stdout.splitlines()
    told = json.loads(line)
    assert told["bench"] == bench
    times, sizes = ("n", "what", "ms_p50", "ms_p95", "ms_max", "ratio"), ("n", "what", "mb", "ratio")
    assert times in {tuple(one) for one in told["results"]} <= {times, sizes}


def test_the_timeline_is_measured_at_three_sizes(tmp_path):
    environment = os.environ | {"TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(HERE / "timeline.py"), "--records", "1000"]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told = json.loads(ran.stdout)
    assert sorted({one["n"] for one in told["results"]}) == [10, 100, 1000]


def test_a_made_desk_has_the_records_asked_for_and_is_whole(tmp_path):
    make_desk(tmp_path / "made.tracker", FEW)
    with open_workspace(tmp_path / "made.tracker") as workspace:
        assert workspace.value("SELECT count(*) FROM record") == FEW
        assert check(workspace) == []


def test_the_same_seed_makes_the_same_desk():
    assert list(DeskMaker(FEW, 7).lines()) == list(DeskMaker(FEW, 7).lines())


def test_another_seed_makes_another_desk():
    assert list(DeskMaker(FEW, 7).lines()) != list(DeskMaker(FEW, 8).lines())


def test_a_made_desk_has_vague_dates():
    dates = [line["date"] for line in DeskMaker(2_000, 1).lines() if "date" in line]
    vague = [edtf for edtf in dates if len(edtf) != len("2026-01-16")]
    assert 0.1 < len(vague) / len(dates) < 0.4


def test_the_p95_leaves_five_of_a_hundred_above_it():
    assert p95([float(number) for number in range(1, 101)]) == 95.0


def test_a_ratio_is_the_median_of_the_pairs():
    assert result(1, "", [1.0, 8.0, 9.0], [2.0, 2.0, 3.0]).ratio == 3.0

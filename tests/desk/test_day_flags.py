"""After a change only what it touches is asked again, and the flags are those that asking everything gives."""

import random
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk.random_desk import DAYS, Pick, begin, do_anything
from tests.desks import desk_on, edit, filled
from tracker.desk.day_flags import DayFlags, day_flags, flags_after
from tracker.desk.desk import Desk
from tracker.storage.affected import affected_since
from tracker.storage.rules import rule_files
from tracker.storage.workspace import Workspace, open_workspace


@pytest.fixture(scope="module")
def begun(template, tmp_path_factory) -> Path:
    return filled(template, tmp_path_factory, begin)


@pytest.fixture
def path(begun, tmp_path) -> Path:
    return Path(shutil.copy(begun, tmp_path / "desk.tracker"))


def judged(desk: Desk) -> dict[int, object]:
    """Every verdict and every standing."""
    computed = desk.compute(desk.records(desk.list_ids(())))
    verdicts = {id_: one.verdict for id_, one in computed.judgements.items()}
    return {**verdicts, **computed.standings}


@dataclass
class Day:
    """A day whose flags are kept up, held against asking everything."""

    desk: Desk
    flags: DayFlags
    judged: dict[int, object]

    def goes_on(self) -> None:
        affected = affected_since(self.desk.workspace, self.flags.place, self.desk.as_of)
        whole, now = day_flags(self.desk), judged(self.desk)
        narrow = flags_after(self.desk, self.flags)
        assert (narrow is None) == affected.everything
        assert narrow in (None, whole)
        if narrow is not None:
            changed = {id_ for id_ in self.judged.keys() | now.keys() if self.judged.get(id_) != now.get(id_)}
            assert changed <= affected.records
        self.flags, self.judged = whole, now

    def rules(self) -> dict[str, str]:
        return {flag.id: flag.rule for flag in self.flags.flags}


def days_of(workspace: Workspace) -> list[Day]:
    desks = [desk_on(workspace, day) for day in DAYS]
    return [Day(desk, day_flags(desk), judged(desk)) for desk in desks]


def sit(begun: Path, steps: int, pick: Pick[str]) -> tuple[set[str], set[str]]:
    """Do so many things to a desk, each of its days kept up; the rules that were raised meanwhile, and cleared."""
    raised, cleared = set[str](), set[str]()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_workspace(Path(shutil.copy(begun, Path(folder) / "desk.tracker"))) as workspace,
    ):
        days = days_of(workspace)
        for _ in range(steps):
            do_anything(desk_on(workspace), pick)
            for day in days:
                before = day.rules()
                day.goes_on()
                raised |= {rule for id_, rule in day.rules().items() if id_ not in before}
                cleared |= {rule for id_, rule in before.items() if id_ not in day.rules()}
    return raised, cleared


@settings(max_examples=25, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data(), steps=st.integers(1, 8))
def test_whatever_is_done_the_flags_are_those_of_asking_everything(begun, data, steps):
    raised, cleared = sit(begun, steps, lambda choices: data.draw(st.sampled_from(choices)))
    assert raised | cleared <= set(rule_files())


def test_many_sittings_raise_and_clear_every_rule_and_stay_right(begun):
    found = [sit(begun, 12, random.Random(seed).choice) for seed in (*range(30), 52)]
    assert set().union(*(raised for raised, _ in found)) == set(rule_files())
    assert set().union(*(cleared for _, cleared in found)) == set(rule_files())


def test_flags_of_another_day_are_asked_anew(desk):
    assert flags_after(desk_on(desk.workspace, "2026-03-01"), day_flags(desk)) is None


def test_flags_in_another_language_are_asked_anew(desk):
    assert flags_after(desk_on(desk.workspace, desk.as_of, "es"), day_flags(desk)) is None


def test_below_a_ceiling_flags_are_asked_anew(desk):
    edit(desk, "C1", "marking=TLP:RED")
    assert flags_after(desk.below("TLP:GREEN"), day_flags(desk)) is None


def test_what_another_window_wrote_is_taken_in(desk, path):
    before = day_flags(desk)
    with open_workspace(path) as other:
        edit(desk_on(other), "C1", "due=2027")
    assert flags_after(desk, before) == day_flags(desk) != before

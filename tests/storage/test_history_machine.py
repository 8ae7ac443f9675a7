"""Whatever is done can be undone to the start and done again to the end, also after the file was closed."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.desks import add, desk_on, edit, records_of
from tracker.domain.kinds import LinkType
from tracker.errors import BadInput
from tracker.storage.checking import check
from tracker.storage.workspace import open_workspace

TEXTS = st.sampled_from(["Calderón", 'x\' -- "quoted"', "数", "a;b", "0.1", "long " * 30])
DATES = st.sampled_from(["2026-02", "[..2026-01-16]", "early 2025", "2025-01-01/..", ""])
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
MAKERS = {
    "actor": lambda text, number, date: ("type=state", f"aliases={text}", "aliases=MX"),
    "source": lambda text, number, date: (f"published={date}", "side=press", f"text={text}"),
    "event": lambda text, number, date: (f"date={date}", f"place={text}", f"tags={text}"),
    "meeting": lambda text, number, date: (f"date={date}", "zone=America/Mexico_City", f"objective={text}"),
    "commitment": lambda text, number, date: (f"due={date}", "stage=offered", f"target={number!r}"),
    "outcome": lambda text, number, date: (f"date={date}", f"value={number!r}", "level=2", f"artefact={text}"),
    "position": lambda text, number, date: (f"topic={text}",),
    "reading": lambda text, number, date: (f"value={number!r}", f"period={date}"),
    "followup": lambda text, number, date: (f"due={date}", f"owner={text}"),
}


class Person(RuleBasedStateMachine):
    """The model is the list of states after each step, and the place in it."""

    start: Path

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="tracker-"))
        self.path = Path(shutil.copy(self.start, self.folder / "desk.tracker"))
        self.reopen()
        self.states = [records_of(self.workspace)]
        self.at = 0

    def reopen(self) -> None:
        self.workspace = open_workspace(self.path)
        self.desk = desk_on(self.workspace)

    def pick(self, data: st.DataObject, *kinds: str) -> str | None:
        named = [one.ref for one in self.desk.records(self.desk.list_ids(())) if one.kind in kinds or not kinds]
        return str(data.draw(st.sampled_from(named))) if named else None

    def did(self) -> None:
        del self.states[self.at + 1 :]
        self.states.append(records_of(self.workspace))
        self.at += 1

    @rule(kind=st.sampled_from(sorted(MAKERS)), text=TEXTS, number=NUMBERS, date=DATES)
    def add(self, kind: str, text: str, number: float, date: str) -> None:
        add(self.desk, kind, f"title={text}", *MAKERS[kind](text, number, date))
        self.did()

    @rule(data=st.data())
    def cite(self, data: st.DataObject) -> None:
        of, source = self.pick(data), self.pick(data, "source")
        if of and source and of != source:
            add(self.desk, "citation", f"of={of}", f"source={source}", "quote=said")
            self.did()

    @rule(data=st.data())
    def involve(self, data: st.DataObject) -> None:
        event, actor = self.pick(data, "event"), self.pick(data, "actor")
        if event and actor:
            edit(self.desk, event, f"actors+={actor};role=host")
            self.did()

    @rule(data=st.data(), text=TEXTS)
    def rename(self, data: st.DataObject, text: str) -> None:
        if ref := self.pick(data):
            edit(self.desk, ref, f"title={text}", f"tags={text}")
            self.did()

    @rule(data=st.data(), stage=st.sampled_from(["agreed", "rejected", "withdrawn", "offered"]))
    def move(self, data: st.DataObject, stage: str) -> None:
        ref, source = self.pick(data, "commitment"), self.pick(data, "source")
        before = records_of(self.workspace)
        if ref:
            try:
                edit(self.desk, ref, f"stage={stage}", *([f"source={source}"] if source else []))
                self.did()
            except BadInput:
                assert records_of(self.workspace) == before

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        if ref := self.pick(data):
            self.desk.delete([self.desk.find(ref).id])
            self.did()

    @rule(data=st.data(), type_=st.sampled_from(list(LinkType)))
    def link(self, data: st.DataObject, type_: LinkType) -> None:
        origin, target = self.pick(data), self.pick(data)
        if origin and target and origin != target:
            before = records_of(self.workspace)["link"]
            try:
                self.desk.link(self.desk.find(origin), type_, self.desk.find(target))
                self.did()
            except BadInput:
                assert records_of(self.workspace)["link"] == before

    @rule()
    def undo(self) -> None:
        assert (self.desk.undo() is not None) == (self.at > 0)
        self.at = max(self.at - 1, 0)

    @rule()
    def redo(self) -> None:
        assert (self.desk.redo() is not None) == (self.at < len(self.states) - 1)
        self.at = min(self.at + 1, len(self.states) - 1)

    @precondition(lambda self: self.at)
    @rule()
    def go_all_the_way_back_and_forth(self) -> None:
        at = self.at
        while self.desk.undo():
            at -= 1
        assert at == 0
        assert records_of(self.workspace) == self.states[0]
        while self.desk.redo():
            at += 1
        self.at = at
        assert at == len(self.states) - 1

    @rule()
    def close_and_reopen(self) -> None:
        self.workspace.close()
        self.reopen()

    @invariant()
    def is_as_it_was(self) -> None:
        if hasattr(self, "states"):
            assert records_of(self.workspace) == self.states[self.at]

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            assert check(self.workspace) == []
            self.workspace.close()
            shutil.rmtree(self.folder)


@pytest.mark.parametrize("steps", [8, 30])
def test_anything_done_can_be_undone_and_done_again(template, steps):
    class OnThisFile(Person):
        start = template

    few = settings(
        max_examples=15, stateful_step_count=steps, suppress_health_check=list(HealthCheck), derandomize=True
    )
    run_state_machine_as_test(OnThisFile, settings=few)

"""What a desk of many commitments records: bodies that meet often, each meeting with its outcomes and its promises."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.benchmarks.made_cast import Line, cast_lines
from tests.benchmarks.made_dates import vague
from tests.benchmarks.made_records import AS_OF, YEARS, DeskMaker, Occasion
from tracker.domain.implementation import Implementation
from tracker.domain.kinds import Kind
from tracker.domain.schema import CATEGORIES, MODALITIES
from tracker.domain.stages import Stage

OUTCOMES_A_MEETING = 3
COMMITMENTS_A_MEETING = 5
_ACTORS_FOR = 20_000
"""As many people as a desk of so many records has."""
_PLANNED = 0.01
_AHEAD_DAYS = 90
_MEETINGS_A_BODY = 50
_LEVELS = ((0, 15), (1, 15), (2, 64), (3, 6))
_SIDES = (("joint", 94), ("press", 4), ("ours", 1), ("theirs", 1))
_STANDINGS = (
    (Implementation.FULFILLED, 915),
    (Implementation.SUPERSEDED, 65),
    (Implementation.IN_PROGRESS, 12),
    (Implementation.NOT_STARTED, 8),
)
_STAGES: tuple[tuple[tuple[Stage, ...], int], ...] = (
    ((Stage.AGREED,), 65),
    ((Stage.PLEDGED,), 20),
    ((Stage.OFFERED, Stage.AGREED), 8),
    ((Stage.OFFERED, Stage.REJECTED), 4),
    ((Stage.OFFERED, Stage.REJECTED, Stage.OFFERED, Stage.WITHDRAWN), 2),
    ((Stage.OFFERED,), 1),
)


class PromiseMaker(DeskMaker):
    """So many meetings held, each with three outcomes and five commitments, of which about one in twenty is flagged.

    One in a hundred more is still to come.
    """

    def __init__(self, meetings: int, seed: int) -> None:
        super().__init__(_ACTORS_FOR, seed)
        self._meetings = meetings

    def lines(self) -> Iterator[Line]:
        """All lines, oldest meeting first."""
        yield from cast_lines(self._cast, self.numbers, self._words, self._rng, _ACTORS_FOR)
        yield from self._further_bodies()
        planned = max(1, int(self._meetings * _PLANNED))
        first = AS_OF.replace(year=AS_OF.year - YEARS)
        span = (AS_OF - first).days - 1
        for place in range(self._meetings):
            yield from self._occasion(place, first + timedelta(days=span * place // self._meetings))
        for place in range(planned):
            ahead = AS_OF + timedelta(days=1 + _AHEAD_DAYS * place // planned)
            yield from self._occasion(self._meetings + place, ahead)

    def _further_bodies(self) -> Iterator[Line]:
        for place in range(self._meetings // _MEETINGS_A_BODY):
            name = f"Commission {place + 1} on {self._words.topic()}"
            fields = {"title": name, "type": "body", "members": [self._cast.states[0], self._cast.states[1]]}
            line = self.numbers.line(Kind.ACTOR, fields)
            self._cast.bodies.append((line["@id"], name))
            yield line

    def _occasion(self, place: int, day: date) -> Iterator[Line]:
        body, name = self._cast.bodies[place % len(self._cast.bodies)]
        held = day < AS_OF
        source = self._told(f"Statement of the {name}", day)
        yield source
        meeting = self._meeting(f"{name}, meeting {place // len(self._cast.bodies) + 1}", body, day, held=held)
        yield meeting
        yield self._citation(meeting["@id"], source["@id"])
        if held:
            yield from self._came_of(Occasion(meeting["@id"], source["@id"], day), body)

    def _came_of(self, occasion: Occasion, body: str) -> Iterator[Line]:
        later = min(occasion.day + timedelta(days=self._rng.randint(60, 500)), AS_OF - timedelta(days=1))
        report = self._told(f"Report on {self._words.topic()}", later)
        yield report
        yield from self._produced(occasion)
        for _ in range(COMMITMENTS_A_MEETING):
            yield from self._promise(occasion, body, report["@id"], later)

    def _told(self, title: str, day: date) -> Line:
        fields = {"published": min(day, AS_OF).isoformat(), "side": self._weighted(_SIDES), "publisher": "Herald"}
        return self._line(Kind.SOURCE, f"{title}, {day:%B %Y}", fields)

    def _produced(self, occasion: Occasion) -> Iterator[Line]:
        for _ in range(OUTCOMES_A_MEETING):
            outcome = self._outcome(occasion)
            outcome["level"] = self._weighted(_LEVELS)
            if outcome["level"] == 3:
                outcome |= {"value": 5, "unit": "units", "baseline": 1, "period": f"{occasion.day:%Y}"}
            yield outcome
            if self._rng.random() < 0.99:
                yield self._citation(outcome["@id"], occasion.source)

    def _promise(self, occasion: Occasion, body: str, report: str, later: date) -> Iterator[Line]:
        stages: tuple[Stage, ...] = self._weighted(_STAGES)
        line = self._line(Kind.COMMITMENT, self._called(), self._promised(occasion, body, stages), tagged=0.3)
        yield line
        for _ in range(1 + (self._rng.random() < 0.2)):
            yield self._citation(line["@id"], occasion.source)
        if stages[-1] in (Stage.AGREED, Stage.PLEDGED):
            yield self._judged(line["@id"], report, later)

    def _called(self) -> str:
        return f"{self._words.thing().capitalize()} for {self._words.place()} {self._words.noun()}"

    def _promised(self, occasion: Occasion, body: str, stages: tuple[Stage, ...]) -> dict[str, Any]:
        day, rng = occasion.day, self._rng
        due = vague(rng, day + timedelta(days=rng.randint(60, 720)), "due")
        if "due" in due and rng.random() < 0.01:
            due["due_original"] = (day + timedelta(days=30)).isoformat()
        source = self.numbers.to(occasion.source)
        return {
            "date": day.isoformat(),
            "text": self._words.text(2),
            "category": rng.choice([one for one in CATEGORIES if one != "meeting"]),
            "stages": [{"stage": s.value, "date": day.isoformat(), "source": source} for s in stages],
            "obligors": [{"name": name} for name in _obligors(rng, self._cast.states)],
            "beneficiary": self._cast.states[2],
            "mechanism": self.numbers.to(body),
            "made_at": self.numbers.to(occasion.meeting),
            "instrument": "unilateral-readout",
            "modality": rng.choice(MODALITIES),
            **({"indicator": self._words.noun(), "target": rng.randint(5, 90), "unit": "units"} | due),
        }

    def _judged(self, commitment: str, report: str, day: date) -> Line:
        fields = {
            "commitment": self.numbers.to(commitment),
            "implementation": self._weighted(_STANDINGS).value,
            "date": day.isoformat(),
            "source": self.numbers.to(report),
            "confidence": "moderate",
        }
        return self._line(Kind.ASSESSMENT, "Where it stands", fields)


def _obligors(rng: Random, states: list[str]) -> list[str]:
    if rng.random() < 0.01:
        return []
    return states[:2] if rng.random() < 0.3 else [rng.choice(states[:2])]

"""What a made desk records around each meeting: sources, agenda, outcomes, commitments, and what became of them."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.benchmarks.made_cast import Cast, Line, Numbers, cast_lines
from tests.benchmarks.made_dates import vague
from tests.benchmarks.vocabulary import Words
from tracker.domain.implementation import Implementation
from tracker.domain.kinds import Kind
from tracker.domain.schema import CATEGORIES, MODALITIES
from tracker.domain.stages import Stage

AS_OF = date(2026, 1, 16)
YEARS = 20
_AHEAD_DAYS = 45
"""Meetings are planned so far ahead."""
_PLANNED = 0.01
"""So many of the meetings are still to come."""
_RECORDS_A_MEETING = 33
"""So many records belong to one meeting and to the weeks after it, on average."""
_TAGS = ("border", "arms", "drugs", "water", "trade", "people", "ports", "courts")
_STANDINGS = (
    (Implementation.FULFILLED, 55),
    (Implementation.SUPERSEDED, 7),
    (Implementation.IN_PROGRESS, 24),
    (Implementation.NOT_STARTED, 14),
)
_SIDES = (("joint", 30), ("press", 40), ("ours", 15), ("theirs", 15))
_LEVELS = ((0, 25), (1, 25), (2, 44), (3, 6))
_STAGES: tuple[tuple[tuple[Stage, ...], int], ...] = (
    ((Stage.AGREED,), 40),
    ((Stage.PLEDGED,), 25),
    ((Stage.OFFERED, Stage.AGREED), 15),
    ((Stage.OFFERED, Stage.REJECTED), 7),
    ((Stage.OFFERED, Stage.REJECTED, Stage.OFFERED, Stage.WITHDRAWN), 2),
    ((Stage.OFFERED, Stage.NOTED), 5),
    ((Stage.OFFERED,), 6),
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting around which records are made: its own reference, the source that tells of it, and its day."""

    meeting: str
    source: str
    day: date


class DeskMaker:
    """Makes the lines of one desk, oldest meeting first; a line refers only to earlier ones, so any beginning holds."""

    def __init__(self, records: int, seed: int) -> None:
        self.numbers = Numbers()
        self._records = records
        self._rng = Random(seed)  # the same desk for the same seed
        self._words = Words(self._rng)
        self._cast = Cast()
        self._last_of_body: dict[str, str] = {}

    def lines(self) -> Iterator[Line]:
        """The lines of exactly so many records; links and settings come beside them."""
        made = 0
        for line in self._all_lines():
            counts = line["kind"] not in ("link", "settings")
            if counts and made == self._records:
                return
            made += counts
            yield line

    def _all_lines(self) -> Iterator[Line]:
        yield from cast_lines(self._cast, self.numbers, self._words, self._rng, self._records)
        meetings = self._records // _RECORDS_A_MEETING + 1
        planned = max(2, int(meetings * _PLANNED))
        for place in range(planned):
            yield from self._occasion(meetings + place, AS_OF + timedelta(days=1 + _AHEAD_DAYS * place // planned))
        self._last_of_body.clear()
        first = AS_OF.replace(year=AS_OF.year - YEARS)
        span = (AS_OF - first).days - 1
        for place in itertools.count():
            yield from self._occasion(place, first + timedelta(days=min(span, span * place // meetings)))

    def _occasion(self, place: int, day: date) -> Iterator[Line]:
        body, name = self._cast.bodies[place % len(self._cast.bodies)]
        held = day < AS_OF
        source = self._source(f"Joint statement of the {name}" if held else f"Invitation to the {name}", day)
        yield source
        meeting = self._meeting(f"{name}, meeting {place // len(self._cast.bodies) + 1}", body, day, held=held)
        yield meeting
        occasion = Occasion(meeting["@id"], source["@id"], day)
        yield self._citation(meeting["@id"], source["@id"])
        if body in self._last_of_body:
            yield self._link(meeting["@id"], "follows-up", self._last_of_body[body])
        self._last_of_body[body] = meeting["@id"]
        yield from (self._agenda_item(occasion) for _ in range(self._rng.randint(1, 3)))
        if held and meeting["status"] == "held":
            yield from self._results(occasion)
            yield from self._weeks_after(occasion)

    def _results(self, occasion: Occasion) -> Iterator[Line]:
        if self._rng.random() < 0.94:
            for _ in range(self._rng.randint(2, 4)):
                outcome = self._outcome(occasion)
                yield outcome
                yield self._citation(outcome["@id"], occasion.source)
        later = min(occasion.day + timedelta(days=self._rng.randint(100, 500)), AS_OF - timedelta(days=1))
        report = self._source(f"Progress report on {self._words.topic()}", later)
        yield report
        for _ in range(self._rng.randint(1, 3)):
            yield from self._commitment(occasion, report["@id"], later)
        yield self._reading(report["@id"], later)

    def _weeks_after(self, occasion: Occasion) -> Iterator[Line]:
        for _ in range(self._rng.randint(2, 4)):
            day = min(occasion.day + timedelta(days=self._rng.randint(1, 40)), AS_OF)
            told = self._source(f"Dispatch from {self._words.place()}", day, derives=occasion.source)
            yield told
            event = self._event(day)
            yield event
            yield self._citation(event["@id"], told["@id"])
            if self._rng.random() < 0.4:
                yield self._link(event["@id"], "responds-to", occasion.meeting)
            position = self._position(day)
            yield position
            yield self._citation(position["@id"], told["@id"])
        if self._rng.random() < 0.3:
            yield self._followup(occasion)

    # --- one record ---------------------------------------------------------------------------------------------

    def _line(self, kind: Kind, title: str, fields: Line, *, tagged: float = 0.0) -> Line:
        tags = [self._rng.choice(_TAGS)] if self._rng.random() < tagged else []
        return self.numbers.line(kind, {"title": title, "marking": self._marking(), "tags": tags, **fields})

    def _marking(self) -> str:
        return self._rng.choices(("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER"), (60, 30, 10))[0]

    def _weighted(self, table: tuple[tuple[Any, int], ...]) -> Any:
        return self._rng.choices([value for value, _ in table], [weight for _, weight in table])[0]

    def _people(self, most: int) -> list[Line]:
        chosen = self._rng.sample(self._cast.people, self._rng.randint(2, most))
        return [{"name": name, "side": side, "role": "delegate"} for name, side in chosen]

    def _source(self, title: str, day: date, derives: str = "") -> Line:
        copied = [self.numbers.to(derives)] if derives and self._rng.random() < 0.08 else []
        fields = {
            "publisher": f"{self._words.place()} Herald",
            "published": day.isoformat(),
            "side": self._weighted(_SIDES),
            "reliability": self._rng.choice("ABCDF"),
            "derives_from": copied,
            "text": self._words.text(self._rng.randint(2, 6)),
        }
        return self._line(Kind.SOURCE, f"{title}, {day:%B %Y}", fields)

    def _citation(self, of: str, source: str) -> Line:
        quote = self._words.sentence()
        fields = {
            "of": self.numbers.to(of),
            "source": self.numbers.to(source),
            "quote": quote,
            "start": 0,
            "end": len(quote),
            "credibility": self._rng.choice("12346"),
        }
        return self.numbers.line(Kind.CITATION, fields)

    def _meeting(self, title: str, body: str, day: date, *, held: bool) -> Line:
        status = self._rng.choices(("held", "cancelled"), (96, 4))[0] if held else "scheduled"
        fields = {
            **(vague(self._rng, day) if held else {"date": day.isoformat()}),
            "status": status,
            "format": self._rng.choice(("in person", "by video")),
            "body": self.numbers.to(body),
            "place": self._words.place(),
            "time": "09:30",
            "zone": "America/Mexico_City",
            "participants": self._people(6),
            "objective": self._words.sentence(),
            "text": self._words.text(2),
        }
        return self._line(Kind.MEETING, title, fields, tagged=0.6)

    def _agenda_item(self, occasion: Occasion) -> Line:
        fields = {
            "meeting": self.numbers.to(occasion.meeting),
            "certainty": self._rng.choice(("certain", "might", "defensive")),
            "points": self._words.sentence(),
            "disclosure": self._rng.choice(("usable", "not-for-disclosure")),
        }
        return self._line(Kind.AGENDA_ITEM, f"Agenda: {self._words.topic()} and the {self._words.thing()}", fields)

    def _outcome(self, occasion: Occasion) -> Line:
        fields = {
            "meeting": self.numbers.to(occasion.meeting),
            "level": self._weighted(_LEVELS),
            "date": min(occasion.day + timedelta(days=self._rng.randint(0, 20)), AS_OF).isoformat(),
            "responsible": [{"name": self._rng.choice(self._cast.organisations)}],
            "artefact": f"{self._words.thing()} {self._words.place()} {self._rng.randint(1, 999_999)}",
            "text": self._words.sentence(),
        }
        return self._line(Kind.OUTCOME, f"{self._words.thing().capitalize()} signed on {self._words.topic()}", fields)

    def _commitment(self, occasion: Occasion, report: str, later: date) -> Iterator[Line]:
        obligor = self._rng.choice(self._cast.states[:2])
        stages: tuple[Stage, ...] = self._weighted(_STAGES)
        source = self.numbers.to(occasion.source)
        measurable = self._rng.random() < 0.9
        fields = {
            **vague(self._rng, occasion.day),
            "text": self._words.text(2),
            "category": self._rng.choice(CATEGORIES),
            "stages": [{"stage": s.value, "date": occasion.day.isoformat(), "source": source} for s in stages],
            "obligors": [{"name": obligor}] if self._rng.random() < 0.97 else [],
            "beneficiary": self._cast.states[2],
            "made_at": self.numbers.to(occasion.meeting),
            "instrument": self._rng.choice(("unilateral-readout", "press-report", "treaty")),
            "modality": self._rng.choice(MODALITIES),
            "owner": "desk",
            **(self._measure(occasion.day) if measurable else {}),
        }
        title = f"{self._words.thing().capitalize()} for {self._words.place()} {self._words.noun()}"
        line = self._line(Kind.COMMITMENT, title, fields, tagged=0.6)
        yield line
        yield self._citation(line["@id"], occasion.source)
        if stages[-1] in (Stage.AGREED, Stage.PLEDGED):
            yield self._assessment(line["@id"], report, later)

    def _measure(self, day: date) -> Line:
        due = vague(self._rng, day + timedelta(days=self._rng.randint(60, 720)), "due")
        counted = f"{self._words.noun()} counted"
        return {"indicator": counted, "target": self._rng.randint(5, 9000), "unit": "units", **due}

    def _assessment(self, commitment: str, report: str, day: date) -> Line:
        fields = {
            "commitment": self.numbers.to(commitment),
            "implementation": self._weighted(_STANDINGS).value,
            "date": day.isoformat(),
            "source": self.numbers.to(report),
            "confidence": self._rng.choice(("low", "moderate", "high")),
            "note": self._words.sentence(),
        }
        return self._line(Kind.ASSESSMENT, f"How far {self._words.place()} has come", fields)

    def _reading(self, report: str, day: date) -> Line:
        fields = {
            "value": self._rng.randint(1, 90_000),
            "unit": "units",
            "period": f"{day:%Y-%m}",
            "source": self.numbers.to(report),
            "text": self._words.sentence(),
        }
        return self._line(Kind.READING, f"{self._words.noun().capitalize()} counted in {self._words.place()}", fields)

    def _event(self, day: date) -> Line:
        actors = self._people(3)
        fields = {
            **vague(self._rng, day),
            "actors": [{"name": one["name"], "role": "speaker"} for one in actors],
            "category": self._rng.choice(CATEGORIES),
            "place": self._words.place(),
            "text": self._words.text(2),
        }
        title = f"{self._words.thing().capitalize()} at {self._words.place()}"
        return self._line(Kind.EVENT, title, fields, tagged=0.6)

    def _position(self, day: date) -> Line:
        fields = {
            **vague(self._rng, day),
            "actor": self._rng.choice(self._cast.organisations),
            "topic": self._words.topic(),
            "text": self._words.sentence(),
        }
        title = f"{self._rng.choice(('Rejects', 'Emphasises', 'Asks for'))} the {self._words.thing()}"
        return self._line(Kind.POSITION, title, fields, tagged=0.3)

    def _followup(self, occasion: Occasion) -> Line:
        fields = {
            "about": self.numbers.to(occasion.meeting),
            "due": (occasion.day + timedelta(days=14)).isoformat(),
            "owner": "desk",
            "state": self._rng.choice(("open", "done")),
            "text": self._words.sentence(),
        }
        return self._line(Kind.FOLLOWUP, f"Ask about the {self._words.thing()}", fields)

    def _link(self, origin: str, type_: str, target: str) -> Line:
        return {"kind": "link", "from": self.numbers.to(origin), "type": type_, "to": self.numbers.to(target)}
